/**
 * What a gesture means for the records: where the notes lie afterwards, which cluster they join or
 * leave, which zone they stand in. Gives field patches; sends nothing.
 */
import { type ClusterBox, type SceneCluster, clusterAt } from './clusters';
import { type Point, type Rect, centre, contains, shift, union } from './geometry';
import type { SceneNote } from './notes';

export interface SceneZone extends Rect {
  readonly id: string;
}

export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly zone: string | null;
  /** Left out when it does not change. */
  readonly cluster?: string | null;
}

/** Board coordinates are kept to a tenth: enough for any zoom, short in files. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** The zone a rectangle stands in: the smallest one that holds its centre. */
export function zoneAt(zones: readonly SceneZone[], rect: Rect): string | null {
  const at = centre(rect);
  let best: SceneZone | null = null;
  for (const zone of zones) {
    if (!contains(zone, at)) continue;
    if (best === null || zone.width * zone.height < best.width * best.height) best = zone;
  }
  return best?.id ?? null;
}

/** The cluster that notes let go at `at` would stand in, for the highlight. */
export function dropTarget(boxes: readonly ClusterBox[], moving: readonly SceneNote[], at: Point): ClusterBox | null {
  const id = clusterAt(boxes, at, shared(moving.map((note) => note.cluster)) ?? null);
  return boxes.find((box) => box.id === id) ?? null;
}

/**
 * The clusters that a drag changes, as they would lie if it ended now; `null` for one left without
 * notes. `still` are the boxes of the notes that do not move; `whole`: carried by the title.
 */
export function carriedBoxes(
  clusters: readonly SceneCluster[],
  still: readonly ClusterBox[],
  moving: readonly SceneNote[],
  at: Point,
  by: Point,
  whole: boolean,
): Map<string, ClusterBox | null> {
  const joined = whole ? null : clusterAt(still, at, null);
  const titles = new Map(clusters.map((cluster) => [cluster.id, cluster.title]));
  const boxes = new Map(still.map((box) => [box.id, box]));
  const live = new Map<string, ClusterBox | null>();
  for (const note of moving) {
    const there = shift(note, by.x, by.y);
    if (note.cluster !== null && !live.has(note.cluster)) live.set(note.cluster, boxes.get(note.cluster) ?? null);
    const id = whole ? note.cluster : (joined ?? clusterAt(still, centre(there), note.cluster));
    const title = id === null ? undefined : titles.get(id);
    if (id === null || title === undefined) continue;
    const box = live.get(id) ?? boxes.get(id) ?? null;
    live.set(id, box === null ? { id, title, box: there, count: 1 } : { ...box, box: union(box.box, there), count: box.count + 1 });
  }
  return live;
}

/** A cluster carried by its title: its notes stay together and join nothing else. */
export function moveCluster(moving: readonly SceneNote[], zones: readonly SceneZone[], dx: number, dy: number): Placed[] {
  if (dx === 0 && dy === 0) return [];
  return moving.map((note) => {
    const at = { ...rectOf(note), x: round(note.x + dx), y: round(note.y + dy) };
    return { id: note.id, x: at.x, y: at.y, zone: zoneAt(zones, at) };
  });
}

/** The patches of a drag by (dx, dy) let go at `at`. Empty when nothing moved. */
export function drop(
  moving: readonly SceneNote[],
  boxes: readonly ClusterBox[],
  zones: readonly SceneZone[],
  at: Point,
  dx: number,
  dy: number,
): Placed[] {
  if (dx === 0 && dy === 0) return [];
  // Several notes are one handful: where the pointer is decides for all of them.
  const joined = clusterAt(boxes, at, null);
  return moving.map((note) => {
    const x = round(note.x + dx);
    const y = round(note.y + dy);
    const cluster = joined ?? clusterAt(boxes, centre({ ...rectOf(note), x, y }), note.cluster);
    const placed = { id: note.id, x, y, zone: zoneAt(zones, { ...rectOf(note), x, y }) };
    return cluster === note.cluster ? placed : { ...placed, cluster };
  });
}

const rectOf = (note: SceneNote): Rect => ({ x: note.x, y: note.y, width: note.width, height: note.height });

/** The one value all have, or undefined when they differ. */
export function shared<T>(values: readonly T[]): T | undefined {
  const first = values[0];
  return values.every((value) => value === first) ? first : undefined;
}
