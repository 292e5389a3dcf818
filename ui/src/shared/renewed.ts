// A screen reader keeps the name an element had first. What changes its name is therefore a new
// element (`{#key name}`), and the focus goes on in it.
import type { Attachment } from 'svelte/attachments';

let last: EventTarget | null = null;

if (typeof addEventListener === 'function') {
  addEventListener('focusin', (event) => (last = event.target), { capture: true });
}

/** What had the focus last; it may be gone. */
export function lastFocus(): EventTarget | null {
  return last;
}

/** Takes the focus over from the element of the same place that it was put for. */
export function renewed(place: string): Attachment<HTMLElement> {
  return (element) => {
    element.dataset['renewed'] = place;
    const gone = last instanceof HTMLElement && !last.isConnected && last.dataset['renewed'] === place;
    if (gone && document.activeElement === document.body) element.focus({ preventScroll: true });
  };
}

/** What stands now where an element stood that was made anew; itself where it still stands. */
export function standing(element: Element | null | undefined): HTMLElement | null {
  if (!(element instanceof HTMLElement)) return null;
  if (element.isConnected) return element;
  const place = element.dataset['renewed'];
  return place === undefined ? null : document.querySelector<HTMLElement>(`[data-renewed="${CSS.escape(place)}"]`);
}

/**
 * The focus goes back to what opened a dialog or a list, also where that was made anew meanwhile: the
 * keeper of the focus knows only the element that was.
 */
export function backTo(opener: Element | null | undefined, closing: Event): void {
  if (!opener || opener.isConnected) return;
  const now = standing(opener);
  if (!now) return;
  closing.preventDefault();
  now.focus({ preventScroll: true });
}

/**
 * The names that elements were made with. Which one has the keys, or is being dragged, keeps its
 * element: its changes are announced, and it is made anew once it is left (`{#key names.of(…)}`).
 */
export class Names {
  #made = new Map<string, string>();

  of(id: string, name: string, held: boolean): string {
    const made = this.#made.get(id);
    if (held && made !== undefined) return made;
    this.#made.set(id, name);
    return name;
  }
}
