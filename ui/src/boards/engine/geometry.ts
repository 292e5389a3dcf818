/**
 * Rectangles and points of a board, in its own units (1 unit = 1 px at 100 %).
 * Pure arithmetic: no drawing, no records.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export const right = (r: Rect): number => r.x + r.width;
export const bottom = (r: Rect): number => r.y + r.height;
export const centre = (r: Rect): Point => ({ x: r.x + r.width / 2, y: r.y + r.height / 2 });

/** The rectangle between two corners, whichever way round they are. */
export function between(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

export function inflate(r: Rect, by: number, byY: number = by): Rect {
  return { x: r.x - by, y: r.y - byY, width: r.width + by * 2, height: r.height + byY * 2 };
}

export function shift(r: Rect, dx: number, dy: number): Rect {
  return { x: r.x + dx, y: r.y + dy, width: r.width, height: r.height };
}

export function contains(r: Rect, p: Point): boolean {
  return p.x >= r.x && p.x <= right(r) && p.y >= r.y && p.y <= bottom(r);
}

/** Whether they share more than an edge. */
export function intersects(a: Rect, b: Rect): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

/** What both cover; `null` where that is nothing. */
export function overlap(a: Rect, b: Rect): Rect | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [width, height] = [Math.min(right(a), right(b)) - x, Math.min(bottom(a), bottom(b)) - y];
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

export function union(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, width: Math.max(right(a), right(b)) - x, height: Math.max(bottom(a), bottom(b)) - y };
}

/** The smallest rectangle around all of them; `null` when there are none. */
export function bounds(rects: Iterable<Rect>): Rect | null {
  let [left, top, far, low] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const r of rects) {
    left = Math.min(left, r.x);
    top = Math.min(top, r.y);
    far = Math.max(far, r.x + r.width);
    low = Math.max(low, r.y + r.height);
  }
  return left === Infinity ? null : { x: left, y: top, width: far - left, height: low - top };
}

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Whether a point lies within a closed line: an odd number of its sides are crossed on the way out. */
export function encloses(line: readonly Point[], p: Point): boolean {
  let inside = false;
  let before = line.at(-1);
  for (const point of line) {
    if (before !== undefined && point.y > p.y !== before.y > p.y) {
      const crossing = point.x + ((p.y - point.y) / (before.y - point.y)) * (before.x - point.x);
      if (p.x < crossing) inside = !inside;
    }
    before = point;
  }
  return inside;
}

/** How far a point lies from a segment. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - (a.x + t * dx), p.y - (a.y + t * dy));
}
