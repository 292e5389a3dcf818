/** The words of the colours on a board, with how many notes each has. */
import type { Colour } from '../protocol/Colour';
import type { ColourBy } from '../protocol/ColourBy';
import type { Group } from '../protocol/Group';
import type { Note } from '../protocol/Note';
import { COLOURS } from './engine/paint';
import { KIND_COLOURS, NO_GROUP, SOURCE_COLOURS } from './colours';

export interface LegendEntry {
  readonly key: string;
  readonly colour: Colour;
  readonly label: string;
  readonly count: number;
}

/** What a note is counted by. */
export const KEY_OF: Record<ColourBy, (note: Note) => string> = {
  note: (note) => note.colour,
  group: (note) => note.group ?? '',
  kind: (note) => note.kind,
  source: (note) => note.source,
};

/**
 * `counts` are those of `KEY_OF`; `word` gives a value of a closed list its word; `none` is what notes
 * without a table are called.
 */
export function legend(
  counts: ReadonlyMap<string, number>,
  by: ColourBy,
  groups: readonly Group[],
  word: (list: string, value: string) => string,
  none: string,
): LegendEntry[] {
  const entries: Omit<LegendEntry, 'count'>[] =
    by === 'note'
      ? COLOURS.map((colour) => ({ key: colour, colour, label: word('colour', colour) }))
      : by === 'group'
        ? [...groups.map(({ id, colour, name }) => ({ key: id, colour, label: name })), { key: '', colour: NO_GROUP, label: none }]
        : by === 'kind'
          ? Object.entries(KIND_COLOURS).map(([key, colour]) => ({ key, colour, label: word('note-kind', key) }))
          : Object.entries(SOURCE_COLOURS).map(([key, colour]) => ({ key, colour, label: word('note-source', key) }));
  return entries
    .map((entry) => ({ ...entry, count: counts.get(entry.key) ?? 0 }))
    .filter((entry) => entry.count > 0);
}
