// When something was last done in each project, whatever it was: notes, votes and cards are no part of what
// the desk holds of the whole library.
import { host } from '../host/host';
import { replica } from '../replica/replica.svelte';
import { SILENT } from './attention';

const DAY = 86_400_000;

export class News {
  /** By project; `null`, until it is known. */
  touched = $state.raw<ReadonlyMap<string, number> | null>(null);
  #asked = 0;
  #end = replica.listen((committed) => {
    if (committed === null) void this.#ask();
    // What Établi does by itself, as a document leaves, is no news.
    else if (committed.actor !== 'library' && committed.scope !== null && this.touched !== null) this.touched = new Map(this.touched).set(committed.scope, Date.now());
  });

  constructor() {
    void this.#ask();
  }

  close(): void {
    this.#end();
    this.#asked += 1;
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const answer = await host.query({ ask: 'touched', since: Date.now() - (SILENT + 1) * DAY });
      if (asked === this.#asked && answer.answer === 'touched') this.touched = new Map(answer.value.map(({ project, at }) => [project, at]));
    } catch {
      // Who cannot be asked accuses nobody.
    }
  }
}
