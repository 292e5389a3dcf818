/**
 * The agenda drawn to scale: where each row lies, what the ruler beside it shows.
 *
 * A row is as high as its minutes, never under `MIN_ROW`, so the ruler is measured row by row and
 * stays true between two hours that are written. Where there are several days, each has a heading
 * over its first row. Where groups run apart, each track has a lane, and rows of the same minute lie at
 * the same height.
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
/** The names of tracks over their lanes, in rows of the least height. */
const NAMES = 0.7;

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
  /** Which lane it lies in, of how many. */
  lane: number;
  lanes: number;
  /** Its hour can be written beside it without lying on another. */
  marked: boolean;
}

/** Tracks beside one another. */
export interface Tracks {
  /** Where their names lie. */
  names: number;
  top: number;
  bottom: number;
  /** The group of each lane; `null`: a block beside the tracks. */
  lanes: (string | null)[];
  /** The indices of its blocks in the agenda: from the first to the one after the last. */
  from: number;
  to: number;
}

/** Px a minute (a row is at least `least` high) so that the whole agenda fits in `space` where it reasonably can. */
export function pixelsPerMinute(
  blocks: readonly Block[],
  space: number,
  least = MIN_ROW,
  hours: ReadonlyMap<string, Hours> = new Map(),
  heads: ReadonlyMap<string, PlannedDay> = new Map(),
): number {
  if (!blocks.some((block) => block.duration_min > 0)) return 2.8;
  // Rows lifted to the least height take room from the others: search the scale that fills it.
  let low = 1.2;
  let high = 3.4;
  const fits = (scale: number): boolean => layOut(blocks, hours, scale, least, heads).height <= space;
  // A full day is longer than the screen, a short one has room to spare: neither has to be searched for.
  if (!fits(low)) return low;
  if (fits(high)) return high;
  for (let step = 0; step < 18; step += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function rowHeight(minutes: number, scale: number, least: number): number {
  return Math.max(least, Math.round(minutes * scale));
}

const NO_HOURS: Hours = {
  day: 1, parallel: false, track: null, start: null, end: null, from: null, to: null, slack: null, wait: null,
};

/** The rows in order. */
export function layOut(
  blocks: readonly Block[],
  hours: ReadonlyMap<string, Hours>,
  scale: number,
  least = MIN_ROW,
  heads: ReadonlyMap<string, PlannedDay> = new Map(),
): { rows: Row[]; height: number; tracks: Tracks[] } {
  let top = 0;
  const rows: Row[] = [];
  const tracks: Tracks[] = [];
  for (let from = 0; from < blocks.length; ) {
    let to = from + 1;
    while (to < blocks.length && hours.get(blocks[to]?.id ?? '')?.parallel) to += 1;
    const together = blocks.slice(from, to).map((block) => ({ block, hours: hours.get(block.id) ?? NO_HOURS }));
    const head = heads.get(blocks[from]?.id ?? '') ?? null;
    if (head && from > 0) top += Math.round(HEAD_SPACE * least);
    const headTop = top;
    if (head) top += HEAD * least;
    const apart = together.some((one) => one.hours.track !== null);
    if (apart) {
      const names = top;
      top += Math.round(NAMES * least);
      const { rows: own, lanes, height } = layApart(together, top, scale, least);
      rows.push(...own.map((row, index) => ({ ...row, head: index === 0 ? head : null, headTop })));
      tracks.push({ names, top, bottom: top + height - GAP, lanes, from, to });
      top += height;
    } else {
      together.forEach((one, index) => {
        const height = rowHeight(one.block.duration_min, scale, least);
        rows.push({
          ...one, head: index === 0 ? head : null, headTop, top, height, lane: 0, lanes: 1,
          ticks: ticks(one.block.duration_min, height),
          marked: !one.hours.parallel || one.block.fixed_start !== null,
        });
        top += height + GAP;
      });
    }
    from = to;
  }
  return { rows, height: Math.max(0, top - GAP), tracks };
}

/** The rows as they are drawn now, those that are drawn as before being the very same ones. */
export class Rows {
  #known: ReadonlyMap<string, Row> = new Map();

  follow(rows: readonly Row[]): Row[] {
    const kept = rows.map((row) => {
      const known = this.#known.get(row.block.id);
      return known !== undefined && sameRow(known, row) ? known : row;
    });
    this.#known = new Map(kept.map((row) => [row.block.id, row]));
    return kept;
  }
}

// Its ticks follow from the block and its height.
const sameRow = (a: Row, b: Row): boolean =>
  a.block === b.block && a.hours === b.hours && a.head === b.head && a.headTop === b.headTop && a.top === b.top &&
  a.height === b.height && a.lane === b.lane && a.lanes === b.lanes && a.marked === b.marked;

/** Blocks in lanes: where one begins or ends, all lanes are at the same height. */
function layApart(
  blocks: readonly { block: Block; hours: Hours }[],
  top: number,
  scale: number,
  least: number,
): { rows: Row[]; lanes: (string | null)[]; height: number } {
  const base = Math.min(...blocks.map(({ hours }) => hours.from ?? 0));
  const lanes: { track: string | null; ends: number }[] = [];
  const placed = blocks.map(({ block, hours }) => {
    let lane = hours.track === null ? -1 : lanes.findIndex((one) => one.track === hours.track);
    if (lane < 0) lane = lanes.push({ track: hours.track, ends: 0 }) - 1;
    const own = lanes[lane] ?? { track: null, ends: 0 };
    // What overlaps in a lane is drawn under what it overlaps.
    const from = Math.max(own.ends, hours.from === null ? 0 : hours.from - base);
    const to = from + Math.max(1, block.duration_min);
    own.ends = to;
    return { block, hours, lane, from, to };
  });
  const points = [...new Set(placed.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const at = new Map<number, number>();
  points.forEach((point, index) => {
    const last = points[index - 1];
    let y = last === undefined ? 0 : (at.get(last) ?? 0) + Math.round((point - last) * scale);
    for (const one of placed) if (one.to === point) y = Math.max(y, (at.get(one.from) ?? 0) + least + GAP);
    at.set(point, y);
  });
  let written = -Infinity;
  const begins = [...new Set(placed.map((one) => at.get(one.from) ?? 0))].sort((a, b) => a - b);
  const marked = new Set(begins.filter((y) => y - written >= least * 0.6 && ((written = y), true)));
  const rows = placed.map((one): Row => {
    const y = at.get(one.from) ?? 0;
    const height = (at.get(one.to) ?? y) - y - GAP;
    const mark = marked.delete(y);
    return {
      block: one.block, hours: one.hours, head: null, headTop: top, top: top + y, height, lane: one.lane, lanes: lanes.length,
      ticks: ticks(one.block.duration_min, height), marked: mark,
    };
  });
  return { rows, lanes: lanes.map((one) => one.track), height: at.get(points.at(-1) ?? 0) ?? 0 };
}

function ticks(minutes: number, height: number): number[] {
  const step = height / Math.max(1, minutes) >= 1.6 || minutes <= 30 ? 5 : 10;
  const out: number[] = [];
  for (let at = step; at < minutes; at += step) out.push((at / minutes) * height);
  return out;
}

/** Where a block is let go: its index among the others, and the track it comes into. */
export interface Drop {
  index: number;
  group: string | null;
}

/**
 * Where a block whose middle is held at `y` comes to lie, `x` (0–1) across the lanes. The others are
 * measured as if it were not there, so that the answer does not depend on where it lies now.
 */
export function dropAt(
  others: readonly Block[],
  hours: ReadonlyMap<string, Hours>,
  { x, y }: { x: number; y: number },
  scale: number,
  least = MIN_ROW,
  heads: ReadonlyMap<string, PlannedDay> = new Map(),
): Drop {
  const { rows, tracks } = layOut(others, hours, scale, least, heads);
  const over = tracks.find((one) => y >= one.names && y <= one.bottom);
  if (!over) {
    const between = (row: Row, index: number): boolean => {
      const apart = tracks.find((one) => index >= one.from && index < one.to);
      return apart ? y < apart.names : y < row.top + row.height / 2;
    };
    const found = rows.findIndex(between);
    return { index: found < 0 ? others.length : found, group: null };
  }
  const lane = Math.min(over.lanes.length - 1, Math.max(0, Math.floor(x * over.lanes.length)));
  const own = rows.flatMap((row, index) => (index >= over.from && index < over.to && row.lane === lane ? [{ row, index }] : []));
  const found = own.find(({ row }) => y < row.top + row.height / 2);
  return { index: found?.index ?? (own.at(-1)?.index ?? over.to - 1) + 1, group: over.lanes[lane] ?? null };
}

/** `blocks` with one of them at another index among the others. */
export function moved(blocks: readonly Block[], id: string, index: number): Block[] {
  const one = blocks.find((block) => block.id === id);
  if (!one) return [...blocks];
  const others = blocks.filter((block) => block.id !== id);
  return [...others.slice(0, index), one, ...others.slice(index)];
}
