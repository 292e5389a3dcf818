// The mirror of the core: commits, gaps, projects, undo, order.
import { beforeEach, describe, expect, it } from 'vitest';
import { use, type Host, type HostEvent } from '../host/host';
import type { AnyRecord } from '../protocol/AnyRecord';
import type { Change } from '../protocol/Change';
import type { Committed } from '../protocol/Committed';
import type { Snapshot } from '../protocol/Snapshot';
import { inOrder, Replica } from './replica.svelte';

const project = { id: 'p1', created_at: 1, updated_at: 1, title: 'Venir une seule fois' };
const note = (id: string, order: string, more: object = {}) =>
  ({ noun: 'note', record: { id, created_at: 2, updated_at: 2, board: 'b1', order, text: id, ...more } }) as unknown as AnyRecord;

let snapshot: Snapshot;
let asked: (string | null)[];
let send: (event: HostEvent) => void;
let answer: (() => void) | null;
let hold: boolean;

function host(): Host {
  return {
    query: async (query: { ask: string; project?: string | null }) => {
      asked.push(query.project ?? null);
      if (hold) await new Promise<void>((resolve) => (answer = resolve));
      return { answer: 'snapshot', value: structuredClone(snapshot) };
    },
    subscribe: async (_since: number | null, onEvent: (event: HostEvent) => void) => {
      send = onEvent;
      return () => undefined;
    },
  } as unknown as Host;
}

function commit(seq: number, changes: Change[], more: Partial<Committed> = {}): HostEvent {
  return {
    committed: {
      seq,
      command_id: `c${seq}`,
      kind: 'do',
      op: { verb: 'edit', noun: 'note', count: 1 },
      actor: 'desk',
      scope: 'p1',
      at: 1000 + seq,
      changes,
      skipped: 0,
      history: { undo: { verb: 'edit', noun: 'note', count: 1 }, redo: null },
      ...more,
    },
  };
}

const edit = (id: string, after: Record<string, unknown>): Change => ({ noun: 'note', id, before: {}, after });

async function started(): Promise<Replica> {
  const replica = new Replica();
  await replica.start();
  await replica.open('p1');
  return replica;
}

beforeEach(() => {
  asked = [];
  hold = false;
  answer = null;
  snapshot = {
    seq: 5,
    at: 500,
    history: { undo: null, redo: null },
    records: [{ noun: 'project', record: project } as unknown as AnyRecord, note('n2', 'a2'), note('n1', 'a1'), note('n3', 'a3')],
  };
  use(host());
});

describe('replica', () => {
  it('is read once, whoever knows first that the library is open, and again after it was let go', async () => {
    const replica = new Replica();
    await Promise.all([replica.begin(), replica.begin()]);
    expect(asked).toEqual([null]);
    await replica.start();
    await replica.begin();
    expect(asked).toEqual([null, null]);
    replica.stop();
    await replica.begin();
    expect(asked).toEqual([null, null, null]);
  });

  it('reads a snapshot and sorts by order', async () => {
    const replica = await started();
    expect(replica.seq).toBe(5);
    expect(replica.of('note', 'board', 'b1').map((one) => one.id)).toEqual(['n1', 'n2', 'n3']);
    expect(replica.of('note', 'board', 'elsewhere')).toEqual([]);
    expect(replica.get('project', 'p1')?.title).toBe('Venir une seule fois');
  });

  it('applies a commit and never edits a record in place', async () => {
    const replica = await started();
    const before = replica.get('note', 'n1');
    send(commit(6, [edit('n1', { text: 'changé' })]));
    expect(replica.get('note', 'n1')?.text).toBe('changé');
    expect(replica.get('note', 'n1')?.board).toBe('b1');
    expect(before?.text).toBe('n1');
    expect(replica.seq).toBe(6);
    expect(replica.at).toBe(1006);
  });

  it('creates, removes, and moves in the order', async () => {
    const replica = await started();
    const made = note('n4', 'a15').record as unknown as Record<string, unknown>;
    send(commit(6, [{ noun: 'note', id: 'n4', before: null, after: made }]));
    expect(replica.of('note', 'board', 'b1').map((one) => one.id)).toEqual(['n1', 'n4', 'n2', 'n3']);
    send(commit(7, [edit('n1', { order: 'a9' }), { noun: 'note', id: 'n2', before: {}, after: null }]));
    expect(replica.of('note', 'board', 'b1').map((one) => one.id)).toEqual(['n4', 'n3', 'n1']);
  });

  it('lists as entered, whatever the clock said that moments and ids are made from', async () => {
    const replica = await started();
    const make = (noun: 'note' | 'workshop', id: string, more: object): Change => ({ noun, id, before: null, after: { id, ...more } }) as Change;
    // The clock is set back a year between two commits: the later id and the later moment are the smaller ones.
    send(commit(6, [make('workshop', 'z', { created_at: 9_000, project: 'p1' }), make('note', 'z', { created_at: 9_000, board: 'b2', order: '80' })]));
    send(commit(7, [make('workshop', 'a', { created_at: 10, project: 'p1' }), make('note', 'a', { created_at: 10, board: 'b2', order: '80' })]));
    send(commit(8, [make('note', 'm', { created_at: 11, board: 'b2', order: '40' })]));
    expect(replica.of('workshop', 'project', 'p1').map((one) => one.id)).toEqual(['z', 'a']);
    expect(replica.of('note', 'board', 'b2').map((one) => one.id)).toEqual(['m', 'z', 'a']);
    expect(replica.entered('note', 'board', 'b2').map((one) => one.id)).toEqual(['z', 'a', 'm']);
  });

  it('ignores a commit it has, reads all again when one is missing', async () => {
    const replica = await started();
    send(commit(5, [edit('n1', { text: 'vieux' })]));
    expect(replica.get('note', 'n1')?.text).toBe('n1');
    snapshot = { ...snapshot, seq: 8, records: [...snapshot.records, note('n8', 'a8')] };
    const questions = asked.length;
    send(commit(8, [edit('n1', { text: 'trou' })]));
    await replica.reached(8);
    expect(asked.length).toBe(questions + 1);
    expect(replica.get('note', 'n8')).toBeDefined();
  });

  it('reads all again on resync', async () => {
    const replica = await started();
    snapshot = { ...snapshot, seq: 9, records: [note('n9', 'a9')] };
    send('resync');
    await replica.reached(9);
    expect(replica.all('note').map((one) => one.id)).toEqual(['n9']);
  });

  it('keeps what arrives while it reads', async () => {
    const replica = await started();
    hold = true;
    const reading = replica.resync();
    send(commit(6, [edit('n1', { text: 'pendant' })]));
    send(commit(7, [edit('n2', { text: 'aussi' })]));
    await Promise.resolve();
    snapshot = { ...snapshot, seq: 6 };
    answer?.();
    await reading;
    expect(replica.seq).toBe(7);
    expect(replica.get('note', 'n2')?.text).toBe('aussi');
  });

  it('holds only the open project, and the library of all', async () => {
    const replica = await started();
    send(
      commit(
        6,
        [
          { noun: 'note', id: 'x', before: null, after: { id: 'x', created_at: 1, board: 'other' } },
          { noun: 'workshop', id: 'w', before: null, after: { id: 'w', created_at: 1, project: 'p2' } },
        ],
        { scope: 'p2' },
      ),
    );
    expect(replica.get('note', 'x')).toBeUndefined();
    expect(replica.get('workshop', 'w')?.project).toBe('p2');
  });

  it('takes undo as a commit like any other, with its history', async () => {
    const replica = await started();
    send(commit(6, [edit('n1', { text: 'b' })]));
    const step = { verb: 'edit', noun: 'note', count: 1 } as const;
    send(commit(7, [edit('n1', { text: 'n1' })], { kind: 'undo', history: { undo: null, redo: step } }));
    expect(replica.get('note', 'n1')?.text).toBe('n1');
    expect(replica.history).toEqual({ undo: null, redo: step });
    send(commit(8, [], { actor: { device: 'd' }, history: { undo: step, redo: null } }));
    expect(replica.history.redo).toEqual(step);
  });

  it('tells listeners once a commit, after it is in', async () => {
    const replica = await started();
    const seen: string[] = [];
    replica.listen((committed) => seen.push(`${committed?.seq ?? 'all'} ${replica.get('note', 'n1')?.text}`));
    send(commit(6, [edit('n1', { text: 'a' }), edit('n1', { text: 'b' })]));
    expect(seen).toEqual(['6 b']);
  });
});

describe('order', () => {
  it('compares keys as text, and leaves the rest as it came', () => {
    expect(inOrder({ order: '80' }, { order: '7f80' })).toBeGreaterThan(0);
    expect(inOrder({}, {})).toBe(0);
    expect(inOrder({ order: 'x' }, { order: 'x' })).toBe(0);
  });
});
