import { describe, expect, it } from 'vitest';
import { ticks, timeLeft } from './clock';

describe('the time that is left', () => {
  it('is said in minutes and seconds, and beyond its end with a plus', () => {
    expect(timeLeft(767_000)).toBe('12:47');
    expect(timeLeft(766_001)).toBe('12:47');
    expect(timeLeft(0)).toBe('0:00');
    expect(timeLeft(1)).toBe('0:01');
    expect(timeLeft(-1)).toBe('+0:00');
    expect(timeLeft(-80_000)).toBe('+1:20');
    expect(timeLeft(3_725_000)).toBe('1:02:05');
  });
});

describe('the ruler of a block', () => {
  it('has a tick a minute and a number at every fifth', () => {
    const all = ticks(25);
    expect(all.length).toBe(26);
    expect(all.filter((tick) => tick.named).map((tick) => tick.minute)).toEqual([0, 5, 10, 15, 20, 25]);
  });
  it('ends where the block ends, whatever its length', () => {
    for (const minutes of [1, 7, 59, 61, 90, 240, 1440, 2880]) {
      expect(ticks(minutes).at(-1)).toEqual({ minute: minutes, named: true });
      expect(ticks(minutes).length).toBeLessThan(63);
    }
    expect(ticks(0).at(-1)?.minute).toBe(1);
  });
});
