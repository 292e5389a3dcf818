// Which of the workshops that are near have no agenda: their blocks are no part of what the desk holds
// of the whole library, so each is asked about, again after a commit of its project.
import { host } from '../host/host';
import { replica } from '../replica/replica.svelte';

export class Agendas {
  /** Those known to have none. */
  bare = $state.raw<ReadonlySet<string>>(new Set());
  #wanted: readonly string[] = [];
  #asked = 0;
  #end = replica.listen((committed) => {
    const touched = committed === null || committed.scope === null || this.#wanted.some((id) => replica.get('workshop', id)?.project === committed.scope);
    if (touched) void this.#ask();
  });

  of(workshops: readonly string[]): void {
    if (workshops.join() === this.#wanted.join()) return;
    this.#wanted = workshops;
    void this.#ask();
  }

  close(): void {
    this.#end();
    this.#asked += 1;
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const bare = new Set<string>();
    for (const workshop of this.#wanted) {
      try {
        const answer = await host.query({ ask: 'run', workshop });
        if (answer.answer === 'run' && answer.value.steps === 0) bare.add(workshop);
      } catch {
        // Gone meanwhile: it asks for nobody.
      }
      if (asked !== this.#asked) return;
    }
    this.bare = bare;
  }
}
