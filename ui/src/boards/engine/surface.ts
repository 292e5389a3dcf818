/**
 * The board on screen: one canvas, a frame when something changed, and only then. First the drawn
 * squares (`tiles.ts`) are copied, then what moves or changes with the pointer is drawn over them:
 * titles, selection, what is held, the marquee. Takes no input and changes no record.
 */
import { type Camera, type Size, rectToScreen, snap, viewOf } from './camera';
import { type ClusterBox, type Header, header } from './clusters';
import { type Point, type Rect, contains, inflate, intersects, shift } from './geometry';
import type { MeasureFont } from './measure';
import { FONT, type SceneNote } from './notes';
import { type Frame, type Palette, Painter } from './paint';
import { type Scene, type ZoneInput, curve } from './scene';
import { type Place, TILE_PIXELS, TileCache, areaOf, places, stepOf } from './tiles';

/** What changes with the pointer, drawn anew each frame. */
export interface Overlay {
  readonly selected: ReadonlySet<string>;
  readonly focused: string | null;
  readonly hovered: string | null;
  /** Notes in the hand, and how far they have been carried, in units of the board. */
  readonly held: ReadonlySet<string>;
  readonly carried: Point;
  /** The cluster they would join. */
  readonly target: ClusterBox | null;
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
  hovered: null,
  held: new Set(),
  carried: { x: 0, y: 0 },
  target: null,
  marquee: null,
  zone: null,
  zoneDraft: null,
  link: null,
  linkDraft: null,
  written: null,
};

export interface Timing {
  frames: number;
  total: number;
  longest: number;
  over: number;
  tiles: number;
  /** Of the slices in which squares are drawn. */
  longestTile: number;
}

/** Milliseconds a frame for drawing squares; more when there is nothing to show meanwhile. */
const TILE_BUDGET = 4;
const FIRST_BUDGET = 24;
/** Notes drawn between two looks at the clock. */
const SLICE = 3;
const CACHE_BYTES = 96 * 1024 * 1024;
const SETTLE = 140;

/** A square being drawn, over as many frames as it takes. */
interface Job {
  readonly scale: number;
  readonly place: Place;
  readonly canvas: HTMLCanvasElement;
  readonly ctx: CanvasRenderingContext2D;
  readonly frame: Frame;
  readonly notes: readonly SceneNote[];
  next: number;
  spent: number;
}

export class Surface {
  readonly scene: Scene;
  readonly timing: Timing = { frames: 0, total: 0, longest: 0, over: 0, tiles: 0, longestTile: 0 };
  readonly #canvas: HTMLCanvasElement;
  readonly #ctx: CanvasRenderingContext2D;
  readonly #measure: MeasureFont;
  readonly #painter: Painter;
  readonly #tiles: TileCache;
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #size: Size = { width: 0, height: 0 };
  #ratio = 1;
  #overlay: Overlay = STILL;
  #headers: Header[] = [];
  #zoneTitles = new Map<string, Rect>();
  #lifted: ReadonlySet<string> = new Set();
  #scale = 1;
  #settled = 0;
  #frame = 0;
  #timer = 0;
  #job: Job | null = null;
  readonly #titles = new Map<string, readonly string[]>();

  constructor(canvas: HTMLCanvasElement, palette: Palette, scene: Scene, measure: MeasureFont) {
    const make = (width: number, height: number): HTMLCanvasElement => {
      const made = canvas.ownerDocument.createElement('canvas');
      made.width = width;
      made.height = height;
      return made;
    };
    const context = (from: HTMLCanvasElement): CanvasRenderingContext2D => {
      const ctx = from.getContext('2d', { alpha: false });
      if (ctx === null) throw new Error('no 2d canvas');
      return ctx;
    };
    this.#canvas = canvas;
    this.#ctx = context(canvas);
    this.#painter = new Painter(palette, make);
    this.#tiles = new TileCache(() => make(TILE_PIXELS, TILE_PIXELS), CACHE_BYTES);
    this.scene = scene;
    this.#measure = measure;
  }

  get camera(): Camera {
    return this.#camera;
  }

  get size(): Size {
    return this.#size;
  }

  /** Titles of clusters as they stand on screen. */
  get headers(): readonly Header[] {
    return this.#headers;
  }

  look(camera: Camera): void {
    if (camera.zoom !== this.#camera.zoom) {
      this.#settled = performance.now() + SETTLE;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(), SETTLE + 10) as unknown as number;
    }
    this.#camera = camera;
    this.#ask();
  }

  /** Sharp at once: the camera has jumped, nobody is zooming. */
  settle(): void {
    this.#settled = 0;
    this.#ask();
  }

  resize(size: Size, ratio: number): void {
    this.#size = size;
    this.#ratio = ratio;
    this.#canvas.width = Math.max(1, Math.round(size.width * ratio));
    this.#canvas.height = Math.max(1, Math.round(size.height * ratio));
    this.#ask();
  }

  /** The scene has changed there (`null`: everywhere). */
  stale(areas: readonly Rect[] | null): void {
    this.#spoil(areas);
    this.#ask();
  }

  overlay(overlay: Overlay): void {
    this.#overlay = overlay;
    const lifted = overlay.written === null ? overlay.held : new Set([...overlay.held, overlay.written]);
    if (!sameSet(lifted, this.#lifted)) {
      const changed = [...lifted, ...this.#lifted].filter((id) => lifted.has(id) !== this.#lifted.has(id));
      this.#lifted = lifted;
      this.#spoil(this.scene.pick(changed).map((note) => inflate(note, 4)));
    }
    this.#ask();
  }

  repaint(palette: Palette): void {
    this.#painter.repaint(palette);
    this.#drop();
    this.#tiles.clear();
    this.#ask();
  }

  headerAt(at: Point): Header | null {
    return this.#headers.find((item) => contains(inflate(item.rect, 2), at)) ?? null;
  }

  zoneTitleAt(at: Point): string | null {
    for (const [id, rect] of this.#zoneTitles) if (contains(rect, at)) return id;
    return null;
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#tiles.clear();
  }

  #ask(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#frame = 0;
    if (this.#size.width === 0 || this.#size.height === 0) return;
    const start = performance.now();
    const camera = snap(this.#camera, this.#ratio);
    this.#tiles.tick();
    const exact = camera.zoom * this.#ratio;
    // A step of √2 while zooming, the very scale as soon as the gesture rests.
    const zooming = start < this.#settled;
    if (!zooming || this.#scale / exact > 1.5 || exact / this.#scale > 2) {
      this.#scale = zooming ? stepOf(exact) : exact;
    }
    const missing = this.#base(camera, exact, start);
    this.#over(camera);
    if (missing) this.#ask();
    this.#clock(performance.now() - start);
  }

  /** Copies the squares, drawing as many as the time of a frame allows. True when some are missing. */
  #base(camera: Camera, exact: number, start: number): boolean {
    const view = viewOf(camera, this.#size);
    const wanted = places(view, this.#scale);
    const nothing = this.#tiles.bytes === 0;
    const incomplete = this.#work(wanted, start + (nothing ? FIRST_BUDGET : TILE_BUDGET));
    const ready = wanted.flatMap((place) => this.#tiles.get(this.#scale, place) ?? []);
    const ctx = this.#ctx;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    if (ready.length < wanted.length) this.#meanwhile(camera, view, exact);
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
    return incomplete;
  }

  /** Draws squares until `deadline`: what is stale first, being wrong, then what is blank. */
  #work(wanted: readonly Place[], deadline: number): boolean {
    const scale = this.#scale;
    const due = wanted.filter((place) => this.#tiles.get(scale, place)?.stale ?? true);
    due.sort((a, b) => Number(this.#tiles.get(scale, a) === undefined) - Number(this.#tiles.get(scale, b) === undefined));
    const job = this.#job;
    if (job !== null && !(job.scale === scale && due.some((p) => p.column === job.place.column && p.row === job.place.row))) this.#drop();
    const queue = due.filter((p) => p.column !== this.#job?.place.column || p.row !== this.#job.place.row);
    // One slice at least, so that a slow machine comes to an end too.
    for (let first = true; first || performance.now() < deadline; first = false) {
      if (this.#job === null) {
        const place = queue.shift();
        if (place === undefined) return false;
        this.#job = this.#begin(scale, place);
      }
      this.#slice(this.#job);
    }
    return this.#job !== null || queue.length > 0;
  }

  #begin(scale: number, place: Place): Job {
    const start = performance.now();
    const canvas = this.#tiles.take();
    const ctx = canvas.getContext('2d', { alpha: false });
    if (ctx === null) throw new Error('no 2d canvas');
    const frame: Frame = { scale, x: place.column * TILE_PIXELS, y: place.row * TILE_PIXELS, ratio: this.#ratio };
    ctx.fillStyle = this.#painter.palette.canvas;
    ctx.fillRect(0, 0, TILE_PIXELS, TILE_PIXELS);
    this.#painter.dots(ctx, frame, TILE_PIXELS, TILE_PIXELS);
    const area = inflate(areaOf(scale, place), 4);
    for (const zone of this.scene.zones) if (intersects(zone, area)) this.#painter.zone(ctx, frame, zone);
    const notes = this.scene.within(area).filter((note) => !this.#lifted.has(note.id));
    return { scale, place, canvas, ctx, frame, notes, next: 0, spent: performance.now() - start };
  }

  #slice(job: Job): void {
    const start = performance.now();
    const end = Math.min(job.notes.length, job.next + SLICE);
    for (; job.next < end; job.next += 1) {
      const note = job.notes[job.next];
      if (note !== undefined) this.#painter.note(job.ctx, job.frame, note);
    }
    const slice = performance.now() - start;
    job.spent += slice;
    this.timing.longestTile = Math.max(this.timing.longestTile, slice);
    if (job.next < job.notes.length) return;
    this.#tiles.put(job.scale, job.place, job.canvas);
    this.#job = null;
    this.timing.tiles += 1;
  }

  #drop(): void {
    if (this.#job !== null) this.#tiles.release(this.#job.canvas);
    this.#job = null;
  }

  #spoil(areas: readonly Rect[] | null): void {
    if (areas !== null && areas.length === 0) return;
    this.#drop();
    this.#tiles.invalidate(areas);
  }

  /** Neighbouring levels, scaled, where the wanted squares are not drawn yet. */
  #meanwhile(camera: Camera, view: Rect, exact: number): void {
    const ctx = this.#ctx;
    ctx.fillStyle = this.#painter.palette.canvas;
    ctx.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
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

  #over(camera: Camera): void {
    const ctx = this.#ctx;
    const o = this.#overlay;
    const ratio = this.#ratio;
    const scale = camera.zoom * ratio;
    const frame: Frame = { scale, x: Math.round(camera.x * scale), y: Math.round(camera.y * scale), ratio };
    const view = viewOf(camera, this.#size);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    for (const link of this.scene.curves()) {
      const id = link.id;
      const box = { x: link.points[0].x, y: link.points[0].y, width: 0, height: 0 };
      const end = link.points[3];
      const whole = inflate({ x: Math.min(box.x, end.x), y: Math.min(box.y, end.y), width: Math.abs(end.x - box.x), height: Math.abs(end.y - box.y) }, 80);
      if (intersects(whole, view)) this.#painter.link(ctx, frame, link, o.link === id);
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#zones(ctx, camera, view);
    this.#drawTitles(ctx, camera, view);
    if (o.target !== null) this.#around(ctx, rectToScreen(camera, inflate(o.target.box, 12)), this.#painter.palette.accent, 3, 0);
    const outline = (note: SceneNote, color: string, width: number): void => {
      const away = o.held.has(note.id) ? o.carried : { x: 0, y: 0 };
      const lift = o.held.has(note.id) ? -3 : 0;
      this.#around(ctx, shift(rectToScreen(camera, shift(note, away.x, away.y)), lift, lift), color, width, 2);
    };
    if (o.held.size > 0) {
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      for (const note of this.scene.pick(o.held)) {
        this.#painter.note(ctx, frame, { ...note, x: note.x + o.carried.x, y: note.y + o.carried.y }, 3);
      }
      ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    }
    for (const note of this.scene.pick(o.selected)) {
      if ((o.held.has(note.id) || intersects(inflate(note, 8), view)) && note.id !== o.written) {
        outline(note, this.#painter.palette.ink, 2);
      }
    }
    const hovered = o.hovered === null || o.selected.has(o.hovered) || o.held.size > 0 ? undefined : this.scene.note(o.hovered);
    if (hovered !== undefined) this.#around(ctx, rectToScreen(camera, hovered), this.#painter.palette.lineStrong, 1, 0);
    const focused = o.focused === null ? undefined : this.scene.note(o.focused);
    if (focused !== undefined && focused.id !== o.written) outline(focused, this.#painter.palette.accent, 3);
    this.#drafts(ctx, camera);
  }

  #drafts(ctx: CanvasRenderingContext2D, camera: Camera): void {
    const o = this.#overlay;
    const palette = this.#painter.palette;
    if (o.marquee !== null || o.zoneDraft !== null) {
      const rect = o.marquee ?? rectToScreen(camera, o.zoneDraft ?? { x: 0, y: 0, width: 0, height: 0 });
      ctx.globalAlpha = 0.35;
      ctx.fillStyle = palette.accentSoft;
      ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
      ctx.globalAlpha = 1;
      ctx.strokeStyle = palette.accent;
      ctx.lineWidth = 1;
      ctx.strokeRect(Math.round(rect.x) + 0.5, Math.round(rect.y) + 0.5, Math.round(rect.width), Math.round(rect.height));
    }
    const from = o.linkDraft === null ? undefined : this.scene.note(o.linkDraft.from);
    if (o.linkDraft !== null && from !== undefined) {
      const points = curve(from, { ...o.linkDraft.to, width: 1, height: 1 });
      const scale = camera.zoom * this.#ratio;
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      this.#painter.link(
        ctx,
        { scale, x: camera.x * scale, y: camera.y * scale, ratio: this.#ratio },
        { id: '', label: '', points },
        true,
      );
    }
  }

  #drawTitles(ctx: CanvasRenderingContext2D, camera: Camera, view: Rect): void {
    const palette = this.#painter.palette;
    if (this.#titles.size > 4_000) this.#titles.clear();
    const reach = inflate(view, 40 / camera.zoom, 140 / camera.zoom);
    const { held, carried } = this.#overlay;
    const staying = held.size === 0 ? null : staysPut(this.scene, held);
    const boxes = this.scene.boxes().filter((cluster) => intersects(cluster.box, reach));
    this.#headers = boxes.map((cluster) =>
      header(
        staying !== null && !staying.has(cluster.id)
          ? { ...cluster, box: shift(cluster.box, carried.x, carried.y) }
          : cluster,
        camera,
        (text, font) => this.#measure(text, font, 650),
        this.#titles,
      ),
    );
    ctx.textBaseline = 'alphabetic';
    for (const item of this.#headers) {
      if (item.id === this.#overlay.written) continue;
      if (this.#crowded(item.rect, camera)) {
        // Over notes a title needs a ground of its own to be read.
        ctx.fillStyle = palette.canvas;
        ctx.globalAlpha = 0.82;
        ctx.fillRect(item.rect.x - 2, item.rect.y - 1, item.rect.width + 4, item.rect.height);
        ctx.globalAlpha = 1;
      }
      ctx.fillStyle = palette.ink;
      ctx.fillRect(item.rule.x1, item.rule.y, item.rule.x2 - item.rule.x1, 2);
      ctx.font = `650 ${item.font}px ${palette.font}`;
      let y = item.rect.y + item.lineHeight * 0.78;
      for (const line of item.lines) {
        ctx.fillText(line, item.rect.x, Math.round(y));
        y += item.lineHeight;
      }
      ctx.font = `500 ${item.font}px ${palette.font}`;
      ctx.fillStyle = palette.ink2;
      ctx.textAlign = 'right';
      ctx.fillText(item.count, item.rect.x + item.rect.width, Math.round(y - item.lineHeight));
      ctx.textAlign = 'left';
    }
  }

  #crowded(rect: Rect, camera: Camera): boolean {
    const area = {
      x: rect.x / camera.zoom + camera.x,
      y: rect.y / camera.zoom + camera.y,
      width: rect.width / camera.zoom,
      height: rect.height / camera.zoom,
    };
    return this.scene.within(area).length > 0;
  }

  #zones(ctx: CanvasRenderingContext2D, camera: Camera, view: Rect): void {
    const palette = this.#painter.palette;
    this.#zoneTitles = new Map();
    for (const zone of this.scene.zones) {
      if (!intersects(zone, inflate(view, 60))) continue;
      const rect = rectToScreen(camera, zone);
      if (zone.id !== this.#overlay.written) {
        const font = Math.max(13, Math.min(22, 18 * camera.zoom));
        ctx.font = `650 ${font}px ${palette.font}`;
        ctx.textBaseline = 'alphabetic';
        ctx.fillStyle = palette.ink2;
        const lines = this.#zoneLines(zone, Math.max(96, rect.width - 16), font);
        lines.forEach((line, i) => ctx.fillText(line, rect.x + 8, rect.y + 6 + font * (1 + i * 1.25)));
        this.#zoneTitles.set(zone.id, { x: rect.x, y: rect.y, width: rect.width, height: 10 + lines.length * font * 1.25 });
      }
      if (zone.id === this.#overlay.zone) {
        this.#around(ctx, rect, palette.ink, 2, 0);
        for (const corner of corners(rect)) {
          ctx.fillStyle = palette.ink;
          ctx.fillRect(corner.x - 4, corner.y - 4, 8, 8);
        }
      }
    }
  }

  #zoneLines(zone: ZoneInput, width: number, font: number): readonly string[] {
    // Measured at 16 and scaled: kept in the same cache as the notes.
    return this.scene.wraps.lines(zone.title, Math.round(((width * FONT) / font) * 0.94));
  }

  #around(ctx: CanvasRenderingContext2D, rect: Rect, color: string, width: number, gap: number): void {
    const out = gap + width / 2;
    const x = Math.round(rect.x);
    const y = Math.round(rect.y);
    const w = Math.round(rect.x + rect.width) - x;
    const h = Math.round(rect.y + rect.height) - y;
    if (gap > 0) {
      ctx.strokeStyle = this.#painter.palette.canvas;
      ctx.lineWidth = gap;
      ctx.beginPath();
      ctx.roundRect(x - gap / 2, y - gap / 2, w + gap, h + gap, 3);
      ctx.stroke();
    }
    ctx.strokeStyle = color;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.roundRect(x - out, y - out, w + out * 2, h + out * 2, 2 + out);
    ctx.stroke();
  }

  #clock(spent: number): void {
    const t = this.timing;
    t.frames += 1;
    t.total += spent;
    t.longest = Math.max(t.longest, spent);
    if (spent > 8) t.over += 1;
  }
}

/** Corners of a rectangle, clockwise from the top left. */
export function corners(r: Rect): [Point, Point, Point, Point] {
  const [x2, y2] = [r.x + r.width, r.y + r.height];
  return [{ x: r.x, y: r.y }, { x: x2, y: r.y }, { x: x2, y: y2 }, { x: r.x, y: y2 }];
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const item of a) if (!b.has(item)) return false;
  return true;
}

/** Clusters with a note that is not in the hand. */
function staysPut(scene: Scene, held: ReadonlySet<string>): Set<string> {
  const staying = new Set<string>();
  for (const note of scene.notes()) if (note.cluster !== null && !held.has(note.id)) staying.add(note.cluster);
  return staying;
}
