// Order by dragging a handle: which row is held and before which it would fall. Pointer Events
// only; the keyboard has Alt + arrows beside it. Draws nothing: rows say who they are with
// `data-reorder`, and show `held` and `before` as they like.

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
