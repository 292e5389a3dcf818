/**
 * Where a cluster lies follows from its notes: its area is the box around them, its header a title
 * above that box, as wide as the box, with a count and a 2 px line. Titles keep a size that can be
 * read at any zoom, wrap, and are never cut.
 */
import { type Point, type Rect, bounds, contains, inflate, right } from './geometry';
import type { Camera } from './camera';
import type { SceneNote } from './notes';
import { type Measure, wrap } from './text';

export interface SceneCluster {
  readonly id: string;
  readonly title: string;
}

export interface ClusterBox {
  readonly id: string;
  readonly title: string;
  readonly box: Rect;
  readonly count: number;
}

/** Size of a title on the board, and its floor on screen. */
export const TITLE_FONT = 19;
export const TITLE_FLOOR = 13;
const LINE_HEIGHT = 16 / 13;
/** A title narrower than this cannot be read even wrapped: it may leave its box. */
const TITLE_MIN_WIDTH = 96;
/** Notes put down this near a cluster's box belong to it. */
export const CLUSTER_MARGIN = 12;
/** A note leaves its own cluster only when it is put down farther than this from the others. */
export const CLUSTER_GRACE = 48;

export function clusterBoxes(clusters: readonly SceneCluster[], notes: Iterable<SceneNote>): ClusterBox[] {
  const members = new Map<string, SceneNote[]>();
  for (const note of notes) {
    if (note.cluster === null) continue;
    const list = members.get(note.cluster);
    if (list === undefined) members.set(note.cluster, [note]);
    else list.push(note);
  }
  return clusters.flatMap((cluster) => {
    const list = members.get(cluster.id);
    const box = list === undefined ? null : bounds(list);
    return box === null || list === undefined
      ? []
      : [{ id: cluster.id, title: cluster.title, box, count: list.length }];
  });
}

export interface Header {
  readonly id: string;
  /** All of it on screen: what a pointer can take. */
  readonly rect: Rect;
  readonly lines: readonly string[];
  readonly font: number;
  readonly lineHeight: number;
  readonly count: string;
  /** The 2 px line: left, right and top. */
  readonly rule: { readonly x1: number; readonly x2: number; readonly y: number };
}

/** In half pixels, so that a zoom does not measure every title anew at each frame. */
export const titleFont = (zoom: number, floor = TITLE_FLOOR): number => Math.max(floor, Math.round(TITLE_FONT * zoom * 2) / 2);

/**
 * The header of a cluster on screen. `measure` measures in the font's size given; `kept` keeps
 * wrapped titles from one frame to the next; `floor` is the smallest font that can be read.
 */
export function header(
  cluster: ClusterBox,
  camera: Camera,
  measure: (text: string, font: number) => number,
  kept?: Map<string, readonly string[]>,
  floor = TITLE_FLOOR,
): Header {
  const font = titleFont(camera.zoom, floor);
  const least = (TITLE_MIN_WIDTH * floor) / TITLE_FLOOR;
  const lineHeight = Math.round(font * LINE_HEIGHT);
  const x1 = Math.round((cluster.box.x - camera.x) * camera.zoom);
  const x2 = Math.round((right(cluster.box) - camera.x) * camera.zoom);
  const top = Math.round((cluster.box.y - camera.y) * camera.zoom);
  const gap = Math.max(4, Math.round(10 * camera.zoom));
  const count = String(cluster.count);
  const width = Math.round(cluster.box.width * camera.zoom);
  const key = `${font} ${width} ${count} ${cluster.title}`;
  let lines = kept?.get(key);
  if (lines === undefined) {
    const room = Math.max(least, width - measure(count, font) - font * 0.6);
    const exact: Measure = (text) => measure(text, font);
    lines = wrap(cluster.title, room, exact);
    kept?.set(key, lines);
  }
  const y = top - gap - 2;
  const height = lines.length * lineHeight + 5;
  return {
    id: cluster.id,
    rect: { x: x1, y: y - height, width: Math.max(x2 - x1, least), height: height + 2 },
    lines,
    font,
    lineHeight,
    count,
    rule: { x1, x2, y },
  };
}

/** Room to keep above a cluster for its title, in units of the board at a given zoom. */
export function headerRoom(lines: number, zoom: number): number {
  return (lines * Math.round(titleFont(zoom) * LINE_HEIGHT) + 7) / zoom + 10;
}

/**
 * The cluster that notes put down at `at` belong to.
 *
 * `boxes` are those of the notes that do not move. A note stays with its own cluster while it is
 * near its remaining notes, and where none of them remain (the whole cluster is moved).
 */
export function clusterAt(boxes: readonly ClusterBox[], at: Point, own: string | null): string | null {
  const inside = boxes.filter((cluster) => contains(inflate(cluster.box, CLUSTER_MARGIN), at));
  if (own !== null) {
    const mine = boxes.find((cluster) => cluster.id === own);
    if (mine === undefined) return inside[0]?.id ?? own;
    if (inside.some((cluster) => cluster.id === own)) return own;
    if (inside.length === 0 && contains(inflate(mine.box, CLUSTER_GRACE), at)) return own;
  }
  // The smallest area is the one aimed at when several overlap.
  const area = (cluster: ClusterBox): number => cluster.box.width * cluster.box.height;
  return inside.toSorted((a, b) => area(a) - area(b))[0]?.id ?? null;
}
