// What was done since the moments of a workshop, as the core counts it in the journal: asked while
// somebody looks, and again after each commit.
import { host } from '../host/host';
import type { MomentSince } from '../protocol/MomentSince';
import { replica } from '../replica/replica.svelte';

export class Asking {
  list = $state.raw<readonly MomentSince[] | null>(null);
  #workshop: string;
  #asking = false;
  #stale = false;

  constructor(workshop: string) {
    this.#workshop = workshop;
    $effect(() => {
      void this.ask();
      return replica.listen(() => void this.ask());
    });
  }

  async ask(): Promise<void> {
    this.#stale = true;
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        const answer = await host.query({ ask: 'moments', workshop: this.#workshop });
        if (answer.answer === 'moments') this.list = answer.value;
      }
    } catch {
      // The workshop is gone, or the core is closing: what was known stays.
    } finally {
      this.#asking = false;
    }
  }
}
