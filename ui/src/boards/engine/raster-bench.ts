// A canvas for tests: it fills rectangles with words for colours, within what is clipped, and blends a text
// with what lies under it, so that one drawn twice is seen.
import { COLOURS, type Context, type Palette } from './paint';

interface State {
  x: number;
  y: number;
  clip: [number, number, number, number];
}

export class Raster {
  pixels: string[] = [];
  /** Rectangles that were filled, and pixels that were copied. */
  filled = 0;
  drawn = 0;
  style = {};
  #width = 0;
  #height = 0;
  readonly ctx: Context;

  #state: State = { x: 0, y: 0, clip: [0, 0, 0, 0] };

  #blank(): void {
    this.pixels = Array.from({ length: this.#width * this.#height }, () => '');
    this.#state = { x: 0, y: 0, clip: [0, 0, this.#width, this.#height] };
  }

  constructor(width: number, height: number) {
    [this.#width, this.#height] = [width, height];
    this.#blank();
    const kept: State[] = [];
    let path: [number, number, number, number] = [0, 0, 0, 0];
    const own: Record<string, unknown> = {
      canvas: this,
      fillStyle: '',
      globalAlpha: 1,
      save: () => kept.push({ ...this.#state }),
      restore: () => (this.#state = kept.pop() ?? this.#state),
      setTransform: () => (this.#state = { ...this.#state, x: 0, y: 0 }),
      translate: (x: number, y: number) => (this.#state = { ...this.#state, x: this.#state.x + x, y: this.#state.y + y }),
      rect: (x: number, y: number, w: number, h: number) => (path = [x + this.#state.x, y + this.#state.y, x + this.#state.x + w, y + this.#state.y + h]),
      clip: () => {
        const [a, b, c, d] = this.#state.clip;
        this.#state = { ...this.#state, clip: [Math.max(a, path[0]), Math.max(b, path[1]), Math.min(c, path[2]), Math.min(d, path[3])] };
      },
      fillRect: (x: number, y: number, w: number, h: number) => {
        this.filled += 1;
        const word = String(own['fillStyle']);
        this.#each(x, y, w, h, (before) => (own['globalAlpha'] === 1 ? word : `${before}+${word}`));
      },
      fillText: (text: string, x: number, y: number) => {
        const width = text.length * Number(/([\d.]+)px/u.exec(String(own['font']))?.[1] ?? 10) * 0.5;
        const left = own['textAlign'] === 'right' ? x - width : x;
        this.#each(Math.floor(left), Math.floor(y) - 8, Math.ceil(width), 10, (before) => `${before}~${text}`);
      },
      drawImage: (from: Raster, ...at: number[]) => {
        const [sx, sy, w, h, x, y] = at.length === 8 ? [at[0], at[1], at[2], at[3], at[4], at[5]] : [0, 0, from.#width, from.#height, at[0], at[1]];
        const [left, top] = [Number(x), Number(y)];
        this.drawn += Number(w) * Number(h);
        this.#each(left, top, Number(w), Number(h), (_, column, row) => from.pixels[(row - top + Number(sy)) * from.#width + column - left + Number(sx)] ?? '');
      },
    };
    this.ctx = new Proxy(own, { get: (_, name) => own[String(name)] ?? (() => undefined), set: (_, name, value) => ((own[String(name)] = value), true) }) as unknown as Context;
  }

  #each(x: number, y: number, w: number, h: number, make: (before: string, column: number, row: number) => string): void {
    const { clip, x: dx, y: dy } = this.#state;
    for (let row = Math.max(clip[1], y + dy); row < Math.min(clip[3], y + dy + h); row += 1) {
      for (let column = Math.max(clip[0], x + dx); column < Math.min(clip[2], x + dx + w); column += 1) {
        const place = row * this.#width + column;
        this.pixels[place] = make(this.pixels[place] ?? '', column - dx, row - dy);
      }
    }
  }

  get width(): number {
    return this.#width;
  }

  set width(width: number) {
    this.#width = width;
    this.#blank();
  }

  get height(): number {
    return this.#height;
  }

  set height(height: number) {
    this.#height = height;
    this.#blank();
  }

  get ownerDocument(): { createElement: () => Raster } {
    return { createElement: () => new Raster(1, 1) };
  }

  getContext(): Context {
    return this.ctx;
  }
}

export const palette = {
  font: 'f', canvas: 'canvas', dot: 'dot', noteEdge: 'edge', lineStrong: 'line',
  papers: Object.fromEntries(COLOURS.map((colour) => [colour, `paper ${colour}`])),
  bands: Object.fromEntries(COLOURS.map((colour) => [colour, `band ${colour}`])),
} as unknown as Palette;
