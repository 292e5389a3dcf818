import { describe, expect, it } from 'vitest';
import type { Cell } from '../protocol/Cell';
import type { Lane } from '../protocol/Lane';
import type { Phase } from '../protocol/Phase';
import type { Step } from '../protocol/Step';
import { anchor, drawnOf, rowsOf, runsOf, tabTo, walk, type Shape } from './grid';

const step = (id: string, phase: string | null): Step => ({
  id, created_at: 0, updated_at: 0, journey: 'j', order: id, phase, title: id, duration: '', duration_min: null,
  waiting: '', waiting_min: null, moment_of_truth: false, hidden: false, from_step: null,
});
const phase = (id: string): Phase => ({ id, created_at: 0, updated_at: 0, journey: 'j', order: id, title: id });
const lane = (id: string, kind: Lane['kind']): Lane => ({
  id, created_at: 0, updated_at: 0, journey: 'j', order: id, kind, title: '', hidden: false,
});
const cell = (at: string, span: number): Cell => ({
  id: at, created_at: 0, updated_at: 0, journey: 'j', lane: 'l', step: at, span, items: [], evidence: 0,
});

const flat: Shape = { rows: 3, columns: 4, span: () => 1 };
/** Row 1: the cell at column 1 covers 1 and 2. */
const spanned: Shape = { rows: 3, columns: 4, span: (row, column) => (row === 1 ? ([1, 2, 0, 1][column] ?? 1) : 1) };

describe('rows and runs', () => {
  it('gives each persona its row of emotions', () => {
    const rows = rowsOf([lane('a', 'action'), lane('e', 'emotion')], ['p1', 'p2']);
    expect(rows.map((row) => row.key)).toEqual(['phases', 'steps', 'a', 'e:p1', 'e:p2']);
    expect(rowsOf([lane('e', 'emotion')], [null]).map((row) => row.key)).toEqual(['phases', 'steps', 'e']);
  });

  it('joins neighbouring steps of one phase and leaves the others apart', () => {
    const runs = runsOf([step('1', 'p'), step('2', 'p'), step('3', null), step('4', 'gone'), step('5', 'p')], [phase('p')]);
    expect(runs.map((run) => [run.phase?.id ?? null, run.from, run.count])).toEqual([['p', 0, 2], [null, 2, 2], ['p', 4, 1]]);
  });

  it('lets a span stop before a cell that holds something', () => {
    const steps = ['1', '2', '3', '4'].map((id) => step(id, null));
    const cells = new Map([['1', cell('1', 9)], ['3', cell('3', 2)]]);
    expect(drawnOf(cells, steps).spans).toEqual([2, 0, 2, 0]);
    expect(drawnOf(undefined, steps).spans).toEqual([1, 1, 1, 1]);
  });

  it('draws a wide cell at the first step shown of those it stands over, and over no stranger', () => {
    const steps = (...hidden: string[]): Step[] => ['1', '2', '3', '4'].map((id) => ({ ...step(id, null), hidden: hidden.includes(id) }));
    const cells = new Map([['1', cell('1', 3)]]);
    const at = (...hidden: string[]): [string[], number[]] => {
      const drawn = drawnOf(cells, steps(...hidden));
      return [[...drawn.cells].map(([place, own]) => `${own.id}@${place}`), drawn.spans];
    };
    expect(at()).toEqual([['1@1'], [3, 0, 0, 1]]);
    expect(at('1')).toEqual([['1@2'], [2, 0, 1]]);
    expect(at('1', '2')).toEqual([['1@3'], [1, 1]]);
    expect(at('2')).toEqual([['1@1'], [2, 0, 1]]);
    expect(at('1', '2', '3')).toEqual([[], [1]]);
    const two = new Map([['1', cell('1', 3)], ['2', cell('2', 2)]]);
    const drawn = drawnOf(two, steps('1', '2'));
    expect([[...drawn.cells.values()].map((own) => own.id), drawn.spans]).toEqual([['2'], [1, 1]]);
  });
});

describe('walking', () => {
  it('stays inside', () => {
    expect(walk({ row: 0, column: 0 }, 'ArrowUp', false, flat)).toEqual({ row: 0, column: 0 });
    expect(walk({ row: 2, column: 3 }, 'ArrowRight', false, flat)).toEqual({ row: 2, column: 3 });
    expect(walk({ row: 1, column: 1 }, 'End', true, flat)).toEqual({ row: 2, column: 3 });
    expect(walk({ row: 1, column: 1 }, 'a', false, flat)).toBeNull();
  });

  it('steps over what a cell covers, and down through it in the same column', () => {
    expect(walk({ row: 1, column: 1 }, 'ArrowRight', false, spanned)).toEqual({ row: 1, column: 3 });
    expect(walk({ row: 1, column: 3 }, 'ArrowLeft', false, spanned)).toEqual({ row: 1, column: 1 });
    expect(walk({ row: 0, column: 2 }, 'ArrowDown', false, spanned)).toEqual({ row: 1, column: 1 });
    expect(anchor({ row: 1, column: 2 }, spanned)).toEqual({ row: 1, column: 1 });
  });

  it('reads on from row to row with Tab and leaves at the ends', () => {
    expect(tabTo({ row: 1, column: 3 }, false, spanned)).toEqual({ row: 2, column: 0 });
    expect(tabTo({ row: 1, column: 1 }, false, spanned)).toEqual({ row: 1, column: 3 });
    expect(tabTo({ row: 0, column: 0 }, true, flat)).toBeNull();
    expect(tabTo({ row: 2, column: 3 }, false, flat)).toBeNull();
  });
});
