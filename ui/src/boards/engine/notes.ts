/**
 * The form of a note: its lines, its height, and what stands on it besides its text.
 * Sizes in units of the board. Painting is in `paint.ts`.
 */
import type { Colour } from '../../protocol/Colour';
import type { NoteStatus } from '../../protocol/NoteStatus';
import type { Rect } from './geometry';
import type { Sign } from './icons';
import type { WrapCache } from './text';

export const NOTE_WIDTH = 184;
export const NOTE_GAP = 10;
export const PADDING = 9;
/** A line may reach this far into the padding at its end before it is broken. */
const REACH = 2;
export const BAND = 9;
export const FONT = 16;
export const LINE = 19;
/** Text begins here: under the band, whether the colour has one or not. */
export const TEXT_TOP = 14;
/** How much wider the bold of a mark is than the text that is measured. */
const MARK_BOLD = 1.08;
/** Text smaller than this on screen is not drawn. */
export const READABLE = 7;

/** A state said on the note, by its sign and in a word: over the text ("Masquée") or under it. */
export interface Mark {
  readonly sign: Sign;
  readonly word: string;
}

/** From the left of a sign to its word. */
export const SIGN_WIDTH = 20;

export interface SceneNote extends Rect {
  readonly id: string;
  readonly text: string;
  readonly colour: Colour;
  readonly cluster: string | null;
  readonly status: NoteStatus;
  readonly starred: boolean;
  /** This note and those merged into it. */
  readonly count: number;
  readonly lines: readonly string[];
  readonly marks: readonly Mark[];
}

export interface NoteInput {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number | null;
  readonly colour: Colour;
  readonly cluster: string | null;
  readonly status: NoteStatus;
  readonly starred: boolean;
  readonly count: number;
  readonly marks: readonly Mark[];
}

/** What stands at the lower right: the star, the number of merged notes. */
export function badgeWidth(note: Pick<NoteInput, 'starred' | 'count'>): number {
  return (note.starred ? 18 : 0) + (note.count > 1 ? 14 + 9 * String(note.count).length : 0);
}

export function textHeight(lines: number): number {
  return TEXT_TOP + Math.max(1, lines) * LINE + PADDING;
}

export function layOut(note: NoteInput, wraps: WrapCache, measure: (text: string) => number): SceneNote {
  const width = note.width ?? NOTE_WIDTH;
  const inner = width - PADDING * 2 + REACH;
  const lines = wraps.lines(note.text, inner);
  const badge = badgeWidth(note);
  // The badge stands beside the lowest line where there is room, else under it.
  const under = note.marks.findLast((mark) => mark.sign !== 'hidden');
  const last = under === undefined ? measure(lines.at(-1) ?? '') : SIGN_WIDTH + measure(under.word) * MARK_BOLD;
  const extra = note.marks.length + (badge > 0 && last + badge + 4 > inner ? 1 : 0);
  return {
    id: note.id,
    text: note.text,
    x: note.x,
    y: note.y,
    width,
    height: textHeight(lines.length + extra),
    colour: note.colour,
    cluster: note.cluster,
    status: note.status,
    starred: note.starred,
    count: note.count,
    lines,
    marks: note.marks,
  };
}
