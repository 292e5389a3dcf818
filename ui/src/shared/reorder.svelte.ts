// Order by dragging a handle (which row is held and before which it would fall; Pointer Events only)
// or by Alt + arrows (`beyond`). Draws nothing: rows say who they are with
// `data-reorder`, and show `held` and `before` as they like.

/** Before which row `id` stands once it has moved up or down by one, `null`: at the end; `undefined`: it cannot. */
export function beyond(rows: readonly { id: string }[], id: string, by: -1 | 1): string | null | undefined {
  const from = rows.findIndex((row) => row.id === id);
  if (from < 0 || !rows[from + by]) return undefined;
  return rows[by < 0 ? from - 1 : from + 2]?.id ?? null;
}

export class Reorder {
  #drop: (id: string, before: string | null) => void;
  held = $state.raw<string | null>(null);
  /** The row it would stand before; `null`: at the end. Only while something is held. */
  before = $state.raw<string | null>(null);
  #moved = false;

  constructor(drop: (id: string, before: string | null) => void) {
    this.#drop = drop;
  }

  grab(event: PointerEvent, id: string): void {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.held = id;
    this.before = id;
    this.#moved = false;
  }

  /** `list` holds the rows. */
  drag(event: PointerEvent, list: HTMLElement | undefined): void {
    if (this.held === null || !list) return;
    this.#moved = true;
    const rows = [...list.querySelectorAll<HTMLElement>('[data-reorder]')];
    const under = rows.find((row) => {
      const box = row.getBoundingClientRect();
      return event.clientY < box.top + box.height / 2;
    });
    this.before = under?.dataset['reorder'] ?? null;
  }

  drop(): void {
    const { held, before } = this;
    this.abandon();
    if (held !== null && this.#moved && before !== held) this.#drop(held, before);
  }

  abandon(): void {
    this.held = null;
    this.before = null;
  }
}
