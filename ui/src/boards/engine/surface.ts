/**
 * The board on screen, three canvases: below, what lies still, copied from drawn squares (`ground.ts`)
 * with its links and titles; above, what is selected (`above.ts`); and what is held, which follows the
 * hand (`held.ts`). Each is painted in a frame when it has changed, and only then; what lies still only
 * where it has. Takes no input and changes no record.
 */
import { Above, isEmpty, pagePixels } from './above';
import { type Camera, rectToScreen, type Size, snap, viewOf } from './camera';
import type { Header } from './clusters';
import { type Point, type Rect, bounds, contains, inflate, intersects, overlap, sameRect, union } from './geometry';
import { Ground } from './ground';
import { Held } from './held';
import type { MeasureFont } from './measure';
import { type Overlay, STILL, lifted, sameAbove, sameGround, sameKeys } from './overlay';
import { type Context, type Frame, type MakeCanvas, type Palette, Painter } from './paint';
import { Pictures, readPicture } from './pictures';
import type { Scene } from './scene';
import { Titles } from './titles';

/** So long after the last frame nobody moves any more, in milliseconds. */
const REST = 1_500;
/** Of the view, a part that is painted by itself; more is painted whole. */
const MOST = 0.6;
/** Around what has changed, and around a title, in pixels of the page: edges, and letters that reach out. */
const CHANGE_RIM = 4;
const TITLE_RIM = 6;

export interface Timing {
  frames: number;
  total: number;
  longest: number;
  over: number;
  tiles: number;
  longestTile: number;
}

/** Below, and above it without a ground of their own. */
export interface Layers {
  readonly still: HTMLCanvasElement;
  readonly moving: HTMLCanvasElement;
  /** Empty, at the top left: where what is held is shown. None where nothing ever is. */
  readonly held?: HTMLElement;
}

export class Surface {
  readonly scene: Scene;
  readonly timing: Timing = { frames: 0, total: 0, longest: 0, over: 0, tiles: 0, longestTile: 0 };
  readonly #layers: Layers;
  readonly #still: Context;
  readonly #moving: Context;
  readonly #painter: Painter;
  readonly #pictures: Pictures;
  readonly #ground: Ground;
  readonly #titles: Titles;
  readonly #above: Above;
  readonly #held: Held | null;
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #size: Size = { width: 0, height: 0 };
  #ratio = 1;
  #overlay: Overlay = STILL;
  #headers: Header[] = [];
  #zoneTitles = new Map<string, Rect>();
  /** The zones as they were when their titles were last drawn. */
  #zonesPainted = 0;
  /** What the next frame paints. */
  #due = { still: false, moving: false };
  /** Where what lies still is no longer what was painted; `null`: anywhere. */
  #changed: Rect[] | null = null;
  /** Links were painted. */
  #crossed = false;
  #clear = true;
  /** Whether the layer above left out what is held. */
  #elsewhere = false;
  /** Whether links run to what is held. */
  #linked: boolean | null = null;
  #frame = 0;
  #timer = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #painted = 0;

  constructor(layers: Layers, palette: Palette, scene: Scene, measure: MeasureFont) {
    const make: MakeCanvas = (width, height) => {
      const made = layers.still.ownerDocument.createElement('canvas');
      made.width = width;
      made.height = height;
      return made;
    };
    const context = (from: HTMLCanvasElement, alpha: boolean): Context => {
      const ctx = from.getContext('2d', { alpha });
      if (ctx === null) throw new Error('no 2d canvas');
      return ctx;
    };
    this.#layers = layers;
    this.#still = context(layers.still, false);
    this.#moving = context(layers.moving, true);
    layers.moving.style.display = 'none';
    this.scene = scene;
    this.#pictures = new Pictures(readPicture(make), (image) => {
      this.stale([...scene.notes()].filter((note) => note.image?.data === image.data).map((note) => inflate(note, 4)));
    });
    this.#painter = new Painter(palette, make, this.#pictures);
    this.#ground = new Ground(scene, this.#painter, make, this.timing);
    this.#titles = new Titles(scene, this.#painter, measure);
    this.#above = new Above(scene, this.#painter, this.#titles);
    this.#held = layers.held === undefined ? null : new Held(layers.held, make, scene, this.#painter);
  }

  /** No title and no word beside the notes is smaller than so many pixels of the page. */
  readableFrom(floor: number): void {
    this.#titles.floor = floor;
    this.#painter.linkFont = floor;
    this.#ask(true, true);
  }

  look(camera: Camera): void {
    const { x, y, zoom } = this.#camera;
    if (camera.x === x && camera.y === y && camera.zoom === zoom) return;
    if (camera.zoom !== this.#camera.zoom) {
      const rest = this.#ground.zoomed();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(true, false), rest + 10) as unknown as number;
    }
    this.#camera = camera;
    this.#ask(true, true);
  }

  /** Sharp at once: the camera has jumped, nobody is zooming. */
  settle(): void {
    this.#ground.settle();
    this.#ask(true, true);
  }

  /** Paints at once: a canvas of another size is blank, and must not be seen so. */
  resize(size: Size, ratio: number, pixels: Size = { width: Math.round(size.width * ratio), height: Math.round(size.height * ratio) }): void {
    this.#size = size;
    this.#ratio = ratio;
    for (const canvas of [this.#layers.still, this.#layers.moving]) {
      canvas.width = Math.max(1, pixels.width);
      canvas.height = Math.max(1, pixels.height);
    }
    this.#due = { still: true, moving: true };
    this.#changed = null;
    this.#draw();
  }

  /** The scene has changed there (`null`: everywhere). */
  stale(areas: readonly Rect[] | null): void {
    this.#ground.spoil(areas);
    this.#held?.spoil();
    this.#linked = null;
    if (areas === null) this.#changed = null;
    else this.#changed?.push(...areas);
    this.#due.still = true;
    this.#ask(false, true);
  }

  overlay(overlay: Overlay): void {
    const before = this.#overlay;
    this.#overlay = overlay;
    if (this.#linked === null || !sameKeys(overlay.held, before.held)) this.#linked = this.scene.linked(overlay.held);
    const shown = this.#elsewhere || overlay.held.size === 0;
    this.#ask(!sameGround(overlay, before), !shown || !sameAbove(overlay, before, this.#linked));
  }

  repaint(palette: Palette): void {
    this.#painter.repaint(palette);
    this.#ground.clear();
    this.#held?.spoil();
    this.#ask(true, true);
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
    clearTimeout(this.#resting);
    this.#ground.clear();
    this.#pictures.clear();
    this.#held?.close();
  }

  #ask(still: boolean, moving: boolean): void {
    if (still) this.#changed = null;
    this.#due.still ||= still;
    this.#due.moving ||= moving;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#size.width === 0 || this.#size.height === 0) return;
    const start = performance.now();
    const due = this.#due;
    this.#due = { still: false, moving: false };
    const camera = snap(this.#camera, this.#ratio);
    const scale = camera.zoom * this.#ratio;
    const frame: Frame = { scale, x: Math.round(camera.x * scale), y: Math.round(camera.y * scale), ratio: this.#ratio };
    const view = viewOf(camera, this.#size);
    if (due.still && !this.#drawPart(camera, frame, view)) this.#drawStill(camera, frame, view);
    const elsewhere = this.#held?.show(camera, frame, this.#size, this.#overlay) ?? false;
    const moving = due.moving || elsewhere !== this.#elsewhere;
    this.#elsewhere = elsewhere;
    const clear = isEmpty(this.#overlay, elsewhere);
    if (moving && !(clear && this.#clear)) this.#above.paint(this.#moving, camera, frame, view, this.#overlay, elsewhere);
    // Where it shows nothing it is not there: a layer of the whole view costs each frame, blank too.
    if (moving && clear !== this.#clear) this.#layers.moving.style.display = clear ? 'none' : 'block';
    if (moving) this.#clear = clear;
    this.#clock(performance.now() - start);
  }

  /**
   * Paints of what lies still only the part that has changed, with the titles that lie in it whole: the
   * page then has no more to show again. False where that is most of it, or cannot be told.
   */
  #drawPart(camera: Camera, frame: Frame, view: Rect): boolean {
    const [ctx, o] = [this.#still, this.#overlay];
    // Where a zone's title will stand is known once it is drawn.
    if (this.scene.zonesChanged !== this.#zonesPainted) return false;
    if (this.#changed === null || o.held.size > 0 || o.live.size > 0 || o.written !== null) return false;
    // A link reaches across, and its word is as large from afar as from near.
    const linked = this.scene.curves().length > 0;
    if (linked || this.#crossed) return false;
    const headers = this.#titles.headers(camera, view, this.scene.boxes());
    const titles = otherHeaders(this.#headers, headers).map(({ rect }) => inflate(rect, TITLE_RIM));
    const places = this.#changed.map((rect) => inflate(rectToScreen(camera, rect), CHANGE_RIM));
    let part = bounds([...places, ...titles]);
    if (part === null) {
      this.#changed = [];
      return true;
    }
    const all = [...headers.map(({ rect }) => rect), ...this.#zoneTitles.values()].map((rect) => inflate(rect, TITLE_RIM));
    for (let grown = true; grown; ) {
      const now: Rect = part;
      part = all.reduce((sum, rect) => (intersects(rect, now) ? union(sum, rect) : sum), now);
      grown = !sameRect(part, now);
    }
    const pixels = wholePixels(part, frame.ratio);
    const own = overlap(pixels, { x: 0, y: 0, width: ctx.canvas.width, height: ctx.canvas.height });
    if (own !== null) {
      if (own.width * own.height > MOST * ctx.canvas.width * ctx.canvas.height) return false;
      if (!this.#ground.part(ctx, camera, this.#size, this.#ratio, own)) return false;
      ctx.save();
      ctx.beginPath();
      ctx.rect(own.x, own.y, own.width, own.height);
      ctx.clip();
      pagePixels(ctx, frame);
      const shown: Rect = part;
      this.#zoneTitles = this.#titles.zones(ctx, camera, view, null, shown);
      this.#titles.draw(ctx, camera, headers.filter(({ rect }) => intersects(inflate(rect, TITLE_RIM), shown)));
      ctx.restore();
    }
    this.#headers = headers;
    this.#kept(false);
    return true;
  }

  /** What was painted is what there is. */
  #kept(crossed: boolean): void {
    this.#crossed = crossed;
    this.#changed = [];
    this.#painted = performance.now();
    this.#resting ??= setTimeout(() => this.#rest(), REST);
  }

  #drawStill(camera: Camera, frame: Frame, view: Rect): void {
    const ctx = this.#still;
    const o = this.#overlay;
    const missing = this.#ground.paint(ctx, camera, this.#size, this.#ratio, lifted(o));
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    const curves = this.scene.curves(o.held);
    for (const link of curves) {
      if (!link.carried && intersects(reach(link.points), view)) this.#painter.link(ctx, frame, link);
    }
    pagePixels(ctx, frame);
    this.#zoneTitles = this.#titles.zones(ctx, camera, view, o.written);
    this.#zonesPainted = this.scene.zonesChanged;
    const boxes = this.scene.boxes().filter((box) => !o.live.has(box.id));
    this.#headers = this.#titles.clusters(ctx, camera, view, boxes, o.written);
    this.#kept(curves.length > 0);
    if (missing) this.#ask(true, false);
    // Something is out of its place: what has changed cannot be told from what is left out.
    else if (o.held.size > 0 || o.live.size > 0 || o.written !== null) this.#changed = null;
  }

  /** Once nothing was painted for a while. */
  #rest(): void {
    const left = this.#painted + REST - performance.now();
    this.#resting = left > 0 ? setTimeout(() => this.#rest(), left) : undefined;
    if (left <= 0) this.#ground.rest();
  }

  #clock(spent: number): void {
    const t = this.timing;
    t.frames += 1;
    t.total += spent;
    t.longest = Math.max(t.longest, spent);
    if (spent > 8) t.over += 1;
  }
}

/** Titles that are others now: as they were, and as they are. */
function otherHeaders(before: readonly Header[], now: readonly Header[]): Header[] {
  const was = new Map(before.map((item) => [item.id, item]));
  const found: Header[] = [];
  for (const item of now) {
    const known = was.get(item.id);
    was.delete(item.id);
    const same =
      known !== undefined && sameRect(known.rect, item.rect) && known.count === item.count && known.font === item.font &&
      known.rule.x2 === item.rule.x2 && known.lines.length === item.lines.length && known.lines.every((line, i) => line === item.lines[i]);
    if (!same) found.push(...(known === undefined ? [item] : [known, item]));
  }
  return [...found, ...was.values()];
}

/** Whole device pixels around a part of the page. */
function wholePixels(part: Rect, ratio: number): Rect {
  const [x, y] = [Math.floor(part.x * ratio), Math.floor(part.y * ratio)];
  return { x, y, width: Math.ceil((part.x + part.width) * ratio) - x, height: Math.ceil((part.y + part.height) * ratio) - y };
}

/** All a link may cover, its label and its arrow with it. */
const reach = (points: readonly Point[]): Rect =>
  inflate(bounds(points.map((p) => ({ ...p, width: 0, height: 0 }))) ?? { x: 0, y: 0, width: 0, height: 0 }, 80);
