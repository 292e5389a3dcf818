// Chosen notes put in order: what must hold whichever notes they are.
import { describe, expect, it } from 'vitest';
import { aligned, AXES, distributed, EDGES, inGrid } from './align';
import { centred, fit, floorOf, MIN_ZOOM, rulerToZoom, toBoard, toScreen, zoomAt, zoomToRuler } from './camera';
import { bounds, bottom, encloses, intersects, type Rect, right } from './geometry';
import { NOTE_GAP } from './notes';

type Item = Rect & { id: string };

/** The same notes every time: no test hangs on luck. */
function scattered(count: number, seed: number): Item[] {
  let state = seed;
  const next = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % most;
  };
  return Array.from({ length: count }, (_, i) => ({ id: `n${i}`, x: next(3000) - 1500, y: next(2000) - 1000, width: 100 + next(200), height: 40 + next(160) }));
}

const put = (items: readonly Item[], placed: readonly { id: string; x: number; y: number }[]): Item[] =>
  items.map((item) => ({ ...item, ...placed.find((one) => one.id === item.id) }));
const sets = [2, 3, 7, 40].map((count) => scattered(count, count * 7));

describe('aligned', () => {
  it.each(EDGES)('by the %s: that is one line, and the rest stays', (edge) => {
    for (const items of sets) {
      const after = put(items, aligned(items, edge));
      const line = after.map((item) => {
        switch (edge) {
          case 'left': return item.x;
          case 'centre': return item.x + item.width / 2;
          case 'right': return right(item);
          case 'top': return item.y;
          case 'middle': return item.y + item.height / 2;
          case 'bottom': return bottom(item);
        }
      });
      for (const at of line) expect(at).toBeCloseTo(line[0] ?? NaN, 6);
      const across = ['left', 'centre', 'right'].includes(edge);
      after.forEach((item, i) => expect(across ? item.y : item.x).toBe(across ? items[i]?.y : items[i]?.x));
      // Within the box they had, and again the same.
      expect(bounds([...items, ...after])).toEqual(bounds(items));
      expect(put(after, aligned(after, edge)).map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual(after.map(({ x, y }) => [Math.round(x), Math.round(y)]));
    }
  });
});

describe('distributed', () => {
  it.each(AXES)('%s: equal gaps in the order they were in, never on each other', (axis) => {
    for (const items of sets) {
      const start = (item: Item): number => (axis === 'across' ? item.x : item.y);
      const length = (item: Item): number => (axis === 'across' ? item.width : item.height);
      const after = put(items, distributed(items, axis)).toSorted((a, b) => start(a) - start(b));
      const gaps = after.slice(1).map((item, i) => start(item) - start(after[i] as Item) - length(after[i] as Item));
      if (items.length > 2) for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? NaN, 6);
      if (items.length > 2) expect(gaps[0]).toBeGreaterThanOrEqual(NOTE_GAP - 1e-6);
      expect(start(after[0] as Item)).toBe(Math.min(...items.map(start)));
    }
  });
});

describe('a grid', () => {
  it('begins where they began, with none on another, and a second time changes nothing', () => {
    for (const items of sets) {
      const after = put(items, inGrid(items));
      for (const [i, a] of after.entries()) for (const b of after.slice(i + 1)) expect(intersects(a, b)).toBe(false);
      const [before, now] = [bounds(items), bounds(after)];
      expect([now?.x, now?.y]).toEqual([before?.x, before?.y]);
      expect(put(after, inGrid(after))).toEqual(after);
    }
  });
});

describe('a lasso', () => {
  it('holds what lies within its line, however it bends', () => {
    const bay = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 100 }, { x: 50, y: 20 }, { x: 0, y: 100 }];
    expect(encloses(bay, { x: 10, y: 50 })).toBe(true);
    expect(encloses(bay, { x: 90, y: 50 })).toBe(true);
    expect(encloses(bay, { x: 50, y: 60 })).toBe(false);
    expect(encloses(bay, { x: 120, y: 50 })).toBe(false);
    expect(encloses([], { x: 0, y: 0 })).toBe(false);
  });
});

describe('a board too large for a tenth', () => {
  const size = { width: 1240, height: 560 };
  const padding = { top: 18, right: 14, bottom: 76, left: 14 };
  const board = { x: -400, y: 90, width: 22_000, height: 22_000 };

  it('is seen whole, and no farther than that is needed', () => {
    const camera = fit(board, size, padding);
    expect(camera.zoom).toBeLessThan(MIN_ZOOM);
    const far = toScreen(camera, { x: right(board), y: bottom(board) });
    expect(far.x).toBeLessThanOrEqual(size.width - padding.right);
    expect(far.y).toBeCloseTo(size.height - padding.bottom, 6);
    expect(floorOf(board, size, padding)).toBe(camera.zoom);
    expect(floorOf({ ...board, width: 800, height: 300 }, size, padding)).toBe(MIN_ZOOM);
    expect(floorOf(null, size, padding)).toBe(MIN_ZOOM);
  });

  it('has its whole ruler, and keeps the point under the pointer', () => {
    const floor = floorOf(board, size, padding);
    expect(zoomToRuler(floor, floor)).toBe(0);
    for (const zoom of [floor, 0.05, 1, 4]) expect(rulerToZoom(zoomToRuler(zoom, floor), floor)).toBeCloseTo(zoom, 9);
    const at = { x: 600, y: 200 };
    const before = toBoard({ x: 0, y: 0, zoom: 1 }, at);
    const after = toBoard(zoomAt({ x: 0, y: 0, zoom: 1 }, at, floor / 4, floor), at);
    expect(after.x).toBeCloseTo(before.x, 6);
    expect(zoomAt({ x: 0, y: 0, zoom: 1 }, at, floor / 4, floor).zoom).toBe(floor);
  });

  it('shows a small part in the middle, no larger than life', () => {
    const camera = centred({ x: 5000, y: 5000, width: 184, height: 80 }, size, padding);
    expect(camera.zoom).toBe(1);
    const middle = toScreen(camera, { x: 5092, y: 5040 });
    expect(middle.x).toBeCloseTo((padding.left + size.width - padding.right) / 2, 6);
    expect(middle.y).toBeCloseTo((padding.top + size.height - padding.bottom) / 2, 6);
  });
});
