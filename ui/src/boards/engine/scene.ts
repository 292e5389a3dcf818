/**
 * What lies on the board, ready to be drawn and asked: notes with their lines, zones, links,
 * clusters. Told the whole state, it finds what changed and says which rectangles are stale.
 * Knows no records and no screen.
 */
import type { Colour } from '../../protocol/Colour';
import type { ClusterBox, SceneCluster } from './clusters';
import type { SceneZone } from './drop';
import { type Point, type Rect, bottom, bounds, centre, contains, distanceToSegment, inflate, right, shift, union } from './geometry';
import { Grid } from './grid';
import { type Mark, type NoteInput, type SceneNote, layOut } from './notes';
import { type Measure, WrapCache } from './text';

export interface ZoneInput extends SceneZone {
  readonly title: string;
  readonly colour: Colour;
}

export interface LinkInput {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export interface SceneInput {
  readonly notes: readonly NoteInput[];
  /** One for each folded cluster, in place of its notes. */
  readonly cards: readonly NoteInput[];
  readonly clusters: readonly SceneCluster[];
  readonly zones: readonly ZoneInput[];
  readonly links: readonly LinkInput[];
}

/** A link as a curve: four points of a cubic Bézier. */
export interface Curve extends LinkInput {
  /** One of its notes is in the hand. */
  readonly carried: boolean;
  readonly points: readonly [Point, Point, Point, Point];
}

export const EMPTY: SceneInput = { notes: [], cards: [], clusters: [], zones: [], links: [] };

const NONE: ReadonlySet<string> = new Set();

export class Scene {
  readonly wraps: WrapCache;
  /** All of them, those under a card too. */
  readonly #notes = new Map<string, SceneNote>();
  /** Notes of folded clusters: laid out, and not standing anywhere. */
  readonly #away = new Set<string>();
  readonly #inputs = new Map<string, NoteInput>();
  readonly #index = new Grid();
  readonly #measure: Measure;
  /** How they came: what decides between notes that nothing else tells apart. */
  readonly #came = new Map<string, number>();
  #next = 0;
  /** What was told last. */
  #told: SceneInput = EMPTY;
  #zones: readonly ZoneInput[] = [];
  /** How often the zones were told otherwise. */
  zonesChanged = 0;
  #clusters: readonly SceneCluster[] = [];
  #links: readonly LinkInput[] = [];
  /** The notes that stand in each cluster. */
  readonly #members = new Map<string, Set<string>>();
  /** The boxes that are known, and those of them in the order of the clusters. */
  readonly #known = new Map<string, ClusterBox>();
  #boxes: ClusterBox[] | null = null;
  #curves: Curve[] | null = null;
  #bounds: Rect | null | undefined;

  constructor(measure: Measure) {
    this.#measure = measure;
    this.wraps = new WrapCache(measure);
  }

  /** Takes the whole state; answers what must be drawn again, or `null` for everything. */
  update(input: SceneInput): Rect[] | null {
    const stale: Rect[] = [];
    let moved = false;
    const told = this.#told;
    this.#told = input;
    const folded = new Set(input.cards.map((card) => card.id));
    const before = new Set(told.cards.map((card) => card.id));
    // Only where the same clusters are folded is a note that is the same one where it was.
    const still = folded.size === before.size && [...folded].every((id) => before.has(id));
    const take = (note: NoteInput): void => {
      const before = this.#inputs.get(note.id);
      if (before === note && still) return;
      if (before === undefined) this.#came.set(note.id, (this.#next += 1));
      this.#inputs.set(note.id, note);
      const away = note.stack !== true && note.cluster !== null && folded.has(note.cluster);
      const old = this.#notes.get(note.id);
      if (before !== undefined && sameNote(before, note) && away === this.#away.has(note.id)) {
        if (old !== undefined) this.#notes.set(note.id, { ...old, touched: note.touched ?? 0, order: note.order ?? '' });
        return;
      }
      const laid = layOut(note, this.wraps, this.#measure);
      if (old !== undefined && !this.#away.has(note.id)) stale.push(old);
      if (!away) stale.push(laid);
      this.#leave(old);
      this.#notes.set(note.id, laid);
      this.#stand(laid, away);
      moved = true;
    };
    // Most are the very same ones, at the same places.
    input.notes.forEach((note, place) => {
      if (!still || note !== told.notes[place]) take(note);
    });
    input.cards.forEach(take);
    const gone = this.#inputs.size > input.notes.length + input.cards.length ? this.#others(input) : [];
    for (const id of gone) {
      const old = this.#notes.get(id);
      if (old !== undefined && !this.#away.has(id)) stale.push(old);
      this.#leave(old);
      this.#notes.delete(id);
      this.#inputs.delete(id);
      this.#came.delete(id);
      this.#index.delete(id);
      this.#away.delete(id);
      moved = true;
    }
    if (input.zones !== this.#zones) this.#bounds = undefined;
    if (moved || input.clusters !== this.#clusters) this.#boxes = null;
    if (input.clusters !== this.#clusters || !still) this.#known.clear();
    this.#clusters = input.clusters;
    const zonesBefore = this.#zones;
    this.#zones = input.zones;
    if (!sameList(zonesBefore, input.zones)) {
      this.zonesChanged += 1;
      stale.push(...zonesBefore, ...input.zones);
    }
    // Links are drawn over the squares, so they make none of them stale.
    if (moved || input.links !== this.#links) this.#curves = null;
    this.#links = input.links;
    // Many changes at once cost more to sort out than to draw again.
    return stale.length > 400 ? null : stale.map((rect) => inflate(rect, 4));
  }

  /** Those that are here and are not told of. */
  #others({ notes, cards }: SceneInput): string[] {
    const told = new Set([...notes, ...cards].map(({ id }) => id));
    return [...this.#inputs.keys()].filter((id) => !told.has(id));
  }

  #stand(note: SceneNote, away: boolean): void {
    if (away) {
      this.#away.add(note.id);
      this.#index.delete(note.id);
      return;
    }
    this.#away.delete(note.id);
    this.#index.set(note.id, note);
    // What lies beyond the edge moves it; from within it nothing does.
    if (this.#bounds !== undefined) this.#bounds = this.#bounds === null ? note : union(this.#bounds, note);
    if (note.cluster === null) return;
    const members = this.#members.get(note.cluster);
    if (members === undefined) this.#members.set(note.cluster, new Set([note.id]));
    else members.add(note.id);
    this.#known.delete(note.cluster);
  }

  /** It no longer stands where it stood. */
  #leave(old: SceneNote | undefined): void {
    if (old === undefined || this.#away.has(old.id)) return;
    if (this.#bounds && onEdge(this.#bounds, old)) this.#bounds = undefined;
    if (old.cluster === null) return;
    this.#members.get(old.cluster)?.delete(old.id);
    this.#known.delete(old.cluster);
  }

  /** The font has come: every line is measured again. */
  remeasure(): void {
    this.wraps.clear();
    for (const input of this.#inputs.values()) {
      const laid = layOut(input, this.wraps, this.#measure);
      this.#notes.set(input.id, laid);
      this.#stand(laid, this.#away.has(input.id));
    }
    this.#known.clear();
    this.#boxes = null;
    this.#curves = null;
    this.#bounds = undefined;
  }

  get size(): number {
    return this.#notes.size;
  }

  note(id: string): SceneNote | undefined {
    return this.#notes.get(id);
  }

  /** What stands on the board: notes, and the cards of folded clusters. */
  notes(): Iterable<SceneNote> {
    return this.#away.size === 0 ? this.#notes.values() : [...this.#notes.values()].filter((note) => !this.#away.has(note.id));
  }

  /** The notes of a cluster, folded or not. */
  members(cluster: string): SceneNote[] {
    return [...this.#notes.values()].filter((note) => note.cluster === cluster && !note.stack);
  }

  /** Whether a note is under the card of its cluster. */
  away(id: string): boolean {
    return this.#away.has(id);
  }

  folded(cluster: string | null): boolean {
    return cluster !== null && this.#notes.get(cluster)?.stack === true;
  }

  /** What is seen of a note: itself, or the card it is under. */
  standing(id: string): SceneNote | undefined {
    const note = this.#notes.get(id);
    return note !== undefined && this.#away.has(id) && note.cluster !== null ? this.#notes.get(note.cluster) : note;
  }

  /** What is seen of several notes, each once. */
  standingOf(ids: Iterable<string>): Set<string> {
    const found = new Set<string>();
    for (const id of ids) {
      const note = this.standing(id);
      if (note !== undefined) found.add(note.id);
    }
    return found;
  }

  pick(ids: Iterable<string>): SceneNote[] {
    const found: SceneNote[] = [];
    for (const id of ids) {
      const note = this.#notes.get(id);
      if (note !== undefined) found.push(note);
    }
    return found;
  }

  /** Notes that meet a rectangle, lowest first. */
  within(area: Rect): SceneNote[] {
    return this.pick(this.#index.query(area)).sort((a, b) => this.#under(a, b));
  }

  get zones(): readonly ZoneInput[] {
    return this.#zones;
  }

  get clusters(): readonly SceneCluster[] {
    return this.#clusters;
  }

  boxes(): readonly ClusterBox[] {
    this.#boxes ??= this.#clusters.flatMap((cluster) => (this.folded(cluster.id) ? [] : (this.#boxOf(cluster) ?? [])));
    return this.#boxes;
  }

  #boxOf(cluster: SceneCluster): ClusterBox | null {
    const known = this.#known.get(cluster.id);
    if (known !== undefined) return known;
    const members = this.pick(this.#members.get(cluster.id) ?? NONE);
    const box = bounds(members);
    if (box === null) return null;
    const made = { id: cluster.id, title: cluster.title, box, count: members.length };
    this.#known.set(cluster.id, made);
    return made;
  }

  /** The links; those of `held` notes run to where these have been carried. */
  curves(held: ReadonlySet<string> = NONE, by: Point = { x: 0, y: 0 }): readonly Curve[] {
    const where = (note: SceneNote): Rect => (held.has(note.id) ? shift(note, by.x, by.y) : note);
    this.#curves ??= this.#links.flatMap((link) => {
      const from = this.standing(link.from);
      const to = this.standing(link.to);
      return from === undefined || to === undefined || from === to ? [] : [{ ...link, carried: false, points: curve(from, to) }];
    });
    if (held.size === 0) return this.#curves;
    return this.#curves.map((link) => {
      const from = this.standing(link.from);
      const to = this.standing(link.to);
      if (from === undefined || to === undefined || !(held.has(from.id) || held.has(to.id))) return link;
      return { ...link, carried: true, points: curve(where(from), where(to)) };
    });
  }

  /** Whether a link ends at one of these. */
  linked(ids: ReadonlySet<string>): boolean {
    if (ids.size === 0) return false;
    return this.#links.some((link) => {
      const [from, to] = [this.standing(link.from), this.standing(link.to)];
      return (from !== undefined && ids.has(from.id)) || (to !== undefined && ids.has(to.id));
    });
  }

  /** The note on top at a point. */
  noteAt(at: Point): SceneNote | null {
    return this.within({ ...at, width: 0, height: 0 }).at(-1) ?? null;
  }

  zoneEdgeAt(at: Point, tolerance: number): ZoneInput | null {
    for (const zone of [...this.#zones].reverse()) {
      if (contains(inflate(zone, tolerance), at) && !contains(inflate(zone, -tolerance), at)) return zone;
    }
    return null;
  }

  linkAt(at: Point, tolerance: number): Curve | null {
    for (const link of this.curves()) {
      const box = bounds(link.points.map((p) => ({ ...p, width: 0, height: 0 })));
      if (box === null || !contains(inflate(box, tolerance), at)) continue;
      let previous = link.points[0];
      for (let i = 1; i <= 16; i += 1) {
        const point = onCurve(link.points, i / 16);
        if (distanceToSegment(at, previous, point) <= tolerance) return link;
        previous = point;
      }
    }
    return null;
  }

  /** Everything on the board; clusters bring their titles' place. */
  bounds(): Rect | null {
    if (this.#bounds === undefined) {
      const [notes, zones] = [bounds(this.notes()), bounds(this.#zones)];
      this.#bounds = notes === null || zones === null ? (notes ?? zones) : union(notes, zones);
    }
    return this.#bounds;
  }

  /** Which of two lies under the other: what was touched last lies on top, and cards on all. */
  #under(a: SceneNote, b: SceneNote): number {
    if (a.stack !== b.stack) return a.stack ? 1 : -1;
    if (a.touched !== b.touched) return a.touched - b.touched;
    if (a.order !== b.order) return a.order < b.order ? -1 : 1;
    return (this.#came.get(a.id) ?? 0) - (this.#came.get(b.id) ?? 0);
  }
}

/** From the edge of one rectangle to the edge of another, leaving and arriving straight. */
export function curve(from: Rect, to: Rect): [Point, Point, Point, Point] {
  const a = centre(from);
  const b = centre(to);
  const level = Math.abs(b.x - a.x) / (from.width + to.width) >= Math.abs(b.y - a.y) / (from.height + to.height);
  if (level) {
    const side = b.x >= a.x ? 1 : -1;
    const start = { x: a.x + (side * from.width) / 2, y: a.y };
    const end = { x: b.x - (side * to.width) / 2, y: b.y };
    const pull = Math.max(24, Math.abs(end.x - start.x) / 2) * side;
    return [start, { x: start.x + pull, y: start.y }, { x: end.x - pull, y: end.y }, end];
  }
  const side = b.y >= a.y ? 1 : -1;
  const start = { x: a.x, y: a.y + (side * from.height) / 2 };
  const end = { x: b.x, y: b.y - (side * to.height) / 2 };
  const pull = Math.max(24, Math.abs(end.y - start.y) / 2) * side;
  return [start, { x: start.x, y: start.y + pull }, { x: end.x, y: end.y - pull }, end];
}

export function onCurve([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const u = 1 - t;
  const mix = (p: number, q: number, r: number, s: number): number =>
    u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}

/** Whether something reaches to the edge of what is around it. */
const onEdge = (around: Rect, r: Rect): boolean =>
  r.x <= around.x || r.y <= around.y || right(r) >= right(around) || bottom(r) >= bottom(around);

function sameNote(a: NoteInput, b: NoteInput): boolean {
  return (
    a === b ||
    (a.text === b.text &&
      a.x === b.x &&
      a.y === b.y &&
      a.width === b.width &&
      a.colour === b.colour &&
      a.cluster === b.cluster &&
      a.status === b.status &&
      a.starred === b.starred &&
      a.count === b.count &&
      a.stack === b.stack &&
      a.became === b.became &&
      a.image?.data === b.image?.data &&
      sameMarks(a.marks, b.marks))
  );
}

export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a === b || (a.length === b.length && a.every((mark, i) => mark.sign === b[i]?.sign && mark.word === b[i]?.word));

function sameList<T extends object>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => JSON.stringify(item) === JSON.stringify(b[i])));
}
