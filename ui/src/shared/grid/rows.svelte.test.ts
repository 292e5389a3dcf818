// The keys stay in a table when the row they are on goes.
import { expect, it } from 'vitest';
import { createRawSnippet } from 'svelte';
import { aPageOfItsOwn, answered, settle, show, target } from '../field-bench';
import type { Column } from './column';
import Grid from './Grid.svelte';

interface Person {
  id: string;
  name: string;
}

aPageOfItsOwn();

const columns: Column<Person>[] = [{ key: 'name', label: 'Nom', kind: 'text', shown: (one) => one.name, commit: () => null }];
const tail = createRawSnippet((row: () => Person) => ({ render: () => `<button type="button">Commandes de ${row().name}</button>` }));
const menu = (at: number): HTMLElement | undefined => target.querySelectorAll<HTMLElement>('td.tail button')[at];
const rowOf = (): string | undefined => document.activeElement?.closest('td')?.dataset['row'];

async function aTable(): Promise<{ rows: Person[] }> {
  const props = $state({ rows: ['a', 'b', 'c'].map((id) => ({ id, name: id })) });
  await show(Grid, { label: 'Personnes', columns, get rows() { return props.rows; }, tail, onadd: () => null, addLabel: 'Ajouter' });
  return props;
}

it('on the row that follows, or comes before, and then where rows are added', async () => {
  const props = await aTable();
  menu(1)?.focus();
  props.rows = props.rows.filter(({ id }) => id !== 'b');
  await answered();
  expect(rowOf()).toBe('c');
  menu(1)?.focus();
  props.rows = props.rows.filter(({ id }) => id !== 'c');
  await answered();
  expect(rowOf()).toBe('a');
  menu(0)?.focus();
  props.rows = [];
  await answered();
  expect(document.activeElement).toBe(target.querySelector('.wrap > :not(table) input, .wrap > input'));
});

it('and are not taken from elsewhere', async () => {
  const props = await aTable();
  menu(1)?.focus();
  const field = document.createElement('input');
  target.append(field);
  field.focus();
  props.rows = props.rows.filter(({ id }) => id !== 'b');
  await answered();
  expect(document.activeElement).toBe(field);
  await settle();
});
