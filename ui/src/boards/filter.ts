/** Which notes of a board are shown: by text, table, kind, source, state. Pure. */
import type { Note } from '../protocol/Note';
import type { NoteKind } from '../protocol/NoteKind';
import type { NoteSource } from '../protocol/NoteSource';
import { foldWords } from '../shared/fold';
import { says } from './search';

export interface Filter {
  readonly text: string;
  /** `''` stands for notes without a table. */
  readonly groups: readonly string[];
  readonly kinds: readonly NoteKind[];
  readonly sources: readonly NoteSource[];
  readonly starred: boolean;
  readonly unclustered: boolean;
  readonly pending: boolean;
  /** Hidden notes are shown only when asked for. */
  readonly hidden: boolean;
}

export const NO_FILTER: Filter = {
  text: '',
  groups: [],
  kinds: [],
  sources: [],
  starred: false,
  unclustered: false,
  pending: false,
  hidden: false,
};

/** How many conditions are set. */
export const conditions = (f: Filter): number =>
  [f.text.trim() !== '', f.groups.length > 0, f.kinds.length > 0, f.sources.length > 0, f.starred, f.unclustered, f.pending, f.hidden]
    .filter(Boolean).length;

/** `under`: the duplicates that lie under it. */
export function passes(note: Note, filter: Filter, folded = foldWords(filter.text.trim()), under: readonly Note[] = []): boolean {
  if (note.merged_into !== null) return false;
  if (note.status === 'hidden' && !filter.hidden) return false;
  if (filter.pending && note.status !== 'pending') return false;
  if (filter.starred && !note.starred) return false;
  if (filter.unclustered && note.cluster !== null) return false;
  if (filter.groups.length > 0 && !filter.groups.includes(note.group ?? '')) return false;
  if (filter.kinds.length > 0 && !filter.kinds.includes(note.kind)) return false;
  if (filter.sources.length > 0 && !filter.sources.includes(note.source)) return false;
  return says(note, folded, under);
}
