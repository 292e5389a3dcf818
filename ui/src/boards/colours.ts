/** What the colour of a note says, and in which colour: its own, its table's, its kind's, its source's. */
import type { Colour } from '../protocol/Colour';
import type { ColourBy } from '../protocol/ColourBy';
import type { Note } from '../protocol/Note';
import type { NoteKind } from '../protocol/NoteKind';
import type { NoteSource } from '../protocol/NoteSource';

export const KIND_COLOURS: Readonly<Record<NoteKind, Colour>> = {
  idea: 'yellow',
  finding: 'blue',
  pain_point: 'pink',
  need: 'green',
  question: 'lilac',
  verbatim: 'turquoise',
  action: 'orange',
};

export const SOURCE_COLOURS: Readonly<Record<NoteSource, Colour>> = {
  desk: 'yellow',
  phone: 'blue',
  paper_typed: 'kraft',
  csv: 'green',
  photo: 'lilac',
};

/** A note without a table keeps to plain paper. */
export const NO_GROUP: Colour = 'kraft';

export function colourOf(note: Pick<Note, 'colour' | 'group' | 'kind' | 'source'>, by: ColourBy, groups: ReadonlyMap<string, Colour>): Colour {
  switch (by) {
    case 'note': return note.colour;
    case 'group': return (note.group === null ? undefined : groups.get(note.group)) ?? NO_GROUP;
    case 'kind': return KIND_COLOURS[note.kind];
    case 'source': return SOURCE_COLOURS[note.source];
  }
}
