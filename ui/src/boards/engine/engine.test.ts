import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { columnsFor, freePlace, inColumns, tidy, under } from './arrange';
import { clusterAt, clusterBoxes, header, titleFont } from './clusters';
import { carriedBoxes, drop, zoneAt } from './drop';
import { bounds, intersects, type Rect } from './geometry';
import { Grid } from './grid';
import { neighbour, readingOrder } from './navigate';
import { imageSize, layOut, type NoteInput, type SceneNote, textHeight } from './notes';
import { type Overlay, STILL } from './overlay';
import type { Palette } from './paint';
import { Pictures } from './pictures';
import { curve, onCurve, Scene } from './scene';
import { Surface } from './surface';
import { splitGraphemes, wrap, WrapCache } from './text';
import { areaOf, places, stepOf, TILE_PIXELS, TileCache } from './tiles';

/** Every sign is 10 wide: 15 signs in 150. */
const measure = (text: string): number => splitGraphemes(text).length * 10;
const noteInput = (id: string, x: number, y: number, more: Partial<NoteInput> = {}): NoteInput => ({
  id,
  text: 'Une idée',
  x,
  y,
  width: null,
  colour: 'yellow',
  cluster: null,
  status: 'visible',
  starred: false,
  count: 1,
  marks: [],
  image: null,
  ...more,
});
const laid = (id: string, x: number, y: number, more: Partial<NoteInput> = {}): SceneNote =>
  layOut(noteInput(id, x, y, more), new WrapCache(measure), measure);

describe('wrapping', () => {
  it('keeps words whole and drops the space at the break only', () => {
    expect(wrap('un deux trois quatre', 90, measure)).toEqual(['un deux', 'trois', 'quatre']);
  });

  it('keeps line breaks and empty lines', () => {
    expect(wrap('a\n\nb\r\nc', 90, measure)).toEqual(['a', '', 'b', 'c']);
    expect(wrap('', 90, measure)).toEqual(['']);
  });

  it('cuts a word that is longer than the line, losing nothing', () => {
    const word = 'anticonstitutionnellement';
    const lines = wrap(word, 70, measure);
    expect(lines.every((line) => measure(line) <= 70)).toBe(true);
    expect(lines.join('')).toBe(word);
  });

  it('never cuts inside what a person sees as one sign', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(wrap(family.repeat(3), 10, measure)).toEqual([family, family, family]);
    expect(wrap('e\u0301e\u0301', 10, measure)).toEqual(['e\u0301', 'e\u0301']);
  });

  it('breaks after a hyphen inside a word', () => {
    expect(wrap('et service-public.fr', 120, measure)).toEqual(['et service-', 'public.fr']);
  });

  it('leaves French punctuation with its word', () => {
    expect(wrap('manque quoi ? oui', 120, measure)).toEqual(['manque', 'quoi ? oui']);
    expect(wrap('dites « je viens »', 80, measure)).toEqual(['dites', '« je', 'viens »']);
  });

  it('breaks between ideographs', () => {
    expect(wrap('漢字漢字', 20, measure)).toEqual(['漢字', '漢字']);
  });

  it('breaks where measuring each line whole would, though it adds up words', () => {
    // Signs of different widths, drawn nearer to a space, as fonts do it.
    const exact = (text: string): number =>
      [...text].reduce((sum, sign, i) => sum + 5 + (sign.charCodeAt(0) % 7) - (text[i + 1] === ' ' || text[i - 1] === ' ' ? 0.4 : 0), 0);
    const whole = (text: string, width: number): string[] => {
      const lines: string[] = [];
      let line = '';
      for (const word of text.split(' ')) {
        if (line !== '' && exact(`${line} ${word}`) > width) {
          lines.push(line);
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return [...lines, line];
    };
    let seed = 11;
    const random = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;
    const word = (): string => Array.from({ length: 1 + random(9) }, () => 'abcdefghijklmnop'[random(16)]).join('');
    const measured = vi.fn(exact);
    const wraps = new WrapCache(measured);
    const words = Array.from({ length: 300 }, word);
    for (let turn = 0; turn < 400; turn += 1) {
      const text = Array.from({ length: 1 + random(20) }, () => words[random(300)]).join(' ');
      const width = 120 + random(80);
      expect(wraps.lines(text, width)).toEqual(whole(text, width));
    }
    // A few words, and the lines that end near the edge; not every beginning of every line.
    expect(measured.mock.calls.length).toBeLessThan(1_200);
  });

  it('forgets the oldest rather than grow', () => {
    const cache = new WrapCache(measure, 10);
    const first = cache.lines('a', 100);
    expect(cache.lines('a', 100)).toBe(first);
    for (let i = 0; i < 30; i += 1) cache.lines(`texte ${i}`, 100);
    expect(cache.lines('a', 100)).not.toBe(first);
  });
});

describe('the form of a note', () => {
  it('is as high as its text', () => {
    expect(laid('a', 0, 0).height).toBe(textHeight(1));
    expect(laid('a', 0, 0, { text: 'mot '.repeat(20) }).height).toBeGreaterThan(textHeight(3));
  });

  it('makes room for the star where the last line would meet it', () => {
    const text = 'seize signes ici';
    expect(laid('a', 0, 0, { text }).height).toBe(textHeight(1));
    expect(laid('a', 0, 0, { text, starred: true }).height).toBe(textHeight(2));
    expect(laid('a', 0, 0, { text: 'court', starred: true }).height).toBe(textHeight(1));
  });
});

describe('index', () => {
  it('finds the same as asking all of them', () => {
    const grid = new Grid();
    const all = new Map<string, Rect>();
    let seed = 7;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let i = 0; i < 2000; i += 1) {
      const rect = { x: random() * 9000 - 4500, y: random() * 6000 - 3000, width: 184, height: 40 + random() * 120 };
      all.set(`n${i}`, rect);
      grid.set(`n${i}`, rect);
    }
    grid.set('vast', { x: -9e5, y: -9e5, width: 18e5, height: 18e5 });
    all.set('vast', { x: -9e5, y: -9e5, width: 18e5, height: 18e5 });
    for (let i = 0; i < 400; i += 1) {
      const id = `n${i * 3}`;
      if (i % 2 === 0) {
        grid.delete(id);
        all.delete(id);
      } else {
        const rect = { x: random() * 9000, y: random() * 900, width: 184, height: 90 };
        grid.set(id, rect);
        all.set(id, rect);
      }
    }
    expect(grid.size).toBe(all.size);
    for (const area of [
      { x: -100, y: -100, width: 700, height: 400 },
      { x: -5000, y: -5000, width: 10000, height: 10000 },
      { x: 3000, y: 100, width: 1, height: 1 },
    ]) {
      const slow = [...all].filter(([, rect]) => intersects(rect, area)).map(([id]) => id);
      expect(grid.query(area).sort()).toEqual(slow.sort());
    }
  });

  it('finds what lies under a point', () => {
    const grid = new Grid();
    grid.set('a', { x: 0, y: 0, width: 10, height: 10 });
    expect(grid.query({ x: 10, y: 5, width: 0, height: 0 })).toEqual(['a']);
    expect(grid.query({ x: 11, y: 5, width: 0, height: 0 })).toEqual([]);
  });
});

describe('tiles', () => {
  const make = (): HTMLCanvasElement => ({}) as HTMLCanvasElement;
  const bytes = TILE_PIXELS * TILE_PIXELS * 4;

  it('covers the view, the middle first', () => {
    const view = { x: -10, y: 10, width: 1300, height: 600 };
    const list = places(view, 1);
    expect(list).toHaveLength(4 * 2);
    expect(bounds(list.map((place) => areaOf(1, place)))).toEqual({ x: -512, y: 0, width: 2048, height: 1024 });
    expect(list[0]).toEqual({ column: 1, row: 0 });
  });

  it('never grows over its bytes, and lets go what was seen longest ago', () => {
    const cache = new TileCache(make, bytes * 6);
    for (let i = 0; i < 6; i += 1) cache.put(1, { column: i, row: 0 }, cache.take());
    cache.tick();
    expect(cache.get(1, { column: 0, row: 0 })).toBeDefined();
    cache.tick();
    cache.put(2, { column: 0, row: 0 }, cache.take());
    expect(cache.bytes).toBe(bytes * 6);
    expect(cache.get(1, { column: 0, row: 0 })).toBeDefined();
    expect(cache.get(1, { column: 1, row: 0 })).toBeUndefined();
  });

  it('keeps at rest what is in view and a little more, and gives the bytes of the others back', () => {
    const made: { width: number }[] = [];
    const cache = new TileCache(() => (made.push({ width: 512 }), made.at(-1) as HTMLCanvasElement), 64 * 1024 * 1024);
    for (let column = 0; column < 30; column += 1) cache.put(column < 20 ? 1 : 0.5, { column, row: 0 }, cache.take());
    cache.release(cache.take());
    cache.tick();
    for (let column = 20; column < 26; column += 1) cache.get(0.5, { column, row: 0 });
    cache.rest(9);
    expect(cache.bytes).toBe(9 * 512 * 512 * 4);
    expect(made.filter((canvas) => canvas.width > 0)).toHaveLength(9);
    for (let column = 20; column < 26; column += 1) expect(cache.get(0.5, { column, row: 0 })).toBeDefined();
    // What is in use stays, however little is asked for.
    cache.rest(2);
    expect(made.filter((canvas) => canvas.width > 0)).toHaveLength(6);
  });

  it('makes stale only the squares a change touches', () => {
    const cache = new TileCache(make, bytes * 20);
    for (let i = 0; i < 4; i += 1) cache.put(1, { column: i, row: 0 }, cache.take());
    cache.put(0.5, { column: 0, row: 0 }, cache.take());
    cache.invalidate([{ x: 600, y: 20, width: 184, height: 80 }]);
    expect([0, 1, 2, 3].map((column) => cache.get(1, { column, row: 0 })?.stale)).toEqual([false, true, false, false]);
    expect(cache.get(0.5, { column: 0, row: 0 })?.stale).toBe(true);
    cache.invalidate(null);
    expect(cache.get(1, { column: 3, row: 0 })?.stale).toBe(true);
    // Drawn again, it is true again, and takes no more room.
    const before = cache.bytes;
    cache.put(1, { column: 3, row: 0 }, cache.take());
    expect(cache.get(1, { column: 3, row: 0 })?.stale).toBe(false);
    expect(cache.bytes).toBe(before);
  });

  it('offers the nearest levels, the best last', () => {
    const cache = new TileCache(make, bytes * 20);
    for (const scale of [0.1, 0.5, 1, 1.5]) cache.put(scale, { column: 0, row: 0 }, cache.take());
    const scales = cache.neighbours(1.41).map((level) => level.scale);
    expect(scales.at(-1)).toBe(1.5);
    expect(scales).not.toContain(0.1);
  });

  it('steps by the square root of two', () => {
    expect(stepOf(1)).toBe(1);
    expect(stepOf(1.3)).toBeCloseTo(Math.SQRT2, 9);
    for (const scale of [0.12, 0.7, 3.3]) expect(Math.abs(Math.log2(stepOf(scale) / scale))).toBeLessThanOrEqual(0.2501);
  });
});

describe('clusters', () => {
  const clusters = [{ id: 'c1', title: 'Accueil' }, { id: 'c2', title: 'Rappels' }, { id: 'c3', title: 'Vide' }];
  const notes = [
    laid('a', 0, 0, { cluster: 'c1' }),
    laid('b', 200, 100, { cluster: 'c1' }),
    laid('c', 800, 0, { cluster: 'c2' }),
  ];

  it('lie where their notes lie', () => {
    const boxes = clusterBoxes(clusters, notes);
    expect(boxes.map((box) => [box.id, box.count])).toEqual([['c1', 2], ['c2', 1]]);
    expect(boxes[0]?.box).toEqual({ x: 0, y: 0, width: 384, height: 100 + textHeight(1) });
  });

  it('have titles that can be read from afar and are never cut', () => {
    expect(titleFont(0.1)).toBe(13);
    const box = { id: 'c1', title: 'Un titre assez long pour plusieurs lignes', box: { x: 0, y: 0, width: 384, height: 100 }, count: 12 };
    const head = header(box, { x: 0, y: 0, zoom: 0.1 }, (text, font) => text.length * font * 0.5);
    expect(head.lines.join(' ')).toBe(box.title);
    expect(head.lines.length).toBeGreaterThan(1);
    expect(head.rule.y).toBeLessThan(0);
  });

  it('take the notes put down on them, keep those put down near, let go the others', () => {
    const boxes = clusterBoxes(clusters, notes);
    expect(clusterAt(boxes, { x: 100, y: 50 }, null)).toBe('c1');
    expect(clusterAt(boxes, { x: 850, y: 20 }, 'c1')).toBe('c2');
    expect(clusterAt(boxes, { x: 384 + 40, y: 50 }, 'c1')).toBe('c1');
    expect(clusterAt(boxes, { x: 384 + 40, y: 50 }, null)).toBeNull();
    expect(clusterAt(boxes, { x: 600, y: 400 }, 'c1')).toBeNull();
    // None of its notes stay behind: the cluster moves as a whole.
    expect(clusterAt(boxes, { x: 600, y: 400 }, 'c3')).toBe('c3');
  });
});

describe('dropping', () => {
  const clusters = [{ id: 'c1', title: 'A' }, { id: 'c2', title: 'B' }];
  const still = [laid('a', 0, 0, { cluster: 'c1' }), laid('c', 800, 0, { cluster: 'c2' })];
  const zones = [
    { id: 'z1', x: 700, y: -50, width: 900, height: 400 },
    { id: 'z2', x: 780, y: -10, width: 300, height: 200 },
  ];

  it('moves, joins the cluster and the zone under the pointer, in one go', () => {
    const moving = [laid('b', 0, 60, { cluster: 'c1' }), laid('d', 0, 120)];
    const placed = drop(moving, clusterBoxes(clusters, still), zones, { x: 860, y: 30 }, 820, -40);
    expect(placed).toEqual([
      { id: 'b', x: 820, y: 20, zone: 'z2', cluster: 'c2' },
      { id: 'd', x: 820, y: 80, zone: 'z2', cluster: 'c2' },
    ]);
  });

  it('leaves the cluster alone when a note is only nudged', () => {
    const moving = [laid('b', 0, 60, { cluster: 'c1' })];
    expect(drop(moving, clusterBoxes(clusters, still), [], { x: 30, y: 80 }, 12.34, 3)).toEqual([
      { id: 'b', x: 12.3, y: 63, zone: null },
    ]);
  });

  it('takes a note out when it is put down in the open', () => {
    const moving = [laid('b', 0, 60, { cluster: 'c1' })];
    expect(drop(moving, clusterBoxes(clusters, still), [], { x: 400, y: 700 }, 400, 640)[0]?.cluster).toBeNull();
  });

  it('does nothing when nothing moved', () => {
    expect(drop([laid('b', 0, 60)], [], [], { x: 0, y: 0 }, 0, 0)).toEqual([]);
  });

  it('finds the innermost zone', () => {
    expect(zoneAt(zones, { x: 900, y: 50, width: 10, height: 10 })).toBe('z2');
    expect(zoneAt(zones, { x: 1300, y: 50, width: 10, height: 10 })).toBe('z1');
    expect(zoneAt(zones, { x: 0, y: 0, width: 10, height: 10 })).toBeNull();
  });
});

describe('keyboard', () => {
  const at = (id: string, x: number, y: number) => ({ id, x, y, width: 184, height: 60 });
  const all = [at('a', 0, 0), at('b', 194, 6), at('c', 388, 0), at('d', 0, 90), at('e', 200, 96)];
  const next = (from: string, way: 'left' | 'right' | 'up' | 'down') =>
    neighbour(all.find((n) => n.id === from)!, all, way)?.id;

  it('goes to the neighbour one sees', () => {
    expect(next('a', 'right')).toBe('b');
    expect(next('b', 'right')).toBe('c');
    expect(next('a', 'down')).toBe('d');
    expect(next('b', 'down')).toBe('e');
    expect(next('e', 'up')).toBe('b');
    expect(next('d', 'left')).toBeUndefined();
  });

  it('reaches every note by arrows', () => {
    const seen = new Set(['a']);
    const open = ['a'];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const way of ['left', 'right', 'up', 'down'] as const) {
        const to = next(id, way);
        if (to !== undefined && !seen.has(to)) {
          seen.add(to);
          open.push(to);
        }
      }
    }
    expect(seen.size).toBe(all.length);
  });

  it('reads row by row', () => {
    expect(readingOrder(all.toReversed()).map((n) => n.id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('arranging', () => {
  const blocks = Array.from({ length: 7 }, (_, i) => ({ id: `n${i}`, width: 184, height: 50 + (i % 3) * 20 }));
  const rects = (positions: { id: string; x: number; y: number }[]): Rect[] =>
    positions.map((p) => ({ ...p, width: 184, height: blocks.find((b) => b.id === p.id)?.height ?? 50 }));
  const overlap = (list: Rect[]): boolean => list.some((a, i) => list.some((b, j) => i < j && intersects(a, b)));

  it('lays columns without overlap', () => {
    expect([1, 4, 9, 40].map(columnsFor)).toEqual([1, 2, 3, 6]);
    expect(overlap(rects(inColumns(blocks, { x: 5, y: 9 })))).toBe(false);
  });

  it('finds a free place close by', () => {
    const taken = [{ x: 0, y: 0, width: 184, height: 60 }];
    // A rectangle is a size too: where it lies must not matter.
    const place = freePlace({ x: 0, y: 0, width: 184, height: 60 } as Rect, { x: 10, y: 10 }, (r) => taken.some((t) => intersects(t, r)));
    expect(taken.some((t) => intersects(t, { ...place, width: 184, height: 60 }))).toBe(false);
    expect(Math.hypot(place.x - 10, place.y - 10)).toBeLessThan(250);
  });

  it('puts more notes under those that are there', () => {
    const existing = rects(inColumns(blocks.slice(0, 5), { x: 0, y: 0 }, 3));
    const more = rects(under(existing, blocks.slice(5)));
    expect(overlap([...existing, ...more])).toBe(false);
  });

  it('tidies a whole board without overlap', () => {
    const bundles = Array.from({ length: 6 }, (_, c) => ({
      titleLines: 2,
      blocks: Array.from({ length: 4 + c }, (_, i) => ({ id: `${c}-${i}`, width: 184, height: 40 + ((i * 7 + c) % 5) * 19 })),
    }));
    const heights = new Map(bundles.flatMap((b) => b.blocks.map((block) => [block.id, block.height])));
    const placed = tidy(bundles, { x: 0, y: 0 }, { width: 1200, height: 560 });
    expect(placed).toHaveLength(4 + 5 + 6 + 7 + 8 + 9);
    expect(overlap(placed.map((p) => ({ ...p, width: 184, height: heights.get(p.id) ?? 0 })))).toBe(false);
  });
});

describe('scene', () => {
  it('says what is stale, and only that', () => {
    const scene = new Scene(measure);
    const clusters = [{ id: 'c', title: 'C' }];
    const one = { notes: [noteInput('a', 0, 0), noteInput('b', 500, 0)], clusters, zones: [], cards: [], links: [] };
    expect(scene.update(one)).toHaveLength(2);
    expect(scene.update({ ...one, notes: [noteInput('a', 0, 0), noteInput('b', 500, 0)] })).toEqual([]);
    const moved = scene.update({ ...one, notes: [noteInput('a', 0, 0), noteInput('b', 900, 0, { cluster: 'c' })] });
    expect(moved?.map((rect) => rect.x)).toEqual([496, 896]);
    expect(scene.boxes()).toHaveLength(1);
    expect(scene.noteAt({ x: 950, y: 10 })?.id).toBe('b');
    expect(scene.noteAt({ x: 550, y: 10 })).toBeNull();
    scene.update({ ...one, notes: [noteInput('a', 0, 0)] });
    expect(scene.size).toBe(1);
    expect(scene.noteAt({ x: 950, y: 10 })).toBeNull();
  });

  it('takes the note on top', () => {
    const scene = new Scene(measure);
    scene.update({ notes: [noteInput('low', 0, 0), noteInput('top', 20, 5)], clusters: [], zones: [], cards: [], links: [] });
    expect(scene.noteAt({ x: 40, y: 20 })?.id).toBe('top');
  });

  it('finds a link under the pointer and draws it from edge to edge', () => {
    const scene = new Scene(measure);
    scene.update({
      notes: [noteInput('a', 0, 0), noteInput('b', 600, 300)],
      clusters: [],
      zones: [],
      cards: [],
      links: [{ id: 'l', from: 'a', to: 'b', label: '' }, { id: 'lost', from: 'a', to: 'gone', label: '' }],
    });
    expect(scene.curves().map((c) => c.id)).toEqual(['l']);
    const middle = onCurve(scene.curves()[0]!.points, 0.5);
    expect(scene.linkAt({ x: middle.x + 3, y: middle.y }, 8)?.id).toBe('l');
    expect(scene.linkAt({ x: middle.x + 60, y: middle.y }, 8)).toBeNull();
    const [start] = curve({ x: 0, y: 0, width: 100, height: 50 }, { x: 400, y: 0, width: 100, height: 50 });
    expect(start).toEqual({ x: 100, y: 25 });
  });
});

interface Fake {
  canvas: HTMLCanvasElement;
  asked: Map<string, number>;
  last: Map<string, number[]>;
}

/** A place that a canvas is put in. */
function fakePlace(): { place: HTMLElement; inside: () => Fake } {
  let inside: Fake | undefined;
  const place = { style: {}, append: (canvas: HTMLCanvasElement) => (inside = fakes.get(canvas)) };
  return { place: place as unknown as HTMLElement, inside: () => inside! };
}

const fakes = new WeakMap<HTMLCanvasElement, Fake>();

/** A canvas that counts what is asked of it, and keeps the last rectangle of each: no browser draws in tests. */
function fakeCanvas(): Fake {
  const asked = new Map<string, number>();
  const last = new Map<string, number[]>();
  const own = new Map<string | symbol, unknown>([['canvas', {}], ['measureText', () => ({ width: 10 })], ['createPattern', () => null]]);
  const ctx = new Proxy({}, {
    get: (_, name) => own.get(name) ?? ((...at: number[]) => {
      asked.set(String(name), (asked.get(String(name)) ?? 0) + 1);
      last.set(String(name), at);
    }),
    set: (_, name, value) => (own.set(name, value), true),
  });
  const canvas = { width: 0, height: 0, style: {}, getContext: () => ctx, ownerDocument: { createElement: () => fakeCanvas().canvas } };
  const fake = { canvas: canvas as unknown as HTMLCanvasElement, asked, last };
  fakes.set(fake.canvas, fake);
  return fake;
}

describe('surface', () => {
  let frames: (() => void)[] = [];
  beforeEach(() => {
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
    vi.stubGlobal('cancelAnimationFrame', () => void (frames = []));
  });
  afterEach(() => vi.unstubAllGlobals());

  const palette = { ...Object.fromEntries(['font', 'canvas', 'ink'].map((key) => [key, ''])), papers: {}, bands: {} } as unknown as Palette;
  const frame = (): void => frames.shift()?.();
  const rest = (): void => {
    for (let i = 0; i < 100 && frames.length > 0; i += 1) frame();
    expect(frames).toHaveLength(0);
  };
  function board() {
    const scene = new Scene(measure);
    const clusters = [{ id: 'c', title: 'C' }];
    const notes = Array.from({ length: 60 }, (_, i) => noteInput(`n${i}`, (i % 10) * 194, Math.floor(i / 10) * 90, { cluster: i < 2 ? 'c' : null }));
    scene.update({ notes, clusters, zones: [], cards: [], links: [{ id: 'l', from: 'n0', to: 'n55', label: '' }] });
    const [still, moving] = [fakeCanvas(), fakeCanvas()];
    const { place, inside } = fakePlace();
    const surface = new Surface({ still: still.canvas, moving: moving.canvas, held: place }, palette, scene, measure);
    return { scene, surface, still, moving, place, held: inside() };
  }
  const carried = (surface: Surface, x: number): void => {
    surface.overlay({ ...STILL, selected: new Set(['n0']), held: new Set(['n0']), carried: { x, y: 0 }, live: new Map([['c', null]]) });
    frame();
  };

  it('is painted whole when it opens, before any frame', () => {
    const { surface, still } = board();
    surface.resize({ width: 1900, height: 1000 }, 1);
    expect(still.asked.get('drawImage')).toBe(8);
    expect(surface.timing.tiles).toBe(8);
    rest();
    expect(surface.timing.tiles).toBe(8);
  });

  it('draws no square while a note is carried, and paints what lies still once', () => {
    const { surface, still, moving } = board();
    surface.resize({ width: 1900, height: 1000 }, 1);
    rest();
    carried(surface, 1);
    const { tiles } = surface.timing;
    const copied = still.asked.get('drawImage');
    const links = moving.asked.get('bezierCurveTo');
    for (let x = 2; x < 60; x += 1) carried(surface, x * 7);
    surface.overlay(STILL);
    rest();
    expect(tiles).toBe(8);
    expect(surface.timing.tiles).toBe(8);
    // Lifted, the note was left out once; let go, it is back: one copy of the squares more.
    expect(still.asked.get('drawImage')).toBe((copied ?? 0) + 8);
    // Its link was drawn with it, each time.
    expect(moving.asked.get('bezierCurveTo')).toBe((links ?? 0) + 58);
  });

  it('draws what is held once, and then only shifts its canvas', () => {
    const { surface, still, moving, place, held } = board();
    surface.resize({ width: 1900, height: 1000 }, 2);
    rest();
    const many = new Set(Array.from({ length: 9 }, (_, i) => `n${21 + i}`));
    const carry = (x: number, more: Partial<Overlay> = {}): void => {
      surface.overlay({ ...STILL, selected: new Set(many), held: new Set(many), carried: { x, y: x / 2 }, ...more });
      frame();
    };
    const total = (asked: Map<string, number>): number => [...asked.values()].reduce((sum, one) => sum + one, 0);
    carry(1);
    const drawn = [still, moving, held].map((one) => total(one.asked));
    for (let x = 2; x < 60; x += 1) carry(x);
    expect([still, moving, held].map((one) => total(one.asked))).toEqual(drawn);
    // Its canvas holds all nine, with room for what is drawn around them, where they have been carried.
    const last = surface.scene.note('n29')!;
    const { style } = place;
    const { width } = held.canvas;
    expect(style.display).toBe('block');
    // The layer above has nothing to show meanwhile, and is not there.
    expect(moving.canvas.style.display).toBe('none');
    expect(width).toBeGreaterThan((last.x + last.width - 194) * 2);
    expect(style.transform).toBe(`translate(${194 - 14 + 59}px, ${180 - 14 + 29.5}px)`);
    // A target is drawn above it when it comes, and not again while it stays.
    const target = { id: 'c', title: 'C', box: { x: 0, y: 0, width: 100, height: 50 }, count: 2 };
    carry(60, { target });
    const again = total(moving.asked);
    expect(again).toBeGreaterThan(drawn[1]!);
    expect(moving.canvas.style.display).toBe('block');
    carry(61, { target: { ...target, box: { ...target.box } } });
    expect(total(moving.asked)).toBe(again);
    surface.overlay({ ...STILL, selected: new Set(many) });
    rest();
    expect(style.display).toBe('none');
    expect(total(moving.asked)).toBeGreaterThan(again);
  });

  it('draws what is held in the view where its canvas would be many views large', () => {
    const { surface, moving, held } = board();
    surface.resize({ width: 400, height: 200 }, 1);
    rest();
    const all = new Set(Array.from({ length: 60 }, (_, i) => `n${i}`));
    const carry = (x: number): number => {
      surface.overlay({ ...STILL, held: all, carried: { x, y: 0 } });
      frame();
      return moving.asked.get('clearRect') ?? 0;
    };
    const before = carry(1);
    expect(carry(2)).toBe(before + 1);
    expect(held.canvas.width).toBe(1);
  });

  it('wipes of the layer above what was drawn there, and no more', () => {
    const { surface, moving } = board();
    surface.resize({ width: 1900, height: 1000 }, 1.25);
    rest();
    surface.overlay({ ...STILL, hovered: 'n23' });
    rest();
    const [x = 0, y = 0, width = 0, height = 0] = moving.last.get('roundRect') ?? [];
    surface.overlay(STILL);
    rest();
    const [left = 0, top = 0, wide = 0, high = 0] = moving.last.get('clearRect') ?? [];
    // The line is one pixel of the page wide, half of it outside.
    expect(left).toBeLessThanOrEqual((x - 0.5) * 1.25);
    expect(top).toBeLessThanOrEqual((y - 0.5) * 1.25);
    expect(left + wide).toBeGreaterThanOrEqual((x + width + 0.5) * 1.25);
    expect(top + high).toBeGreaterThanOrEqual((y + height + 0.5) * 1.25);
    expect(wide * high).toBeLessThan((width + 12) * (height + 12) * 1.25 * 1.25);
  });

  it('draws again only the squares that a moved note has left and reached', () => {
    const { scene, surface } = board();
    surface.resize({ width: 1900, height: 1000 }, 1);
    rest();
    const input = Array.from({ length: 60 }, (_, i) => noteInput(`n${i}`, (i % 10) * 194 + (i === 0 ? 1100 : 0), Math.floor(i / 10) * 90, { cluster: i < 2 ? 'c' : null }));
    surface.stale(scene.update({ notes: input, clusters: scene.clusters, zones: [], cards: [], links: [] }));
    rest();
    expect(surface.timing.tiles).toBe(8 + 2);
  });
});

describe('what a drag takes along', () => {
  const clusters = [{ id: 'c1', title: 'A' }, { id: 'c2', title: 'B' }];
  const still = [laid('a', 0, 0, { cluster: 'c1' }), laid('c', 800, 0, { cluster: 'c2' })];
  const boxes = clusterBoxes(clusters, still);
  const moving = [laid('b', 0, 60, { cluster: 'c1' })];

  it('widens its cluster while it would stay in it', () => {
    const live = carriedBoxes(clusters, boxes, moving, { x: 120, y: 80 }, { x: 30, y: 8 }, false);
    expect([...live.keys()]).toEqual(['c1']);
    expect(live.get('c1')).toMatchObject({ count: 2, box: { x: 0, y: 0, width: 214, height: 68 + textHeight(1) } });
  });

  it('leaves it for the one under the pointer, or for the open', () => {
    const joined = carriedBoxes(clusters, boxes, moving, { x: 860, y: 30 }, { x: 820, y: -40 }, false);
    expect([joined.get('c1')?.count, joined.get('c2')?.count]).toEqual([1, 2]);
    const open = carriedBoxes(clusters, boxes, moving, { x: 400, y: 900 }, { x: 400, y: 840 }, false);
    expect(open.get('c1')?.box).toEqual(boxes[0]?.box);
    const alone = carriedBoxes(clusters, [], [laid('c', 800, 0, { cluster: 'c2' })], { x: 0, y: 0 }, { x: 5, y: 5 }, false);
    expect(alone.get('c2')?.box.x).toBe(805);
  });

  it('takes the ends of its links', () => {
    const scene = new Scene(measure);
    scene.update({ notes: [noteInput('a', 0, 0), noteInput('b', 600, 0)], clusters: [], zones: [], cards: [], links: [{ id: 'l', from: 'a', to: 'b', label: '' }] });
    const at = scene.curves()[0]!;
    const run = scene.curves(new Set(['b']), { x: 50, y: 0 })[0]!;
    expect(run.carried).toBe(true);
    expect(run.points[0]).toEqual(at.points[0]);
    expect(run.points[3].x).toBe(at.points[3].x + 50);
    expect(scene.curves()[0]).toEqual(at);
  });
});

describe('a note that shows a picture', () => {
  const image = { data: 'data:image/png;base64,AAAA', width: 400, height: 200 };

  it('is higher by its picture, which keeps its shape, and no wider', () => {
    const plain = laid('a', 0, 0);
    const shown = laid('a', 0, 0, { image });
    const size = imageSize(image, shown.width);
    expect(size.width / size.height).toBeCloseTo(2);
    expect(size.width).toBeCloseTo(shown.width - 18);
    expect(shown.height).toBeCloseTo(plain.height + size.height + 5);
    // A very tall one becomes narrower.
    const tall = imageSize({ data: '', width: 10, height: 2_000 }, 184);
    expect(tall.height).toBeCloseTo((184 - 18) * 1.6);
    expect(tall.width).toBeLessThan(2);
  });

  it('is drawn again when its picture has come or another takes its place, and not before', async () => {
    const asked: string[] = [];
    const come: string[] = [];
    const pictures = new Pictures(async (data, size) => (asked.push(`${data} ${size.width}x${size.height}`), {} as CanvasImageSource), (one) => come.push(one.data));
    expect(pictures.get({ data: 'a', width: 1_600, height: 800 })).toBeNull();
    expect(pictures.get({ data: 'a', width: 1_600, height: 800 })).toBeNull();
    await Promise.resolve();
    await Promise.resolve();
    expect(asked).toEqual(['a 800x400']);
    expect(come).toEqual(['a']);
    expect(pictures.get({ data: 'a', width: 1_600, height: 800 })).not.toBeNull();
    const scene = new Scene(measure);
    const state = { clusters: [], zones: [], cards: [], links: [] };
    scene.update({ ...state, notes: [noteInput('a', 0, 0, { image })] });
    expect(scene.update({ ...state, notes: [noteInput('a', 0, 0, { image: { ...image } })] })).toEqual([]);
    expect(scene.update({ ...state, notes: [noteInput('a', 0, 0, { image: { ...image, data: 'other' } })] })).not.toEqual([]);
  });
});
