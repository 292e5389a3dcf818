import { describe, expect, it } from 'vitest';
import type { Note } from '../protocol/Note';
import { NO_FILTER, passes } from './filter';
import { KEY_OF } from './legend';
import { Counting, difference, mended, Merging, Showing, Tally } from './standing';

/** The same numbers every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
}

const COLOURS = ['yellow', 'green', 'blue'] as const;
const STATES = ['visible', 'visible', 'hidden', 'pending'] as const;

/** A board that changes as gestures change one: some patched, one made, some gone, one carried elsewhere in the order. */
function histories(seed: number): (readonly Note[])[] {
  const roll = dice(seed);
  let made = 0;
  const fresh = (): Note =>
    ({
      id: `n${(made += 1)}`, text: `note ${roll(9)}`, colour: COLOURS[roll(3)], status: STATES[roll(4)], starred: roll(3) === 0,
      cluster: roll(2) === 0 ? 'c' : null, merged_into: null, group: null, kind: 'idea', source: 'desk',
    }) as Note;
  let notes: readonly Note[] = [];
  return Array.from({ length: 60 }, () => {
    const turn = roll(6);
    if (notes.length < 3 || turn === 0) notes = notes.toSpliced(roll(notes.length + 1), 0, ...Array.from({ length: 1 + roll(4) }, fresh));
    else if (turn === 1) notes = notes.filter(() => roll(8) !== 0);
    else if (turn === 2) {
      const [one] = notes.slice(roll(notes.length));
      if (one) notes = notes.filter((note) => note !== one).toSpliced(roll(notes.length), 0, one);
    } else {
      const top = notes[roll(notes.length)]?.id ?? null;
      notes = notes.map((note) => {
        if (roll(5) !== 0) return note;
        return { ...note, status: STATES[roll(4)] ?? 'visible', starred: roll(2) === 0, text: `note ${roll(9)}`, merged_into: roll(4) === 0 && note.id !== top ? top : null };
      });
    }
    return notes;
  });
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe('What notes come to, followed, is what they come to when all are looked at', () => {
  it.each(SEEDS)('as lists mended where they differ (%i)', (seed) => {
    let [before, made]: [readonly Note[], readonly string[]] = [[], []];
    for (const notes of histories(seed)) {
      made = mended(made, difference(before, notes), (note) => note.text);
      before = notes;
      expect(made).toEqual(notes.map((note) => note.text));
    }
  });

  it.each(SEEDS)('as counts and as what lies under what (%i)', (seed) => {
    const [counting, merging, tally] = [new Counting(), new Merging(), new Tally<Note>()];
    for (const notes of histories(seed)) {
      const tops = notes.filter((note) => note.merged_into === null);
      const of = (status: string): Note[] => tops.filter((note) => note.status === status);
      expect(counting.follow(notes)).toEqual({
        visible: of('visible').length,
        hidden: of('hidden').length,
        pending: of('pending').length,
        loose: of('visible').filter((note) => note.cluster === null).length,
      });
      const under = merging.follow(notes);
      for (const { id } of notes) expect(under.get(id) ?? []).toEqual(notes.filter((note) => note.merged_into === id));
      const counts = tally.follow(notes, KEY_OF.note);
      for (const colour of COLOURS) expect(counts.get(colour) ?? 0).toBe(notes.filter((note) => note.colour === colour).length);
    }
  });

  it.each(SEEDS)('as what a filter shows (%i)', (seed) => {
    const roll = dice(seed + 100);
    const [showing, merging] = [new Showing(), new Merging()];
    const filters = [NO_FILTER, { ...NO_FILTER, hidden: true }, { ...NO_FILTER, starred: true }, { ...NO_FILTER, text: '3' }];
    let filter = filters[0] ?? NO_FILTER;
    for (const notes of histories(seed)) {
      if (roll(8) === 0) filter = filters[roll(filters.length)] ?? NO_FILTER;
      const merged = merging.follow(notes);
      const shown = showing.follow(notes, filter, filter.text, merged);
      expect(shown).toEqual(notes.filter((note) => passes(note, filter, filter.text, merged.get(note.id))));
    }
  });

  it('and nothing of it is made anew where a note is only moved', () => {
    const notes = Array.from({ length: 50 }, (_, i) => ({ id: `n${i}`, text: '', status: i === 3 ? 'hidden' : 'visible', cluster: null, merged_into: i === 4 ? 'n5' : null }) as Note);
    const moved = notes.with(20, { ...notes[20], x: 9 } as Note);
    const [counting, merging, showing] = [new Counting(), new Merging(), new Showing()];
    const before = [counting.follow(notes), merging.follow(notes)] as const;
    showing.follow(notes, NO_FILTER, '', before[1]);
    expect(counting.follow(moved)).toBe(before[0]);
    expect(merging.follow(moved)).toBe(before[1]);
    let asked = 0;
    const counted = { ...NO_FILTER, get pending() { asked += 1; return false; } };
    showing.follow(notes, counted, '', before[1]);
    asked = 0;
    expect(showing.follow(moved, counted, '', before[1])).toEqual(moved.filter((note) => passes(note, NO_FILTER)));
    // The one before and the one after, and whoever compares.
    expect(asked).toBeLessThan(6);
  });
});
