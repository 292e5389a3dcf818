// Titles of the room's board, one beside the other.
import { describe, expect, it } from 'vitest';
import type { Rect } from './geometry';
import { apart } from './plates';

const meets = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const title = (x: number, y: number, width = 200, height = 80): Rect => ({ x, y, width, height });

describe('titles that are read from afar', () => {
  it('stay where they are while none lies over another', () => {
    const rects = [title(0, 0), title(300, 10), title(0, 200)];
    expect(apart(rects, 600)).toEqual(rects);
  });

  it('are put apart, as near as there is room, and keep their order and their side', () => {
    const rects = [title(0, 100), title(150, 120), title(50, 110), title(100, 400)];
    const found = apart(rects, 700);
    for (const [at, one] of found.entries()) {
      expect(one).toMatchObject({ x: rects[at]?.x, width: 200, height: 80 });
      for (const other of found.slice(at + 1)) expect(meets(one, other)).toBe(false);
      expect(one.y).toBeGreaterThanOrEqual(0);
      expect(one.y + one.height).toBeLessThanOrEqual(700);
    }
    expect(found[0]).toEqual(rects[0]);
    expect(found[3]).toEqual(rects[3]);
  });

  it('stay at their place where there is no room for all', () => {
    const rects = Array.from({ length: 5 }, () => title(0, 10));
    const found = apart(rects, 190);
    expect(found).toHaveLength(5);
    expect(new Set(found.map(({ y }) => y)).size).toBeGreaterThan(1);
  });
});
