// What stands for a note that is not shown bears none of its words.
import { expect, it } from 'vitest';
import { isAway } from './away';
import { aCore } from './core-bench';

it('is a note that waits, is hidden, or lies under such a one', async () => {
  const note = (id: string, status: string, merged_into: string | null = null) => ({ id, board: 'b', status, merged_into });
  await aCore({ note: [note('shown', 'visible'), note('hidden', 'hidden'), note('waits', 'pending'), note('under', 'visible', 'hidden'), note('beside', 'visible', 'shown'), note('ring', 'visible', 'ring')] });
  const away = (id: string | null): boolean => isAway(id);
  expect(['shown', 'hidden', 'waits', 'under', 'beside', 'ring', 'gone', null].map(away)).toEqual([false, true, true, true, false, false, false, false]);
});
