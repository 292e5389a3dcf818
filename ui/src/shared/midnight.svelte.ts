// The day changes while a window stays open: whatever shows « hier », « aujourd’hui » or « en retard »
// shows it anew at the next midnight of the lab's zone; after a sleep or a set clock, when one is back.
import { createSubscriber } from 'svelte/reactivity';

/** Longer than any day, that of 25 hours included. */
const LONGEST = 26 * 3_600_000;

/** The first moment after `from` that is of another day. */
export function dayEnd(dayOf: (moment: number) => string, from: number): number {
  const day = dayOf(from);
  let [within, after] = [from, from + LONGEST];
  while (after - within > 1) {
    const middle = Math.floor((within + after) / 2);
    if (dayOf(middle) === day) within = middle;
    else after = middle;
  }
  return after;
}

/** Today, for whoever shows it. */
export class Today {
  #dayOf: (moment: number) => string;
  #zone: () => string;
  #planned = '';
  #plan: (() => void) | null = null;

  constructor(dayOf: (moment: number) => string, zone: () => string) {
    this.#dayOf = dayOf;
    this.#zone = zone;
  }

  #follow = createSubscriber((update) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = '';
    const plan = (): void => {
      clearTimeout(timer);
      const now = Date.now();
      shown = this.#dayOf(now);
      this.#planned = this.#zone();
      timer = setTimeout(look, dayEnd(this.#dayOf, now) - now);
    };
    const look = (): void => {
      const before = shown;
      plan();
      if (shown !== before) update();
    };
    this.#plan = plan;
    plan();
    // A timer that slept through midnight may come late or not at all.
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    window.addEventListener('pageshow', look);
    return () => {
      clearTimeout(timer);
      this.#plan = null;
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
      window.removeEventListener('pageshow', look);
    };
  });

  get day(): string {
    this.#follow();
    if (this.#plan !== null && this.#planned !== this.#zone()) this.#plan();
    return this.#dayOf(Date.now());
  }
}
