/** Titles that are read from afar are taller than the room they have: those that would lie over one another are put apart. */
import type { Rect } from './geometry';

/** Between two titles, in pixels. */
const GAP = 4;

const meet = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Each as near to its own place as there is room above or below, within the height; in the order given. */
export function apart(rects: readonly Rect[], height: number): Rect[] {
  const placed: Rect[] = [];
  const order = rects.map((_, at) => at).toSorted((a, b) => (rects[a]?.y ?? 0) - (rects[b]?.y ?? 0) || a - b);
  const out = new Map<number, Rect>();
  for (const at of order) {
    const own = rects[at];
    if (own === undefined) continue;
    const beside = placed.filter((other) => own.x < other.x + other.width && other.x < own.x + own.width);
    const ways = [own.y, ...beside.flatMap((other) => [other.y + other.height + GAP, other.y - own.height - GAP])]
      .filter((y) => y === own.y || (y >= 0 && y + own.height <= height))
      .toSorted((a, b) => Math.abs(a - own.y) - Math.abs(b - own.y));
    const y = ways.find((way) => !beside.some((other) => meet({ ...own, y: way }, other))) ?? own.y;
    const rect = { ...own, y };
    placed.push(rect);
    out.set(at, rect);
  }
  return rects.map((own, at) => out.get(at) ?? own);
}
