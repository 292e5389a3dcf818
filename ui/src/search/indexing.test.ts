// How far the index has come: one answer that fails is not the last word.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { use, type Host } from '../host/host';
import { aPageOfItsOwn, settle, show, target } from '../shared/field-bench';
import Indexing from './Indexing.svelte';

let answers: (number | null | 'fails')[];
aPageOfItsOwn();
beforeEach(() => {
  vi.useFakeTimers();
  use({
    query: async () => {
      const indexed = answers.shift() ?? null;
      if (indexed === 'fails') throw { code: 'unreadable', noun: null, place: null, limit: null, detail: null };
      return { answer: 'search', value: { indexed } };
    },
  } as unknown as Host);
});
afterEach(() => void vi.useRealTimers());
const later = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(2_100);
  await settle();
};

it('is asked for again after an answer that failed, until it is whole', async () => {
  answers = [40, 'fails', 80, null];
  await show(Indexing, {});
  expect(target.textContent).toContain('40');
  await later();
  expect(target.textContent).toContain('40');
  await later();
  expect(target.textContent).toContain('80');
  await later();
  expect(target.textContent?.trim()).toBe('');
});

it('is not asked for again where nothing was shown', async () => {
  answers = ['fails', 40];
  await show(Indexing, {});
  await later();
  expect(answers).toEqual([40]);
});
