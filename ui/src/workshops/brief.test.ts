// « En bref » as it is written: a sentence stays itself while it is emptied, and while another one goes.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workshop } from '../protocol/Workshop';
import { aCore, type Core } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { PAUSE } from '../shared/draft.svelte';
import { aPageOfItsOwn, answered, leave, settle, show, target } from '../shared/field-bench';
import { toasts } from '../shared/toast.svelte';
import { unsaved } from '../shared/unsaved.svelte';
import Brief from './Brief.svelte';

aPageOfItsOwn();

let core: Core;

const shown = (): Promise<void> =>
  show(Brief, {
    get workshop(): Workshop | undefined {
      return replica.get('workshop', 'w');
    },
  });

beforeEach(async () => {
  core = await aCore({ workshop: [{ id: 'w', project: 'p', title: 'Atelier', in_brief: ['Un.', 'Deux.', 'Trois.'] }] });
  await shown();
});

const sentences = (): readonly string[] | undefined => replica.get('workshop', 'w')?.in_brief;
const area = (): HTMLTextAreaElement => target.querySelector('textarea') as HTMLTextAreaElement;
const row = (text: string): HTMLElement => [...target.querySelectorAll('li')].find((one) => one.textContent?.includes(text)) as HTMLElement;

async function open(text: string): Promise<void> {
  row(text).querySelector<HTMLElement>('[role="button"]')?.click();
  await settle();
}
async function type(text: string): Promise<void> {
  area().value = text;
  area().dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}
async function paused(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE + 50));
  await answered();
}
async function keep(): Promise<void> {
  area().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
  await answered();
  await answered();
}
async function remove(text: string): Promise<void> {
  row(text).querySelector<HTMLElement>('.remove button')?.click();
  await answered();
  await answered();
}

describe('a sentence that is emptied', () => {
  it('stays open over a pause, and what is typed then is its own', async () => {
    await open('Un.');
    const field = area();
    await type('');
    await paused();
    expect(core.sent).toEqual([]);
    expect(area()).toBe(field);
    expect(document.activeElement).toBe(field);
    await type('Autrement.');
    await paused();
    expect(sentences()).toEqual(['Autrement.', 'Deux.', 'Trois.']);
    expect(area()).toBe(field);
  });

  it('goes when it is left, with the way back, and the keys are at the one in its place', async () => {
    const before = toasts.all.length;
    await open('Deux.');
    await type(' ');
    await keep();
    expect(sentences()).toEqual(['Un.', 'Trois.']);
    await vi.waitFor(() => expect(toasts.all.length).toBeGreaterThan(before));
    expect(document.activeElement?.textContent).toBe('Trois.');
  });
});

it('a new sentence is written over a pause', async () => {
  await remove('Trois.');
  target.querySelector<HTMLElement>('.more button')?.click();
  await settle();
  const field = area();
  await type('Quatre');
  await paused();
  expect(area()).toBe(field);
  await type('Quatre.');
  await keep();
  expect(sentences()).toEqual(['Un.', 'Deux.', 'Quatre.']);
  expect(target.querySelector('textarea')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Quatre.');
});

it('a sentence that is too long goes along when one before it is removed, and is found again', async () => {
  await open('Deux.');
  const long = 'x'.repeat(6000);
  await type(long);
  await remove('Un.');
  expect(sentences()).toEqual(['Deux.', 'Trois.']);
  expect(area().value).toBe(long);
  expect(area().closest('li')).toBe(target.querySelector('li:first-child'));
  await leave();
  expect(unsaved.all.map((one) => one.text)).toEqual([long]);
  await shown();
  expect(target.querySelector('li:first-child')?.textContent).toContain(long);
  expect(row('Trois.').textContent).not.toContain(long);
});
