/** The card of a folded cluster: it stands for its notes where the first of them begins. */
import type { Point } from './geometry';
import type { NoteInput } from './notes';

/** `word` says how many notes are under it. */
export function cardOf(id: string, title: string, notes: readonly Point[], word: string): NoteInput {
  return {
    id,
    text: title,
    x: Math.min(...notes.map((note) => note.x)),
    y: Math.min(...notes.map((note) => note.y)),
    width: null,
    colour: 'yellow',
    cluster: id,
    status: 'visible',
    starred: false,
    count: 1,
    marks: [{ sign: 'folded', word }],
    image: null,
    stack: true,
  };
}
