// What the core computes: asked for while somebody looks at it, and for no note where no note counts.
import { flushSync, tick } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { use, type Host, type HostEvent } from '../host/host';
import type { Noun } from '../protocol/Noun';
import { replica } from './replica.svelte';
import { areFresh, results, resultsApart } from './results.svelte';

let asked: number;
let schedule: { blocks: unknown[] };
let hold: Promise<void> | null;
let send: (event: HostEvent) => void;
let seq = 0;
let count = 0;

beforeEach(async () => {
  asked = 0;
  hold = null;
  schedule = { blocks: [] };
  use({
    query: async ({ ask }: { ask: string }) => {
      if (ask === 'snapshot') {
        const records = [{ noun: 'project', record: { id: 'p' } }, { noun: 'workshop', record: { id: `w${count}`, project: 'p' } }];
        return { answer: 'snapshot', value: { seq, at: null, records, history: { undo: null, redo: null } } };
      }
      asked += 1;
      const said = structuredClone(schedule);
      await hold;
      return { answer: 'results', value: { schedule: said, evaluation: { roti_mean: 4 }, boards: [], to_review: [] } };
    },
    subscribe: async (_: number | null, onEvent: (event: HostEvent) => void) => {
      send = onEvent;
      return () => undefined;
    },
  } as unknown as Host);
  count += 1;
  await replica.open(null);
  await replica.start();
});

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  await tick();
  flushSync();
};

async function commit(noun: Noun): Promise<void> {
  seq += 1;
  send({
    committed: {
      seq, command_id: `c${seq}`, kind: 'do', op: { verb: 'edit', noun, count: 1 }, actor: 'desk', scope: 'p', at: seq,
      changes: [{ noun, id: 'x', before: null, after: {} }], skipped: 0, history: { undo: null, redo: null },
    },
  });
  await settled();
}

/** Looks until the function returned is called, and notes what was seen. */
function look<T>(read: (workshop: string) => T): { seen: T[]; end: () => void } {
  const seen: T[] = [];
  const id = `w${count}`;
  const end = $effect.root(() => {
    $effect(() => {
      seen.push(read(id));
    });
  });
  flushSync();
  return { seen, end };
}

describe('what the core computes', () => {
  it('is asked for while somebody looks, and by who looks again only where something came since', async () => {
    const first = look((id) => results(id)?.to_review);
    await settled();
    expect([asked, first.seen.at(-1)]).toEqual([1, []]);
    await commit('note');
    expect(asked).toBe(2);
    first.end();
    await settled();
    await commit('note');
    expect(asked).toBe(2);
    const second = look((id) => results(id)?.to_review);
    await settled();
    expect(asked).toBe(3);
    second.end();
    await settled();
    const third = look((id) => results(id)?.to_review);
    await settled();
    expect([asked, third.seen.at(-1)]).toEqual([3, []]);
    third.end();
  });

  it('asks for no hours when notes change, and keeps what says the same', async () => {
    const { seen, end } = look((id) => resultsApart(id)?.schedule);
    await settled();
    expect(asked).toBe(1);
    await commit('note');
    await commit('cluster');
    expect(asked).toBe(1);
    await commit('block');
    expect(asked).toBe(2);
    expect(new Set(seen.slice(1)).size).toBe(1);
    schedule = { blocks: ['one'] };
    await commit('block');
    expect(seen.at(-1)).toEqual({ blocks: ['one'] });
    end();
  });

  it('is not of what is shown while an answer is on its way', async () => {
    const { seen, end } = look((id) => areFresh(id));
    await settled();
    expect(seen).toEqual([false, true]);
    let answer = (): void => undefined;
    hold = new Promise((resolve) => (answer = resolve));
    await commit('block');
    expect(seen.at(-1)).toBe(false);
    // Another comes before the first was answered: that answer is of the first alone.
    await commit('block');
    answer();
    hold = null;
    await settled();
    await settled();
    expect(seen.at(-1)).toBe(true);
    expect(asked).toBe(3);
    end();
  });
});
