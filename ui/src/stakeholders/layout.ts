// Where actors stand in the circles and how what goes on between them is drawn. Pure: shares and
// degrees in, pixels out; degrees go clockwise from the top.

export interface Point {
  x: number;
  y: number;
}
export interface Size {
  width: number;
  height: number;
}
/** What of an actor decides where it stands. */
export interface Placed {
  id: string;
  circle: number | null;
  angle: number | null;
}

/** The three edges and the rings between them, in shares of the outer radius. */
export const EDGES: readonly number[] = [0.36, 0.68, 1];
const RINGS: readonly number[] = [0.21, 0.52, 0.84];
/** Beyond this share of the radius one is outside. */
const OUTSIDE = 1.15;
/** A turn by a key, in degrees. */
export const TURN = 15;
const MARGIN = 26;

export const radiusOf = ({ width, height }: Size): number => Math.max(60, Math.min(width, height) / 2 - MARGIN);
const centre = ({ width, height }: Size): Point => ({ x: width / 2, y: height / 2 });

const apart = (a: number, b: number): number => {
  const turn = Math.abs(a - b) % 360;
  return Math.min(turn, 360 - turn);
};

/** The degrees of every placed actor: its own, or where its ring has most room. */
export function anglesOf(actors: readonly Placed[]): Map<string, number> {
  const angles = new Map<string, number>();
  for (const ring of [1, 2, 3]) {
    const here = actors.filter((actor) => actor.circle === ring);
    const taken: number[] = [];
    for (const actor of here) {
      if (actor.angle === null) continue;
      angles.set(actor.id, actor.angle);
      taken.push(actor.angle);
    }
    for (const actor of here) {
      if (actor.angle !== null) continue;
      let best = (30 + ring * 2 * TURN) % 360;
      let room = -1;
      // The rings begin a little apart, so that their plates do not stand in one line.
      for (let turn = 0; taken.length > 0 && turn < 360; turn += TURN) {
        const at = (30 + ring * 2 * TURN + turn) % 360;
        const free = Math.min(...taken.map((other) => apart(at, other)));
        if (free > room) [best, room] = [at, free];
      }
      angles.set(actor.id, best);
      taken.push(best);
    }
  }
  return angles;
}

/** The middle of every placed actor. */
export function places(actors: readonly Placed[], size: Size): Map<string, Point> {
  const radius = radiusOf(size);
  const { x, y } = centre(size);
  const angles = anglesOf(actors);
  return new Map(actors.flatMap((actor): [string, Point][] => {
    const angle = angles.get(actor.id);
    if (angle === undefined || actor.circle === null) return [];
    const turn = (angle * Math.PI) / 180;
    const far = radius * (RINGS[actor.circle - 1] ?? 1);
    return [[actor.id, { x: x + far * Math.sin(turn), y: y - far * Math.cos(turn) }]];
  }));
}

/** The circle and degrees of a point; none outside of all. */
export function placeAt(point: Point, size: Size): { circle: number | null; angle: number | null } {
  const { x, y } = centre(size);
  const [dx, dy] = [point.x - x, y - point.y];
  const far = Math.hypot(dx, dy) / radiusOf(size);
  if (far > OUTSIDE) return { circle: null, angle: null };
  const edge = EDGES.findIndex((one) => far <= one);
  const degrees = Math.round((Math.atan2(dx, dy) * 180) / Math.PI);
  return { circle: edge < 0 ? EDGES.length : edge + 1, angle: (degrees + 360) % 360 };
}

/** One circle outwards (1) or inwards (−1); from nowhere to the nearest; nothing beyond the ends. */
export function circleBeside(circle: number | null, by: 1 | -1): number | null | undefined {
  if (circle === null) return by < 0 ? EDGES.length : undefined;
  const to = circle + by;
  if (to < 1) return undefined;
  return to > EDGES.length ? null : to;
}

/** From the core outwards, clockwise; those not placed last. */
export function fromTheCore<Actor extends Placed>(actors: readonly Actor[]): Actor[] {
  const angles = anglesOf(actors);
  const rank = (actor: Actor): number => (actor.circle ?? EDGES.length + 1) * 1000 + (angles.get(actor.id) ?? 0);
  return actors.map((actor, at) => ({ actor, at })).sort((a, b) => rank(a.actor) - rank(b.actor) || a.at - b.at).map(({ actor }) => actor);
}

/** A line beside another one between the same two points. */
export function beside(from: Point, to: Point, by: number): [Point, Point] {
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [nx, ny] = [(-(to.y - from.y) / long) * by, ((to.x - from.x) / long) * by];
  return [{ x: from.x + nx, y: from.y + ny }, { x: to.x + nx, y: to.y + ny }];
}

const drawn = ({ x, y }: Point): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;

export const line = (from: Point, to: Point): string => `M${drawn(from)}L${drawn(to)}`;

/** A zigzag between two points. */
export function zigzag(from: Point, to: Point, wave = 7, high = 5): string {
  const long = Math.hypot(to.x - from.x, to.y - from.y);
  const teeth = Math.max(2, Math.round(long / wave));
  const [ux, uy] = [(to.x - from.x) / (long || 1), (to.y - from.y) / (long || 1)];
  const points = Array.from({ length: teeth + 1 }, (_, at): Point => {
    const along = (long * at) / teeth;
    const off = at === 0 || at === teeth ? 0 : at % 2 === 0 ? high : -high;
    return { x: from.x + ux * along - uy * off, y: from.y + uy * along + ux * off };
  });
  return `M${points.map(drawn).join('L')}`;
}

/** A head in the middle of a line, pointing where it goes. */
export function head(from: Point, to: Point, size = 8): string {
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / long, (to.y - from.y) / long];
  const middle = { x: (from.x + to.x) / 2 + ux * size / 2, y: (from.y + to.y) / 2 + uy * size / 2 };
  const back = { x: middle.x - ux * size * 1.4, y: middle.y - uy * size * 1.4 };
  return `M${drawn(middle)}L${drawn({ x: back.x - uy * size * 0.6, y: back.y + ux * size * 0.6 })}L${drawn({ x: back.x + uy * size * 0.6, y: back.y - ux * size * 0.6 })}Z`;
}
