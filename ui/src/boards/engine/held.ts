/**
 * What is in the hand, on a canvas of its own: drawn once when it is taken, then only shifted. A
 * frame of a drag so repaints the notes' own rectangle, and neither the view nor what is chosen.
 */
import { type Camera, type Size, rectToScreen } from './camera';
import { type Rect, bounds, shift } from './geometry';
import { LIFT, outline } from './outline';
import { type Overlay, sameKeys } from './overlay';
import type { Frame, MakeCanvas, Painter } from './paint';
import type { Scene } from './scene';
import type { SceneNote } from './notes';

/** Around the notes: their edges, and the outlines of what is chosen. */
const RIM = 14;
/** A canvas of more views than this is not worth it: what is held is drawn in the view each time. */
const VIEWS = 2;

export class Held {
  readonly #place: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #scene: Scene;
  readonly #painter: Painter;
  /** What was drawn, and at what scale. */
  #drawn: { overlay: Overlay; scale: number; ratio: number } | null = null;
  /** Device pixels of the board. */
  #area: Rect | null = null;
  #shown = false;

  /** `place`: an empty element at the top left of the view. */
  constructor(place: HTMLElement, make: MakeCanvas, scene: Scene, painter: Painter) {
    this.#place = place;
    this.#canvas = make(1, 1);
    this.#canvas.style.display = 'block';
    place.style.display = 'none';
    place.append(this.#canvas);
    this.#scene = scene;
    this.#painter = painter;
  }

  close(): void {
    this.#canvas.remove();
  }

  /** What was drawn is no longer true. */
  spoil(): void {
    this.#drawn = null;
  }

  /** Shows what is held where it has been carried. False where nothing is, or it is too much for a canvas. */
  show(camera: Camera, f: Frame, size: Size, o: Overlay): boolean {
    if (o.held.size === 0) return this.#hide();
    const drawn = this.#drawn;
    if (drawn === null || drawn.scale !== f.scale || drawn.ratio !== f.ratio || !sameHeld(drawn.overlay, o)) {
      const notes = this.#scene.pick(o.held);
      const area = around(notes, f);
      this.#drawn = { overlay: o, scale: f.scale, ratio: f.ratio };
      this.#area = area !== null && fits(area, size, f.ratio) ? area : null;
      if (this.#area !== null) this.#draw(this.#area, camera.zoom, f, notes, o);
    }
    const area = this.#area;
    if (area === null) return this.#hide();
    const x = area.x - f.x + Math.round(o.carried.x * f.scale);
    const y = area.y - f.y + Math.round(o.carried.y * f.scale);
    const { style } = this.#place;
    style.transform = `translate(${x / f.ratio}px, ${y / f.ratio}px)`;
    if (!this.#shown) style.display = 'block';
    this.#shown = true;
    return true;
  }

  #hide(): false {
    if (this.#shown) this.#place.style.display = 'none';
    this.#shown = false;
    return false;
  }

  #draw(area: Rect, zoom: number, f: Frame, notes: readonly SceneNote[], o: Overlay): void {
    const canvas = this.#canvas;
    // Blank by being given its size.
    canvas.width = area.width;
    canvas.height = area.height;
    canvas.style.width = `${area.width / f.ratio}px`;
    canvas.style.height = `${area.height / f.ratio}px`;
    const ctx = canvas.getContext('2d', { alpha: true });
    if (ctx === null) return;
    const frame: Frame = { ...f, x: area.x, y: area.y };
    for (const note of notes) this.#painter.note(ctx, frame, note, LIFT);
    ctx.setTransform(f.ratio, 0, 0, f.ratio, 0, 0);
    const { canvas: ground, ink, accent } = this.#painter.palette;
    const at: Camera = { x: area.x / f.scale, y: area.y / f.scale, zoom };
    const place = (note: SceneNote): Rect => shift(rectToScreen(at, note), -LIFT, -LIFT);
    ctx.setLineDash([6, 4]);
    for (const note of notes) if (o.hits.has(note.id) && o.focused !== note.id) outline(ctx, ground, place(note), accent, 3, 0);
    ctx.setLineDash([]);
    for (const note of notes) if (o.selected.has(note.id)) outline(ctx, ground, place(note), ink, 2, 2);
    for (const note of notes) if (o.focused === note.id) outline(ctx, ground, place(note), accent, 3, 2);
  }
}

/** All that notes cover, in whole device pixels. */
function around(notes: readonly SceneNote[], f: Frame): Rect | null {
  const box = bounds(notes);
  if (box === null) return null;
  const rim = Math.ceil(RIM * f.ratio);
  const x = Math.floor(box.x * f.scale) - rim;
  const y = Math.floor(box.y * f.scale) - rim;
  const width = Math.ceil((box.x + box.width) * f.scale) + rim - x;
  const height = Math.ceil((box.y + box.height) * f.scale) + rim - y;
  return { x, y, width, height };
}

const fits = (area: Rect, size: Size, ratio: number): boolean => area.width * area.height <= VIEWS * size.width * size.height * ratio * ratio;

/** Whether both show the same in the hand, wherever it has been carried. */
const sameHeld = (a: Overlay, b: Overlay): boolean =>
  sameKeys(a.held, b.held) && sameKeys(a.selected, b.selected) && sameKeys(a.hits, b.hits) && a.focused === b.focused;
