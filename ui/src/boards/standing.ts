/**
 * What the notes of a board come to (which are shown, how many there are of each, which lie under
 * which), kept as they change: beside one look along the list for what is no longer the same note,
 * a change of a few costs a few. Pure; each follows one list.
 */
import type { Note } from '../protocol/Note';
import { type Filter, passes } from './filter';

/** What a list has no longer, and what it has instead. */
export interface Difference<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
  /** In a list as long as before: where each of them stands. Else everything between two places. */
  readonly places: readonly number[] | null;
  /** The first place where they differ. */
  readonly from: number;
}

export function difference<T>(before: readonly T[], after: readonly T[]): Difference<T> {
  const [was, is] = [before.length, after.length];
  if (was === is) {
    const places: number[] = [];
    if (before !== after) for (let i = 0; i < is; i += 1) if (before[i] !== after[i]) places.push(i);
    return { gone: places.map((i) => before[i] as T), come: places.map((i) => after[i] as T), places, from: places[0] ?? is };
  }
  const least = Math.min(was, is);
  let from = 0;
  while (from < least && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < least - from && before[was - 1 - same] === after[is - 1 - same]) same += 1;
  return { gone: before.slice(from, was - same), come: after.slice(from, is - same), places: null, from };
}

/** `before` with what differs made anew; the same list where nothing does. */
export function mended<T, M>(made: readonly M[], { gone, come, places, from }: Difference<T>, make: (one: T) => M): readonly M[] {
  if (gone.length === 0 && come.length === 0) return made;
  const fresh = come.map(make);
  if (places === null) return [...made.slice(0, from), ...fresh, ...made.slice(from + gone.length)];
  const copy = made.slice();
  places.forEach((place, i) => (copy[place] = fresh[i] as M));
  return copy;
}

export interface Counts {
  readonly visible: number;
  readonly hidden: number;
  readonly pending: number;
  /** Of the visible ones, those in no cluster. */
  readonly loose: number;
}

/** How many notes there are of each kind of standing. */
export class Counting {
  #of: readonly Note[] = [];
  #counts: Counts = { visible: 0, hidden: 0, pending: 0, loose: 0 };

  follow(notes: readonly Note[]): Counts {
    const { gone, come } = difference(this.#of, notes);
    this.#of = notes;
    const next = { ...this.#counts };
    for (const note of gone) count(next, note, -1);
    for (const note of come) count(next, note, 1);
    const known = this.#counts;
    const same = next.visible === known.visible && next.hidden === known.hidden && next.pending === known.pending && next.loose === known.loose;
    return same ? known : (this.#counts = next);
  }
}

function count(counts: { -readonly [key in keyof Counts]: number }, note: Note, by: 1 | -1): void {
  if (note.merged_into !== null) return;
  if (note.status === 'hidden') counts.hidden += by;
  else if (note.status === 'pending') counts.pending += by;
  else {
    counts.visible += by;
    if (note.cluster === null) counts.loose += by;
  }
}

type Merged = ReadonlyMap<string, readonly Note[]>;

/** Notes under another one, by the one on top, in the order of the list. The same map while nothing changes. */
export class Merging {
  #of: readonly Note[] = [];
  #merged: Merged = new Map();

  follow(notes: readonly Note[]): Merged {
    const { gone, come } = difference(this.#of, notes);
    this.#of = notes;
    if (gone.some(isUnder) || come.some(isUnder)) {
      const next = under(notes);
      if (!sameLists(this.#merged, next)) this.#merged = next;
    }
    return this.#merged;
  }
}

const isUnder = (note: Note): boolean => note.merged_into !== null;

function under(notes: readonly Note[]): Merged {
  const lists = new Map<string, Note[]>();
  for (const note of notes) {
    if (note.merged_into === null) continue;
    const list = lists.get(note.merged_into);
    if (list === undefined) lists.set(note.merged_into, [note]);
    else list.push(note);
  }
  return lists;
}

function sameLists(a: Merged, b: Merged): boolean {
  if (a.size !== b.size) return false;
  for (const [key, list] of a) {
    const other = b.get(key);
    if (other?.length !== list.length || !list.every((note, i) => note === other[i])) return false;
  }
  return true;
}

/** The notes that pass the filter. Where all of them do, the very list of the notes. */
export class Showing {
  #of: readonly Note[] = [];
  #by: { filter: Filter; folded: string; merged: Merged } | null = null;
  #shown: readonly Note[] = [];

  follow(notes: readonly Note[], filter: Filter, folded: string, merged: Merged): readonly Note[] {
    const pass = (note: Note): boolean => passes(note, filter, folded, folded === '' ? undefined : merged.get(note.id));
    const by = this.#by;
    // What lies under a note counts only where a text is looked for.
    const same = by?.filter === filter && by.folded === folded && (folded === '' || by.merged === merged);
    const all = this.#shown === this.#of;
    const differing = same ? difference(this.#of, notes) : null;
    this.#of = notes;
    this.#by = { filter, folded, merged };
    return (this.#shown = (differing && this.#mended(notes, differing, all, pass)) ?? whole(notes, pass));
  }

  /** Nothing where the places can only be told by looking at all of them. */
  #mended(notes: readonly Note[], differing: Difference<Note>, all: boolean, pass: (note: Note) => boolean): readonly Note[] | null {
    const { gone, come, places } = differing;
    if (all) return come.every(pass) ? notes : null;
    if (places === null) return null;
    const kept: Note[] = [];
    const instead: Note[] = [];
    for (const [i, before] of gone.entries()) {
      const after = come[i];
      if (after === undefined || pass(before) !== pass(after)) return null;
      if (!pass(after)) continue;
      kept.push(before);
      instead.push(after);
    }
    if (kept.length === 0) return this.#shown;
    // They stand in the same order here as there.
    const copy = this.#shown.slice();
    let at = -1;
    for (const [i, before] of kept.entries()) {
      at = copy.indexOf(before, at + 1);
      if (at === -1) return null;
      copy[at] = instead[i] as Note;
    }
    return copy;
  }
}

function whole(notes: readonly Note[], pass: (note: Note) => boolean): readonly Note[] {
  const shown = notes.filter(pass);
  return shown.length === notes.length ? notes : shown;
}

/** How many of a list have each key. */
export class Tally<T> {
  #of: readonly T[] = [];
  #key: ((one: T) => string) | null = null;
  #counts = new Map<string, number>();

  /** The map is the same one each time; `key` too, while it says the same. */
  follow(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, number> {
    if (key !== this.#key) {
      this.#counts = new Map();
      this.#of = [];
      this.#key = key;
    }
    const { gone, come } = difference(this.#of, list);
    this.#of = list;
    for (const one of gone) this.#add(key(one), -1);
    for (const one of come) this.#add(key(one), 1);
    return this.#counts;
  }

  #add(key: string, by: 1 | -1): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }
}
