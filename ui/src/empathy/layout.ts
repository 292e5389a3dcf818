/**
 * Where the zones of an empathy map lie round its portrait, and the notes in them: a zone grows with
 * what it holds, away from the middle. Units of the board, its middle at 0, 0. Pure.
 */
import { inColumns, type Position } from '../boards/engine/arrange';
import type { Rect } from '../boards/engine/geometry';
import { NOTE_GAP, NOTE_WIDTH } from '../boards/engine/notes';
import type { EmpathyVariant } from '../protocol/EmpathyVariant';

export type Sense = 'says' | 'thinks' | 'does' | 'feels' | 'thinks_and_feels' | 'hears' | 'sees' | 'pains' | 'gains';

export const SENSES: Record<EmpathyVariant, readonly Sense[]> = {
  four: ['says', 'thinks', 'does', 'feels'],
  seven: ['thinks_and_feels', 'hears', 'sees', 'says', 'does', 'pains', 'gains'],
};

/** Half of the portrait's side. */
export const PORTRAIT = 80;
/** The title of a zone, and the edge round its notes. */
const HEAD = 44;
const EDGE = 16;
const ROW = 40;

/** Grown `up` from a fixed bottom, or down from a fixed top. */
interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
  up?: boolean;
  /** Under those, when they have grown. */
  under?: readonly Sense[];
}

const PLACES: Record<EmpathyVariant, Partial<Record<Sense, Place>>> = {
  four: {
    says: { x: -610, y: -380, width: 510, height: 360, up: true },
    thinks: { x: 100, y: -380, width: 510, height: 360, up: true },
    does: { x: -610, y: 20, width: 510, height: 360 },
    feels: { x: 100, y: 20, width: 510, height: 360 },
  },
  seven: {
    thinks_and_feels: { x: -330, y: -440, width: 660, height: 290, up: true },
    hears: { x: -760, y: -180, width: 400, height: 360 },
    sees: { x: 360, y: -180, width: 400, height: 360 },
    says: { x: -330, y: 150, width: 320, height: 290 },
    does: { x: 10, y: 150, width: 320, height: 290 },
    pains: { x: -760, y: 480, width: 740, height: 240, under: ['hears', 'says', 'does', 'sees'] },
    gains: { x: 20, y: 480, width: 740, height: 240, under: ['hears', 'says', 'does', 'sees'] },
  },
};

export interface Block {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface Laid {
  rect: Rect;
  notes: Position[];
}

/** Notes in as many columns as a zone is wide, and the height they take. */
function filled(blocks: readonly Block[], width: number): { notes: Position[]; height: number } {
  const columns = Math.max(1, Math.floor((width - 2 * EDGE + NOTE_GAP) / (NOTE_WIDTH + NOTE_GAP)));
  const notes = inColumns(blocks, { x: EDGE, y: HEAD }, columns);
  const sizes = new Map(blocks.map((block) => [block.id, block.height]));
  return { notes, height: Math.max(0, ...notes.map((note) => note.y + (sizes.get(note.id) ?? 0))) + EDGE };
}

/** Every zone of a variant with its notes; `others` are zones that are none of it, beneath. */
export function laidOut<K extends string>(
  variant: EmpathyVariant,
  held: ReadonlyMap<Sense, readonly Block[]>,
  others: ReadonlyMap<K, readonly Block[]>,
): { senses: Map<Sense, Laid>; others: Map<K, Laid> } {
  const senses = new Map<Sense, Laid>();
  const set = (place: Place, blocks: readonly Block[], top: number): Laid => {
    const { notes, height: needed } = filled(blocks, place.width);
    const height = Math.max(place.height, needed);
    const y = place.up ? place.y + place.height - height : top;
    return { rect: { x: place.x, y, width: place.width, height }, notes: notes.map((note) => ({ ...note, x: place.x + note.x, y: y + note.y })) };
  };
  for (const sense of SENSES[variant]) {
    const place = PLACES[variant][sense];
    if (!place) continue;
    const over = (place.under ?? []).map((one) => senses.get(one)?.rect).filter((rect) => rect !== undefined);
    const top = Math.max(place.y, ...over.map((rect) => rect.y + rect.height + ROW));
    senses.set(sense, set(place, held.get(sense) ?? [], top));
  }
  const bottom = Math.max(0, ...[...senses.values()].map(({ rect }) => rect.y + rect.height)) + 2 * ROW;
  const rest = new Map<K, Laid>();
  let x = -760;
  for (const [key, blocks] of others) {
    const laid = set({ x, y: bottom, width: 400, height: 240 }, blocks, bottom);
    rest.set(key, laid);
    x += 440;
  }
  return { senses, others: rest };
}
