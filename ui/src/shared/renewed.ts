// A screen reader keeps the name an element had first. What changes its name is therefore a new
// element (`{#key name}`), and the focus goes on in it.
import type { Attachment } from 'svelte/attachments';

let last: EventTarget | null = null;

if (typeof addEventListener === 'function') {
  addEventListener('focusin', (event) => (last = event.target), { capture: true });
}

/** Takes the focus over from the element of the same place that it was put for. */
export function renewed(place: string): Attachment<HTMLElement> {
  return (element) => {
    element.dataset['renewed'] = place;
    const gone = last instanceof HTMLElement && !last.isConnected && last.dataset['renewed'] === place;
    if (gone && document.activeElement === document.body) element.focus({ preventScroll: true });
  };
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
