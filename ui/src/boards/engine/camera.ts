/**
 * Where one looks from: the board's point at the top left of the view, and the zoom.
 * Immutable; every gesture gives a new camera. Knows nothing of what is drawn.
 */
import type { Point, Rect } from './geometry';

export interface Camera extends Point {
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How far one zooms out where the board does not ask for more. */
export const MIN_ZOOM = 0.1;
/** No board is so large that less would be needed. */
const SMALLEST = 0.001;
export const MAX_ZOOM = 4;
/** One press on + or −: two presses double. */
export const ZOOM_STEP = Math.SQRT2;

/** Within the limits; `floor` is the board's own (`floorOf`). */
export const clampZoom = (zoom: number, floor = MIN_ZOOM): number =>
  Number.isFinite(zoom) ? Math.min(MAX_ZOOM, Math.max(floor, zoom)) : 1;

export function toScreen(camera: Camera, p: Point): Point {
  return { x: (p.x - camera.x) * camera.zoom, y: (p.y - camera.y) * camera.zoom };
}

export function toBoard(camera: Camera, p: Point): Point {
  return { x: p.x / camera.zoom + camera.x, y: p.y / camera.zoom + camera.y };
}

export function rectToScreen(camera: Camera, r: Rect): Rect {
  const { x, y } = toScreen(camera, r);
  return { x, y, width: r.width * camera.zoom, height: r.height * camera.zoom };
}

/** What is seen of the board. */
export function viewOf(camera: Camera, size: Size): Rect {
  return { x: camera.x, y: camera.y, width: size.width / camera.zoom, height: size.height / camera.zoom };
}

/** Moves the view by screen pixels: the board follows the finger. */
export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom, zoom: camera.zoom };
}

/** Zooms so that the board's point under `at` (screen) stays where it is. */
export function zoomAt(camera: Camera, at: Point, zoom: number, floor = MIN_ZOOM): Camera {
  const next = clampZoom(zoom, floor);
  const fixed = toBoard(camera, at);
  return { x: fixed.x - at.x / next, y: fixed.y - at.y / next, zoom: next };
}

/** Two fingers: moves and zooms in one gesture. */
export function pinch(camera: Camera, from: readonly [Point, Point], to: readonly [Point, Point], floor = MIN_ZOOM): Camera {
  const middle = (pair: readonly [Point, Point]): Point => ({
    x: (pair[0].x + pair[1].x) / 2,
    y: (pair[0].y + pair[1].y) / 2,
  });
  const spread = (pair: readonly [Point, Point]): number =>
    Math.hypot(pair[0].x - pair[1].x, pair[0].y - pair[1].y);
  const before = middle(from);
  const after = middle(to);
  const moved = pan(camera, after.x - before.x, after.y - before.y);
  const apart = spread(from);
  return apart < 1 ? moved : zoomAt(moved, after, moved.zoom * (spread(to) / apart), floor);
}

/** Shows the whole rectangle, no larger than life, from the top left as one reads. */
export function fit(content: Rect, size: Size, padding: Padding): Camera {
  const width = Math.max(1, size.width - padding.left - padding.right);
  const height = Math.max(1, size.height - padding.top - padding.bottom);
  const zoom = clampZoom(
    Math.min(1, width / Math.max(1, content.width), height / Math.max(1, content.height)),
    SMALLEST,
  );
  return { x: content.x - padding.left / zoom, y: content.y - padding.top / zoom, zoom };
}

/** How far one zooms out on a board: until all of it is seen, at least to `MIN_ZOOM`. */
export const floorOf = (content: Rect | null, size: Size, padding: Padding): number =>
  content === null || size.width === 0 ? MIN_ZOOM : Math.min(MIN_ZOOM, fit(content, size, padding).zoom);

/** Shows a rectangle in the middle, no larger than life. */
export function centred(target: Rect, size: Size, padding: Padding): Camera {
  const { zoom } = fit(target, size, padding);
  const width = (size.width - padding.left - padding.right) / zoom;
  const height = (size.height - padding.top - padding.bottom) / zoom;
  return {
    x: target.x - padding.left / zoom - Math.max(0, (width - target.width) / 2),
    y: target.y - padding.top / zoom - Math.max(0, (height - target.height) / 2),
    zoom,
  };
}

/** Shows a rectangle whole and in the middle, as large as it can be, but no larger than `most`. */
export function contain(target: Rect, size: Size, most = Infinity): Camera {
  const zoom = Math.max(SMALLEST, Math.min(most, size.width / Math.max(1, target.width), size.height / Math.max(1, target.height)));
  return {
    x: target.x - (size.width / zoom - target.width) / 2,
    y: target.y - (size.height / zoom - target.height) / 2,
    zoom,
  };
}

/** Where nothing lies over the board: not the tools, the legend, nor a message. */
export const CLEAR: Padding = { top: 60, right: 24, bottom: 90, left: 24 };

/** The smallest move that brings a rectangle into view. */
export function reveal(camera: Camera, target: Rect, size: Size, padding: Padding): Camera {
  const r = rectToScreen(camera, target);
  const move = (start: number, length: number, from: number, to: number): number => {
    if (start < from || length > to - from) return from - start;
    return start + length > to ? to - (start + length) : 0;
  };
  const dx = move(r.x, r.width, padding.left, size.width - padding.right);
  const dy = move(r.y, r.height, padding.top, size.height - padding.bottom);
  // In sight already: the very same camera, so that nothing follows from it.
  return dx === 0 && dy === 0 ? camera : pan(camera, dx, dy);
}

/** Lays the camera on whole device pixels, so that what was drawn once is copied sharp. */
export function snap(camera: Camera, pixelRatio: number): Camera {
  const scale = camera.zoom * pixelRatio;
  return { x: Math.round(camera.x * scale) / scale, y: Math.round(camera.y * scale) / scale, zoom: camera.zoom };
}

/** Place of a zoom on the ruler, 0 to 1: equal steps are equal factors. */
export const zoomToRuler = (zoom: number, floor = MIN_ZOOM): number =>
  Math.log(clampZoom(zoom, floor) / floor) / Math.log(MAX_ZOOM / floor);

export const rulerToZoom = (place: number, floor = MIN_ZOOM): number =>
  clampZoom(floor * (MAX_ZOOM / floor) ** Math.min(1, Math.max(0, place)), floor);
