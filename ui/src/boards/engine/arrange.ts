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
/** Space between two rows of clusters. */
const ROW_GAP = 24;
/** Between the last cluster and the notes without one: wide enough not to look like its own. */
const ASIDE_GAP = 40;
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
  const free = (x: number, y: number): boolean => !taken(inflate({ x, y, width: size.width, height: size.height }, NOTE_GAP / 2));
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
 * The whole board tidied: clusters side by side in rows, notes without a cluster last, in as many
 * rows as show it largest in `view` (screen pixels).
 */
export function tidy(bundles: readonly Bundle[], at: Point, view: { width: number; height: number }): Position[] {
  const laid = bundles
    .filter((bundle) => bundle.blocks.length > 0)
    .map((bundle) => {
      const positions = inColumns(bundle.blocks, { x: 0, y: 0 });
      return { bundle, positions, box: boxOf(positions, bundle.blocks) };
    });
  let best: Position[] = [];
  let bestZoom = 0;
  let width = 0;
  for (const { box } of laid) {
    width += box.width + CLUSTER_GAP;
    const made = inRows(laid, at, width);
    const zoom = Math.min(view.width / made.width, view.height / made.height);
    if (zoom > bestZoom) {
      bestZoom = zoom;
      best = made.placed;
    }
  }
  return best;
}

interface Laid {
  readonly bundle: Bundle;
  readonly positions: readonly Position[];
  readonly box: Rect;
}

/** Titles are tallest, in units of the board, where they are seen from afar. */
const TITLE_ZOOM = 0.6;

function inRows(laid: readonly Laid[], at: Point, wide: number): { placed: Position[]; width: number; height: number } {
  const rows: Laid[][] = [];
  let x = 0;
  for (const item of laid) {
    const row = rows.at(-1);
    if (row === undefined || x + item.box.width > wide) {
      rows.push([item]);
      x = 0;
    } else {
      row.push(item);
    }
    x += item.box.width + CLUSTER_GAP;
  }
  const placed: Position[] = [];
  let y = at.y;
  let width = 1;
  const aside = alone(rows);
  rows.forEach((row, index) => {
    // Rows of titles of one line stand closer than those of two.
    y += headerRoom(Math.max(...row.map(({ bundle }) => bundle.titleLines)), TITLE_ZOOM) + (index === 0 ? 0 : ROW_GAP);
    let left = at.x;
    for (const { positions, box } of row) {
      placed.push(...positions.map((p) => ({ id: p.id, x: left + p.x, y: y + p.y })));
      width = Math.max(width, left - at.x + right(box));
      left += right(box) + CLUSTER_GAP;
    }
    y += Math.max(...row.map(({ box }) => box.height));
    if (aside !== null && index === rows.length - 1) {
      const last = row.at(-1);
      if (last === undefined) return;
      const x = left - CLUSTER_GAP - aside.box.width;
      const below = y - Math.max(...row.map(({ box }) => box.height)) + last.box.height + ASIDE_GAP;
      placed.push(...aside.positions.map((p) => ({ id: p.id, x: x + p.x, y: below + p.y })));
      y = Math.max(y, below + aside.box.height);
    }
  });
  return { placed, width, height: Math.max(1, y - at.y) };
}

/** Notes in no cluster that would make a row of their own, taken out of it where they fit under the
    last cluster. */
function alone(rows: Laid[][]): Laid | null {
  const [last, only, ...more] = [rows.at(-1), rows.at(-1)?.[0], ...(rows.at(-1) ?? []).slice(1)];
  const above = rows.at(-2)?.at(-1);
  if (!last || !only || !above || more.length > 0 || only.bundle.titleLines > 0 || only.box.width > above.box.width) return null;
  rows.pop();
  return only;
}
