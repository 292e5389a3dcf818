/**
 * Gestures that could not be written yet, as the board shows them meanwhile: done, and said not to
 * be saved. Pure. What it does not know of a command is not shown until it is on the disk.
 */
import type { Cluster } from '../protocol/Cluster';
import type { Command } from '../protocol/Command';
import type { Edit } from '../protocol/Edit';
import type { Link } from '../protocol/Link';
import type { Note } from '../protocol/Note';
import type { Request } from '../protocol/Request';
import type { Zone } from '../protocol/Zone';

export interface Records {
  readonly notes: readonly Note[];
  readonly clusters: readonly Cluster[];
  readonly zones: readonly Zone[];
  /** Of the whole workshop. */
  readonly links: readonly Link[];
}

export interface Shown extends Records {
  /** Notes with something that is not on the disk. */
  readonly unsaved: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The records of a board with what was kept of it done on them. */
export function withKept(owner: { board: string; workshop: string }, records: Records, kept: readonly Request[]): Shown {
  if (kept.length === 0) return { ...records, unsaved: NOTHING };
  const now = Date.now();
  const notes = new Draft(records.notes, (fields) => fields.board === owner.board, { ...NOTE, board: owner.board }, now);
  const clusters = new Draft(records.clusters, (fields) => fields.board === owner.board, { ...CLUSTER, board: owner.board }, now);
  const zones = new Draft(records.zones, (fields) => fields.board === owner.board, { ...ZONE, board: owner.board }, now);
  const links = new Draft(records.links, (fields) => fields.workshop === owner.workshop, { ...LINK, workshop: owner.workshop }, now);

  const apply = (command: Command): void => {
    if (typeof command === 'string') return;
    if ('several' in command) for (const one of command.several) apply(one);
    else if ('note' in command) applyToNotes(command.note);
    else if ('cluster' in command) applyToClusters(command.cluster);
    else if ('zone' in command) {
      zones.edit(command.zone);
      if ('remove' in command.zone) for (const id of command.zone.remove) leave('zone', id);
    } else if ('link' in command) links.edit(command.link);
  };
  const applyToNotes = (command: Extract<Command, { note: unknown }>['note']): void => {
    if ('sort' in command) {
      for (const id of command.sort.ids) notes.patch(id, { cluster: command.sort.cluster });
    } else if ('merge' in command) {
      for (const id of command.merge.from) notes.patch(id, { merged_into: command.merge.into });
      notes.patch(command.merge.into, {});
    } else notes.edit(command);
  };
  const applyToClusters = (command: Extract<Command, { cluster: unknown }>['cluster']): void => {
    if ('gather' in command) {
      const { id, title } = command.gather;
      const here = command.gather.notes.filter((note) => notes.has(note));
      if (here.length > 0) clusters.edit({ create: [{ id, fields: { board: owner.board, title } }] });
      for (const note of here) notes.patch(note, { cluster: id });
    } else {
      clusters.edit(command);
      if ('remove' in command) for (const id of command.remove) leave('cluster', id);
    }
  };
  /** The notes of a cluster or a zone that is gone stay. */
  const leave = (field: 'cluster' | 'zone', id: string): void => {
    for (const note of notes.all()) if (note[field] === id) notes.patch(note.id, { [field]: null });
  };

  for (const command of standing(kept)) apply(command);
  return { notes: notes.all(), clusters: clusters.all(), zones: zones.all(), links: links.all(), unsaved: notes.touched };
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

type Stored = { id: string; created_at: number; updated_at: number };

/** Records of a noun, with the common gestures done on them. */
class Draft<R extends Stored> {
  readonly touched = new Set<string>();
  readonly #records: Map<string, R>;
  readonly #mine: (fields: Partial<R>) => boolean;
  readonly #blank: Omit<R, keyof Stored>;
  /** What was touched last is the newest: it lies on top. */
  #clock: number;

  constructor(records: readonly R[], mine: (fields: Partial<R>) => boolean, blank: Omit<R, keyof Stored>, now: number) {
    this.#records = new Map(records.map((record) => [record.id, record]));
    this.#mine = mine;
    this.#blank = blank;
    this.#clock = now;
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  all(): R[] {
    return [...this.#records.values()];
  }

  edit(edit: Edit<R>): void {
    if ('create' in edit) for (const { id, fields } of edit.create) this.#create(id, fields);
    else if ('patch' in edit) for (const { id, fields } of edit.patch) this.patch(id, fields);
    else if ('remove' in edit) for (const id of edit.remove) this.#records.delete(id);
    else for (const id of edit.place.ids) this.patch(id, {});
  }

  patch(id: string, fields: Partial<R>): void {
    const record = this.#records.get(id);
    if (record === undefined) return;
    this.#clock += 1;
    this.#records.set(id, { ...record, ...fields, updated_at: this.#clock });
    this.touched.add(id);
  }

  #create(id: string, fields: Partial<R>): void {
    if (!this.#mine(fields)) return;
    this.touched.add(id);
    // The core has just made it, and has not answered yet.
    if (this.#records.has(id)) return;
    this.#clock += 1;
    const made = { ...this.#blank, created_at: this.#clock, updated_at: this.#clock, ...fields, id };
    this.#records.set(id, made as unknown as R);
  }
}

// As the core makes them when a gesture says no more.
const NOTE: Omit<Note, keyof Stored | 'board'> = {
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
  image: null,
  source: 'desk',
  status: 'visible',
  starred: false,
  merged_into: null,
};
const CLUSTER: Omit<Cluster, keyof Stored | 'board'> = { order: '', title: '', summary: '', colour: 'yellow', folded: false };
const ZONE: Omit<Zone, keyof Stored | 'board'> = { order: '', title: '', x: 0, y: 0, width: 0, height: 0, colour: 'yellow' };
const LINK: Omit<Link, keyof Stored | 'workshop'> = { from_noun: 'note', from: '', to_noun: 'note', to: '', label: '', kind: 'leads_to' };
