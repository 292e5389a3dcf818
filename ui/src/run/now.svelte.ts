// How the run of a workshop stands, asked each second: the core reckons it from its events by clocks
// that neither sleep nor a hand at the wall clock deceives, which the page's own clock does not.
import { host } from '../host/host';
import type { RunState } from '../protocol/RunState';
import { replica } from '../replica/replica.svelte';

const SECOND = 1000;

export class Now {
  value = $state.raw<RunState | null>(null);
  #asking = false;
  #again = false;
  readonly #workshop: string;

  constructor(workshop: string) {
    this.#workshop = workshop;
  }

  /** Follows until the function returned is called. */
  follow(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const next = (): void => {
      if (over) return;
      const left = this.value?.remaining ?? 0;
      // Right after the second has changed.
      const rest = this.value?.current && !this.value.paused ? ((left % SECOND) + SECOND) % SECOND : 0;
      timer = setTimeout(() => void this.ask().then(next), rest < 50 ? rest + SECOND : rest + 10);
    };
    void this.ask().then(next);
    const unlisten = replica.listen(() => void this.ask());
    const seen = (): void => void this.ask();
    addEventListener('visibilitychange', seen);
    addEventListener('focus', seen);
    return () => {
      over = true;
      clearTimeout(timer);
      unlisten();
      removeEventListener('visibilitychange', seen);
      removeEventListener('focus', seen);
    };
  }

  async ask(): Promise<void> {
    this.#again = true;
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#again) {
        this.#again = false;
        const answer = await host.query({ ask: 'run', workshop: this.#workshop });
        if (answer.answer === 'run') this.value = answer.value;
      }
    } catch {
      // The workshop is gone, or the core is closing: the next second asks again.
    } finally {
      this.#asking = false;
    }
  }
}
