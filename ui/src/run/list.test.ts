// The minutes of a block corrected in its row: the field goes, and the keys stay in the row.
import { expect, it, vi } from 'vitest';
import { aPageOfItsOwn, press, show, target, type } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import RunList from './RunList.svelte';

aPageOfItsOwn();

const oncorrect = vi.fn();
const block = (id: string) => ({ id, workshop: 'w', title: `Bloc ${id}`, duration_min: 10, group: null, parallel: false });
const state = { current: 'b', beside: [], blocks: ['a', 'b'].map((id) => ({ block: id, done: id === 'a', start: null, end: null, actual_min: null })) };
const menu = () => target.querySelector<HTMLElement>(`button[aria-label="${t('agenda-menu-of', { title: 'Bloc a' })}"]`);

it.each([['Enter', [['a', 12]]], ['Escape', []]])('%s leaves the keys at the menu of the row', async (key, corrected) => {
  oncorrect.mockClear();
  await show(RunList, { blocks: ['a', 'b'].map(block), groups: [], state, dates: new Map(), onbegin: () => {}, onopen: () => {}, oncorrect: (of: { id: string }, minutes: number) => oncorrect(of.id, minutes) });
  menu()?.focus();
  await press('Enter', menu() as Element);
  const correct = () => [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) => one.textContent?.trim() === t('run-correct'));
  await vi.waitFor(() => expect(correct()).toBeDefined());
  correct()?.click();
  await vi.waitFor(() => expect(document.activeElement).toBe(target.querySelector('input')));
  if (key === 'Enter') await type('12');
  await press(key);
  expect(target.querySelector('input')).toBeNull();
  expect(document.activeElement).toBe(menu());
  expect(oncorrect.mock.calls).toEqual(corrected);
});
