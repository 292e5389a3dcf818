/**
 * What lies still, from drawn squares (`tiles.ts`): copies those that are there and draws those that
 * are missing or stale, a few milliseconds a frame. A note that is lifted is left out where the
 * squares are copied, so that taking it in hand and carrying it draws no square again.
 */
import { type Camera, type Size, viewOf } from './camera';
import { type Rect, inflate, intersects, overlap } from './geometry';
import type { SceneNote } from './notes';
import type { Context, Frame, MakeCanvas, Painter } from './paint';
import type { Scene } from './scene';
import { type Place, TILE_PIXELS, type Tile, TileCache, areaOf, places, stepOf } from './tiles';

/** Milliseconds a frame for drawing squares that are missing. */
const TILE_BUDGET = 4;
/** For those that show what is no longer true: a note let go must not be seen where it was. */
const STALE_BUDGET = 24;
/** Notes drawn between two looks at the clock. */
const SLICE = 3;
/** So many notes are drawn at once where a square is wrong; beyond, all of it over several frames. */
const AT_ONCE = 48;
const CACHE_BYTES = 96 * 1024 * 1024;
const SETTLE = 140;
/** Squares kept while nobody moves, for each one that is in view. */
const AT_REST = 1.5;

/** A square being drawn, over as many frames as it takes. */
interface Job {
  readonly scale: number;
  readonly place: Place;
  readonly canvas: HTMLCanvasElement;
  readonly ctx: Context;
  readonly frame: Frame;
  readonly notes: readonly SceneNote[];
  next: number;
}

export interface Drawn {
  tiles: number;
  /** Of the slices in which squares are drawn, in milliseconds. */
  longestTile: number;
}

export class Ground {
  readonly #scene: Scene;
  readonly #painter: Painter;
  readonly #tiles: TileCache;
  readonly #drawn: Drawn;
  #scale = 1;
  #settled = 0;
  #job: Job | null = null;
  /** Squares in view. */
  #wanted = 0;

  constructor(scene: Scene, painter: Painter, make: MakeCanvas, drawn: Drawn) {
    this.#scene = scene;
    this.#painter = painter;
    this.#tiles = new TileCache(() => make(TILE_PIXELS, TILE_PIXELS), CACHE_BYTES);
    this.#drawn = drawn;
  }

  /** The zoom has changed: squares are shown scaled for a while. Answers how long, in milliseconds. */
  zoomed(): number {
    this.#settled = performance.now() + SETTLE;
    return SETTLE;
  }

  /** Sharp at once: the camera has jumped, nobody is zooming. */
  settle(): void {
    this.#settled = 0;
  }

  /** What was drawn there is no longer true (`null`: everywhere). */
  spoil(areas: readonly Rect[] | null): void {
    if (areas !== null && areas.length === 0) return;
    this.#drop();
    this.#tiles.invalidate(areas);
  }

  /** Nobody moves: what is far from the eye is let go. */
  rest(): void {
    this.#drop();
    this.#tiles.rest(Math.ceil(this.#wanted * AT_REST));
  }

  clear(): void {
    this.#drop();
    this.#tiles.clear();
  }

  /** Paints the whole view. True when squares are still missing. */
  paint(ctx: Context, camera: Camera, size: Size, ratio: number, lifted: ReadonlySet<string>): boolean {
    const start = performance.now();
    this.#tiles.tick();
    const exact = camera.zoom * ratio;
    // A step of √2 while zooming, the very scale as soon as the gesture rests.
    const zooming = start < this.#settled;
    if (!zooming || this.#scale / exact > 1.5 || exact / this.#scale > 2) {
      this.#scale = zooming ? stepOf(exact) : exact;
    }
    const view = viewOf(camera, size);
    const wanted = places(view, this.#scale);
    this.#wanted = wanted.length;
    const incomplete = this.#work(wanted, start, ratio);
    this.#copy(ctx, camera, view, wanted, exact);
    const frame: Frame = { scale: exact, x: Math.round(camera.x * exact), y: Math.round(camera.y * exact), ratio };
    for (const note of this.#scene.pick(lifted)) if (intersects(note, view)) this.#without(ctx, frame, note, lifted);
    return incomplete;
  }

  /**
   * Paints a part of the view, in its device pixels, where nothing is lifted. False where more has to be
   * painted: squares are missing, or shown scaled.
   */
  part(ctx: Context, camera: Camera, size: Size, ratio: number, part: Rect): boolean {
    const start = performance.now();
    const exact = camera.zoom * ratio;
    if (start < this.#settled || Math.abs(this.#scale - exact) > 1e-9) return false;
    this.#tiles.tick();
    const wanted = places(viewOf(camera, size), this.#scale);
    this.#wanted = wanted.length;
    if (this.#work(wanted, start, ratio)) return false;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.imageSmoothingEnabled = false;
    for (const place of wanted) {
      const tile = this.#tiles.get(this.#scale, place);
      const x = Math.round(place.column * TILE_PIXELS - camera.x * exact);
      const y = Math.round(place.row * TILE_PIXELS - camera.y * exact);
      const own = overlap({ x, y, width: TILE_PIXELS, height: TILE_PIXELS }, part);
      if (tile === undefined || own === null) continue;
      ctx.drawImage(tile.canvas, own.x - x, own.y - y, own.width, own.height, own.x, own.y, own.width, own.height);
    }
    return true;
  }

  #copy(ctx: Context, camera: Camera, view: Rect, wanted: readonly Place[], exact: number): void {
    const ready = wanted.flatMap((place) => this.#tiles.get(this.#scale, place) ?? []);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    if (ready.length < wanted.length) this.#meanwhile(ctx, camera, view, exact);
    const same = Math.abs(this.#scale - exact) < 1e-9;
    const left = camera.x * exact;
    const top = camera.y * exact;
    const size = same ? TILE_PIXELS : (TILE_PIXELS * exact) / this.#scale;
    ctx.imageSmoothingEnabled = !same;
    for (const tile of ready) {
      const x = Math.round(tile.column * size - left);
      const y = Math.round(tile.row * size - top);
      if (same) ctx.drawImage(tile.canvas, x, y);
      else {
        const x2 = Math.round((tile.column + 1) * size - left);
        const y2 = Math.round((tile.row + 1) * size - top);
        ctx.drawImage(tile.canvas, x, y, x2 - x, y2 - y);
      }
    }
  }

  /** Draws squares: what is stale first, being wrong, then what is blank. True when some are left. */
  #work(wanted: readonly Place[], start: number, ratio: number): boolean {
    const scale = this.#scale;
    // Nothing to show meanwhile: a board that opens is painted whole before it is seen.
    const blank = this.#tiles.bytes === 0;
    const due = wanted.filter((place) => {
      const tile = this.#tiles.get(scale, place);
      return tile === undefined || (tile.stale && !this.#mend(tile, ratio));
    });
    const missing = (place: Place): boolean => this.#tiles.get(scale, place) === undefined;
    due.sort((a, b) => Number(missing(a)) - Number(missing(b)));
    const job = this.#job;
    if (job !== null && !(job.scale === scale && due.some((p) => p.column === job.place.column && p.row === job.place.row))) this.#drop();
    const queue = due.filter((p) => p.column !== this.#job?.place.column || p.row !== this.#job.place.row);
    // One slice at least, so that a slow machine comes to an end too.
    for (let first = true; ; first = false) {
      const place = this.#job?.place ?? queue[0];
      if (place === undefined) return false;
      const budget = blank ? Infinity : missing(place) ? TILE_BUDGET : STALE_BUDGET;
      if (!first && performance.now() - start >= budget) return true;
      if (this.#job === null) {
        queue.shift();
        this.#job = this.#begin(scale, place, ratio);
      }
      this.#slice(this.#job);
    }
  }

  /** Draws a square again only where it is wrong. False where that is no less than all of it. */
  #mend(tile: Tile, ratio: number): boolean {
    const { scale } = tile.level;
    if (tile.wrong === null) return false;
    const [x, y] = [tile.column * TILE_PIXELS, tile.row * TILE_PIXELS];
    const parts = tile.wrong.map((rect) => {
      const part = pixelsAround(rect, scale, 2);
      return { part, notes: this.#scene.within(inflate(unitsOf(part, scale), 4)) };
    });
    if (parts.reduce((sum, { notes }) => sum + notes.length, 0) > AT_ONCE) return false;
    const ctx = tile.canvas.getContext('2d', { alpha: false });
    if (ctx === null) return false;
    const start = performance.now();
    for (const { part, notes } of parts) this.#part(ctx, { scale, x, y, ratio }, part, notes);
    this.#tiles.mend(tile);
    this.#drawn.longestTile = Math.max(this.#drawn.longestTile, performance.now() - start);
    this.#drawn.tiles += 1;
    return true;
  }

  #begin(scale: number, place: Place, ratio: number): Job {
    const canvas = this.#tiles.take();
    const ctx = canvas.getContext('2d', { alpha: false });
    if (ctx === null) throw new Error('no 2d canvas');
    const frame: Frame = { scale, x: place.column * TILE_PIXELS, y: place.row * TILE_PIXELS, ratio };
    const area = inflate(areaOf(scale, place), 4);
    this.#empty(ctx, frame, TILE_PIXELS, TILE_PIXELS, area);
    return { scale, place, canvas, ctx, frame, notes: this.#scene.within(area), next: 0 };
  }

  #slice(job: Job): void {
    const start = performance.now();
    const end = Math.min(job.notes.length, job.next + SLICE);
    for (; job.next < end; job.next += 1) {
      const note = job.notes[job.next];
      if (note !== undefined) this.#painter.note(job.ctx, job.frame, note);
    }
    this.#drawn.longestTile = Math.max(this.#drawn.longestTile, performance.now() - start);
    if (job.next < job.notes.length) return;
    this.#tiles.put(job.scale, job.place, job.canvas);
    this.#job = null;
    this.#drawn.tiles += 1;
  }

  #drop(): void {
    if (this.#job !== null) this.#tiles.release(this.#job.canvas);
    this.#job = null;
  }

  /** The board without notes: its ground, its dots, its zones. */
  #empty(ctx: Context, frame: Frame, width: number, height: number, area: Rect): void {
    ctx.fillStyle = this.#painter.palette.canvas;
    ctx.fillRect(0, 0, width, height);
    this.#painter.dots(ctx, frame, width, height);
    for (const zone of this.#scene.zones) if (intersects(zone, area)) this.#painter.zone(ctx, frame, zone);
  }

  /** What lies under a lifted note, over its picture in the squares. */
  #without(ctx: Context, f: Frame, note: Rect, lifted: ReadonlySet<string>): void {
    // A note's lower edge lies outside it; the squares may be shown scaled.
    const part = pixelsAround(note, f.scale, Math.ceil(2 * f.ratio));
    const under = this.#scene.within(unitsOf(part, f.scale));
    this.#part(ctx, f, part, under.filter((other) => !lifted.has(other.id)));
  }

  /** A part of the board, in device pixels of it, with these notes and no others. */
  #part(ctx: Context, f: Frame, part: Rect, notes: readonly SceneNote[]): void {
    const frame: Frame = { ...f, x: part.x, y: part.y };
    ctx.save();
    ctx.translate(part.x - f.x, part.y - f.y);
    ctx.beginPath();
    ctx.rect(0, 0, part.width, part.height);
    ctx.clip();
    this.#empty(ctx, frame, part.width, part.height, unitsOf(part, f.scale));
    for (const note of notes) this.#painter.note(ctx, frame, note);
    ctx.restore();
  }

  /** Neighbouring levels, scaled, where the wanted squares are not drawn yet. */
  #meanwhile(ctx: Context, camera: Camera, view: Rect, exact: number): void {
    ctx.fillStyle = this.#painter.palette.canvas;
    ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    ctx.imageSmoothingEnabled = true;
    for (const level of this.#tiles.neighbours(this.#scale)) {
      for (const tile of level.tiles.values()) {
        const area = areaOf(level.scale, tile);
        if (!intersects(area, view)) continue;
        const x = Math.round((area.x - camera.x) * exact);
        const y = Math.round((area.y - camera.y) * exact);
        const x2 = Math.round((area.x + area.width - camera.x) * exact);
        const y2 = Math.round((area.y + area.height - camera.y) * exact);
        ctx.drawImage(tile.canvas, x, y, x2 - x, y2 - y);
        tile.seen += 1;
      }
    }
  }
}

/** Whole device pixels around a rectangle of the board, and so many more. */
function pixelsAround(rect: Rect, scale: number, rim: number): Rect {
  const x = Math.floor(rect.x * scale) - rim;
  const y = Math.floor(rect.y * scale) - rim;
  const width = Math.ceil((rect.x + rect.width) * scale) + rim - x;
  const height = Math.ceil((rect.y + rect.height) * scale) + rim - y;
  return { x, y, width, height };
}

const unitsOf = (part: Rect, scale: number): Rect => ({ x: part.x / scale, y: part.y / scale, width: part.width / scale, height: part.height / scale });
