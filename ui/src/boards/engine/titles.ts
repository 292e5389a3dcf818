/** Titles of clusters and zones on screen: of a size that can be read at any zoom, never cut. */
import { type Camera, rectToScreen } from './camera';
import { type ClusterBox, type Header, header, TITLE_FLOOR } from './clusters';
import { type Rect, inflate, intersects } from './geometry';
import type { MeasureFont } from './measure';
import { FONT } from './notes';
import type { Context, Painter } from './paint';
import { apart } from './plates';
import type { Scene, ZoneInput } from './scene';

export class Titles {
  readonly #scene: Scene;
  readonly #painter: Painter;
  readonly #measure: MeasureFont;
  readonly #kept = new Map<string, readonly string[]>();
  /** The smallest font, in pixels: a screen that is read from afar asks for more. */
  floor = TITLE_FLOOR;

  constructor(scene: Scene, painter: Painter, measure: MeasureFont) {
    this.#scene = scene;
    this.#painter = painter;
    this.#measure = measure;
  }

  /** Draws the titles of the clusters in view, but the one that is written, and says where they are. */
  clusters(ctx: Context, camera: Camera, view: Rect, boxes: readonly ClusterBox[], written: string | null): Header[] {
    const headers = this.headers(camera, view, boxes);
    this.draw(ctx, camera, headers.filter(({ id }) => id !== written));
    return headers;
  }

  /** Where the titles of the clusters in view are. */
  headers(camera: Camera, view: Rect, boxes: readonly ClusterBox[]): Header[] {
    if (this.#kept.size > 4_000) this.#kept.clear();
    const reach = inflate(view, 40 / camera.zoom, 140 / camera.zoom);
    const own = boxes
      .filter((cluster) => intersects(cluster.box, reach))
      .map((cluster) => header(cluster, camera, (text, font) => this.#measure(text, font, 650), this.#kept, this.floor));
    return this.#isFar ? this.#apart(own, view.height * camera.zoom) : own;
  }

  draw(ctx: Context, camera: Camera, headers: readonly Header[]): void {
    const palette = this.#painter.palette;
    ctx.textBaseline = 'alphabetic';
    for (const item of headers) {
      // Over notes a title needs a ground of its own to be read.
      if (this.#crowded(item.rect, camera)) this.#plate(ctx, item.rect);
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

  /** Draws the titles of the zones in view, or in a part of it on screen, but the one that is written, and says where they are. */
  zones(ctx: Context, camera: Camera, view: Rect, written: string | null, part: Rect | null = null): Map<string, Rect> {
    const palette = this.#painter.palette;
    const places = new Map<string, Rect>();
    const near = inflate(view, 60);
    for (const zone of this.#scene.zones) {
      if (zone.id === written || !intersects(zone, near)) continue;
      const rect = rectToScreen(camera, zone);
      const font = Math.max(this.floor, Math.min(22, 18 * camera.zoom));
      ctx.font = `650 ${font}px ${palette.font}`;
      ctx.textBaseline = 'alphabetic';
      const room = Math.max(96 * (this.floor / TITLE_FLOOR), rect.width - 16);
      const lines = this.#zoneLines(zone, room, font);
      const height = 10 + lines.length * font * 1.25;
      const place = { x: rect.x, y: rect.y, width: Math.max(room + 8, rect.width), height };
      places.set(zone.id, place);
      if (part !== null && !intersects(place, part)) continue;
      if (this.#isFar) {
        const wide = Math.max(0, ...lines.map((line) => this.#measure(line, font, 650)));
        const area = { x: rect.x + 4, y: rect.y + 4, width: wide + 8, height };
        if (this.#crowded(area, camera)) this.#plate(ctx, area);
      }
      ctx.fillStyle = palette.ink2;
      lines.forEach((line, i) => ctx.fillText(line, rect.x + 8, rect.y + 6 + font * (1 + i * 1.25)));
    }
    return places;
  }

  /** Whether it is drawn for a screen that is read from the back of a room. */
  get #isFar(): boolean {
    return this.floor > TITLE_FLOOR;
  }

  #apart(headers: readonly Header[], height: number): Header[] {
    const rects = apart(headers.map(({ rect }) => rect), height);
    return headers.map((item, at) => ({ ...item, rect: rects[at] ?? item.rect }));
  }

  /** From near what lies below may be guessed; from afar nothing must be seen through. */
  #plate(ctx: Context, rect: Rect): void {
    const { palette } = this.#painter;
    const { x, y, width, height } = { x: rect.x - 2, y: rect.y - 1, width: rect.width + 4, height: rect.height };
    ctx.fillStyle = palette.canvas;
    ctx.globalAlpha = this.#isFar ? 1 : 0.82;
    ctx.fillRect(x, y, width, height);
    ctx.globalAlpha = 1;
  }

  #crowded(rect: Rect, camera: Camera): boolean {
    const area = {
      x: rect.x / camera.zoom + camera.x,
      y: rect.y / camera.zoom + camera.y,
      width: rect.width / camera.zoom,
      height: rect.height / camera.zoom,
    };
    return this.#scene.within(area).length > 0;
  }

  #zoneLines(zone: ZoneInput, width: number, font: number): readonly string[] {
    // Measured at 16 and scaled: kept in the same cache as the notes.
    return this.#scene.wraps.lines(zone.title, Math.round(((width * FONT) / font) * 0.94));
  }
}
