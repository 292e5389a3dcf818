// The blueprint: the same journey, its lanes in the order of a stage. Which lanes stand in it, which
// line parts them, and the way an arrow takes between two boxes. Pure.

import type { Lane } from '../protocol/Lane';
import type { LaneKind } from '../protocol/LaneKind';

/** What is seen, from the audience to what stands behind the scenery. */
export const BLUEPRINT_KINDS: readonly LaneKind[] = ['evidence', 'action', 'frontstage', 'backstage', 'support'];

/** The lines, each over the lane it opens. */
export type Line = 'interaction' | 'visibility' | 'internal';
const LINES: Partial<Record<LaneKind, Line>> = { frontstage: 'interaction', backstage: 'visibility', support: 'internal' };

/** The lanes of a blueprint, in its order; lanes of one kind stay as they stand in the journey. */
export function staged(lanes: readonly Lane[]): Lane[] {
  return BLUEPRINT_KINDS.flatMap((kind) => lanes.filter((lane) => lane.kind === kind));
}

/**
 * The lines that stand over each lane: more than one where a lane between them is missing, and those
 * that have no lane under them at the end (`''`). All three are always drawn.
 */
export function linesOver(lanes: readonly Lane[]): ReadonlyMap<string, readonly Line[]> {
  const over = new Map<string, readonly Line[]>();
  const left = new Set<Line>(['interaction', 'visibility', 'internal']);
  for (const lane of lanes) {
    const upTo = BLUEPRINT_KINDS.indexOf(lane.kind);
    const crossed = BLUEPRINT_KINDS.slice(0, upTo + 1).flatMap((kind) => {
      const line = LINES[kind];
      return line !== undefined && left.delete(line) ? [line] : [];
    });
    if (crossed.length > 0) over.set(lane.id, crossed);
  }
  if (left.size > 0) over.set('', [...left]);
  return over;
}

/** Kinds of a blueprint that the journey has no lane of. */
export function absent(lanes: readonly Lane[]): LaneKind[] {
  return BLUEPRINT_KINDS.filter((kind) => !lanes.some((lane) => lane.kind === kind));
}

/** Where a box stands, in points of the table; `row` is the bottom of its row. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
  row: number;
}

type Point = readonly [x: number, y: number];

/** Half of the gap between two boxes that stand side by side. */
const GAP = 10;

/**
 * The corners of an arrow: straight down or up its column, straight across to the box beside, else
 * out at the side, along the gap between the columns, and in. `shift` sets arrows apart that would
 * lie on each other.
 */
export function way(from: Box, to: Box, shift = 0): Point[] {
  const overlap = Math.min(from.right, to.right) - Math.max(from.left, to.left);
  if (overlap > 0) {
    const x = Math.max(from.left, to.left) + overlap / 2 + shift;
    return from.top < to.top ? [[x, from.bottom], [x, to.top]] : [[x, from.top], [x, to.bottom]];
  }
  const forward = to.left >= from.right;
  const start: Point = [forward ? from.right : from.left, (from.top + Math.min(from.bottom, from.top + 40)) / 2 + shift];
  const end: Point = [forward ? to.left : to.right, (to.top + Math.min(to.bottom, to.top + 40)) / 2 + shift];
  const out = start[0] + (forward ? GAP : -GAP) + shift / 2;
  const into = end[0] + (forward ? -GAP : GAP) + shift / 2;
  if (Math.abs(end[0] - start[0]) <= 3 * GAP) {
    return start[1] === end[1] ? [start, end] : [start, [out, start[1]], [out, end[1]], end];
  }
  // Past the boxes between: under them, in the gap below the row the arrow leaves.
  const under = from.row - 5 + shift / 2;
  return [start, [out, start[1]], [out, under], [into, under], [into, end[1]], end];
}

/** The same as a path, ending in a head of two strokes. */
export function drawn(points: readonly Point[]): string {
  const line = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!tip || !before) return '';
  const [dx, dy] = [Math.sign(tip[0] - before[0]), Math.sign(tip[1] - before[1])];
  const wing = (side: number): string => `L${tip[0] - dx * 6 + dy * 4 * side} ${tip[1] - dy * 6 + dx * 4 * side}`;
  return `${line}M${tip[0]} ${tip[1]}${wing(1)}${wing(-1)}Z`;
}
