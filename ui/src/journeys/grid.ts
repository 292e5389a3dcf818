// The journey as a spreadsheet: which rows and columns there are, what covers what, and where each
// key leads. Pure: the table draws it, the keyboard walks it, both from the same answer.

import type { Cell } from '../protocol/Cell';
import type { Lane } from '../protocol/Lane';
import type { Phase } from '../protocol/Phase';
import type { Step } from '../protocol/Step';

/** A row one can stand on. An emotion lane has a row for each persona. */
export type Row =
  | { kind: 'phases'; key: string }
  | { kind: 'steps'; key: string }
  | { kind: 'lane'; key: string; lane: Lane; persona: string | null; first: boolean; rows: number };

/** Consecutive steps under one phase, or under none. */
export interface Run {
  key: string;
  phase: Phase | null;
  /** Index of the first step, and how many. */
  from: number;
  count: number;
  steps: string[];
}

/** Where one stands: row of `rows`, column 0 = the heads of the rows, 1… = the steps. */
export interface Spot {
  row: number;
  column: number;
}

/** A rectangle of cells, its edges included. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The rectangle between two corners. */
export function between(one: Spot, other: Spot): Range {
  return {
    top: Math.min(one.row, other.row), bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column), right: Math.max(one.column, other.column),
  };
}

/** `feelers`: whose emotions have a row, at least one; `null` stands for nobody named. */
export function rowsOf(lanes: readonly Lane[], feelers: readonly (string | null)[]): Row[] {
  const rows: Row[] = [
    { kind: 'phases', key: 'phases' },
    { kind: 'steps', key: 'steps' },
  ];
  for (const lane of lanes) {
    const whose = lane.kind === 'emotion' ? feelers : [null];
    whose.forEach((persona, index) => {
      rows.push({
        kind: 'lane',
        key: persona ? `${lane.id}:${persona}` : lane.id,
        lane,
        persona,
        first: index === 0,
        rows: whose.length,
      });
    });
  }
  return rows;
}

export function runsOf(steps: readonly Step[], phases: readonly Phase[]): Run[] {
  const byId = new Map(phases.map((phase) => [phase.id, phase]));
  const runs: Run[] = [];
  steps.forEach((step, index) => {
    const phase = step.phase ? (byId.get(step.phase) ?? null) : null;
    const last = runs[runs.length - 1];
    if (last && (last.phase?.id ?? null) === (phase?.id ?? null)) {
      last.count += 1;
      last.steps.push(step.id);
    } else {
      runs.push({ key: `${phase?.id ?? 'none'}@${step.id}`, phase, from: index, count: 1, steps: [step.id] });
    }
  });
  return runs;
}

/** Where the cells of one lane are drawn along the steps shown. */
export interface Drawn {
  /** The cell at each step shown that one is drawn at: its own, or the one that reaches over it. */
  cells: ReadonlyMap<string, Cell>;
  /** How many columns each step shown covers, 0 where it is covered. */
  spans: number[];
}

/**
 * A cell stands over its own step and as many more as it spans, hidden ones among them, as far as the
 * end or the next step that holds something of its own. It is drawn at the first of them that is
 * shown, over those that are shown: hiding the first one hides no text that stands over the others.
 */
export function drawnOf(cells: ReadonlyMap<string, Cell> | undefined, all: readonly Step[]): Drawn {
  const spans: number[] = [];
  const at = new Map<string, Cell>();
  let over: Cell | undefined;
  let left = 0;
  /** Where the cell that reaches here is drawn. */
  let place = -1;
  for (const step of all) {
    const own = cells?.get(step.id);
    if (own || left === 0) {
      over = own;
      left = Math.max(1, own?.span ?? 1);
      place = -1;
    }
    left -= 1;
    if (step.hidden) continue;
    if (over && place >= 0) {
      spans[place] = (spans[place] ?? 0) + 1;
      spans.push(0);
      continue;
    }
    place = spans.length;
    spans.push(1);
    if (over) at.set(step.id, over);
  }
  return { cells: at, spans };
}

/** What a keyboard needs to know of the table. */
export interface Shape {
  rows: number;
  columns: number;
  /** Columns covered from that spot on; 0: the spot lies under the one before. */
  span(row: number, column: number): number;
}

/** The spot that is really there: what is covered belongs to what covers it. */
export function anchor(spot: Spot, shape: Shape): Spot {
  const row = clamp(spot.row, 0, shape.rows - 1);
  let column = clamp(spot.column, 0, shape.columns - 1);
  while (column > 1 && shape.span(row, column) === 0) {
    column -= 1;
  }
  return { row, column };
}

/** Where a key leads from a spot; `null` when the key does not move. */
export function walk(spot: Spot, key: string, ctrl: boolean, shape: Shape): Spot | null {
  const at = anchor(spot, shape);
  const width = Math.max(1, shape.span(at.row, at.column));
  switch (key) {
    case 'ArrowRight':
      return anchor({ row: at.row, column: ctrl ? shape.columns - 1 : at.column + width }, shape);
    case 'ArrowLeft':
      return anchor({ row: at.row, column: ctrl ? 0 : at.column - 1 }, shape);
    case 'ArrowDown':
      return anchor({ row: ctrl ? shape.rows - 1 : at.row + 1, column: spot.column }, shape);
    case 'ArrowUp':
      return anchor({ row: ctrl ? 0 : at.row - 1, column: spot.column }, shape);
    case 'Home':
      return anchor({ row: ctrl ? 0 : at.row, column: 0 }, shape);
    case 'End':
      return anchor({ row: ctrl ? shape.rows - 1 : at.row, column: shape.columns - 1 }, shape);
    case 'PageDown':
      return anchor({ row: at.row + 5, column: spot.column }, shape);
    case 'PageUp':
      return anchor({ row: at.row - 5, column: spot.column }, shape);
    default:
      return null;
  }
}

/** The next or previous spot in reading order; `null` past the ends, where Tab leaves the table. */
export function tabTo(spot: Spot, back: boolean, shape: Shape): Spot | null {
  const at = anchor(spot, shape);
  if (back) {
    if (at.column > 0) {
      return anchor({ row: at.row, column: at.column - 1 }, shape);
    }
    return at.row > 0 ? anchor({ row: at.row - 1, column: shape.columns - 1 }, shape) : null;
  }
  const next = at.column + Math.max(1, shape.span(at.row, at.column));
  if (next < shape.columns) {
    return { row: at.row, column: next };
  }
  return at.row + 1 < shape.rows ? { row: at.row + 1, column: 0 } : null;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
