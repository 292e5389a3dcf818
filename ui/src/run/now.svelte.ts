// How the run of a workshop stands, asked each second: the core reckons it from its events by clocks
// that neither sleep nor a hand at the wall clock deceives, which the page's own clock does not.
import { host } from '../host/host';
import type { RunState } from '../protocol/RunState';
import { inTurn } from '../replica/act.svelte';
import { replica } from '../replica/replica.svelte';

const SECOND = 1000;

export class Now {
  value = $state.raw<RunState | null>(null);
  #again = false;
  #running: Promise<void> | null = null;
  #before: Promise<void> = Promise.resolve();
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

  /** Resolves with an answer that was asked for since, also where one was on its way already. */
  ask(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#loop().finally(() => (this.#running = null));
    return this.#running;
  }

  /**
   * For a gesture that goes on from how the run stands: resolves when what was asked before it is done
   * and seen here, one caller after the other. A key pressed twice would else begin the same block twice.
   */
  inTurn(): Promise<void> {
    this.#before = this.#before.then(inTurn).then(() => this.ask());
    return this.#before;
  }

  async #loop(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        const answer = await host.query({ ask: 'run', workshop: this.#workshop });
        if (answer.answer === 'run') this.value = answer.value;
      } catch {
        // The workshop is gone, or the core is closing: the next second asks again.
      }
    }
  }
}
