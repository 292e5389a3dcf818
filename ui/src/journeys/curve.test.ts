import { describe, expect, it } from 'vitest';
import { heightOf, path, places, valueAt } from './curve';

const frame = { column: 100, top: 10, bottom: 90 };

describe('the emotion curve', () => {
  it('puts +2 at the top, 0 in the middle and −2 at the bottom', () => {
    expect([2, 0, -2].map((value) => heightOf(value, frame))).toEqual([10, 50, 90]);
    expect(heightOf(7, frame)).toBe(10);
  });

  it('reads back the value under a point, and never −0', () => {
    for (const value of [-2, -1, 0, 1, 2]) {
      expect(Object.is(valueAt(heightOf(value, frame) + 3, frame), value)).toBe(true);
    }
    expect(valueAt(-500, frame)).toBe(2);
    expect(valueAt(500, frame)).toBe(-2);
  });

  it('is flat at its points and breaks where nothing was felt', () => {
    const line = path(places([1, -1, null, 0], frame));
    expect(line).toBe('M50 30C100 30 100 70 150 70M350 50');
  });
});
