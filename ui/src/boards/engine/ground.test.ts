// A square that is mended where a note was moved is, pixel by pixel, the square that would be drawn anew.
import { describe, expect, it } from 'vitest';
import type { Camera } from './camera';
import { Ground } from './ground';
import type { NoteInput } from './notes';
import { COLOURS, Painter } from './paint';
import { Pictures } from './pictures';
import { palette, Raster } from './raster-bench';
import { Scene, type SceneInput } from './scene';

const measure = (text: string): number => text.length * 8;

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
