/**
 * What the pointer does on the surface: pans, selects, carries notes, draws zones and links. Holds
 * the gesture as a local draft; one command goes out when the pointer is let go. No DOM but the
 * pointer events it is told of.
 */
import { newId } from '../shared/id';
import { t } from '../shared/words.svelte';
import { SHORTEST, shapeZone } from './arranging';
import * as camera from './engine/camera';
import type { ClusterBox } from './engine/clusters';
import { clusterBoxes } from './engine/clusters';
import { carriedBoxes, drop, dropTarget, moveCluster, round, zoneAt } from './engine/drop';
import { between, bounds, centre, encloses, type Point, type Rect } from './engine/geometry';
import type { SceneNote } from './engine/notes';
import { corners } from './engine/above';
import { type Overlay, STILL } from './engine/overlay';
import type { Surface } from './engine/surface';
import * as gestures from './gestures';
import type { BoardModel } from './model.svelte';

export const TOOLS = ['select', 'lasso', 'hand', 'note', 'gather', 'zone', 'link'] as const;
export type Tool = (typeof TOOLS)[number];

/** Below this many pixels a press is a click. */
const SLACK = 4;
/** A finger is less steady, and the second of two lands a moment after the first. */
const TOUCH_SLACK = 10;
/** A table that is knocked moves the pointer no farther. */
const KNOCK = 12;

type Gesture =
  | { kind: 'pan'; last: Point }
  | { kind: 'pinch'; pair: [Point, Point] }
  | { kind: 'press'; at: Point; slack: number; note: string | null; header: string | null; add: boolean }
  | { kind: 'carry'; from: Point; whole: boolean; moving: SceneNote[]; boxes: ClusterBox[] }
  /** `chosen` when it began, and what of this it adds to. */
  | { kind: 'marquee'; from: Point; chosen: ReadonlySet<string>; before: ReadonlySet<string> }
  | { kind: 'lasso'; line: Point[]; chosen: ReadonlySet<string>; before: ReadonlySet<string> }
  | { kind: 'zone'; from: Point }
  | { kind: 'shape'; id: string; from: Point; start: Rect; corner: number | null }
  | { kind: 'link'; from: string };

const NONE: ReadonlySet<string> = new Set();

export class Hand {
  tool = $state<Tool>('select');
  /** Space is held: the board is taken, whatever the tool. */
  spaced = $state(false);
  dragging = $state(false);
  zone = $state.raw<string | null>(null);
  link = $state.raw<string | null>(null);
  /** A link begun by the keyboard. */
  linkFrom = $state.raw<string | null>(null);
  readonly #model: BoardModel;
  readonly #surface: () => Surface | null;
  readonly #write: (at: Point) => void;
  readonly #fingers = new Map<number, Point>();
  #gesture: Gesture | null = null;
  #draft: Partial<Overlay> = {};
  #hovered: string | null = null;
  /** Where the pointer is over the board. */
  pointer: Point | null = null;
  /** Where it was over the board last. */
  #last: Point | null = null;
  /** Where it was when the keys or a press chose a note. */
  #parked: Point | null = null;
  keyboard = $state(false);

  constructor(model: BoardModel, surface: () => Surface | null, write: (at: Point) => void) {
    this.#model = model;
    this.#surface = surface;
    this.#write = write;
  }

  /** Where the pointer points, having been moved since a note was chosen; else the note counts. */
  get aim(): Point | null {
    const [at, from] = [this.pointer, this.#parked];
    return at !== null && (from === null || Math.hypot(at.x - from.x, at.y - from.y) >= KNOCK) ? at : null;
  }

  /** A note was chosen, by keys or by a press. */
  park(): void {
    this.#parked = this.#last;
  }

  /** A zone for the keys and the bar; nothing else is chosen then. */
  take(zone: string): void {
    this.#model.select([]);
    this.zone = zone;
    this.link = null;
  }

  /** No zone and no link: the keys are on notes. */
  release(): void {
    this.zone = null;
    this.link = null;
  }

  choose(tool: Tool): void {
    this.tool = tool;
    this.linkFrom = null;
  }

  /** Draws what depends on the pointer and the selection. */
  refresh(): void {
    const model = this.#model;
    this.#surface()?.overlay({
      ...STILL,
      selected: model.marked,
      hits: model.finding.open ? model.scene.standingOf(model.finding.hits) : NONE,
      focused: this.keyboard ? model.focused : null,
      hovered: this.#hovered,
      zone: this.zone,
      link: this.link,
      written: model.editing,
      ...this.#draft,
    });
  }

  down(id: number, at: Point, event: { button: number; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; pointerType: string }): void {
    this.keyboard = false;
    this.#moved(at);
    this.#fingers.set(id, at);
    const touch = event.pointerType === 'touch';
    if (touch && this.#fingers.size > 1) {
      // What one finger had begun is given up; a third one changes nothing.
      if (choosing(this.#gesture)) this.#model.select(this.#gesture.chosen);
      this.#draft = {};
      this.dragging = false;
      this.#pinch();
      this.refresh();
      return;
    }
    if (event.button === 1 || this.spaced || this.tool === 'hand') {
      this.#gesture = { kind: 'pan', last: at };
      this.dragging = true;
      return;
    }
    if (event.button !== 0) return;
    const board = this.#toBoard(at);
    if (this.tool === 'zone') {
      this.#gesture = { kind: 'zone', from: board };
      return;
    }
    const scene = this.#model.scene;
    const note = scene.noteAt(board);
    if (this.tool === 'link' && note !== null && !note.stack) {
      this.#gesture = { kind: 'link', from: note.id };
      return;
    }
    if (note === null && this.tool !== 'lasso' && this.#pressZone(at, board)) return;
    // The card of a folded cluster is its title.
    const header = note === null ? (this.#surface()?.headerAt(at)?.id ?? null) : note.stack ? note.id : null;
    this.#gesture = { kind: 'press', at, slack: touch ? TOUCH_SLACK : SLACK, note: header === null ? (note?.id ?? null) : null, header, add: event.shiftKey || event.ctrlKey || event.metaKey };
  }

  move(id: number, at: Point): void {
    this.#moved(at);
    if (this.#fingers.has(id)) this.#fingers.set(id, at);
    const gesture = this.#gesture;
    if (gesture === null) {
      this.#hover(at);
      return;
    }
    const board = this.#toBoard(at);
    switch (gesture.kind) {
      case 'pan':
        this.#look(camera.pan(this.#model.camera, at.x - gesture.last.x, at.y - gesture.last.y));
        gesture.last = at;
        return;
      case 'pinch': {
        const [a, b] = [...this.#fingers.values()];
        if (!a || !b) return;
        this.#look(camera.pinch(this.#model.camera, gesture.pair, [a, b], this.#model.floor));
        gesture.pair = [a, b];
        return;
      }
      case 'press':
        if (Math.hypot(at.x - gesture.at.x, at.y - gesture.at.y) >= gesture.slack) this.#begin(gesture, at);
        return;
      case 'carry': {
        const held = this.#model.scene.standingOf(gesture.moving.map((note) => note.id));
        const loose = gesture.moving.filter((note) => !this.#model.scene.away(note.id));
        const carried = { x: board.x - gesture.from.x, y: board.y - gesture.from.y };
        const live = carriedBoxes(this.#model.scene.clusters, gesture.boxes, loose, board, carried, gesture.whole);
        for (const id of live.keys()) if (this.#model.scene.folded(id)) live.delete(id);
        const target = gesture.whole ? null : this.#targetOf(gesture, board);
        this.#draft = { held, carried, live, target: target && (live.get(target.id) ?? target) };
        break;
      }
      case 'marquee': {
        const screen = between(camera.toScreen(this.#model.camera, gesture.from), at);
        const area = between(gesture.from, board);
        this.#model.select([...gesture.before, ...this.#model.scene.within(area).map((note) => note.id)]);
        this.#draft = { marquee: screen };
        break;
      }
      case 'lasso': {
        gesture.line.push(board);
        const area = bounds(gesture.line.map((p) => ({ ...p, width: 0, height: 0 })));
        const inside = area === null ? [] : this.#model.scene.within(area).filter((note) => encloses(gesture.line, centre(note)));
        this.#model.select([...gesture.before, ...inside.map((note) => note.id)]);
        this.#draft = { lasso: gesture.line };
        break;
      }
      case 'zone':
        this.#draft = { zoneDraft: between(gesture.from, board) };
        break;
      case 'shape':
        this.#draft = { zoneDraft: shaped(gesture, board) };
        break;
      case 'link':
        this.#draft = { linkDraft: { from: gesture.from, to: board } };
        break;
    }
    this.refresh();
  }

  async up(id: number, at: Point): Promise<void> {
    this.#fingers.delete(id);
    const gesture = this.#gesture;
    if (gesture?.kind === 'pinch' && this.#fingers.size > 0) {
      this.#pinch();
      return;
    }
    this.#gesture = null;
    this.dragging = false;
    if (gesture === null) return;
    const board = this.#toBoard(at);
    switch (gesture.kind) {
      case 'press':
        this.#click(gesture, at);
        break;
      case 'carry':
        await this.#letGo(gesture, board);
        break;
      case 'marquee':
      case 'lasso':
        this.#finishMarquee();
        break;
      case 'zone':
        await this.#makeZone(between(gesture.from, board));
        break;
      case 'shape':
        await shapeZone(this.#model, gesture.id, shaped(gesture, board));
        break;
      case 'link':
        await this.linkTo(gesture.from, this.#model.scene.noteAt(board)?.id ?? null);
        break;
      case 'pan':
      case 'pinch':
        break;
    }
    // Another gesture may have begun while this one was sent.
    if (this.#gesture === null) this.#draft = {};
    this.refresh();
  }

  /** The gesture is given up: everything lies where it lay. */
  cancel(id?: number): void {
    if (id === undefined) this.#fingers.clear();
    else this.#fingers.delete(id);
    if (choosing(this.#gesture)) this.#model.select(this.#gesture.chosen);
    this.#gesture = null;
    this.#draft = {};
    this.dragging = false;
    this.refresh();
  }

  get busy(): boolean {
    return this.#gesture !== null;
  }

  leave(): void {
    this.pointer = null;
    if (this.#hovered === null) return;
    this.#hovered = null;
    this.refresh();
  }

  async linkTo(from: string, to: string | null): Promise<void> {
    this.linkFrom = null;
    if (to === null || to === from) return;
    const known = this.#model.links.some((link) => link.from === from && link.to === to);
    if (known) return;
    const id = newId();
    if (await this.#model.send(gestures.link(this.#model.workshop, id, from, to))) return;
    this.link = id;
    this.#model.say(t('board-linked'));
    this.tool = 'select';
  }

  /** The board follows the two fingers that came first, or the one that is left. */
  #pinch(): void {
    const [a, b] = [...this.#fingers.values()];
    this.#gesture = a && b ? { kind: 'pinch', pair: [a, b] } : a ? { kind: 'pan', last: a } : null;
  }

  #moved(at: Point): void {
    this.pointer = at;
    this.#last = at;
  }

  #look(next: camera.Camera): void {
    this.#model.camera = next;
    this.#model.seen = true;
  }

  #toBoard(at: Point): Point {
    return camera.toBoard(this.#model.camera, at);
  }

  #hover(at: Point): void {
    const id = this.#model.scene.noteAt(this.#toBoard(at))?.id ?? null;
    if (id === this.#hovered) return;
    this.#hovered = id;
    this.refresh();
  }

  #pressZone(at: Point, board: Point): boolean {
    const tolerance = 6 / this.#model.camera.zoom;
    const current = this.#model.zones.find((zone) => zone.id === this.zone);
    if (current) {
      const corner = corners(current).findIndex((p) => Math.hypot(p.x - board.x, p.y - board.y) <= tolerance * 1.6);
      if (corner >= 0) {
        this.#gesture = { kind: 'shape', id: current.id, from: board, start: current, corner };
        return true;
      }
    }
    const id = this.#surface()?.zoneTitleAt(at) ?? this.#model.scene.zoneEdgeAt(board, tolerance)?.id;
    const zone = this.#model.zones.find((one) => one.id === id);
    if (!zone) return false;
    this.take(zone.id);
    this.#gesture = { kind: 'shape', id: zone.id, from: board, start: zone, corner: null };
    this.refresh();
    return true;
  }

  #begin(press: Extract<Gesture, { kind: 'press' }>, at: Point): void {
    const model = this.#model;
    const from = this.#toBoard(press.at);
    if (this.tool === 'lasso') {
      this.#gesture = { kind: 'lasso', line: [from], chosen: model.selected, before: press.add ? model.selected : NONE };
    } else if (this.tool === 'gather' || (press.note === null && press.header === null)) {
      this.#gesture = { kind: 'marquee', from, chosen: model.selected, before: press.add ? model.selected : NONE };
      if (!press.add) model.select([]);
    } else {
      const whole = press.header !== null;
      if (press.header !== null) {
        model.select(model.scene.members(press.header).map((note) => note.id));
      } else if (press.note !== null && !model.selected.has(press.note)) {
        model.select(press.add ? [...model.selected, press.note] : [press.note]);
      }
      const moving = model.scene.pick(model.selected);
      const held = model.scene.standingOf(moving.map((note) => note.id));
      const still = [...model.scene.notes()].filter((note) => !held.has(note.id));
      this.#gesture = { kind: 'carry', from, whole, moving, boxes: clusterBoxes(model.scene.clusters, still) };
      this.dragging = true;
    }
    this.release();
    this.move(-1, at);
  }

  #targetOf(gesture: Extract<Gesture, { kind: 'carry' }>, at: Point): ClusterBox | null {
    const found = dropTarget(gesture.boxes, gesture.moving, at);
    return found !== null && gesture.moving.some((note) => note.cluster !== found.id) ? found : null;
  }

  async #letGo(gesture: Extract<Gesture, { kind: 'carry' }>, at: Point): Promise<void> {
    const model = this.#model;
    const [dx, dy] = [at.x - gesture.from.x, at.y - gesture.from.y];
    // What is under a card stays with its cluster, wherever the card goes; so does what is not shown of it.
    const whole = gesture.whole ? gesture.moving : gesture.moving.filter((note) => model.scene.away(note.id));
    const clusters = new Set(whole.flatMap((note) => note.cluster ?? []));
    const along = dx === 0 && dy === 0 ? [] : model.laying.along(clusters, dx, dy);
    const loose = gesture.whole ? [] : gesture.moving.filter((note) => !model.scene.away(note.id));
    const placed = [...moveCluster(whole, model.zones, dx, dy), ...drop(loose, gesture.boxes, model.zones, at, dx, dy), ...along];
    await model.send(gestures.moveNotes(placed));
  }

  #click(press: Extract<Gesture, { kind: 'press' }>, at: Point): void {
    const model = this.#model;
    const board = this.#toBoard(at);
    if (this.tool === 'note' && press.note === null && press.header === null) {
      this.#write(board);
      this.tool = 'select';
      return;
    }
    if (press.note !== null || press.header !== null) this.park();
    if (press.note !== null) {
      model.focused = press.note;
      this.release();
      if (press.add || this.tool === 'gather') model.toggle(press.note);
      else model.select([press.note]);
      return;
    }
    if (press.header !== null) {
      if (model.scene.folded(press.header)) model.focused = press.header;
      if (press.add && model.scene.folded(press.header)) model.toggle(press.header);
      else model.select(model.scene.members(press.header).map((note) => note.id));
      return;
    }
    const link = model.scene.linkAt(board, 7 / model.camera.zoom);
    this.link = link?.id ?? null;
    this.zone = null;
    if (!press.add) model.select([]);
  }

  #finishMarquee(): void {
    const model = this.#model;
    model.say(t('board-selected', { count: model.selected.size }));
    if (this.tool === 'lasso') this.tool = 'select';
    if (this.tool === 'gather') {
      this.tool = 'select';
      if (model.selected.size > 0) void model.gather();
    }
  }

  async #makeZone(rect: Rect): Promise<void> {
    if (rect.width < 40 || rect.height < 40) return;
    const model = this.#model;
    const id = newId();
    const area = { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height) };
    // A smaller zone that lies in it keeps its notes.
    const zones = [...model.zones, { id, ...area }];
    const inside = model.scene.within(area).filter((note) => zoneAt(zones, note) === id);
    const cards = new Set(inside.filter((note) => note.stack).map((note) => note.id));
    // Also what is not shown just now; with its card, where it would be under one.
    const unshown = model.laying.unshown().filter((note) => (model.scene.folded(note.cluster) ? cards.has(note.cluster ?? '') : zoneAt(zones, note) === id));
    const notes = [...model.under(inside.map((note) => note.id)), ...unshown.map((note) => note.id)];
    const command = gestures.createZone(model.id, id, t('board-new-zone'), area, notes);
    if (await model.send(command)) return;
    this.zone = id;
    this.tool = 'select';
    model.editing = id;
  }
}

/** A gesture that chooses as it goes. */
function choosing(gesture: Gesture | null): gesture is Extract<Gesture, { kind: 'marquee' | 'lasso' }> {
  return gesture?.kind === 'marquee' || gesture?.kind === 'lasso';
}

function shaped(gesture: Extract<Gesture, { kind: 'shape' }>, at: Point): Rect {
  const { start, corner, from } = gesture;
  if (corner === null) return { x: start.x + at.x - from.x, y: start.y + at.y - from.y, width: start.width, height: start.height };
  const fixed = corners(start)[(corner + 2) % 4] ?? start;
  const rect = between(fixed, at);
  return { ...rect, width: Math.max(SHORTEST, rect.width), height: Math.max(SHORTEST, rect.height) };
}
