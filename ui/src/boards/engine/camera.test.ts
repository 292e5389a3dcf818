import { describe, expect, it } from 'vitest';
import { fit, MAX_ZOOM, MIN_ZOOM, pan, pinch, reveal, rulerToZoom, snap, toBoard, toScreen, viewOf, zoomAt, zoomToRuler } from './camera';

describe('camera', () => {
  const camera = { x: 40, y: -20, zoom: 0.5 };

  it('goes to the screen and back', () => {
    const p = { x: 123.5, y: 7 };
    expect(toBoard(camera, toScreen(camera, p))).toEqual(p);
  });

  it('zooms at a point without moving what is under it', () => {
    const at = { x: 300, y: 200 };
    const before = toBoard(camera, at);
    const after = toBoard(zoomAt(camera, at, 1.7), at);
    expect(after.x).toBeCloseTo(before.x, 9);
    expect(after.y).toBeCloseTo(before.y, 9);
  });

  it('stays between 10 and 400 %', () => {
    expect(zoomAt(camera, { x: 0, y: 0 }, 900).zoom).toBe(MAX_ZOOM);
    expect(zoomAt(camera, { x: 0, y: 0 }, 0).zoom).toBe(MIN_ZOOM);
    expect(zoomAt(camera, { x: 0, y: 0 }, Number.NaN).zoom).toBe(1);
  });

  it('pans as far as the finger, whatever the zoom', () => {
    const p = toScreen(camera, { x: 0, y: 0 });
    expect(toScreen(pan(camera, 30, -8), { x: 0, y: 0 })).toEqual({ x: p.x + 30, y: p.y - 8 });
  });

  it('keeps both fingers on what they took', () => {
    const from = [{ x: 100, y: 100 }, { x: 200, y: 100 }] as const;
    const to = [{ x: 90, y: 120 }, { x: 290, y: 120 }] as const;
    const next = pinch(camera, from, to);
    expect(next.zoom).toBe(1);
    from.forEach((finger, i) => {
      const there = toScreen(next, toBoard(camera, finger));
      expect(there.x).toBeCloseTo(to[i]!.x, 9);
      expect(there.y).toBeCloseTo(to[i]!.y, 9);
    });
  });

  it('fits all of it, never larger than life', () => {
    const size = { width: 1000, height: 500 };
    const none = { top: 0, right: 0, bottom: 0, left: 0 };
    const content = { x: -100, y: 50, width: 4000, height: 300 };
    const camera = fit(content, size, none);
    expect(camera.zoom).toBe(0.25);
    const view = viewOf(camera, size);
    expect(view.x).toBe(-100);
    expect(view.x + view.width).toBe(3900);
    expect(fit({ x: 0, y: 0, width: 10, height: 10 }, size, none).zoom).toBe(1);
  });

  it('moves only as much as needed to show something', () => {
    const size = { width: 400, height: 300 };
    const padding = { top: 10, right: 10, bottom: 10, left: 10 };
    const one = { x: 0, y: 0, zoom: 1 };
    expect(reveal(one, { x: 20, y: 20, width: 50, height: 50 }, size, padding)).toBe(one);
    expect(reveal(one, { x: 380, y: 20, width: 50, height: 50 }, size, padding)).toEqual({ x: 40, y: 0, zoom: 1 });
  });

  it('stands on whole device pixels', () => {
    const c = snap({ x: 3.333, y: 9.87, zoom: 0.68 }, 1.25);
    expect(c.x * 0.68 * 1.25).toBeCloseTo(Math.round(c.x * 0.68 * 1.25), 9);
  });

  it('reads the ruler both ways', () => {
    for (const zoom of [0.1, 0.68, 1, 4]) expect(rulerToZoom(zoomToRuler(zoom))).toBeCloseTo(zoom, 9);
  });
});
