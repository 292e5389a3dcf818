// What is painted of the view where something has changed is, pixel by pixel, the view painted whole.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteInput } from './notes';
import { STILL } from './overlay';
import { COLOURS } from './paint';
import { palette, Raster } from './raster-bench';
import { Scene, type SceneInput } from './scene';
import { Surface } from './surface';

const measure = (text: string, font = 16): number => text.length * font * 0.5;
const size = { width: 640, height: 400 };

let seed = 3;
const random = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;
let clock = 0;
const note = (id: number, x: number, y: number): NoteInput => ({
  id: String(id), text: 'Une idée', x, y, width: null, colour: COLOURS[id % COLOURS.length] ?? 'yellow', cluster: `c${id % 5}`,
  status: 'visible', starred: false, count: 1, marks: [], image: null, touched: (clock += 1),
});

let frames: (() => void)[] = [];
/** Closed at the end: a surface left open would rest later, in the test of something else. */
let open: Surface[] = [];
beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', () => void (frames = []));
});
afterEach(() => {
  for (const surface of open) surface.close();
  open = [];
  vi.unstubAllGlobals();
});
const rest = (): void => {
  for (let turn = 0; turn < 300 && frames.length > 0; turn += 1) frames.shift()?.();
  expect(frames).toHaveLength(0);
};

function shown(scene: Scene, floor: number | null): { surface: Surface; still: Raster } {
  const [still, moving] = [new Raster(1, 1), new Raster(1, 1)];
  const surface = new Surface({ still: still as unknown as HTMLCanvasElement, moving: moving as unknown as HTMLCanvasElement }, palette, scene, (text, font) => measure(text, font));
  open.push(surface);
  if (floor !== null) surface.readableFrom(floor);
  surface.look({ x: -80, y: -60, zoom: 0.2 });
  surface.settle();
  surface.resize(size, 1);
  rest();
  return { surface, still };
}

describe.each([['at the desk', null], ['in the room', 22]] as const)('the view %s', (_, floor) => {
  it('is painted where it has changed, and is what it would be if all of it were', () => {
    seed = 3;
    let notes = Array.from({ length: 150 }, (_, id) => note(id, (id % 5) * 560 + random(400), Math.floor(id / 50) * 500 + random(300)));
    const zones = [{ id: 'z', title: 'Une zone', x: 200, y: 300, width: 900, height: 700, colour: 'blue' as const }];
    let clusters = Array.from({ length: 5 }, (_, at) => ({ id: `c${at}`, title: `Regroupement ${at}` }));
    const input = (): SceneInput => ({ notes, clusters, zones, cards: [], links: [] });
    const scene = new Scene((text) => measure(text));
    scene.update(input());
    const { surface, still } = shown(scene, floor);
    for (let turn = 0; turn < 8; turn += 1) {
      const id = random(150);
      if (turn % 4 === 3) clusters = clusters.map((one, at) => (at === turn % 5 ? { ...one, title: `${one.title} !` } : one));
      else notes = notes.map((one, at) => (at === id ? note(id, one.x + random(160) - 80, one.y + random(160) - 80) : one));
      surface.stale(scene.update(input()));
      rest();
      expect(still.pixels.join('|') === shown(scene, floor).still.pixels.join('|'), `turn ${turn}`).toBe(true);
    }
    // From within its cluster, so that no title moves: a part of the view, and not the whole.
    const inside = scene.within({ x: 400, y: 600, width: 1_400, height: 500 }).find((one) => {
      const box = scene.boxes().find(({ id }) => id === one.cluster)?.box;
      return box !== undefined && one.x > box.x + 40 && one.x + one.width < box.x + box.width - 40 && one.y > box.y + 300 && one.y + one.height < box.y + box.height - 40;
    });
    expect(inside).toBeDefined();
    notes = notes.map((one) => (one.id === inside?.id ? note(Number(one.id), one.x + 8, one.y + 8) : one));
    const whole = still.drawn;
    surface.stale(scene.update(input()));
    rest();
    expect(still.drawn - whole).toBeLessThan((size.width * size.height) / 3);
    expect(still.pixels.join('|') === shown(scene, floor).still.pixels.join('|')).toBe(true);
    // The whole of a new or longer title of a zone, which from afar is wider than the zone.
    const second = { id: 'y', title: 'Une autre', x: 1_900, y: 900, width: 90, height: 60, colour: 'pink' as const };
    for (const told of [[...zones, second], [...zones, { ...second, title: 'Une autre zone, au titre bien plus long' }], zones]) {
      surface.stale(scene.update({ ...input(), zones: told }));
      rest();
      expect(still.pixels.join('|') === shown(scene, floor).still.pixels.join('|'), told.at(-1)?.title).toBe(true);
    }
    const before = still.drawn;
    surface.stale(scene.update({ ...input() }));
    rest();
    expect(still.drawn).toBe(before);
  }, 120_000);

  it('is painted whole where something was out of its place', () => {
    let notes = Array.from({ length: 20 }, (_, id) => note(id, (id % 5) * 560, Math.floor(id / 5) * 200));
    const input = (): SceneInput => ({ notes, clusters: [], zones: [], cards: [], links: [] });
    const scene = new Scene((text) => measure(text));
    scene.update(input());
    const { surface, still } = shown(scene, floor);
    surface.overlay({ ...STILL, held: new Set(['3']), carried: { x: 40, y: 20 } });
    rest();
    notes = notes.map((one) => (one.id === '3' ? note(3, one.x + 40, one.y + 20) : one));
    surface.stale(scene.update(input()));
    surface.overlay(STILL);
    rest();
    expect(still.pixels.join('|') === shown(scene, floor).still.pixels.join('|')).toBe(true);
  }, 60_000);
});
