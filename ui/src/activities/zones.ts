/**
 * Where the zones of a template lie, and what they are called where nobody has said it: columns, a
 * matrix, circles, the boat, hats, a grid, the empathy map. Pure; nothing is sent from here.
 */
import type { BoardTemplate } from '../protocol/BoardTemplate';
import type { Colour } from '../protocol/Colour';

export interface ZonePlace {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A zone, and the space between two. */
const ZONE = { width: 480, height: 420, gap: 24 };
const COLUMN = 640;
/** From one circle to the next: room for a title, and a row of notes. */
const RING = 230;

export const ZONE_COLOURS: readonly Colour[] = ['kraft', 'blue', 'green', 'pink', 'lilac', 'orange'];

/** How many zones a template has by itself, and how many stand side by side; `free` has none. */
const SHAPES: Record<BoardTemplate, { many: number; across: number }> = {
  free: { many: 0, across: 1 },
  columns: { many: 3, across: 3 },
  matrix2x2: { many: 4, across: 2 },
  circles: { many: 3, across: 3 },
  speedboat: { many: 4, across: 2 },
  hats: { many: 6, across: 3 },
  grid: { many: 9, across: 3 },
  empathy: { many: 4, across: 2 },
};

export const TEMPLATES = Object.keys(SHAPES).filter((one): one is BoardTemplate => one !== 'free');

/** Where the zones of a template lie: side by side, or in a square where the template is one. */
export function zonePlaces(template: BoardTemplate, many: number): ZonePlace[] {
  const square = template === 'matrix2x2' || template === 'hats' || template === 'empathy' || template === 'speedboat' || template === 'grid';
  const across = square ? Math.ceil(Math.sqrt(many)) : many;
  const height = square ? ZONE.height : COLUMN;
  return Array.from({ length: many }, (_, index) => ({
    x: (index % across) * (ZONE.width + ZONE.gap),
    y: Math.floor(index / across) * (height + ZONE.gap),
    width: ZONE.width,
    height,
  }));
}

/** The zones a template brings by itself: the word of each title, and its place. */
export function ownZones(template: BoardTemplate): { title: string; place: ZonePlace }[] {
  const { many } = SHAPES[template];
  const places = template === 'circles' ? rings(many) : zonePlaces(template, many);
  return places.map((place, index) => ({ title: `board-zones-${template}-${index + 1}`, place }));
}

/** One in the other, the outermost first: a note belongs to the smallest it lies in. */
function rings(many: number): ZonePlace[] {
  const inner = ZONE.width;
  return Array.from({ length: many }, (_, index) => {
    const around = (many - 1 - index) * RING;
    const side = inner + 2 * around;
    return { x: index * RING, y: index * RING, width: side, height: side };
  });
}
