import { describe, expect, it } from 'vitest';
import { held, letterOf, numberIn, quadrantOf, share, valueAt } from './scale';

describe('the scale of a matrix', () => {
  it('reads and writes tenths between 1 and 5', () => {
    expect([held(4.62), held(0), held(9)]).toEqual([4.6, 1, 5]);
    expect(valueAt(share(4.6))).toBe(4.6);
    expect(numberIn('4,6', 1, 5)).toBe(4.6);
    expect([numberIn(' 2.44 ', 1, 5), numberIn('3,04', 1, 5), numberIn('2,345', 1, 5)]).toEqual([2.44, 3.04, 2.35]);
    expect([numberIn('0,96', 1, 5), numberIn('5,04', 1, 5), numberIn('5,0', 1, 5)]).toEqual([null, null, 5]);
    expect(quadrantOf(2, numberIn('3,04', 1, 5))).toBe('quick_wins');
    expect([numberIn('six', 1, 5), numberIn('6', 1, 5), numberIn('', 1, 5), numberIn('-1', 0, 4)]).toEqual([null, null, null, null]);
  });

  it('splits at 3, which is low', () => {
    expect(quadrantOf(3, 3.1)).toBe('quick_wins');
    expect(quadrantOf(3.2, 4.2)).toBe('major_projects');
    expect(quadrantOf(2, 3)).toBe('fill_ins');
    expect(quadrantOf(5, 1)).toBe('drop');
    expect(quadrantOf(null, 4)).toBeNull();
  });

  it('letters go on after Z', () => {
    expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });
});
