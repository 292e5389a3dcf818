import { describe, expect, it } from 'vitest';
import type { Kindred } from '../protocol/Kindred';
import type { Note } from '../protocol/Note';
import { foldWords } from '../shared/fold';
import { standing } from './alike.svelte';
import { says, stepped } from './search';
import { limitOf } from '../shared/limits';
import { copyTitle } from './several';

const note = (id: string, text: string, more: Partial<Note> = {}): Note => ({ id, text, merged_into: null, status: 'visible', cluster: null, ...more }) as Note;

describe('what is looked for', () => {
  it('is found whatever its case, accents, ligatures and elisions', () => {
    const one = note('a', 'L’œuvre d’élus qu’on ignore');
    for (const wanted of ['oeuvre', 'ŒUVRE', "l'oeuvre", 'élus', "l’élus", 'ÉLUS QU’ON', 'd’elus']) {
      expect(says(one, foldWords(wanted)), wanted).toBe(true);
    }
    expect(says(one, foldWords('usager'))).toBe(false);
    expect(says(note('b', 'e\u0301lu'), foldWords('élu'))).toBe(true);
  });

  it('may stand in a duplicate under the note', () => {
    expect(says(note('a', 'Banc'), foldWords('chaise'), [note('b', 'Une chaise')])).toBe(true);
  });

  it('is walked through round and round', () => {
    expect([stepped(-1, 1, 3), stepped(-1, -1, 3), stepped(2, 1, 3), stepped(0, -1, 3), stepped(0, 1, 0)]).toEqual([0, 2, 0, 2, -1]);
  });
});

describe('a proposal', () => {
  const model = (notes: Note[]) => ({ byId: new Map(notes.map((one) => [one.id, one])), clusters: [] });
  const one: Kindred = { notes: ['a', 'b'], cluster: null, words: ['banc'], same: false };

  it('falls when a note of it is gone, hidden, joined or sorted since', () => {
    expect(standing(one, model([note('a', 'x'), note('b', 'y')]))?.notes).toEqual(['a', 'b']);
    for (const more of [{ status: 'hidden' }, { cluster: 'c' }, { merged_into: 'a' }] as Partial<Note>[]) {
      expect(standing(one, model([note('a', 'x'), note('b', 'y', more)]))).toBeNull();
    }
    expect(standing(one, model([note('a', 'x')]))).toBeNull();
  });
});

describe('the title of a copy', () => {
  it('takes the next number that is free', () => {
    const named = (title: string, number: number): string => `${title} (${number})`;
    expect(copyTitle('Idées', [{ title: 'Idées' }], named)).toBe('Idées (2)');
    expect(copyTitle('Idées', [{ title: 'Idées' }, { title: 'Idées (2)' }], named)).toBe('Idées (3)');
  });

  it('keeps its number where the title is as long as a title may be', () => {
    const named = (title: string, number: number): string => `${title} (copie ${number})`;
    const long = 'é'.repeat(limitOf('board', 'title') ?? 200);
    const first = copyTitle(long, [{ title: long }], named);
    const second = copyTitle(long, [{ title: long }, { title: first }], named);
    expect(first).toMatch(/… \(copie 2\)$/u);
    expect(second).toMatch(/… \(copie 3\)$/u);
    expect(first.length).toBeLessThanOrEqual(long.length);
  });
});
