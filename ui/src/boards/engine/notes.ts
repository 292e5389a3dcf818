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

/** How far the papers under a card look out, right and below. */
export const STACK = 6;

/** From the left of a sign to its word. */
export const SIGN_WIDTH = 20;

/** What a note shows besides its text: where its bytes are, and how many points it has. */
export interface NoteImage {
  readonly data: string;
  readonly width: number;
  readonly height: number;
}

/** A picture may be so many times as tall as it is wide; then it becomes narrower. */
const TALLEST = 1.6;
/** Between a picture and its text. */
export const IMAGE_GAP = 5;

/** The size of a picture on a note of that width. */
export function imageSize(image: NoteImage, width: number): { width: number; height: number } {
  const most = width - PADDING * 2;
  const factor = Math.min(most / image.width, (most * TALLEST) / image.height);
  return { width: image.width * factor, height: image.height * factor };
}

export interface SceneNote extends Rect {
  readonly id: string;
  readonly text: string;
  readonly colour: Colour;
  readonly cluster: string | null;
  readonly status: NoteStatus;
  readonly starred: boolean;
  /** This note and those merged into it. */
  readonly count: number;
  /** It has become something elsewhere. */
  readonly became: boolean;
  readonly lines: readonly string[];
  readonly marks: readonly Mark[];
  readonly image: NoteImage | null;
  /** From the top to where the text begins. */
  readonly textTop: number;
  /** It stands for all the notes of its cluster. */
  readonly stack: boolean;
  /** When it was touched last: the newest lies on top; then the order people gave. */
  readonly touched: number;
  readonly order: string;
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
  readonly image: NoteImage | null;
  readonly became?: boolean;
  /** A card that stands for all the notes of its cluster, whose id it has. */
  readonly stack?: boolean;
  readonly touched?: number;
  readonly order?: string;
}

/** What stands at the lower right: the star, the number of merged notes. */
export function badgeWidth(note: Pick<NoteInput, 'starred' | 'count'>): number {
  return (note.starred ? 18 : 0) + (note.count > 1 ? 14 + 9 * String(note.count).length : 0);
}

export function textHeight(lines: number, top = TEXT_TOP): number {
  return top + Math.max(1, lines) * LINE + PADDING;
}

export function layOut(note: NoteInput, wraps: WrapCache, measure: (text: string) => number): SceneNote {
  const width = note.width ?? NOTE_WIDTH;
  const stack = note.stack === true;
  const inner = width - PADDING * 2 + REACH - (stack ? STACK : 0);
  const lines = wraps.lines(note.text, stack ? inner / MARK_BOLD : inner);
  const badge = badgeWidth(note);
  // The badge stands beside the lowest line where there is room, else under it.
  const under = note.marks.findLast((mark) => mark.sign !== 'hidden');
  const last = (): number => (under === undefined ? measure(lines.at(-1) ?? '') : SIGN_WIDTH + measure(under.word) * MARK_BOLD);
  const textTop = TEXT_TOP + (note.image === null ? 0 : imageSize(note.image, width).height + IMAGE_GAP);
  const extra = note.marks.length + (badge > 0 && last() + badge + 4 > inner ? 1 : 0);
  return {
    id: note.id,
    text: note.text,
    x: note.x,
    y: note.y,
    width,
    height: textHeight(lines.length + extra, textTop) + (stack ? STACK : 0),
    colour: note.colour,
    cluster: note.cluster,
    status: note.status,
    starred: note.starred,
    count: note.count,
    became: note.became === true,
    lines,
    marks: note.marks,
    image: note.image,
    textTop,
    stack,
    touched: note.touched ?? 0,
    order: note.order ?? '',
  };
}
