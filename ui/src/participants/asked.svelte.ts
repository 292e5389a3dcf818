/** A question to the core that is asked again as what it depends on changes; only the newest counts. */
import { asFault, host } from '../host/host';
import type { Answer } from '../protocol/Answer';
import type { Fault } from '../protocol/Fault';
import type { Query } from '../protocol/Query';

export class Asked<T> {
  value = $state.raw<T | null>(null);
  fault = $state.raw<Fault | null>(null);
  #newest = 0;
  #last: Promise<void> = Promise.resolve();
  readonly #read: (answer: Answer) => T | null;

  /** What of an answer is kept. */
  constructor(read: (answer: Answer) => T | null) {
    this.#read = read;
  }

  ask(query: Query): void {
    this.#newest += 1;
    this.#last = this.#answer(query, this.#newest);
  }

  /** Resolves once the newest question is answered. */
  async settled(): Promise<void> {
    let last;
    do {
      last = this.#last;
      await last;
    } while (last !== this.#last);
  }

  async #answer(query: Query, own: number): Promise<void> {
    try {
      const answer = await host.query(query);
      if (own !== this.#newest) return;
      this.value = this.#read(answer);
      this.fault = null;
    } catch (reason) {
      if (own === this.#newest) this.fault = asFault(reason);
    }
  }
}
