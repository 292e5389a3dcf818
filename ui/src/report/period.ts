/** The days a report is of: whole years and quarters, or any. Pure. */
import type { Period } from '../protocol/Period';

export type Span = 'year' | 'quarter' | 'other';

const two = (value: number): string => String(value).padStart(2, '0');
const iso = (year: number, month: number, day: number): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
/** The last day of a month of 1 to 12. */
const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const parts = (day: string): [number, number, number] => {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};

export function yearOf(day: string): Period {
  const [year] = parts(day);
  return { from: iso(year, 1, 1), to: iso(year, 12, 31) };
}

export function quarterOf(day: string): Period {
  const [year, month] = parts(day);
  const first = month - ((month - 1) % 3);
  return { from: iso(year, first, 1), to: iso(year, first + 2, lastOf(year, first + 2)) };
}

const same = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

/** A year or a quarter of the calendar where the days are just those. */
export function spanOf(period: Period): Span {
  if (same(period, yearOf(period.from))) return 'year';
  return same(period, quarterOf(period.from)) ? 'quarter' : 'other';
}

/** The year or quarter before or after; of other days nothing. */
export function beside(period: Period, by: -1 | 1): Period | null {
  const [year, month] = parts(period.from);
  if (year + by < 1 || year + by > 9999) return null;
  switch (spanOf(period)) {
    case 'year':
      return yearOf(iso(year + by, 1, 1));
    case 'quarter': {
      const at = year * 12 + (month - 1) + 3 * by;
      return quarterOf(iso(Math.floor(at / 12), (at % 12) + 1, 1));
    }
    case 'other':
      return null;
  }
}

/** The number of a quarter, 1 to 4. */
export function quarterNumber(period: Period): number {
  return Math.floor((parts(period.from)[1] - 1) / 3) + 1;
}

/** Days of an address, as long as they are days and in order. */
export function readPeriod(from: string | undefined, to: string | undefined): Period | null {
  const real = (day: string | undefined): day is string => {
    if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
    const [year, month, date] = parts(day);
    return year > 0 && month >= 1 && month <= 12 && date >= 1 && date <= lastOf(year, month);
  };
  return real(from) && real(to) && from <= to ? { from, to } : null;
}
