// How a document is laid out: each has its own, kept with the workshop. What is written here is one
// step to undo.

import type { Note } from '../protocol/Note';
import type { SynthesisOptions } from '../protocol/SynthesisOptions';
import type { Workshop } from '../protocol/Workshop';
import { act } from '../replica/act.svelte';

/** The documents of a workshop; each is the name of the field that keeps its layout. */
export const DOCUMENTS = ['synthesis', 'bilan'] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

export const layoutOf = (workshop: Workshop, document: DocumentKind): SynthesisOptions => workshop[document];

export function lay(workshop: Workshop, document: DocumentKind, fields: Partial<SynthesisOptions>, mergeKey?: string): ReturnType<typeof act> {
  const layout = { ...layoutOf(workshop, document), ...fields };
  return act({ workshop: { patch: [{ id: workshop.id, fields: { [document]: layout } }] } }, mergeKey === undefined ? {} : { mergeKey });
}

/** The texts of sections after one was written; an empty one takes it away. */
export function written(texts: { [key in string]?: string }, key: string, text: string): { [key in string]: string } {
  const others = Object.entries(texts).filter((entry): entry is [string, string] => entry[0] !== key && entry[1] !== undefined);
  return Object.fromEntries(text.trim() === '' ? others : [...others, [key, text]]);
}

/** Whether a note is quoted in the body: as chosen for the document, else where it is put forward. */
export const quoted = (options: SynthesisOptions, note: Pick<Note, 'id' | 'starred'>): boolean => options.verbatims[note.id] ?? note.starred;

/** The choices after one was made; what the star says by itself is no choice. */
export function chosen(options: SynthesisOptions, note: Pick<Note, 'id' | 'starred'>, is: boolean): { [key in string]: boolean } {
  const others = Object.entries(options.verbatims).filter((entry): entry is [string, boolean] => entry[0] !== note.id && entry[1] !== undefined);
  return Object.fromEntries(is === note.starred ? others : [...others, [note.id, is]]);
}
