// The composition follows the edits: asked for at once, again after a pause, never twice for one,
// and not at all once the person has stopped it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { use, type ComposedSynthesis, type Host, type HostEvent } from '../host/host';
import type { Change } from '../protocol/Change';
import type { Fault } from '../protocol/Fault';
import { replica } from '../replica/replica.svelte';
import { Composition } from './composition.svelte';

const composed = (pages: number): ComposedSynthesis => ({ pages, outline: [], replaced: [] });
/** Longer than the pause after which an edit is followed; what else lives in the page may wait on. */
const PAUSED = 1_000;
const cancelled: Fault = { code: 'cancelled', noun: null, place: null, limit: null, detail: null };

interface Asked {
  document: string;
  give: (composed: ComposedSynthesis) => void;
  refuse: (fault: Fault) => void;
}
let asked: Asked[] = [];
let tell: (event: HostEvent) => void = () => undefined;
let seq = 0;
let composition: Composition;

function commit(scope: string | null, changes: Change[] = []): void {
  seq += 1;
  tell({
    committed: {
      seq, command_id: 'c', kind: 'do', op: { verb: 'edit', noun: 'note', count: 1 }, actor: 'desk', scope, at: seq, changes,
      skipped: 0, history: { undo: null, redo: null },
    },
  });
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  asked = [];
  seq = 0;
  use({
    query: () => Promise.resolve({
      answer: 'snapshot',
      value: {
        seq: 0, at: null, history: { undo: null, redo: null },
        records: [{ noun: 'workshop', record: { id: 'w', project: 'p', created_at: 0 } }],
      },
    }),
    subscribe: (_since: number | null, onEvent: (event: HostEvent) => void) => {
      tell = onEvent;
      return Promise.resolve(() => undefined);
    },
    synthesis: {
      compose: (_workshop: string, document: string) => new Promise((give, refuse) => asked.push({ document, give, refuse })),
      cancel: () => {
        asked[asked.length - 1]?.refuse(cancelled);
        return Promise.resolve();
      },
    },
  } as unknown as Host);
  await replica.start();
  await replica.resync();
  composition = new Composition('w');
});

afterEach(() => {
  composition.close();
  replica.stop();
  vi.useRealTimers();
});

it('is asked for at once, and once more after the edits have paused', async () => {
  expect(asked).toHaveLength(1);
  asked[0]?.give(composed(16));
  await vi.waitFor(() => expect(composition.composing).toBe(false));
  expect([composition.done?.pages, composition.turn]).toEqual([16, 1]);
  commit('p');
  commit('p');
  expect(asked).toHaveLength(1);
  vi.advanceTimersByTime(PAUSED);
  expect(asked).toHaveLength(2);
});

it('does not follow what happens elsewhere', async () => {
  asked[0]?.give(composed(16));
  await vi.waitFor(() => expect(composition.composing).toBe(false));
  commit('another project');
  vi.advanceTimersByTime(PAUSED);
  expect(asked).toHaveLength(1);
});

it('does not follow what is noted of a document that goes out', async () => {
  asked[0]?.give(composed(16));
  await vi.waitFor(() => expect(composition.composing).toBe(false));
  commit('p', [{ noun: 'project', id: 'p', before: { documents: [] }, after: { documents: [{ title: 'Synthèse' }], updated_at: 1 } }]);
  vi.advanceTimersByTime(PAUSED);
  expect([asked.length, composition.stale]).toEqual([1, false]);
  // What another document has told together is told together here.
  commit('p', [{ noun: 'workshop', id: 'w', before: { folded: [] }, after: { folded: ['agent'] } }]);
  vi.advanceTimersByTime(PAUSED);
  expect(asked).toHaveLength(2);
});

it('shows the newest only, whichever answers first', async () => {
  void composition.compose();
  asked[1]?.give(composed(3));
  await vi.waitFor(() => expect(composition.done?.pages).toBe(3));
  asked[0]?.give(composed(16));
  await Promise.resolve();
  expect([composition.done?.pages, composition.turn]).toEqual([3, 1]);
});

it('stays stopped until asked again, and keeps the pages it had', async () => {
  asked[0]?.give(composed(16));
  await vi.waitFor(() => expect(composition.composing).toBe(false));
  void composition.compose();
  await composition.stop();
  await vi.waitFor(() => expect(composition.stopped).toBe(true));
  commit('p');
  vi.advanceTimersByTime(PAUSED);
  expect(asked).toHaveLength(2);
  expect([composition.done?.pages, composition.fault]).toEqual([16, null]);
  void composition.compose();
  expect([asked.length, composition.stopped]).toEqual([3, false]);
});

it('is composed again before it goes out when something changed, and not otherwise', async () => {
  asked[0]?.give(composed(16));
  await vi.waitFor(() => expect(composition.composing).toBe(false));
  expect(await composition.upToDate()).toBe(true);
  expect(asked).toHaveLength(1);
  commit('p');
  const ready = composition.upToDate();
  expect(asked).toHaveLength(2);
  asked[1]?.give(composed(17));
  expect(await ready).toBe(true);
  expect(composition.done?.pages).toBe(17);
});

it('says why it failed', async () => {
  asked[0]?.refuse({ ...cancelled, code: 'export_failed' });
  await vi.waitFor(() => expect(composition.fault?.code).toBe('export_failed'));
  expect(composition.composing).toBe(false);
});

it('turns to another document at once, and shows no page of the one before', async () => {
  asked[0]?.give(composed(16));
  await vi.waitFor(() => expect(composition.composing).toBe(false));
  composition.turnTo('bilan');
  expect([composition.done, composition.composing]).toEqual([null, true]);
  composition.turnTo('bilan');
  expect(asked.map((one) => one.document)).toEqual(['synthesis', 'bilan']);
  asked[1]?.give(composed(9));
  await vi.waitFor(() => expect(composition.done?.pages).toBe(9));
});
