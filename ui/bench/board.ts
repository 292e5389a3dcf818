// The real board on the peers' scene: the surface with its model and the replica, and a core in
// memory that takes gestures and sends commits as the window's does.
import { mount } from 'svelte';
import { fit, run, type PeerNote } from 'peers/bench.js';
import '../src/app.css';
import { COLOURS } from '../src/boards/engine/paint';
import type { BoardModel } from '../src/boards/model.svelte';
import { type Host, type HostEvent, use } from '../src/host/host';
import type { AnyRecord } from '../src/protocol/AnyRecord';
import type { Answer } from '../src/protocol/Answer';
import type { Change } from '../src/protocol/Change';
import type { Request } from '../src/protocol/Request';
import { replica } from '../src/replica/replica.svelte';
import { newId } from '../src/shared/id';
import Board from './Board.svelte';

const PROJECT = newId();
const WORKSHOP = newId();
const BOARD = newId();
const NOW = Date.UTC(2026, 10, 24, 9);

const owners: AnyRecord[] = [
  { noun: 'project', record: { id: PROJECT, created_at: NOW, updated_at: NOW, title: 'Accueil' } },
  { noun: 'workshop', record: { id: WORKSHOP, created_at: NOW, updated_at: NOW, project: PROJECT, title: 'Atelier', date: null } },
  {
    noun: 'board',
    record: {
      id: BOARD, created_at: NOW, updated_at: NOW, workshop: WORKSHOP, activity: null, order: 'a', title: 'Tableau',
      template: 'free', question: '', note_limit: null, colour_by: 'note',
    },
  },
] as unknown as AnyRecord[];

/** A core that holds the records and commits what it is given. */
const core = {
  seq: 1,
  records: new Map<string, AnyRecord>(),
  told: (_event: HostEvent): void => undefined,

  hold(records: readonly AnyRecord[]): void {
    this.records = new Map(records.map((one) => [one.record.id, one]));
  },
  answer(): Answer {
    const records = [...this.records.values()];
    return { answer: 'snapshot', value: { seq: this.seq, at: NOW, records, history: { undo: null, redo: null } } };
  },
  async execute({ command_id, command }: Request): Promise<{ seq: number }> {
    const changes: Change[] = [];
    const patches = (command as { note?: { patch?: { id: string; fields: Record<string, unknown> }[] } }).note?.patch ?? [];
    for (const { id, fields } of patches) {
      const known = this.records.get(id);
      if (!known) continue;
      const record = known.record as unknown as Record<string, unknown>;
      const before = Object.fromEntries(Object.keys(fields).map((key) => [key, record[key]]));
      this.records.set(id, { ...known, record: { ...known.record, ...fields } } as AnyRecord);
      changes.push({ noun: 'note', id, before, after: fields });
    }
    this.seq += 1;
    const op = { verb: 'change', noun: 'note', count: changes.length } as const;
    // Over the wire, as the window gets it.
    const committed = JSON.parse(
      JSON.stringify({
        seq: this.seq, command_id, kind: 'do', op, actor: 'desk', scope: PROJECT, at: NOW + this.seq, changes, skipped: 0,
        history: { undo: op, redo: null },
      }),
    );
    queueMicrotask(() => this.told({ committed }));
    return { seq: this.seq };
  },
};

use({
  execute: (request: Request) => core.execute(request),
  query: async () => core.answer(),
  subscribe: async (_since: number | null, onEvent: (event: HostEvent) => void) => {
    core.told = onEvent;
    return () => undefined;
  },
  page: { begin: async () => ({ ended: null, kept: [] }), keep: async () => undefined },
  window: { scale: async () => 1, announce: async () => true },
} as unknown as Host);

/** Order keys that sort as the numbers do. */
const order = (n: number): string => n.toString(36).padStart(4, '0');

function record({ i, x, y, t, ci }: PeerNote): AnyRecord {
  return {
    noun: 'note',
    record: {
      id: newId(), created_at: NOW, updated_at: NOW, board: BOARD, order: order(i), text: t.trim(), original_text: null, x, y,
      width: 200, colour: COLOURS[ci] ?? 'yellow', zone: null, cluster: null, author: null, group: null, kind: 'idea',
      source: 'desk', status: 'visible', starred: false, merged_into: null, image: null,
    },
  } as unknown as AnyRecord;
}

interface Timing {
  frames: number;
}

async function begin(): Promise<void> {
  const target = document.getElementById('root');
  if (!target) return;
  core.hold(owners);
  await replica.open(PROJECT);
  await replica.start();
  await document.fonts.load("16px 'Radio Canada Variable'");
  const model = await new Promise<BoardModel>((onready) => mount(Board, { target, props: { workshop: WORKSHOP, board: BOARD, onready } }));
  const timing = (): Timing | undefined => (document.querySelector('canvas') as (HTMLCanvasElement & { timing?: Timing }) | null)?.timing;
  let before = 0;
  let last = -1;
  await run<AnyRecord[]>({
    prepare: (notes) => notes.map(record),
    async load(records) {
      before = timing()?.frames ?? 0;
      core.seq += 1;
      core.hold([...owners, ...records]);
      await replica.resync();
      model.camera = { x: 0, y: 0, zoom: fit };
      model.seen = true;
    },
    // Painted since, and nothing left to paint: where a square is missing another frame is asked for.
    complete() {
      const frames = timing()?.frames ?? 0;
      const still = frames > before && frames === last;
      last = frames;
      return still;
    },
    cam(x, y, zoom) {
      model.camera = { x: -x / zoom, y: -y / zoom, zoom };
    },
    draws: () => timing()?.frames ?? 0,
  });
}

void begin();
