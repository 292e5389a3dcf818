/**
 * Gestures that could not be written yet, as the board shows them meanwhile: done, and said not to
 * be saved. Pure. Knows what the common gestures and those of notes and clusters do; what it does
 * not know is not shown until it is on the disk.
 */
import type { Cluster } from '../protocol/Cluster';
import type { Command } from '../protocol/Command';
import type { Note } from '../protocol/Note';
import type { Request } from '../protocol/Request';

export interface Shown {
  readonly notes: readonly Note[];
  readonly clusters: readonly Cluster[];
  /** Notes with something that is not on the disk. */
  readonly unsaved: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

export function withKept(board: string, notes: readonly Note[], clusters: readonly Cluster[], kept: readonly Request[]): Shown {
  if (kept.length === 0) return { notes, clusters, unsaved: NOTHING };
  const draft: Draft = {
    board,
    notes: new Map(notes.map((note) => [note.id, note])),
    clusters: new Map(clusters.map((cluster) => [cluster.id, cluster])),
    unsaved: new Set(),
    clock: Date.now(),
  };
  for (const command of standing(kept)) apply(draft, command);
  return { notes: [...draft.notes.values()], clusters: [...draft.clusters.values()], unsaved: draft.unsaved };
}

interface Draft {
  readonly board: string;
  readonly notes: Map<string, Note>;
  readonly clusters: Map<string, Cluster>;
  readonly unsaved: Set<string>;
  /** When the next gesture was made: what was touched last lies on top. */
  clock: number;
}

/** What is left of the gestures when those undone among them are taken out. */
function standing(kept: readonly Request[]): Command[] {
  const done: Request[][] = [];
  const undone: Request[][] = [];
  for (const request of kept) {
    if (request.command === 'undo') {
      const step = done.pop();
      if (step) undone.push(step);
    } else if (request.command === 'redo') {
      const step = undone.pop();
      if (step) done.push(step);
    } else {
      undone.length = 0;
      const step = done.at(-1);
      // As the core does: gestures with one key are one step.
      if (step && request.merge_key !== null && step[0]?.merge_key === request.merge_key) step.push(request);
      else done.push([request]);
    }
  }
  return done.flat().map((request) => request.command);
}

function apply(draft: Draft, command: Command): void {
  if (typeof command === 'string') return;
  draft.clock += 1;
  if ('several' in command) for (const one of command.several) apply(draft, one);
  else if ('note' in command) applyToNotes(draft, command.note);
  else if ('cluster' in command) applyToClusters(draft, command.cluster);
}

function applyToNotes(draft: Draft, edit: Extract<Command, { note: unknown }>['note']): void {
  if ('create' in edit) {
    for (const { id, fields } of edit.create) {
      if (fields.board !== draft.board) continue;
      draft.notes.set(id, draft.notes.get(id) ?? { ...newNote(draft.board, draft.clock), id, ...fields });
      draft.unsaved.add(id);
    }
  } else if ('patch' in edit) {
    for (const { id, fields } of edit.patch) patch(draft, id, fields);
  } else if ('remove' in edit) {
    for (const id of edit.remove) draft.notes.delete(id);
  } else if ('place' in edit) {
    for (const id of edit.place.ids) patch(draft, id, {});
  } else if ('sort' in edit) {
    for (const id of edit.sort.ids) patch(draft, id, { cluster: edit.sort.cluster });
  } else {
    for (const id of edit.merge.from) patch(draft, id, { merged_into: edit.merge.into });
    patch(draft, edit.merge.into, {});
  }
}

function applyToClusters(draft: Draft, edit: Extract<Command, { cluster: unknown }>['cluster']): void {
  const add = (id: string, fields: Partial<Cluster>): void => {
    draft.clusters.set(id, draft.clusters.get(id) ?? { ...newCluster(draft.board, draft.clock), id, ...fields });
  };
  if ('gather' in edit) {
    if (!edit.gather.notes.some((id) => draft.notes.has(id))) return;
    add(edit.gather.id, { title: edit.gather.title });
    for (const id of edit.gather.notes) patch(draft, id, { cluster: edit.gather.id });
  } else if ('create' in edit) {
    for (const { id, fields } of edit.create) if (fields.board === draft.board) add(id, fields);
  } else if ('patch' in edit) {
    for (const { id, fields } of edit.patch) {
      const cluster = draft.clusters.get(id);
      if (cluster) draft.clusters.set(id, { ...cluster, ...fields });
    }
  } else if ('remove' in edit) {
    for (const id of edit.remove) {
      if (!draft.clusters.delete(id)) continue;
      for (const note of draft.notes.values()) if (note.cluster === id) patch(draft, note.id, { cluster: null });
    }
  }
}

function patch(draft: Draft, id: string, fields: Partial<Note>): void {
  const note = draft.notes.get(id);
  if (note === undefined) return;
  draft.notes.set(id, { ...note, ...fields, updated_at: draft.clock });
  draft.unsaved.add(id);
}

/** As the core makes them when a gesture says no more. */
const newNote = (board: string, at: number): Omit<Note, 'id'> => ({
  created_at: at,
  updated_at: at,
  board,
  order: '',
  text: '',
  original_text: null,
  x: 0,
  y: 0,
  width: null,
  colour: 'yellow',
  zone: null,
  cluster: null,
  author: null,
  group: null,
  kind: 'idea',
  source: 'desk',
  status: 'visible',
  starred: false,
  merged_into: null,
});

const newCluster = (board: string, at: number): Omit<Cluster, 'id'> => ({
  created_at: at,
  updated_at: at,
  board,
  order: '',
  title: '',
  summary: '',
  colour: 'yellow',
});
