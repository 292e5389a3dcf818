/**
 * Where notes go when nobody says: columns of a cluster, a free place for something new, the whole
 * board tidied. Pure; gives positions, sends nothing.
 */
import { headerRoom } from './clusters';
import { type Point, type Rect, bottom, bounds, inflate, intersects, right } from './geometry';
import { NOTE_GAP, NOTE_WIDTH } from './notes';

export interface Block {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface Position extends Point {
  readonly id: string;
}

/** Space between two clusters. */
const CLUSTER_GAP = 26;
const PITCH = NOTE_WIDTH + NOTE_GAP;

/** As many columns as make the block about as wide as it is high. */
export const columnsFor = (count: number): number =>
  count <= 1 ? 1 : count <= 6 ? 2 : count <= 12 ? 3 : Math.ceil(Math.sqrt(count * 0.7));

/** Lays blocks in columns from `at`, each under the shortest one, in the order given. */
export function inColumns(blocks: readonly Block[], at: Point, columns = columnsFor(blocks.length)): Position[] {
  const widest = Math.max(NOTE_WIDTH, ...blocks.map((block) => block.width));
  const depth = new Array<number>(Math.max(1, columns)).fill(0);
  return blocks.map((block) => {
    let column = 0;
    for (let i = 1; i < depth.length; i += 1) {
      if ((depth[i] ?? 0) < (depth[column] ?? 0)) column = i;
    }
    const y = depth[column] ?? 0;
    depth[column] = y + block.height + NOTE_GAP;
    return { id: block.id, x: at.x + column * (widest + NOTE_GAP), y: at.y + y };
  });
}

/** The box that placed blocks take. */
export function boxOf(positions: readonly Position[], blocks: readonly Block[]): Rect {
  const sizes = new Map(blocks.map((block) => [block.id, block]));
  const rects = positions.map((p) => ({
    x: p.x,
    y: p.y,
    width: sizes.get(p.id)?.width ?? NOTE_WIDTH,
    height: sizes.get(p.id)?.height ?? 0,
  }));
  return bounds(rects) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/**
 * The free place nearest to `near` for something of that size: looks in growing rings.
 * `taken` answers whether anything lies in a rectangle.
 */
export function freePlace(size: { width: number; height: number }, near: Point, taken: (r: Rect) => boolean): Point {
  const free = (x: number, y: number): boolean => !taken(inflate({ x, y, ...size }, NOTE_GAP / 2));
  if (free(near.x, near.y)) return near;
  const stepX = PITCH / 2;
  const stepY = 48;
  for (let ring = 1; ring <= 80; ring += 1) {
    let best: Point | null = null;
    let bestDistance = Infinity;
    for (let i = -ring; i <= ring; i += 1) {
      const candidates: [number, number][] = [
        [i, -ring],
        [i, ring],
        [-ring, i],
        [ring, i],
      ];
      for (const [column, row] of candidates) {
        const x = near.x + column * stepX;
        const y = near.y + row * stepY;
        // Downwards and to the right first, as one fills a wall.
        const distance = Math.hypot(column * stepX, row * stepY) + (row < 0 ? 60 : 0) + (column < 0 ? 30 : 0);
        if (distance < bestDistance && free(x, y)) {
          bestDistance = distance;
          best = { x, y };
        }
      }
    }
    if (best !== null) return best;
  }
  return { x: near.x, y: near.y + 80 * stepY };
}

/** Where more notes go under those of a cluster: the shortest of its columns, one after the other. */
export function under(existing: readonly Rect[], blocks: readonly Block[]): Position[] {
  const box = bounds(existing);
  if (box === null) return inColumns(blocks, { x: 0, y: 0 });
  const columns = Math.max(1, Math.round((box.width + NOTE_GAP) / PITCH));
  const depth = Array.from({ length: columns }, (_, column) => {
    const x = box.x + column * PITCH;
    const strip = { x, y: box.y, width: NOTE_WIDTH, height: box.height };
    const low = existing.filter((rect) => intersects(rect, strip)).map(bottom);
    return low.length === 0 ? box.y - NOTE_GAP : Math.max(...low);
  });
  return blocks.map((block) => {
    let column = 0;
    for (let i = 1; i < depth.length; i += 1) {
      if ((depth[i] ?? 0) < (depth[column] ?? 0)) column = i;
    }
    const y = (depth[column] ?? 0) + NOTE_GAP;
    depth[column] = y + block.height;
    return { id: block.id, x: box.x + column * PITCH, y };
  });
}

export interface Bundle {
  readonly blocks: readonly Block[];
  /** Lines its title takes; 0 for notes without a cluster. */
  readonly titleLines: number;
}

/**
 * The whole board tidied: clusters side by side in rows about as wide as a screen, notes without a
 * cluster last. `zoom` is the one it will be seen at: titles need more room when seen from afar.
 */
export function tidy(bundles: readonly Bundle[], at: Point, ratio = 2.1, zoom = 0.68): Position[] {
  const laid = bundles
    .filter((bundle) => bundle.blocks.length > 0)
    .map((bundle) => {
      const positions = inColumns(bundle.blocks, { x: 0, y: 0 });
      return { bundle, positions, box: boxOf(positions, bundle.blocks) };
    });
  const area = laid.reduce((sum, { box }) => sum + (box.width + CLUSTER_GAP) * (box.height + 120), 0);
  const wide = Math.max(...laid.map(({ box }) => box.width), Math.sqrt(area * ratio));
  const rows: (typeof laid)[] = [];
  let row: typeof laid = [];
  let x = 0;
  for (const item of laid) {
    if (row.length > 0 && x + item.box.width > wide) {
      rows.push(row);
      row = [];
      x = 0;
    }
    row.push(item);
    x += item.box.width + CLUSTER_GAP;
  }
  if (row.length > 0) rows.push(row);

  const placed: Position[] = [];
  let y = at.y;
  for (const line of rows) {
    y += headerRoom(Math.max(...line.map(({ bundle }) => bundle.titleLines)), zoom);
    let left = at.x;
    for (const { positions, box } of line) {
      placed.push(...positions.map((p) => ({ id: p.id, x: left + p.x, y: y + p.y })));
      left += right(box) + CLUSTER_GAP;
    }
    y += Math.max(...line.map(({ box }) => box.height)) + 40;
  }
  return placed;
}
