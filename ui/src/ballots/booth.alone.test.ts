// The booth: what is wrong with a paper is told once.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announceBy } from '../shared/announce.svelte';
import { aPageOfItsOwn, settle, show, target } from '../shared/field-bench';
import { WORDS } from './papers';
import VotingBooth from './VotingBooth.svelte';

let heard: string[];
aPageOfItsOwn();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  heard = [];
  announceBy(async (text) => heard.push(text) > 0);
});
afterEach(() => {
  announceBy(async () => false);
  vi.useRealTimers();
});

it('tells words that are too long once, and why the button is off in its reason', async () => {
  const ballot = { id: 'b', question: 'On y va ?', method: 'consent', secret: false };
  await show(VotingBooth, { ballot, options: [{ id: 'o', label: 'Ouvrir le samedi' }], people: [], voted: new Set(), rule: '', onclose: () => {} });
  target.querySelector<HTMLElement>('.foot button:last-child')?.click();
  await settle();
  target.querySelectorAll<HTMLInputElement>('input[type="radio"]')[2]?.click();
  await settle();
  const words = target.querySelector('textarea');
  if (!words) throw new Error('nothing to write in');
  vi.advanceTimersByTime(5_000);
  await settle();
  heard = [];
  words.value = 'é'.repeat((WORDS ?? 0) + 3);
  words.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  for (let wait = 0; wait < 10; wait += 1) {
    vi.advanceTimersByTime(1_000);
    await settle();
  }
  expect(heard.filter((text) => text.includes('de trop'))).toHaveLength(1);
  expect([...target.querySelectorAll('.error')]).toHaveLength(1);
  expect(target.querySelector('.foot button:last-child')?.getAttribute('aria-disabled')).toBe('true');
});
