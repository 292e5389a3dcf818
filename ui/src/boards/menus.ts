/** What stands in the menus of a board: colours, kinds, tables, and the rarer commands of notes. */
import Eye from '@lucide/svelte/icons/eye';
import Pencil from '@lucide/svelte/icons/pencil';
import Spline from '@lucide/svelte/icons/spline';
import Split from '@lucide/svelte/icons/split';
import Tag from '@lucide/svelte/icons/tag';
import Trash2 from '@lucide/svelte/icons/trash-2';
import Users from '@lucide/svelte/icons/users';
import type { ColourBy } from '../protocol/ColourBy';
import type { MenuEntry, MenuItem } from '../shared/menu';
import { t, word } from '../shared/words.svelte';
import { COLOURS } from './engine/paint';
import { KIND_COLOURS, SOURCE_COLOURS } from './colours';
import * as gestures from './gestures';
import type { BoardModel } from './model.svelte';
import type { NoteKind } from '../protocol/NoteKind';
import type { NoteSource } from '../protocol/NoteSource';
import type { Note } from '../protocol/Note';

const selectedNotes = (model: BoardModel): Note[] => [...model.selected].flatMap((id) => model.byId.get(id) ?? []);

/** `true` when all of them have it; for the tick. */
const all = (model: BoardModel, test: (note: Note) => boolean): boolean => {
  const notes = selectedNotes(model);
  return notes.length > 0 && notes.every(test);
};

const colours = (model: BoardModel): MenuEntry[] =>
  COLOURS.map((colour) => ({
    label: t('board-colour-name', { colour: word('colour', colour), pattern: word('pattern', colour) }),
    checked: all(model, (note) => note.colour === colour),
    run: () => void model.patch({ colour }),
  }));

const tables = (model: BoardModel): MenuEntry[] => [
  ...model.groups.map((group) => ({
    label: group.name,
    checked: all(model, (note) => note.group === group.id),
    run: () => void model.patch({ group: group.id }),
  })),
  { label: t('board-no-group'), checked: all(model, (note) => note.group === null), run: () => void model.patch({ group: null }) },
];

const kinds = (model: BoardModel): MenuEntry[] =>
  (Object.keys(KIND_COLOURS) as NoteKind[]).map((kind) => ({
    label: word('note-kind', kind),
    checked: all(model, (note) => note.kind === kind),
    run: () => void model.patch({ kind }),
  }));

const sources = (model: BoardModel): MenuEntry[] =>
  (Object.keys(SOURCE_COLOURS) as NoteSource[]).map((source) => ({
    label: word('note-source', source),
    checked: all(model, (note) => note.source === source),
    run: () => void model.patch({ source }),
  }));

/** A colour is chosen by what it says on this board. */
export function colourItems(model: BoardModel): MenuItem[] {
  switch (model.board?.colour_by ?? 'note') {
    case 'note': return colours(model);
    case 'group': return tables(model);
    case 'kind': return kinds(model);
    case 'source': return sources(model);
  }
}

/** What the colour says: a choice of the board. */
export function colourByItems(model: BoardModel): MenuItem[] {
  return (['group', 'kind', 'source', 'note'] as ColourBy[]).map((by) => ({
    label: t(`board-colour-by-${by}`),
    checked: model.board?.colour_by === by,
    run: () => void model.send(gestures.colourBy(model.id, by)),
  }));
}

export function moreItems(model: BoardModel, onedit: () => void, onlink: () => void): MenuItem[] {
  const notes = selectedNotes(model);
  const one = notes.length === 1;
  const items: MenuItem[] = [
    { label: t('board-edit'), icon: Pencil, key: 'F2', disabled: !one, run: onedit },
    { label: t('board-kind'), icon: Tag, items: kinds(model) },
    { label: t('board-table'), icon: Users, items: tables(model) },
  ];
  if (notes.length === 2) items.push({ label: t('board-link-two'), icon: Spline, key: 'L', run: onlink });
  if (notes.some((note) => (model.merged.get(note.id)?.length ?? 0) > 0)) {
    items.push({ label: t('board-separate'), icon: Split, run: () => void model.separate() });
  }
  if (notes.some((note) => note.status === 'pending')) {
    items.push({ label: t('board-accept'), icon: Eye, run: () => void model.patch({ status: 'visible' }) });
  }
  items.push('line', { label: t('board-remove'), icon: Trash2, key: t('key-delete'), danger: true, run: () => void model.remove() });
  return items;
}
