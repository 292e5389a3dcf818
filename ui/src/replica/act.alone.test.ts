// Gestures: one after the other, refusals given back, a full disk that loses nothing.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { use, type Host, type HostEvent } from '../host/host';
import type { Fault } from '../protocol/Fault';
import type { Request } from '../protocol/Request';
import { begin } from '../shared/kept';
import { act, inTurn, resumeKept, retryNow, saved, settled } from './act.svelte';
import { replica } from './replica.svelte';
import { toasts } from '../shared/toast.svelte';

const fault = (code: Fault['code']): Fault => ({ code, noun: null, place: 'title', limit: null, detail: null });

// The core's clock, far from this one.
const MADE = Date.parse('2026-03-12T10:31:00Z');

let seq: number;
let sent: Request[];
let refuse: Fault[];
let send: (event: HostEvent) => void;
let running: number;
/** The core's memory: it outlives the page. */
const core = new Map<string, unknown>();

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  seq = 0;
  sent = [];
  refuse = [];
  running = 0;
  core.clear();
  use({
    execute: async (request: Request) => {
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      running -= 1;
      const refusal = refuse.shift();
      if (refusal) throw refusal;
      sent.push(request);
      seq += 1;
      send({
        committed: {
          seq,
          command_id: request.command_id,
          kind: 'do',
          op: { verb: 'edit', noun: 'note', count: 1 },
          actor: 'desk',
          scope: null,
          at: MADE + seq,
          changes: [],
          skipped: 0,
          history: { undo: null, redo: null },
        },
      });
      return { seq };
    },
    page: {
      begin: async () => ({ ended: 'gone', kept: [...core].map(([key, value]) => ({ key, value })) }),
      keep: async (key: string, value: unknown) => void (value === null ? core.delete(key) : core.set(key, value)),
    },
    query: async () => ({ answer: 'snapshot', value: { seq, at: null, records: [], history: { undo: null, redo: null } } }),
    subscribe: async (_: number | null, onEvent: (event: HostEvent) => void) => {
      send = onEvent;
      return () => undefined;
    },
  } as unknown as Host);
  await begin();
  await replica.start();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
});

describe('act', () => {
  it('sends one gesture after the other, in order, each with its identity', async () => {
    await Promise.all(['a', 'b', 'c'].map((key) => act({ note: { remove: [key] } }, { mergeKey: key })));
    expect(sent.map((request) => request.merge_key)).toEqual(['a', 'b', 'c']);
    expect(new Set(sent.map((request) => request.command_id)).size).toBe(3);
    expect(saved.state).toBe('saved');
  });

  it('reckons each step of a key from what the step before left, however fast the key', async () => {
    let place = 0;
    const step = async (last = 9): Promise<void> => {
      await inTurn();
      if (place >= last) return;
      const to = place + 1;
      if (!(await act({ note: { remove: [String(to)] } }))) place = to;
    };
    // One that finds nothing to do keeps nobody waiting.
    await Promise.all([act({ note: { remove: ['first'] } }), step(), step(), step(0), step()]);
    expect(sent.map((request) => JSON.stringify(request.command))).toEqual(['first', '1', '2', '3'].map((id) => `{"note":{"remove":["${id}"]}}`));
  });

  it('lets a step go on while the disk refuses', async () => {
    refuse = [fault('disk_full')];
    const waits = act({ note: { remove: ['a'] } });
    await inTurn();
    expect(saved.state).toBe('failed');
    await retryNow();
    expect(await waits).toBeNull();
  });

  it('says when the newest commit was made, not when its answer came', async () => {
    await act({ note: { remove: ['a'] } });
    expect(saved.at).toBe(MADE + 1);
    refuse = [fault('text_required')];
    await act({ project: { create: [] } });
    expect(saved.at).toBe(MADE + 1);
    await act({ note: { remove: ['b'] } });
    expect(saved.at).toBe(MADE + 2);
  });

  it('gives a refusal back, says it, and goes on', async () => {
    refuse = [fault('text_required')];
    const refused = act({ project: { create: [] } });
    const next = act({ note: { remove: [] } });
    expect((await refused)?.code).toBe('text_required');
    expect(await next).toBeNull();
    vi.advanceTimersByTime(1);
    expect(toasts.all.some((message) => message.kind === 'danger')).toBe(true);
    expect(saved.state).toBe('saved');
  });

  it.each(['disk_full', 'read_only', 'unreadable'] as const)('keeps gestures while the disk refuses (%s), and sends the same ones when it takes them', async (code) => {
    refuse = [fault(code), fault(code)];
    const answers = [act({ note: { remove: ['a'] } }), act({ note: { remove: ['b'] } })];
    await settled();
    expect(saved.state).toBe('failed');
    expect(saved.waiting).toBe(2);
    expect(saved.kept.map((request) => request.command)).toEqual([{ note: { remove: ['a'] } }, { note: { remove: ['b'] } }]);
    await retryNow();
    expect(saved.state).toBe('failed');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await Promise.all(answers)).toEqual([null, null]);
    expect(saved.state).toBe('saved');
    expect(saved.waiting).toBe(0);
    expect(saved.kept).toEqual([]);
    expect(sent.map((request) => JSON.stringify(request.command))).toEqual(['{"note":{"remove":["a"]}}', '{"note":{"remove":["b"]}}']);
  });

  it('hands over what waits, and the page that takes this one’s place sends the same gestures', async () => {
    refuse = [fault('disk_full')];
    const answers = [act({ note: { remove: ['a'] } }), act({ note: { remove: ['b'] } })];
    await settled();
    await vi.advanceTimersByTimeAsync(500);
    const ids = saved.kept.map((request) => request.command_id);
    expect([...core.keys()].sort()).toEqual(ids.map((id) => `gesture ${id}`).sort());
    // What another page would do; here the first pair is still in the queue, in front of it.
    await begin();
    resumeKept();
    await retryNow();
    await Promise.all(answers);
    await settled();
    expect(sent.map((request) => request.command_id)).toEqual([...ids, ...ids]);
    await vi.advanceTimersByTimeAsync(500);
    expect(core.size).toBe(0);
  });
});
