// What stands for a note that is not shown bears none of its words.
import { expect, it } from 'vitest';
import { isAway, isOptionAway } from './away';
import { aCore } from './core-bench';

it('is a note that waits, is hidden, or lies under such a one', async () => {
  const note = (id: string, status: string, merged_into: string | null = null) => ({ id, board: 'b', status, merged_into });
  await aCore({ note: [note('shown', 'visible'), note('hidden', 'hidden'), note('waits', 'pending'), note('under', 'visible', 'hidden'), note('beside', 'visible', 'shown'), note('ring', 'visible', 'ring')] });
  const away = (id: string | null): boolean => isAway(id);
  expect(['shown', 'hidden', 'waits', 'under', 'beside', 'ring', 'gone', null].map(away)).toEqual([false, true, true, true, false, false, false, false]);
});

it('is an option that stands for such a note, or for a card that says what one says', async () => {
  const note = (id: string, status: string, text: string) => ({ id, board: 'b', status, merged_into: null, text });
  const card = (id: string, from_notes: string[]) => ({ id, workshop: 'w', title: '', from_notes });
  await aCore({
    note: [note('shown', 'visible', 'Ouvrir le samedi'), note('hidden', 'hidden', 'Le chef ne répond jamais')],
    idea_card: [card('of-shown', ['shown']), card('of-hidden', ['hidden'])],
  });
  const option = (of: { note?: string; idea_card?: string }, label: string): boolean => isOptionAway({ note: of.note ?? null, idea_card: of.idea_card ?? null, label });
  expect(option({ note: 'hidden' }, 'Autre chose')).toBe(true);
  expect(option({ idea_card: 'of-hidden' }, 'Le chef  ne répond jamais')).toBe(true);
  expect(option({ idea_card: 'of-hidden' }, 'Un accueil joignable')).toBe(false);
  expect(option({ idea_card: 'of-shown' }, 'Ouvrir le samedi')).toBe(false);
  expect(option({}, 'Le chef ne répond jamais')).toBe(false);
});
