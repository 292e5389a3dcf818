// What a closed cell says, and what is said of a text that could not be taken.
import { beforeEach, expect, it, vi } from 'vitest';
import { announceBy } from '../announce.svelte';
import EditableList from '../EditableList.svelte';
import { aPageOfItsOwn, answered, settle, show, target, type } from '../field-bench';
import { dropText, unsaved } from '../unsaved.svelte';
import type { Column } from './column';
import Grid from './Grid.svelte';

aPageOfItsOwn();

const heard: string[] = [];
beforeEach(() => {
  heard.length = 0;
  announceBy((text) => {
    heard.push(text);
    return Promise.resolve(true);
  });
});

interface Thing { id: string; name: string; due: string }
const columns: Column<Thing>[] = [
  { key: 'name', label: 'Nom', kind: 'text', limit: 20, shown: (one) => one.name, commit: () => null },
  { key: 'due', label: 'Échéance', kind: 'text', shown: (one) => one.due, heard: (one) => `${one.due}, en retard`, commit: () => 'Écrivez une date.' },
];
const props = { label: 'Choses', columns, rows: [{ id: 'a', name: 'Devis', due: '3 mars' }], onadd: () => null, addLabel: 'Ajouter', addLimit: 20 };
const cell = (column: string): HTMLElement => target.querySelector(`[data-column="${column}"]`) as HTMLElement;
const pin = (): string => (document.activeElement as HTMLInputElement).value;
async function enter(column: string): Promise<void> {
  cell(column).focus();
  await settle();
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await settle();
}

it('a cell says what it shows, and what waits in it with its reason', async () => {
  await show(Grid, props);
  cell('due').focus();
  await settle();
  expect(pin()).toBe('3 mars, en retard');
  await enter('due');
  await type('31 février');
  // A click elsewhere: the cell closes before it could show why.
  target.querySelector('td input')?.dispatchEvent(new FocusEvent('blur'));
  await answered();
  await vi.waitFor(() => expect(heard).toEqual(['Écrivez une date.']), 4000);
  cell('name').focus();
  await settle();
  cell('due').focus();
  await settle();
  expect(pin()).toBe('31 février, Écrivez une date.');
  for (const one of unsaved.all) dropText(one.key);
});

it('how much of the limit is taken is said in a cell, under a table and in a list', async () => {
  await show(Grid, props);
  await enter('name');
  await type('x'.repeat(18));
  await vi.waitFor(() => expect(heard.at(-1)).toBe('18 sur 20'), 4000);
  const add = target.querySelector<HTMLInputElement>('form input') as HTMLInputElement;
  add.value = 'y'.repeat(19);
  add.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settle();
  await vi.waitFor(() => expect(heard.at(-1)).toBe('19 sur 20'), 4000);
});

it('how much of the limit a line of a list takes is said', async () => {
  await show(EditableList, { label: 'Besoins', items: ['un'], limit: 20, oncommit: () => null });
  await type('z'.repeat(17));
  await vi.waitFor(() => expect(heard.at(-1)).toBe('17 sur 20'), 4000);
});
