// What the core computes from a workshop (hours, tallies, ranks, means), kept fresh: asked again
// after commits of its project, one question at a time.
import { host } from '../host/host';
import type { WorkshopResults } from '../protocol/WorkshopResults';
import { replica } from './replica.svelte';

const KEPT = 4;

class Entry {
  value = $state.raw<WorkshopResults | null>(null);
  #asking = false;
  #stale = false;
  readonly workshop: string;

  constructor(workshop: string) {
    this.workshop = workshop;
    void this.ask();
  }

  async ask(): Promise<void> {
    this.#stale = true;
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        const answer = await host.query({ ask: 'results', workshop: this.workshop });
        if (answer.answer === 'results') this.value = answer.value;
      }
    } catch {
      // The workshop is gone, or the core is closing: what was known stays until asked again.
    } finally {
      this.#asking = false;
    }
  }
}

const entries = new Map<string, Entry>();

/** Reactive; `null` until the first answer. */
export function results(workshop: string): WorkshopResults | null {
  let entry = entries.get(workshop);
  if (!entry) {
    entry = new Entry(workshop);
    entries.set(workshop, entry);
    const oldest = entries.keys().next().value;
    if (entries.size > KEPT && oldest !== undefined) entries.delete(oldest);
  }
  return entry.value;
}

replica.listen((committed) => {
  for (const entry of entries.values()) {
    const project = replica.get('workshop', entry.workshop)?.project;
    if (!committed || committed.scope === null || committed.scope === project) void entry.ask();
  }
});
