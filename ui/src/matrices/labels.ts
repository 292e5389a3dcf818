// Where the names of a matrix stand so that none covers a point, a name or the title of a quarter.
// Twelve places round each point are tried, the nearest first; where none is free the point keeps
// its letter alone, which the table beside explains. Pure geometry, in pixels of the drawing.

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  id: string;
  x: number;
  y: number;
  /** Size of the name as it is drawn. */
  width: number;
  height: number;
}

export interface Label {
  id: string;
  /** Left and top of the name; `null`: no room. */
  at: { x: number; y: number } | null;
}

/** Height of a line of a name. */
export const LINE = 16;
const LINE_LENGTH = 28;
const MOST_LINES = 3;

/**
 * A name in up to three lines, whole words only; `null` when it is longer: nobody's words are cut,
 * the point then has its letter alone.
 */
export function wrapped(text: string): string[] | null {
  const lines: string[] = [];
  for (const word of text.trim().split(/ +/)) {
    const last = lines[lines.length - 1];
    // A sign that must not begin a line stays with the word before it.
    if (last !== undefined && (`${last} ${word}`.length <= LINE_LENGTH || /^[;:!?»]+$/.test(word))) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines.length <= MOST_LINES ? lines : null;
}

/** How far a name stands from the middle of its point. */
const RADIUS = 13;
const GAP = 4;

/** Places the names of `points` inside `frame`, around `taken` and what they may cross unwillingly. */
export function placeLabels(points: readonly Point[], frame: Box, taken: readonly Box[], lines: readonly Box[] = []): Label[] {
  const held: Box[] = points.map((point) => ({
    x: point.x - RADIUS, y: point.y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS,
  }));
  held.push(...taken);
  const placed: Label[] = [];
  for (const point of points) {
    const free = around(point)
      .filter((box) => inside(box, frame) && !held.some((other) => meet(box, other)));
    // A name may lie over a line of spread, but not if another place is clear of all of them.
    const best = free.find((box) => !lines.some((line) => meet(box, line))) ?? free[0];
    if (best) {
      held.push({ x: best.x - 2, y: best.y - 1, width: best.width + 4, height: best.height + 2 });
    }
    placed.push({ id: point.id, at: best ? { x: best.x, y: best.y } : null });
  }
  return placed;
}

function around(point: Point): Box[] {
  const { x, y, width, height } = point;
  const far = RADIUS + GAP;
  const rows = { above: y - far - height, over: y - height, level: y - height / 2, under: y, below: y + far };
  const spots: [number, number][] = [
    [x + far, rows.level],
    [x - width / 2, rows.below],
    [x - width / 2, rows.above],
    [x - far - width, rows.level],
    [x + far, rows.over],
    [x + far, rows.under],
    [x - far - width, rows.over],
    [x - far - width, rows.under],
    [x, rows.below],
    [x - width, rows.below],
    [x, rows.above],
    [x - width, rows.above],
  ];
  return spots.map(([left, top]) => ({ x: left, y: top, width, height }));
}

function inside(box: Box, frame: Box): boolean {
  return box.x >= frame.x && box.y >= frame.y
    && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height;
}

function meet(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width
    && one.y < other.y + other.height && other.y < one.y + one.height;
}
