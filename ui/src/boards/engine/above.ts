/**
 * The layer above the squares: the links and the titles of the clusters of what is held; the
 * selection, the focus, what the pointer draws. What is held lies on a canvas of its own (`held.ts`),
 * and is drawn here only where that would be too large.
 */
import { type Camera, rectToScreen, toScreen } from './camera';
import { type Point, type Rect, bounds, inflate, intersects, shift, union } from './geometry';
import type { SceneNote } from './notes';
import { LIFT, outline } from './outline';
import type { Overlay } from './overlay';
import type { Context, Frame, Painter } from './paint';
import { type Scene, curve } from './scene';
import type { Titles } from './titles';

export class Above {
  readonly #scene: Scene;
  readonly #painter: Painter;
  readonly #titles: Titles;
  /** What was drawn last, in pixels of the page: only that is wiped, so only that is painted again. */
  #drawn: Rect | 'all' | null = 'all';

  constructor(scene: Scene, painter: Painter, titles: Titles) {
    this.#scene = scene;
    this.#painter = painter;
    this.#titles = titles;
  }

  /** `elsewhere`: what is held has been drawn, with its outlines. */
  paint(ctx: Context, camera: Camera, frame: Frame, view: Rect, o: Overlay, elsewhere: boolean): void {
    const palette = this.#painter.palette;
    this.#wipe(ctx, frame);
    for (const link of this.#scene.curves(o.held, o.carried)) {
      if (link.id !== o.link && !link.carried) continue;
      this.#drawn = 'all';
      this.#painter.link(ctx, frame, link, link.id === o.link);
    }
    pagePixels(ctx, frame);
    const zone = this.#scene.zones.find((one) => one.id === o.zone);
    if (zone !== undefined) this.#zone(ctx, rectToScreen(camera, zone));
    const boxes = [...o.live.values()].filter((box) => box !== null);
    if (boxes.length > 0) this.#drawn = 'all';
    this.#titles.clusters(ctx, camera, view, boxes, o.written);
    if (o.target !== null) this.#around(ctx, rectToScreen(camera, inflate(o.target.box, 12)), palette.accent, 3, 0);
    if (!elsewhere) this.#held(ctx, frame, view, o);
    this.#hits(ctx, camera, view, o, elsewhere);
    for (const note of this.#scene.pick(o.selected)) {
      if (elsewhere && o.held.has(note.id)) continue;
      if (note.id !== o.written && intersects(inflate(placed(note, o), 8), view)) this.#outline(ctx, camera, note, o, palette.ink, 2);
    }
    const hovered = o.hovered === null || o.selected.has(o.hovered) || o.held.size > 0 ? undefined : this.#scene.note(o.hovered);
    if (hovered !== undefined) this.#around(ctx, rectToScreen(camera, hovered), palette.lineStrong, 1, 0);
    const focused = o.focused === null ? undefined : this.#scene.note(o.focused);
    if (focused !== undefined && focused.id !== o.written && !(elsewhere && o.held.has(focused.id))) this.#outline(ctx, camera, focused, o, palette.accent, 3);
    this.#drafts(ctx, camera, frame, o);
  }

  #held(ctx: Context, frame: Frame, view: Rect, o: Overlay): void {
    if (o.held.size === 0) return;
    this.#drawn = 'all';
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    for (const note of this.#scene.pick(o.held)) {
      const there = placed(note, o);
      if (intersects(there, view)) this.#painter.note(ctx, frame, { ...note, x: there.x, y: there.y }, LIFT);
    }
    pagePixels(ctx, frame);
  }

  #outline(ctx: Context, camera: Camera, note: SceneNote, o: Overlay, color: string, width: number): void {
    const lift = o.held.has(note.id) ? -LIFT : 0;
    this.#around(ctx, shift(rectToScreen(camera, placed(note, o)), lift, lift), color, width, 2);
  }

  /** A thick dashed edge: not the selection's, nor the focus'. */
  #hits(ctx: Context, camera: Camera, view: Rect, o: Overlay, elsewhere: boolean): void {
    if (o.hits.size === 0) return;
    ctx.setLineDash([6, 4]);
    for (const note of this.#scene.pick(o.hits)) {
      if (elsewhere && o.held.has(note.id)) continue;
      if (note.id === o.written || note.id === o.focused || !intersects(inflate(note, 8), view)) continue;
      this.#around(ctx, rectToScreen(camera, placed(note, o)), this.#painter.palette.accent, 3, 0);
    }
    ctx.setLineDash([]);
  }

  #zone(ctx: Context, rect: Rect): void {
    const { ink } = this.#painter.palette;
    this.#around(ctx, rect, ink, 2, 0);
    this.#touch(inflate(rect, 5));
    ctx.fillStyle = ink;
    for (const corner of corners(rect)) ctx.fillRect(corner.x - 4, corner.y - 4, 8, 8);
  }

  #drafts(ctx: Context, camera: Camera, frame: Frame, o: Overlay): void {
    const palette = this.#painter.palette;
    const rect = o.marquee ?? (o.zoneDraft === null ? null : rectToScreen(camera, o.zoneDraft));
    if (rect !== null) {
      this.#touch(inflate(rect, 2));
      ctx.globalAlpha = 0.35;
      ctx.fillStyle = palette.accentSoft;
      ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
      ctx.globalAlpha = 1;
      ctx.strokeStyle = palette.accent;
      ctx.lineWidth = 1;
      ctx.strokeRect(Math.round(rect.x) + 0.5, Math.round(rect.y) + 0.5, Math.round(rect.width), Math.round(rect.height));
    }
    if (o.lasso !== null) {
      ctx.strokeStyle = palette.accent;
      ctx.lineWidth = 1.5;
      ctx.setLineDash([5, 3]);
      ctx.beginPath();
      const line = o.lasso.map((point) => toScreen(camera, point));
      const box = bounds(line.map((point) => ({ ...point, width: 0, height: 0 })));
      if (box !== null) this.#touch(inflate(box, 3));
      for (const { x, y } of line) ctx.lineTo(x, y);
      ctx.closePath();
      ctx.stroke();
      ctx.setLineDash([]);
    }
    const from = o.linkDraft === null ? undefined : this.#scene.note(o.linkDraft.from);
    if (o.linkDraft !== null && from !== undefined) {
      const points = curve(from, { ...o.linkDraft.to, width: 1, height: 1 });
      this.#drawn = 'all';
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      this.#painter.link(ctx, frame, { label: '', points }, true);
    }
  }

  #around(ctx: Context, rect: Rect, color: string, width: number, gap: number): void {
    this.#touch(inflate(rect, gap + width + 2));
    outline(ctx, this.#painter.palette.canvas, rect, color, width, gap);
  }

  #touch(rect: Rect): void {
    if (this.#drawn !== 'all') this.#drawn = this.#drawn === null ? rect : union(this.#drawn, rect);
  }

  #wipe(ctx: Context, frame: Frame): void {
    const drawn = this.#drawn;
    this.#drawn = null;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    if (drawn === null) return;
    if (drawn === 'all') return ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
    const [x, y] = [Math.floor(drawn.x * frame.ratio), Math.floor(drawn.y * frame.ratio)];
    ctx.clearRect(x, y, Math.ceil((drawn.x + drawn.width) * frame.ratio) - x, Math.ceil((drawn.y + drawn.height) * frame.ratio) - y);
  }
}

/** Whether the layer would show anything; `elsewhere`: what is held is on a canvas of its own. */
export function isEmpty(o: Overlay, elsewhere: boolean): boolean {
  const unseen = (id: string): boolean => id === o.written || (elsewhere && o.held.has(id));
  const none = (ids: ReadonlySet<string>): boolean => {
    for (const id of ids) if (!unseen(id)) return false;
    return true;
  };
  const hovered = o.hovered !== null && o.held.size === 0 && !o.selected.has(o.hovered);
  return (
    none(o.selected) && none(o.hits) && !hovered && (elsewhere || o.held.size === 0) && (o.focused === null || unseen(o.focused)) &&
    o.live.size === 0 && o.target === null && o.marquee === null && o.lasso === null &&
    o.zone === null && o.zoneDraft === null && o.link === null && o.linkDraft === null
  );
}

/** Draws in pixels of the page from now on, at the top left of the view. */
export const pagePixels = (ctx: Context, frame: Frame): void => ctx.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);

const placed = (note: SceneNote, o: Overlay): Rect => (o.held.has(note.id) ? shift(note, o.carried.x, o.carried.y) : note);

/** Corners of a rectangle, clockwise from the top left. */
export function corners(r: Rect): [Point, Point, Point, Point] {
  const [x2, y2] = [r.x + r.width, r.y + r.height];
  return [{ x: r.x, y: r.y }, { x: x2, y: r.y }, { x: x2, y: y2 }, { x: r.x, y: y2 }];
}
