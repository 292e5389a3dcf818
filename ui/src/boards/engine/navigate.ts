/**
 * Arrow keys on a surface: from one note to its nearest neighbour in a direction, and reading
 * order for Home, End and the first step. Pure.
 */
import { type Rect, bottom, centre, right } from './geometry';

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface Placeable extends Rect {
  readonly id: string;
}

/** Nearest in that direction: what lies straight ahead wins over what is merely close. */
export function neighbour<T extends Placeable>(from: T, all: Iterable<T>, direction: Direction): T | null {
  let best: T | null = null;
  let bestScore = Infinity;
  const a = centre(from);
  for (const other of all) {
    if (other.id === from.id) continue;
    const b = centre(other);
    const ahead = { left: a.x - b.x, right: b.x - a.x, up: a.y - b.y, down: b.y - a.y }[direction];
    if (ahead <= 1) continue;
    const level = direction === 'left' || direction === 'right';
    const aside = level ? Math.abs(b.y - a.y) : Math.abs(b.x - a.x);
    const overlap = level
      ? Math.min(bottom(from), bottom(other)) - Math.max(from.y, other.y)
      : Math.min(right(from), right(other)) - Math.max(from.x, other.x);
    const score = ahead + aside * (overlap > 0 ? 0.5 : 2.5);
    if (score < bestScore) {
      bestScore = score;
      best = other;
    }
  }
  return best;
}

/** As one reads: row by row, a row being what overlaps by half a note. */
export function readingOrder<T extends Placeable>(all: Iterable<T>): T[] {
  const sorted = [...all].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: T[][] = [];
  for (const item of sorted) {
    const row = rows.at(-1);
    const head = row?.[0];
    if (row !== undefined && head !== undefined && item.y < head.y + head.height / 2) row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x));
}
