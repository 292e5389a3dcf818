/** What changes with the pointer, given to the surface whole each time. */
import type { ClusterBox } from './clusters';
import { type Point, type Rect, sameRect } from './geometry';

export interface Overlay {
  readonly selected: ReadonlySet<string>;
  readonly focused: string | null;
  /** What a search has found. */
  readonly hits: ReadonlySet<string>;
  readonly hovered: string | null;
  /** Notes in the hand, and how far they have been carried, in units of the board. */
  readonly held: ReadonlySet<string>;
  readonly carried: Point;
  /** The clusters this changes, as they would lie if the notes were let go now; `null`: left empty. */
  readonly live: ReadonlyMap<string, ClusterBox | null>;
  /** The cluster they would join. */
  readonly target: ClusterBox | null;
  /** The line of a lasso, in units of the board. */
  readonly lasso: readonly Point[] | null;
  /** Screen pixels. */
  readonly marquee: Rect | null;
  readonly zone: string | null;
  readonly zoneDraft: Rect | null;
  readonly link: string | null;
  readonly linkDraft: { readonly from: string; readonly to: Point } | null;
  /** Not drawn: the note or the title that is being written. */
  readonly written: string | null;
}

export const STILL: Overlay = {
  selected: new Set(),
  focused: null,
  hits: new Set(),
  hovered: null,
  held: new Set(),
  carried: { x: 0, y: 0 },
  live: new Map(),
  target: null,
  lasso: null,
  marquee: null,
  zone: null,
  zoneDraft: null,
  link: null,
  linkDraft: null,
  written: null,
};

/** Notes that are not where the scene has them: carried, or under the field they are written in. */
export const lifted = (o: Overlay): ReadonlySet<string> => (o.written === null ? o.held : new Set([...o.held, o.written]));

/** Whether both leave the same to the layer of what lies still. */
export const sameGround = (a: Overlay, b: Overlay): boolean =>
  a.written === b.written && sameKeys(a.held, b.held) && sameKeys(a.live, b.live);

/**
 * Whether both leave the same to the layer above, where what is held lies on a canvas of its own.
 * `linked`: something held has links, which run to where it has been carried.
 */
export const sameAbove = (a: Overlay, b: Overlay, linked: boolean): boolean =>
  (!linked || (a.carried.x === b.carried.x && a.carried.y === b.carried.y)) &&
  a.focused === b.focused && a.hovered === b.hovered && a.zone === b.zone && a.link === b.link && a.written === b.written &&
  a.marquee === b.marquee && a.zoneDraft === b.zoneDraft && a.linkDraft === b.linkDraft &&
  // The line of a lasso grows where it is.
  a.lasso === null && b.lasso === null &&
  sameBox(a.target, b.target) && sameKeys(a.held, b.held) && sameKeys(a.selected, b.selected) && sameKeys(a.hits, b.hits) &&
  sameKeys(a.live, b.live) && [...a.live].every(([id, box]) => sameBox(box, b.live.get(id) ?? null));

const sameBox = (a: ClusterBox | null, b: ClusterBox | null): boolean =>
  a === b || (a !== null && b !== null && a.id === b.id && a.title === b.title && a.count === b.count && sameRect(a.box, b.box));

interface Keys {
  readonly size: number;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

export function sameKeys(a: Keys, b: Keys): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const key of a.keys()) if (!b.has(key)) return false;
  return true;
}
