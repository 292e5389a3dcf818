// Lists that are kept as commits come are those that are made anew from all records.
import { describe, expect, it } from 'vitest';
import type { Change } from '../protocol/Change';
import { type Held, inOrder, Shelf } from './shelf.svelte';

type One = Held & { board: string; text: string };

/** Numbers that look drawn, the same each time. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function anew(records: ReadonlyMap<string, One>, board: string | null, made: 'sorted' | 'came'): One[] {
  const list = [...records.values()].filter((one) => board === null || one.board === board);
  return made === 'sorted' ? list.sort(inOrder) : list;
}

describe.each([true, false])('records with an order of their own: %s', (ordered) => {
  it('are listed as if each list were made anew after each commit', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const draw = drawing(seed);
      const shelf = new Shelf();
      const records = new Map<string, One>();
      const make = (id: string): One => {
        const one = { id, board: `b${draw(3)}`, text: `${draw(1000)}` };
        // Few orders, so that some are alike.
        return ordered ? { ...one, order: `a${draw(6)}` } : one;
      };
      for (let n = 0; n < draw(12); n += 1) records.set(`r${n}`, make(`r${n}`));
      shelf.fill(new Map(records));
      let next = 100;
      for (let commit = 0; commit < 40; commit += 1) {
        const changes: Change[] = [];
        const touched = new Set<string>();
        for (let n = draw(14); n >= 0; n -= 1) {
          const known = [...records.keys()].filter((id) => !touched.has(id));
          const id = draw(3) > 0 && known.length > 0 ? known[draw(known.length)] : undefined;
          if (id === undefined) {
            const made = make(`r${(next += 1)}`);
            records.set(made.id, made);
            touched.add(made.id);
            changes.push({ noun: 'note', id: made.id, before: null, after: { ...made } });
          } else if (draw(4) === 0) {
            records.delete(id);
            touched.add(id);
            changes.push({ noun: 'note', id, before: {}, after: null });
          } else {
            const after = draw(2) === 0 ? { text: 'changé' } : draw(2) === 0 ? { board: `b${draw(3)}` } : ordered ? { order: `a${draw(6)}` } : { text: '' };
            records.set(id, { ...(records.get(id) as One), ...after });
            touched.add(id);
            changes.push({ noun: 'note', id, before: {}, after });
          }
        }
        shelf.follow(changes);
        for (const made of ['sorted', 'came'] as const) {
          expect(shelf.of('', null, made)).toEqual(anew(records, null, made));
          for (const board of ['b0', 'b1', 'b2']) expect(shelf.of('board', board, made)).toEqual(anew(records, board, made));
        }
      }
    }
  });
});

it('a list is the very same one as long as none of its records changes', () => {
  const shelf = new Shelf();
  shelf.fill(new Map(['1', '2', '3'].map((id) => [id, { id, order: id, board: id === '3' ? 'b' : 'a' }])));
  const [a, b] = [shelf.of('board', 'a'), shelf.of('board', 'b')];
  shelf.follow([{ noun: 'note', id: '3', before: {}, after: { text: 'changé' } }]);
  expect(shelf.of('board', 'a')).toBe(a);
  expect(shelf.of('board', 'b')).not.toBe(b);
  // And the one before is as it was.
  expect(b).toEqual([{ id: '3', order: '3', board: 'b' }]);
});
