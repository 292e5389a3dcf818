/**
 * The clock of a workshop's place, as the core's (`synthesis/results/dial.rs`): which moment an hour
 * of one of its days is, and what the clock shows at a moment.
 *
 * Moments are elapsed minutes since midnight of the first day; hours are minutes of the clock since
 * midnight of their day, 1,440 and more in the night after it.
 */
export const DAY = 1440;
const MINUTE = 60_000;

export interface Dial {
  /** The date of a day; the first is 1. */
  date(day: number): string | null;
  /** The moment of an hour: the first where it comes twice, moved by the gap where it does not exist. */
  moment(day: number, hour: number): number;
  /** What the clock shows at a moment, from midnight of that day. */
  hour(day: number, moment: number): number;
}

/** The clock of a zone, from a date ("2026-10-24"); without one no clock changes. */
export function dial(zone: string, date: string | null): Dial {
  const first = date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  const dateAt = (day: number): number => first + (day - 1) * DAY * MINUTE;
  if (Number.isNaN(first)) {
    return {
      date: () => null,
      moment: (day, hour) => (day - 1) * DAY + hour,
      hour: (day, moment) => Math.max(0, moment - (day - 1) * DAY),
    };
  }
  const offset = offsets(zone);
  /** The moment a local time, written as if it were of UTC, is shown. */
  const moment = (local: number): number => {
    const before = offset(local - DAY * MINUTE);
    const after = offset(local + DAY * MINUTE);
    for (const one of [before, after]) if (offset(local - one) === one) return local - one;
    return local - before;
  };
  const midnight = moment(first);
  return {
    date: (day) => new Date(dateAt(day)).toISOString().slice(0, 10),
    moment: (day, hour) => Math.max(0, Math.floor((moment(dateAt(day) + hour * MINUTE) - midnight) / MINUTE)),
    hour: (day, at) => {
      const now = midnight + at * MINUTE;
      return Math.max(0, Math.floor((now + offset(now) - dateAt(day)) / MINUTE));
    },
  };
}

const known = new Map<string, (at: number) => number>();

/** How far a zone's clocks are from UTC at a moment, in milliseconds. */
function offsets(zone: string): (at: number) => number {
  const found = known.get(zone);
  if (found) return found;
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
  });
  // Clocks change on quarters of an hour.
  const quarters = new Map<number, number>();
  const offset = (at: number): number => {
    const quarter = Math.floor(at / (15 * MINUTE));
    let value = quarters.get(quarter);
    if (value === undefined) {
      const start = quarter * 15 * MINUTE;
      const parts = new Map(format.formatToParts(start).map((part) => [part.type, Number(part.value)]));
      const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
      value = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - start;
      if (quarters.size > 20_000) quarters.clear();
      quarters.set(quarter, value);
    }
    return value;
  };
  known.set(zone, offset);
  return offset;
}
