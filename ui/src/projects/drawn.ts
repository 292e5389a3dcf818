// Where the dates and figures of a project stand in its two pictures: the milestones on a ruler, an
// indicator as a curve with its start and its target. Pure: places from 0 to 1, or in pixels where asked.
import type { Indicator } from '../protocol/Indicator';
import type { Milestone } from '../protocol/Milestone';
import { shortened } from '../shared/limits';

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const day = (year: number, month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** More months than that are told by quarters, and more quarters by years. */
const MONTHS = 14;
/** Pixels of a letter, about: a label too many in a row is one lower. */
const LETTER = 6.6;
/** Between a mark and its label, and behind a label. */
const GAP = 12;

export interface Tick {
  day: string;
  at: number;
}
export interface Span {
  /** The part of the way from the first day to the last. */
  place: (day: string) => number;
  ticks: readonly Tick[];
}

/** Whole months round some days, with their beginnings. */
export function span(days: readonly string[]): Span {
  const sorted = [...days].sort();
  const [first = '1970-01-01', last = first] = [sorted[0], sorted.at(-1)];
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1];
  const many = (Number(last.slice(0, 4)) - year) * 12 + Number(last.slice(5, 7)) - month;
  const [from, to] = [at(day(year, month)), at(day(year, month + many))];
  const step = many <= MONTHS ? 1 : many <= 3 * MONTHS ? 3 : 12;
  const place = (one: string): number => (at(one) - from) / (to - from);
  const ticks = Array.from({ length: many }, (_, index) => month + index)
    .filter((one) => one % step === 0)
    .map((one) => day(year, one))
    .map((one) => ({ day: one, at: place(one) }));
  return { place, ticks };
}

export interface Mark {
  title: string;
  due: string;
  done: boolean;
  x: number;
  /** What stands beside its mark: shortened where neither side has room, the table has all of it. */
  label: string;
  /** The label stands left of its mark: on the right there is less room, and not enough. */
  left: boolean;
  /** Labels that would run into each other stand below each other. */
  lane: number;
}
export interface Ruler {
  marks: readonly Mark[];
  ticks: readonly Tick[];
  today: number;
  lanes: number;
}

/**
 * The milestones that have a day, in its order, on a ruler so many pixels wide, its letters so many times
 * as large; `null` where none has one.
 */
export function ruler(
  milestones: readonly Milestone[], today: string, width: number, words: (one: { title: string; due: string }) => string, scale = 1,
): Ruler | null {
  const [letter, gap] = [LETTER * scale, GAP * scale];
  const dated = milestones.flatMap(({ title, due, done }) => (due === null ? [] : [{ title, due, done }])).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  if (dated.length === 0) return null;
  const { place, ticks } = span([today, ...dated.map((one) => one.due)]);
  /** What is taken of each lane, from and to. */
  const taken: [number, number][][] = [];
  const marks = dated.map((one) => {
    const x = place(one.due) * width;
    const whole = words(one);
    const left = x + gap + whole.length * letter > width && x > width / 2;
    const room = Math.max(1, Math.floor(((left ? x : width - x) - gap) / letter));
    const label = shortened(whole, room);
    const long = gap + label.length * letter;
    const [from, to] = left ? [x - long, x + gap] : [x - gap, x + long];
    const free = (lane: [number, number][]) => lane.every(([a, b]) => to <= a || b <= from);
    const found = taken.findIndex(free);
    const lane = found === -1 ? taken.push([]) - 1 : found;
    taken[lane]?.push([from, to]);
    return { ...one, label, x, left, lane };
  });
  return { marks, ticks, today: place(today), lanes: taken.length };
}

export interface Point {
  x: number;
  y: number;
  value: number;
  /** The start, which may have no day of its own. */
  initial: boolean;
}
export interface Curve {
  points: readonly Point[];
  /** How high the target lies. */
  target: number | null;
  /** The first and the last day. */
  from: string;
  to: string;
}

/** An indicator as a curve, from 0 at the left and the foot to 1 at the right and the top: its start, where
    one was said, before its measures that have a day. `null` where there are not two points to join. */
export function curve(indicator: Pick<Indicator, 'initial' | 'target' | 'measures'>, start: string | null): Curve | null {
  const dated = indicator.measures.flatMap(({ date, value }) => (date === null ? [] : [{ date, value }])).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return null;
  const { initial, target } = indicator;
  // A start without a day of its own stands a little before what was measured first.
  const length = Math.max(at(last.date) - at(first.date), 30 * DAY);
  const before = start !== null && start < first.date ? at(start) : at(first.date) - length / 4;
  const own = [...(initial === null ? [] : [{ when: before, value: initial, initial: true }]), ...dated.map(({ date, value }) => ({ when: at(date), value, initial: false }))];
  if (own.length < 2) return null;
  const values = [...own.map((one) => one.value), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [own[0]?.when ?? 0, own.at(-1)?.when ?? 0];
  const x = (when: number): number => (to === from ? 0.5 : (when - from) / (to - from));
  const y = (value: number): number => (high === low ? 0.5 : (value - low) / (high - low));
  const written = (when: number): string => new Date(when).toISOString().slice(0, 10);
  return {
    points: own.map(({ when, value, initial: is }) => ({ x: x(when), y: y(value), value, initial: is })),
    target: target === null ? null : y(target),
    from: written(from),
    to: written(to),
  };
}
