// What a vote that is prepared on a board is on.
import { expect, it } from 'vitest';
import type { Note } from '../protocol/Note';
import { toVoteOn } from './gestures';

const note = (id: string, starred = false): Note => ({ id, starred, merged_into: null }) as Note;

it('is what is selected, else what is put forward, and nothing that is not shown', () => {
  const notes = [note('a'), note('hidden', true), note('b', true)];
  const on = (...selected: string[]): string[] | undefined => toVoteOn(notes, new Set(selected), (id) => id === 'hidden')?.map(({ id }) => id);
  expect(on('a', 'hidden')).toEqual(['a']);
  expect(on('hidden')).toBeUndefined();
  expect(on()).toEqual(['b']);
});
