import { describe, expect, it } from 'vitest';
import { rulerFor } from './ruler';

describe('the ruler of a ballot', () => {
  it('holds every bar with few labels', () => {
    expect(rulerFor(18).labelled).toEqual([0, 5, 10, 15, 20]);
    expect(rulerFor(0).labelled).toEqual([0, 1]);
    expect(rulerFor(3).labelled).toEqual([0, 1, 2, 3]);
    for (const most of [1, 7, 26, 99, 101, 2_345, 100_000]) {
      const ruler = rulerFor(most);
      expect(ruler.end).toBeGreaterThanOrEqual(most);
      expect(ruler.labelled.length).toBeLessThanOrEqual(6);
      expect(ruler.labelled.every(Number.isInteger)).toBe(true);
    }
  });

  it('puts small ticks only on whole numbers and never on a labelled one', () => {
    const ruler = rulerFor(18);
    expect(ruler.small.slice(0, 5)).toEqual([1, 2, 3, 4, 6]);
    expect(rulerFor(3).small).toEqual([]);
  });
});
