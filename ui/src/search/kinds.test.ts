// Every kind of record that can be found can be asked for, and leads somewhere.
import { describe, expect, it } from 'vitest';
import { NOUNS } from '../protocol/nouns';
import { GROUPS, kindsOf, NAMES } from './kinds';

/** Not searched (`domain`). */
const LEFT = ['participant', 'run_event', 'vote'];

describe('the kinds of a search', () => {
  it('are each in one group', () => {
    const all = Object.values(GROUPS).flat() as string[];
    expect([...all].sort()).toEqual([...NOUNS.filter((noun) => !LEFT.includes(noun)), 'lesson', 'method'].sort());
    expect(new Set(all).size).toBe(all.length);
    expect(kindsOf([])).toEqual([]);
    expect(kindsOf(['notes', 'lessons'])).toEqual(['note', 'lesson']);
    expect(NAMES[0]).toBe('notes');
  });
});
