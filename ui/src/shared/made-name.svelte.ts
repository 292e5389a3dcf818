// The name that a button is made with: a new one makes a new element (`renewed.ts`), but never under a
// finger, for what is put anew between the press and the click gets no click.
import { onDestroy, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { renewed } from './renewed';

export class MadeName {
  #down = $state(false);
  #now = $state<string | undefined>();
  #later: ReturnType<typeof setTimeout> | undefined;

  /** Made while its component is. */
  constructor(name: () => string | undefined) {
    this.#now = untrack(name);
    $effect.pre(() => {
      if (!this.#down) this.#now = name();
    });
    onDestroy(() => {
      clearTimeout(this.#later);
      this.#listen(false);
    });
  }

  /** What to make the element by: `{#key made.now}`. */
  get now(): string | undefined {
    return this.#now;
  }

  /** On the element: it goes on where the one before it was, and stays while it is pressed. */
  at(place: string): Attachment<HTMLElement> {
    const takeOver = renewed(place);
    return (element) => {
      takeOver(element);
      element.addEventListener('pointerdown', this.#press);
      return () => element.removeEventListener('pointerdown', this.#press);
    };
  }

  #press = (): void => {
    this.#down = true;
    clearTimeout(this.#later);
    this.#listen(true);
  };

  #release = (): void => {
    this.#listen(false);
    // The click comes after.
    this.#later = setTimeout(() => (this.#down = false));
  };

  #listen(on: boolean): void {
    for (const end of ['pointerup', 'pointercancel']) {
      if (on) addEventListener(end, this.#release);
      else removeEventListener(end, this.#release);
    }
  }
}
