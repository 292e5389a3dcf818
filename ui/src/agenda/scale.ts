/**
 * The agenda drawn to scale: where each row lies, what the ruler beside it shows.
 *
 * A row is as high as its minutes, never under `MIN_ROW`, so the ruler is measured row by row and
 * stays true between two hours that are written. Where there are several days, each has a heading
 * over its first row.
 */
import type { Block } from '../protocol/Block';
import type { Hours, PlannedDay } from './hours';

/** The least height of a row, in px. */
export const MIN_ROW = 34;
/** Space between two rows, in px. */
export const GAP = 3;
/** The heading of a day, and the space over it, in rows of the least height. */
const HEAD = 1;
const HEAD_SPACE = 0.75;

/** A block where it is drawn. */
export interface Row {
  block: Block;
  hours: Hours;
  /** The day it begins, where there are several. */
  head: PlannedDay | null;
  /** Where the heading lies. */
  headTop: number;
  top: number;
  height: number;
  /** Ticks of the ruler inside the row, as offsets from its top; every five minutes. */
  ticks: number[];
}

/** Px a minute (a row is at least `least` high) so that the whole agenda fits in `space` where it reasonably can. */
export function pixelsPerMinute(blocks: readonly Block[], space: number, least = MIN_ROW, days = 0): number {
  const total = blocks.reduce((sum, block) => sum + (block.parallel ? 0 : block.duration_min), 0);
  if (total === 0) return 2.8;
  const room = space - blocks.length * GAP - days * (HEAD + HEAD_SPACE) * least;
  // Rows lifted to the least height take room from the others: search the scale that fills it.
  let low = 1.2;
  let high = 3.4;
  for (let step = 0; step < 18; step += 1) {
    const middle = (low + high) / 2;
    const used = blocks.reduce((sum, block) => sum + rowHeight(block.duration_min, middle, least), 0);
    if (used > room) high = middle;
    else low = middle;
  }
  return low;
}

function rowHeight(minutes: number, scale: number, least: number): number {
  return Math.max(least, Math.round(minutes * scale));
}

const NO_HOURS: Hours = { day: 1, parallel: false, start: null, end: null, from: null, to: null, slack: null };

/** The rows in order. */
export function layOut(
  blocks: readonly Block[],
  hours: ReadonlyMap<string, Hours>,
  scale: number,
  least = MIN_ROW,
  heads: ReadonlyMap<string, PlannedDay> = new Map(),
): { rows: Row[]; height: number } {
  let top = 0;
  const rows = blocks.map((block, index) => {
    const height = rowHeight(block.duration_min, scale, least);
    const head = heads.get(block.id) ?? null;
    if (head && index > 0) top += Math.round(HEAD_SPACE * least);
    const headTop = top;
    if (head) top += HEAD * least;
    const row: Row = {
      block,
      hours: hours.get(block.id) ?? NO_HOURS,
      head,
      headTop,
      top,
      height,
      ticks: ticks(block.duration_min, height),
    };
    top += height + GAP;
    return row;
  });
  return { rows, height: Math.max(0, top - GAP) };
}

function ticks(minutes: number, height: number): number[] {
  const step = height / Math.max(1, minutes) >= 1.6 || minutes <= 30 ? 5 : 10;
  const out: number[] = [];
  for (let at = step; at < minutes; at += step) out.push((at / minutes) * height);
  return out;
}

/**
 * The index a block whose middle is held at `y` takes among the others. The others are measured as
 * if it were not there, so that the answer does not depend on where it lies now.
 */
export function dropIndex(
  blocks: readonly Block[],
  held: string,
  y: number,
  scale: number,
  least = MIN_ROW,
  heads: ReadonlyMap<string, PlannedDay> = new Map(),
): number {
  const others = blocks.filter((block) => block.id !== held);
  const { rows } = layOut(others, new Map(), scale, least, heads);
  const found = rows.findIndex((row) => y < row.top + row.height / 2);
  return found < 0 ? others.length : found;
}

/** `blocks` with one of them at another index among the others. */
export function moved(blocks: readonly Block[], id: string, index: number): Block[] {
  const one = blocks.find((block) => block.id === id);
  if (!one) return [...blocks];
  const others = blocks.filter((block) => block.id !== id);
  return [...others.slice(0, index), one, ...others.slice(index)];
}
