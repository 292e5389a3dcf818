// A dialog that asks for a word or a reason: one that is too long says so, and the key that keeps it waits.
import { beforeEach, expect, it, vi } from 'vitest';
import ReasonDialog from '../idea-cards/ReasonDialog.svelte';
import ArrowDialog from '../journeys/ArrowDialog.svelte';
import { announceBy } from '../shared/announce.svelte';
import { aPageOfItsOwn, settle, show } from '../shared/field-bench';
import { limitOf, tooLong } from '../shared/limits';
import RelationDialog from '../stakeholders/RelationDialog.svelte';

aPageOfItsOwn();

let said: string[] = [];
let made: string[] = [];
beforeEach(() => {
  said = [];
  made = [];
  announceBy((text) => {
    said.push(text);
    return Promise.resolve(true);
  });
});

const relate = (_: string, { label }: { label: string }): Promise<null> => {
  made.push(label);
  return Promise.resolve(null);
};
const ends = [{ id: 'a', name: 'Mairie' }, { id: 'b', name: 'Usagers' }];
const card = { title: 'Un guichet', status: 'proposed', reason: '' };

it.each([
  ['a relation', RelationDialog, { model: { relating: { from: 'a', relation: null }, ordered: ends, nameOf: (id: string) => id, relate } }, limitOf('relation', 'label'), {}],
  ['an arrow', ArrowDialog, { arrows: { ends, placeOf: (id: string) => id, relate }, asked: { from: 'a', link: null }, onclose: (): void => {} }, limitOf('link', 'label'), {}],
  ['a card', ReasonDialog, { card, to: 'retained', onanswer: (label: string) => relate('', { label }), onclose: (): void => {} }, limitOf('idea_card', 'reason'), { ctrlKey: true }],
] as const)('of %s says under the field what is too much, and again by its key and on the button', async (_, Asked, props, limit, more) => {
  await show(Asked, props);
  const field = document.querySelector('input[type="text"], textarea') as HTMLInputElement;
  const type = async (text: string): Promise<void> => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  const enter = async (): Promise<void> => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more }));
    await settle();
  };
  const long = 'x'.repeat((limit ?? 0) + 3);
  const why = tooLong(long, limit) ?? 'none';
  await type(long);
  expect(document.querySelector('.field .error')?.textContent?.trim()).toBe(why);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent?.trim()).toBe(why);
  const times = (): number => said.filter((text) => text === why).length;
  await vi.waitFor(() => expect(times()).toBe(1), 5_000);
  await enter();
  expect(made).toEqual([]);
  await vi.waitFor(() => expect(times()).toBe(2), 5_000);
  // It can be reached, so that its reason can be read.
  const primary = document.querySelector<HTMLButtonElement>('button.primary');
  expect([primary?.disabled, primary?.getAttribute('aria-disabled')]).toEqual([false, 'true']);
  await type('conseille');
  expect(field.hasAttribute('aria-invalid')).toBe(false);
  await enter();
  expect(made).toEqual(['conseille']);
});
