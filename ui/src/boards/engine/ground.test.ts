// A square that is mended where a note was moved is, pixel by pixel, the square that would be drawn anew.
import { describe, expect, it } from 'vitest';
import type { Camera } from './camera';
import { Ground } from './ground';
import type { NoteInput } from './notes';
import { COLOURS, type Context, type Palette, Painter } from './paint';
import { Pictures } from './pictures';
import { Scene, type SceneInput } from './scene';

const measure = (text: string): number => text.length * 8;

/** A canvas that fills rectangles with words for colours, within what is clipped: all that is drawn from afar. */
class Raster {
  pixels: string[] = [];
  filled = 0;
  style = {};
  #width = 0;
  #height = 0;
  readonly ctx: Context;

  constructor(width: number, height: number) {
    [this.#width, this.#height] = [width, height];
    this.pixels = Array.from({ length: width * height }, () => '');
    let state = { x: 0, y: 0, clip: [0, 0, width, height] as [number, number, number, number] };
    const kept: (typeof state)[] = [];
    let path: [number, number, number, number] = [0, 0, 0, 0];
    const own: Record<string, unknown> = {
      canvas: this,
      fillStyle: '',
      globalAlpha: 1,
      save: () => kept.push({ ...state }),
      restore: () => (state = kept.pop() ?? state),
      setTransform: () => (state = { ...state, x: 0, y: 0 }),
      translate: (x: number, y: number) => (state = { ...state, x: state.x + x, y: state.y + y }),
      rect: (x: number, y: number, w: number, h: number) => (path = [x + state.x, y + state.y, x + state.x + w, y + state.y + h]),
      clip: () => {
        const [a, b, c, d] = state.clip;
        state = { ...state, clip: [Math.max(a, path[0]), Math.max(b, path[1]), Math.min(c, path[2]), Math.min(d, path[3])] };
      },
      fillRect: (x: number, y: number, w: number, h: number) => {
        this.filled += 1;
        const [left, top, right, bottom] = state.clip;
        for (let row = Math.max(top, y + state.y); row < Math.min(bottom, y + state.y + h); row += 1) {
          for (let at = Math.max(left, x + state.x); at < Math.min(right, x + state.x + w); at += 1) {
            const place = row * this.#width + at;
            this.pixels[place] = own['globalAlpha'] === 1 ? String(own['fillStyle']) : `${this.pixels[place]}+${String(own['fillStyle'])}`;
          }
        }
      },
      drawImage: (from: Raster, x: number, y: number) => {
        for (let row = 0; row < from.#height; row += 1) {
          for (let at = 0; at < from.#width; at += 1) {
            if (x + at < 0 || x + at >= this.#width || y + row < 0 || y + row >= this.#height) continue;
            this.pixels[(y + row) * this.#width + x + at] = from.pixels[row * from.#width + at] ?? '';
          }
        }
      },
    };
    this.ctx = new Proxy(own, { get: (_, name) => own[String(name)] ?? (() => undefined), set: (_, name, value) => ((own[String(name)] = value), true) }) as unknown as Context;
  }

  getContext(): Context {
    return this.ctx;
  }
}

const palette = {
  font: 'f', canvas: 'canvas', dot: 'dot', noteEdge: 'edge', lineStrong: 'line',
  papers: Object.fromEntries(COLOURS.map((colour) => [colour, `paper ${colour}`])),
  bands: Object.fromEntries(COLOURS.map((colour) => [colour, `band ${colour}`])),
} as unknown as Palette;

let seed = 7;
const random = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;

const size = { width: 700, height: 420 };
let clock = 0;

const note = (id: number): NoteInput => ({
  id: String(id), text: 'Une idée de taille ordinaire', x: random(3_600), y: random(2_200), width: null, colour: COLOURS[random(COLOURS.length)] ?? 'yellow',
  cluster: null, status: 'visible', starred: false, count: 1, marks: [], image: null, touched: (clock += 1),
});

function painted(scene: Scene, ground?: Ground, camera: Camera = { x: 0, y: 0, zoom: 0.19 }): { pixels: string; ground: Ground; filled: () => number; tiles: number } {
  const made: Raster[] = [];
  const make = (width: number, height: number): HTMLCanvasElement => {
    const one = new Raster(width, height);
    made.push(one);
    return one as unknown as HTMLCanvasElement;
  };
  const drawn = { tiles: 0, longestTile: 0 };
  const own = ground ?? new Ground(scene, new Painter(palette, make, new Pictures(async () => ({}) as CanvasImageSource, () => undefined)), make, drawn);
  const shown = new Raster(size.width, size.height);
  for (let turn = 0; turn < 200 && own.paint(shown.ctx, camera, size, 1, new Set()); turn += 1);
  return { pixels: shown.pixels.join('|'), ground: own, filled: () => made.reduce((sum, one) => sum + one.filled, 0), tiles: drawn.tiles };
}

describe('a square that is wrong in a few places', () => {
  const rest: Omit<SceneInput, 'notes'> = { cards: [], clusters: [], links: [], zones: [{ id: 'z', title: 'Z', x: 300, y: 200, width: 1_500, height: 900, colour: 'blue' }] };

  it('is mended there, and is what it would be if it were drawn anew', () => {
    let notes = Array.from({ length: 400 }, (_, id) => note(id));
    const scene = new Scene(measure);
    scene.update({ ...rest, notes });
    const first = painted(scene);
    const whole = first.filled();
    for (let turn = 0; turn < 12; turn += 1) {
      const moved = new Set(Array.from({ length: 1 + random(3) }, () => random(400)));
      notes = notes.map((one, id) => (moved.has(id) ? { ...note(id), x: one.x + random(120) - 60, y: one.y + random(120) - 60 } : one));
      first.ground.spoil(scene.update({ ...rest, notes }));
      const before = first.filled();
      const mended = painted(scene, first.ground).pixels;
      // Each with the few that lie there, and not the four hundred again.
      expect(first.filled() - before).toBeLessThan(whole / 4);
      expect(mended === painted(scene).pixels).toBe(true);
    }
  }, 120_000);

  it('is drawn anew where much of it is wrong', () => {
    const notes = Array.from({ length: 200 }, (_, id) => note(id));
    const scene = new Scene(measure);
    scene.update({ ...rest, notes });
    const { ground } = painted(scene);
    ground.spoil(scene.update({ ...rest, notes: notes.map((one) => ({ ...one, x: one.x + 30 })) }));
    expect(painted(scene, ground).pixels === painted(scene).pixels).toBe(true);
  }, 60_000);
});
