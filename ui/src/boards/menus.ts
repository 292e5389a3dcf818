/** What stands in the menus of a board: colours, kinds, tables, and the rarer commands of notes. */
import ArrowUpRight from '@lucide/svelte/icons/arrow-up-right';
import Eye from '@lucide/svelte/icons/eye';
import Pencil from '@lucide/svelte/icons/pencil';
import Spline from '@lucide/svelte/icons/spline';
import Split from '@lucide/svelte/icons/split';
import AlignHorizontal from '@lucide/svelte/icons/align-horizontal-distribute-center';
import Layers from '@lucide/svelte/icons/layers-2';
import MessageCircleQuestion from '@lucide/svelte/icons/message-circle-question-mark';
import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import LayoutTemplate from '@lucide/svelte/icons/layout-template';
import Maximize from '@lucide/svelte/icons/maximize';
import Search from '@lucide/svelte/icons/search';
import SquareDashed from '@lucide/svelte/icons/square-dashed';
import SquareArrowRight from '@lucide/svelte/icons/square-arrow-right';
import Tag from '@lucide/svelte/icons/tag';
import Trash2 from '@lucide/svelte/icons/trash-2';
import Waypoints from '@lucide/svelte/icons/waypoints';
import Users from '@lucide/svelte/icons/users';
import { go } from '../frame/route.svelte';
import type { ColourBy } from '../protocol/ColourBy';
import type { MenuEntry, MenuItem } from '../shared/menu';
import { t, word } from '../shared/words.svelte';
import { ask } from '../activities/how-might-we';
import { AXES, type Edge, EDGES } from './engine/align';
import { COLOURS } from './engine/paint';
import { align, clustersPicked, distribute, fold, grid, toggleFold } from './arranging';
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

const ALIGN_KEYS: Partial<Record<Edge, string>> = { left: '←', right: '→', top: '↑', bottom: '↓' };

/** How what is chosen lies: each one step. */
export function layItems(model: BoardModel): MenuItem[] {
  const count = model.marked.size;
  return [
    ...EDGES.map((edge) => ({
      label: t(`board-align-${edge}`),
      key: ALIGN_KEYS[edge] === undefined ? undefined : t('board-align-key', { arrow: ALIGN_KEYS[edge] }),
      disabled: count < 2,
      run: () => void align(model, edge),
    })),
    'line',
    ...AXES.map((axis) => ({ label: t(`board-distribute-${axis}`), disabled: count < 3, run: () => void distribute(model, axis) })),
    { label: t('board-grid'), icon: LayoutGrid, disabled: count < 2, run: () => void grid(model) },
  ];
}

/** What concerns the whole board, whichever way it is looked at. */
export function boardItems(model: BoardModel, ondetails: () => void): MenuItem[] {
  const open = model.clusters.filter((cluster) => !cluster.folded).map(({ id }) => id);
  const folded = model.clusters.filter((cluster) => cluster.folded).map(({ id }) => id);
  return [
    { label: t('board-details'), run: ondetails },
    { label: t('board-find-in'), icon: Search, key: t('board-find-key'), run: () => model.finding.begin() },
    { label: t('board-go'), icon: SquareArrowRight, key: 'C', disabled: model.clusters.length === 0, run: () => (model.going = true) },
    { label: t('board-template'), icon: LayoutTemplate, run: () => (model.templating = true) },
    { label: t('board-zones-item'), icon: SquareDashed, run: () => (model.zoning = true) },
    { label: t('board-tidy'), icon: LayoutGrid, run: () => void model.tidyUp() },
    { label: t('board-alike'), icon: Waypoints, run: () => {
      model.paper = false;
      model.likening = true;
    } },
    { label: t('board-fold-all'), icon: Layers, disabled: open.length === 0, run: () => void fold(model, open, true) },
    { label: t('board-unfold-all'), disabled: folded.length === 0, run: () => void fold(model, folded, false) },
  ];
}

/** `onfit`: shows the chosen notes whole, where that can be seen. */
export function moreItems(model: BoardModel, onedit: () => void, onlink: () => void, onfit?: () => void): MenuItem[] {
  const notes = selectedNotes(model);
  const one = notes.length === 1;
  const items: MenuItem[] = [
    { label: t('board-edit'), icon: Pencil, key: 'F2', disabled: !one, run: onedit },
    { label: t('board-kind'), icon: Tag, items: kinds(model) },
    { label: t('board-table'), icon: Users, items: tables(model) },
    { label: t('board-lay'), icon: AlignHorizontal, items: layItems(model) },
    { label: t('how-might-we-make'), icon: MessageCircleQuestion, disabled: notes.length === 0, run: () => void ask(model.workshop, { notes }) },
    { label: t('board-become'), icon: ArrowUpRight, key: 'D', run: () => (model.becoming = true) },
  ];
  const became = notes.flatMap((note) => model.became(note.id));
  if (one && became.length > 0) {
    items.push({
      label: t('board-traces'),
      items: became.map(({ trace, name }) => ({ label: name, run: () => go({ at: 'workshop', workshop: model.workshop, part: trace.part, id: trace.id }) })),
    });
  }
  const clusters = clustersPicked(model);
  if (clusters.length > 0) {
    const open = model.clusters.some((one) => clusters.includes(one.id) && !one.folded);
    items.push({ label: t(open ? 'board-fold-picked' : 'board-unfold-picked', { count: clusters.length }), icon: Layers, key: 'R', run: () => void toggleFold(model, clusters) });
  }
  if (onfit) items.push({ label: t('board-fit-selection'), icon: Maximize, key: '2', run: onfit });
  const [first] = notes;
  if (one && first !== undefined && model.linksOf(first.id).length > 0) {
    items.push({ label: t('board-links'), icon: Spline, run: () => (model.linking = first.id) });
  }
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
