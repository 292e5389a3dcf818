// Years and quarters of the calendar, one after the other, and any other days.
import { describe, expect, it } from 'vitest';
import { beside, quarterNumber, quarterOf, readPeriod, spanOf, yearOf } from './period';

describe('the period of a report', () => {
  it('is a year or a quarter of the calendar, whatever day of it is given', () => {
    expect(yearOf('2026-11-29')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(quarterOf('2026-11-29')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(quarterOf('2024-02-10')).toEqual({ from: '2024-01-01', to: '2024-03-31' });
    expect(quarterNumber(quarterOf('2026-11-29'))).toBe(4);
    expect(['2026-01-01', '2026-04-01'].map((from) => spanOf({ from, to: '2026-12-31' }))).toEqual(['year', 'other']);
    expect(spanOf({ from: '2026-04-01', to: '2026-06-30' })).toBe('quarter');
  });

  it('goes on without a gap, over the end of a year too', () => {
    let quarter = quarterOf('2025-05-05');
    const seen = [];
    for (let step = 0; step < 5; step += 1) {
      const next = beside(quarter, 1);
      if (next === null) throw new Error('there is a quarter after each');
      expect(new Date(next.from).getTime() - new Date(quarter.to).getTime()).toBe(86_400_000);
      expect(beside(next, -1)).toEqual(quarter);
      seen.push(next.from);
      quarter = next;
    }
    expect(seen).toEqual(['2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01']);
    expect(beside(yearOf('2026-06-01'), -1)).toEqual(yearOf('2025-01-01'));
    expect(beside({ from: '2026-01-02', to: '2026-12-31' }, 1)).toBeNull();
  });

  it('is read from an address only where both are days, in order', () => {
    expect(readPeriod('2026-02-01', '2026-02-28')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    for (const [from, to] of [['2026-02-30', '2026-03-01'], ['2026-03-01', '2026-02-01'], ['2026', '2027'], [undefined, '2026-01-01']]) {
      expect(readPeriod(from, to)).toBeNull();
    }
  });
});
