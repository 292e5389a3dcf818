/**
 * Chosen notes put in order: by an edge, at equal distances, in a grid. Pure; what already lies so
 * stays where it is. Sends nothing.
 */
import type { Position } from './arrange';
import { bottom, bounds, centre, type Rect, right } from './geometry';
import { type Placeable, readingOrder } from './navigate';
import { NOTE_GAP } from './notes';

export const EDGES = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Edge = (typeof EDGES)[number];
export const AXES = ['across', 'down'] as const;
export type Axis = (typeof AXES)[number];

/** By the edge, or the middle, of the box around all of them. */
export function aligned(items: readonly Placeable[], edge: Edge): Position[] {
  const box = bounds(items);
  if (box === null) return [];
  const middle = centre(box);
  return items.map((item) => {
    switch (edge) {
      case 'left': return { id: item.id, x: box.x, y: item.y };
      case 'centre': return { id: item.id, x: middle.x - item.width / 2, y: item.y };
      case 'right': return { id: item.id, x: right(box) - item.width, y: item.y };
      case 'top': return { id: item.id, x: item.x, y: box.y };
      case 'middle': return { id: item.id, x: item.x, y: middle.y - item.height / 2 };
      case 'bottom': return { id: item.id, x: item.x, y: bottom(box) - item.height };
    }
  });
}

const start = (item: Rect, axis: Axis): number => (axis === 'across' ? item.x : item.y);
const length = (item: Rect, axis: Axis): number => (axis === 'across' ? item.width : item.height);

/** The same space between one and the next, the first and the last staying; more room is taken where
    they would lie on each other. */
export function distributed(items: readonly Placeable[], axis: Axis): Position[] {
  const row = [...items].sort((a, b) => start(a, axis) - start(b, axis) || length(a, axis) - length(b, axis));
  const first = row[0];
  const last = row.at(-1);
  if (first === undefined || last === undefined || row.length < 3) return row.map(({ id, x, y }) => ({ id, x, y }));
  const filled = row.reduce((sum, item) => sum + length(item, axis), 0);
  const span = start(last, axis) + length(last, axis) - start(first, axis);
  const gap = Math.max(NOTE_GAP, (span - filled) / (row.length - 1));
  let next = start(first, axis);
  return row.map((item) => {
    const at = next;
    next += length(item, axis) + gap;
    return axis === 'across' ? { id: item.id, x: at, y: item.y } : { id: item.id, x: item.x, y: at };
  });
}

/** In rows and columns from their own top left, in reading order, about as wide as high. */
export function inGrid(items: readonly Placeable[]): Position[] {
  const box = bounds(items);
  if (box === null) return [];
  const order = readingOrder(items);
  const wide = Math.max(...order.map((item) => item.width)) + NOTE_GAP;
  const high = order.reduce((sum, item) => sum + item.height + NOTE_GAP, 0) / order.length;
  const columns = Math.max(order.length > 2 ? 2 : 1, Math.min(order.length, Math.round(Math.sqrt((order.length * high) / wide))));
  const placed: Position[] = [];
  let y = box.y;
  for (let from = 0; from < order.length; from += columns) {
    const row = order.slice(from, from + columns);
    row.forEach((item, column) => placed.push({ id: item.id, x: box.x + column * wide, y }));
    y += Math.max(...row.map((item) => item.height)) + NOTE_GAP;
  }
  return placed;
}
