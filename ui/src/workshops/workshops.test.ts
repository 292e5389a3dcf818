import { describe, expect, it } from 'vitest';
import { readDate, yearNear } from './dates';

describe('days', () => {
  it('reads what people write, in both languages', () => {
    const said: [string, string | null][] = [
      ['2026-03-12', '2026-03-12'], ['12/03/2026', '2026-03-12'], ['12.3.26', '2026-03-12'], ['12/3', '2027-03-12'],
      ['jeudi 12 mars 2026', '2026-03-12'], ['1er août', '2027-08-01'], ['12 févr. 2026', '2026-02-12'],
      ['Thursday, 12 March 2026', '2026-03-12'], ['March 3rd', '2027-03-03'], ['April 4 2026', '2026-04-04'],
      ['30 février', null], ['31/04/2026', null], ['bientôt', null], ['', null], ['12 truc', null],
    ];
    for (const [text, date] of said) expect(readDate(text, 2027), text).toBe(date);
  });

  it('guesses the year from what is near', () => {
    expect(yearNear('2026-03-12', 0)).toBe(2026);
    expect(yearNear(null, Date.UTC(2031, 5, 1))).toBe(2031);
  });
});
