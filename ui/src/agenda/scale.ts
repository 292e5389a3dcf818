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

/** Px a minute (a row is at least `least` high) so that the whole agenda fits in `space` where it reasonably can. */
export function pixelsPerMinute(blocks: readonly Block[], space: number, least = MIN_ROW): number {
  const total = blocks.reduce((sum, block) => sum + (block.parallel ? 0 : block.duration_min), 0);
  if (total === 0) return 2.8;
  const room = space - blocks.length * GAP;
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

/** The rows in order. */
export function layOut(
  blocks: readonly Block[],
  hours: ReadonlyMap<string, Hours>,
  scale: number,
  least = MIN_ROW,
): { rows: Row[]; height: number } {
  let top = 0;
  const rows = blocks.map((block) => {
    const height = rowHeight(block.duration_min, scale, least);
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

/**
 * Hours of blocks in an order that is not committed yet: a draft, for the time of a drag, by the
 * core's rules. A parallel block begins with the one before it, and the next one waits for the
 * longest of them; a fixed start holds whatever comes before.
 */
export function draftHours(blocks: readonly Block[], plannedStart: string | null): Map<string, Hours> {
  const out = new Map<string, Hours>();
  let next = minutesOf(plannedStart);
  let group: number | null = null;
  blocks.forEach((block, index) => {
    const parallel = block.parallel && index > 0;
    let fixed = minutesOf(block.fixed_start);
    // A fixed start after midnight of a workshop that began before it is tomorrow's.
    if (!parallel && fixed !== null && next !== null && fixed + 720 < next) fixed += 1440;
    const start: number | null = fixed ?? (parallel ? group : next);
    const slack = !parallel && fixed !== null && next !== null ? fixed - next : null;
    const end = start === null ? null : start + block.duration_min;
    if (!parallel) {
      group = start;
      next = end;
    } else if (end !== null) {
      next = next === null ? end : Math.max(next, end);
    }
    out.set(block.id, { start, end, slack });
  });
  return out;
}

/**
 * The index a block whose middle is held at `y` takes among the others. The others are measured as
 * if it were not there, so that the answer does not depend on where it lies now.
 */
export function dropIndex(blocks: readonly Block[], held: string, y: number, scale: number, least = MIN_ROW): number {
  const others = blocks.filter((block) => block.id !== held);
  const { rows } = layOut(others, new Map(), scale, least);
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
