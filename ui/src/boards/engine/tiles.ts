/**
 * Drawn pieces of the board, kept: squares of 512 device pixels at a scale. A frame copies squares
 * instead of drawing notes, so it costs the screen's pixels, not the board's notes. Bounded by
 * bytes; the squares not seen for longest go first. Draws nothing itself.
 */
import { type Rect, intersects } from './geometry';

export const TILE_PIXELS = 512;
const TILE_BYTES = TILE_PIXELS * TILE_PIXELS * 4;
/** Places of a square that are worth being mended one by one. */
const MENDED = 8;

export interface Tile {
  readonly level: Level;
  readonly column: number;
  readonly row: number;
  canvas: HTMLCanvasElement;
  /** What it shows has changed since it was drawn. */
  stale: boolean;
  /** Where, while that is a few places; `null`: anywhere. */
  wrong: readonly Rect[] | null;
  seen: number;
}

export interface Level {
  /** Device pixels for one unit of the board. */
  readonly scale: number;
  readonly tiles: Map<string, Tile>;
}

/** The step of √2 next to a scale: between them squares are shown scaled, for the time of a gesture. */
export const stepOf = (scale: number): number => 2 ** (Math.round(Math.log2(scale) * 2) / 2);

export interface Place {
  readonly column: number;
  readonly row: number;
}

/** The squares that cover an area, from the middle outwards. */
export function places(area: Rect, scale: number): Place[] {
  const size = TILE_PIXELS / scale;
  const list: Place[] = [];
  const lastRow = Math.ceil((area.y + area.height) / size) - 1;
  const lastColumn = Math.ceil((area.x + area.width) / size) - 1;
  for (let row = Math.floor(area.y / size); row <= lastRow; row += 1) {
    for (let column = Math.floor(area.x / size); column <= lastColumn; column += 1) {
      list.push({ column, row });
    }
  }
  const middle = { column: (area.x + area.width / 2) / size - 0.5, row: (area.y + area.height / 2) / size - 0.5 };
  const far = (p: Place): number => Math.abs(p.column - middle.column) + Math.abs(p.row - middle.row);
  return list.sort((a, b) => far(a) - far(b));
}

/** The part of the board a square shows. */
export function areaOf(scale: number, { column, row }: Place): Rect {
  const size = TILE_PIXELS / scale;
  return { x: column * size, y: row * size, width: size, height: size };
}

export class TileCache {
  readonly #levels = new Map<number, Level>();
  readonly #free: HTMLCanvasElement[] = [];
  readonly #limit: number;
  readonly #make: () => HTMLCanvasElement;
  #count = 0;
  #clock = 0;

  constructor(make: () => HTMLCanvasElement, bytes: number) {
    this.#make = make;
    this.#limit = Math.max(4, Math.floor(bytes / TILE_BYTES));
  }

  get bytes(): number {
    return this.#count * TILE_BYTES;
  }

  /**
   * Nobody moves: beyond so many, those that are not in use are let go, with the canvases that wait
   * for a square. What is in use stays.
   */
  rest(most: number): void {
    for (const canvas of this.#free) drop(canvas);
    this.#free.length = 0;
    while (this.#count > most && this.#evict()) {
      for (const canvas of this.#free) drop(canvas);
      this.#free.length = 0;
    }
  }

  /** A new frame: what is asked for from now on is in use. */
  tick(): void {
    this.#clock += 1;
  }

  get(scale: number, place: Place): Tile | undefined {
    const tile = this.#levels.get(scale)?.tiles.get(name(place));
    if (tile !== undefined) tile.seen = this.#clock;
    return tile;
  }

  /** A canvas to draw the next square on. Given back by `put` or `release`. */
  take(): HTMLCanvasElement {
    return this.#free.pop() ?? this.#make();
  }

  release(canvas: HTMLCanvasElement): void {
    this.#free.push(canvas);
  }

  /** Keeps a drawn square, in place of what was drawn there, or of the one seen longest ago. */
  put(scale: number, place: Place, canvas: HTMLCanvasElement): Tile {
    const known = this.#levels.get(scale)?.tiles.get(name(place));
    if (known !== undefined) {
      this.#free.push(known.canvas);
      known.canvas = canvas;
      this.mend(known);
      known.seen = this.#clock;
      return known;
    }
    if (this.#count >= this.#limit) this.#evict();
    const level = this.#levels.get(scale) ?? { scale, tiles: new Map<string, Tile>() };
    this.#levels.set(scale, level);
    const tile = { level, column: place.column, row: place.row, canvas, stale: false, wrong: [], seen: this.#clock };
    level.tiles.set(name(place), tile);
    this.#count += 1;
    return tile;
  }

  /** It shows what is true again. */
  mend(tile: Tile): void {
    tile.stale = false;
    tile.wrong = [];
  }

  /** Other levels to show meanwhile, the best last: nearest in scale, sharper before coarser. */
  neighbours(scale: number): Level[] {
    const distance = (level: Level): number => {
      const ratio = Math.log2(level.scale / scale);
      return ratio < 0 ? -ratio * 1.5 : ratio;
    };
    return [...this.#levels.values()]
      .filter((level) => level.scale !== scale && distance(level) < 3)
      .sort((a, b) => distance(b) - distance(a))
      .slice(-3);
  }

  /** What was drawn of these rectangles is no longer true; `null`: nothing is. */
  invalidate(areas: readonly Rect[] | null): void {
    for (const level of this.#levels.values()) {
      for (const tile of level.tiles.values()) {
        if (tile.wrong === null) continue;
        const area = areaOf(level.scale, tile);
        const wrong = areas === null ? null : areas.filter((rect) => intersects(rect, area));
        if (wrong?.length === 0) continue;
        tile.stale = true;
        tile.wrong = wrong === null || tile.wrong.length + wrong.length > MENDED ? null : [...tile.wrong, ...wrong];
      }
    }
  }

  /** Forgets every square of every level (other colours, another font). */
  clear(): void {
    for (const level of this.#levels.values()) for (const tile of level.tiles.values()) this.#free.push(tile.canvas);
    this.#levels.clear();
    this.#count = 0;
    this.#free.length = Math.min(this.#free.length, 24);
  }

  /** False where all of them are on screen now: better over the limit than blank. */
  #evict(): boolean {
    let oldest: Tile | null = null;
    for (const level of this.#levels.values()) {
      for (const tile of level.tiles.values()) {
        if (tile.seen < this.#clock && (oldest === null || tile.seen < oldest.seen)) oldest = tile;
      }
    }
    if (oldest === null) return false;
    oldest.level.tiles.delete(name(oldest));
    if (oldest.level.tiles.size === 0) this.#levels.delete(oldest.level.scale);
    this.#free.push(oldest.canvas);
    this.#count -= 1;
    return true;
  }
}

/** Its bytes go now, and not when somebody collects it. */
function drop(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}

const name = (place: Place): string => `${place.column}:${place.row}`;
