/** What a text that is looked for finds on a board. Pure. */
import type { Note } from '../protocol/Note';
import { foldWords } from '../shared/fold';

const folded = new WeakMap<Note, string>();

/** A note's text as it is searched, folded once. */
function searched(note: Note): string {
  let text = folded.get(note);
  if (text === undefined) folded.set(note, (text = foldWords(note.text)));
  return text;
}

/** Whether a note, or a duplicate under it, says that. `wanted` is folded; empty: anything does. */
export const says = (note: Note, wanted: string, under: readonly Note[] = []): boolean =>
  wanted === '' || searched(note).includes(wanted) || under.some((other) => searched(other).includes(wanted));

/** The place after (or before) one among so many, round and round; the first where there is none yet. */
export const stepped = (at: number, by: 1 | -1, among: number): number =>
  among === 0 ? -1 : at < 0 ? (by > 0 ? 0 : among - 1) : (at + by + among) % among;
