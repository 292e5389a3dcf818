/**
 * A spatial index: which things lie in a rectangle, without asking all of them.
 * Cells are larger than a note, so that one note stands in one to four of them.
 */
import { type Rect, bottom, intersects, right } from './geometry';

const CELL = 512;
/** A thing larger than this many cells is asked every time instead of being listed in each. */
const LARGE = 256;

interface Entry {
  rect: Rect;
  large: boolean;
}

const key = (column: number, row: number): number => (column + 0x8000) * 0x10000 + (row + 0x8000);

export class Grid {
  readonly #entries = new Map<string, Entry>();
  readonly #cells = new Map<number, Set<string>>();
  readonly #large = new Set<string>();

  get size(): number {
    return this.#entries.size;
  }

  set(id: string, rect: Rect): void {
    this.delete(id);
    const columns = Math.floor(right(rect) / CELL) - Math.floor(rect.x / CELL) + 1;
    const rows = Math.floor(bottom(rect) / CELL) - Math.floor(rect.y / CELL) + 1;
    const large = columns * rows > LARGE;
    this.#entries.set(id, { rect, large });
    if (large) {
      this.#large.add(id);
      return;
    }
    this.#each(rect, (cell) => {
      const list = this.#cells.get(cell);
      if (list === undefined) this.#cells.set(cell, new Set([id]));
      else list.add(id);
    });
  }

  delete(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    if (entry.large) {
      this.#large.delete(id);
      return;
    }
    this.#each(entry.rect, (cell) => {
      const list = this.#cells.get(cell);
      list?.delete(id);
      if (list?.size === 0) this.#cells.delete(cell);
    });
  }

  /** Those that meet the rectangle, in no order. */
  query(area: Rect): string[] {
    const found = new Set<string>();
    const take = (id: string): void => {
      const entry = this.#entries.get(id);
      if (entry !== undefined && meets(entry.rect, area)) found.add(id);
    };
    const cells =
      (Math.floor(right(area) / CELL) - Math.floor(area.x / CELL) + 1) *
      (Math.floor(bottom(area) / CELL) - Math.floor(area.y / CELL) + 1);
    if (cells > this.#cells.size) {
      // Looking at more cells than are filled: ask everything once.
      for (const id of this.#entries.keys()) take(id);
      return [...found];
    }
    this.#each(area, (cell) => {
      const list = this.#cells.get(cell);
      if (list !== undefined) for (const id of list) take(id);
    });
    for (const id of this.#large) take(id);
    return [...found];
  }

  #each(rect: Rect, visit: (cell: number) => void): void {
    const lastColumn = Math.floor(right(rect) / CELL);
    const lastRow = Math.floor(bottom(rect) / CELL);
    for (let row = Math.floor(rect.y / CELL); row <= lastRow; row += 1) {
      for (let column = Math.floor(rect.x / CELL); column <= lastColumn; column += 1) {
        visit(key(column, row));
      }
    }
  }
}

/** Like `intersects`, but an area without width still finds what lies under it. */
function meets(rect: Rect, area: Rect): boolean {
  return intersects(rect, area) || (area.width === 0 && area.height === 0
    ? area.x >= rect.x && area.x <= right(rect) && area.y >= rect.y && area.y <= bottom(rect)
    : false);
}
