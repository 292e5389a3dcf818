// What the core computes from a workshop (hours, tallies, ranks, means): asked for while somebody looks
// at it, again after commits of its project, one question at a time. What nobody looks at is asked for
// when somebody does again. A part that says the same as before stays the very same object.
import { createSubscriber } from 'svelte/reactivity';
import { host } from '../host/host';
import type { Committed } from '../protocol/Committed';
import type { Noun } from '../protocol/Noun';
import type { WorkshopResults } from '../protocol/WorkshopResults';
import { replica } from './replica.svelte';

const KEPT = 4;
/** What lies on boards: hours and evaluations are reckoned without it. */
const ON_BOARDS: ReadonlySet<Noun> = new Set(['note', 'cluster', 'zone', 'link']);

/** All of them, or the parts that are reckoned without what lies on boards. */
type Look = 'whole' | 'apart';
const LOOKS: readonly Look[] = ['whole', 'apart'];

class Entry {
  readonly workshop: string;
  #value: WorkshopResults | null = null;
  /** No commit has come since they were asked for that may have changed them. */
  readonly #fresh: Record<Look, boolean> = { whole: false, apart: false };
  /** How many such commits came. */
  readonly #commits: Record<Look, number> = { whole: 0, apart: 0 };
  /** Tells those who look. */
  readonly #tell: Partial<Record<Look, () => void>> = {};
  readonly #looks: Record<Look, () => void>;
  #asking = false;

  constructor(workshop: string) {
    this.workshop = workshop;
    const look = (what: Look): (() => void) =>
      createSubscriber((tell) => {
        this.#tell[what] = tell;
        void this.#ask();
        return () => delete this.#tell[what];
      });
    this.#looks = { whole: look('whole'), apart: look('apart') };
  }

  look(what: Look): WorkshopResults | null {
    this.#looks[what]();
    return this.#value;
  }

  isFresh(what: Look): boolean {
    this.#looks[what]();
    return this.#fresh[what];
  }

  get looked(): boolean {
    return LOOKS.some((what) => this.#tell[what] !== undefined);
  }

  spoil(what: Look): void {
    this.#commits[what] += 1;
    this.#fresh[what] = false;
    this.#tell[what]?.();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (LOOKS.some((what) => this.#tell[what] !== undefined && !this.#fresh[what])) {
        const asked = { ...this.#commits };
        const answer = await host.query({ ask: 'results', workshop: this.workshop });
        if (answer.answer !== 'results') break;
        this.#value = kept(this.#value, answer.value);
        for (const what of LOOKS) {
          this.#fresh[what] = asked[what] === this.#commits[what];
          this.#tell[what]?.();
        }
      }
    } catch {
      // The workshop is gone, or the core is closing: what was known stays until asked again.
    } finally {
      this.#asking = false;
    }
  }
}

/** What came, with the parts of what was known that say the same. */
function kept(before: WorkshopResults | null, after: WorkshopResults): WorkshopResults {
  if (before === null) return after;
  const same = <K extends keyof WorkshopResults>(part: K): boolean => JSON.stringify(before[part]) === JSON.stringify(after[part]);
  const parts = Object.keys(after) as (keyof WorkshopResults)[];
  const stay = parts.filter(same);
  return stay.length === parts.length ? before : { ...after, ...Object.fromEntries(stay.map((part) => [part, before[part]])) };
}

const entries = new Map<string, Entry>();

function entryOf(workshop: string): Entry {
  let entry = entries.get(workshop);
  if (!entry) {
    entry = new Entry(workshop);
    entries.set(workshop, entry);
    const oldest = [...entries.values()].find((one) => one !== entry && !one.looked);
    if (entries.size > KEPT && oldest) entries.delete(oldest.workshop);
  }
  return entry;
}

/** Reactive; `null` until the first answer. */
export function results(workshop: string): WorkshopResults | null {
  return entryOf(workshop).look('whole');
}

/** Those parts alone that no note changes: what moves on a board asks for nothing. */
export function resultsApart(workshop: string): Pick<WorkshopResults, 'schedule' | 'evaluation'> | null {
  return entryOf(workshop).look('apart');
}

/** Whether those parts are of what the replica shows: not while an answer is on its way. Reactive. */
export function areFresh(workshop: string): boolean {
  return entryOf(workshop).isFresh('apart');
}

const isOfBoards = (committed: Committed): boolean => committed.changes.every(({ noun }) => ON_BOARDS.has(noun));

replica.listen((committed) => {
  for (const entry of entries.values()) {
    const project = replica.get('workshop', entry.workshop)?.project;
    if (committed && committed.scope !== null && committed.scope !== project) continue;
    entry.spoil('whole');
    if (!committed || !isOfBoards(committed)) entry.spoil('apart');
  }
});
