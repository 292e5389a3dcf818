/**
 * The agenda drawn to scale: where each row lies, what the ruler beside it shows.
 *
 * A row is as high as its minutes, never under `MIN_ROW`, so the ruler is measured row by row and
 * stays true between two hours that are written. Hours come from the core; only while a block is
 * dragged does `draftHours` show where things would fall, with the core's own rules.
 */
import type { Block } from '../protocol/Block';
import type { ScheduledBlock } from '../protocol/ScheduledBlock';
import { minutesOf } from './minutes';

/** The least height of a row, in px. */
export const MIN_ROW = 34;
/** Space between two rows, in px. */
export const GAP = 3;

/** A block where it is drawn. */
export interface Row {
  block: Block;
  hours: Hours;
  top: number;
  height: number;
  /** Ticks of the ruler inside the row, as offsets from its top; every five minutes. */
  ticks: number[];
}

/** Planned hours of a block, in minutes from midnight; `null` while the workshop has no start. */
export interface Hours {
  start: number | null;
  end: number | null;
  slack: number | null;
}

/** Px a minute so that the whole agenda fits in `space` where it reasonably can. */
export function pixelsPerMinute(blocks: readonly Block[], space: number): number {
  const total = blocks.reduce((sum, block) => sum + (block.parallel ? 0 : block.duration_min), 0);
  if (total === 0) return 2.8;
  const room = space - blocks.length * GAP;
  // Rows lifted to the least height take room from the others: search the scale that fills it.
  let low = 1.2;
  let high = 3.4;
  for (let step = 0; step < 18; step += 1) {
    const middle = (low + high) / 2;
    const used = blocks.reduce((sum, block) => sum + rowHeight(block.duration_min, middle), 0);
    if (used > room) high = middle;
    else low = middle;
  }
  return low;
}

function rowHeight(minutes: number, scale: number): number {
  return Math.max(MIN_ROW, Math.round(minutes * scale));
}

/** The rows in order. */
export function layOut(
  blocks: readonly Block[],
  hours: ReadonlyMap<string, Hours>,
  scale: number,
): { rows: Row[]; height: number } {
  let top = 0;
  const rows = blocks.map((block) => {
    const height = rowHeight(block.duration_min, scale);
    const row: Row = {
      block,
      hours: hours.get(block.id) ?? { start: null, end: null, slack: null },
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

/** The hours the core computed, by block. */
export function coreHours(scheduled: readonly ScheduledBlock[]): Map<string, Hours> {
  return new Map(
    scheduled.map((one) => [one.block, { start: one.start, end: one.end, slack: one.slack_min }]),
  );
}

/** Hours of blocks in an order that is not committed yet: a draft, for the time of a drag. */
export function draftHours(blocks: readonly Block[], plannedStart: string | null): Map<string, Hours> {
  const out = new Map<string, Hours>();
  let cursor = minutesOf(plannedStart);
  let branch: number | null = cursor;
  for (const block of blocks) {
    const fixed = minutesOf(block.fixed_start);
    const natural = block.parallel ? branch : cursor;
    const start = fixed ?? natural;
    const end = start === null ? null : start + block.duration_min;
    const slack = fixed !== null && natural !== null ? fixed - natural : null;
    out.set(block.id, { start, end, slack });
    if (!block.parallel) {
      branch = start;
      cursor = end;
    } else if (end !== null) {
      cursor = cursor === null ? end : Math.max(cursor, end);
    }
  }
  return out;
}

/**
 * The index a block whose middle is held at `y` takes among the others. The others are measured as
 * if it were not there, so that the answer does not depend on where it lies now.
 */
export function dropIndex(blocks: readonly Block[], held: string, y: number, scale: number): number {
  const others = blocks.filter((block) => block.id !== held);
  const { rows } = layOut(others, new Map(), scale);
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
