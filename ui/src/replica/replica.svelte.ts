// The only mirror of the core: the records of the library (lab, projects, workshops, actions) and
// of the open project. Records change here only by the commits the core sends; they are never
// edited in place. A commit that was missed makes it read everything again.
import { asFault, host, type HostEvent } from '../host/host';
import type { AnyRecord } from '../protocol/AnyRecord';
import type { Change } from '../protocol/Change';
import type { Committed } from '../protocol/Committed';
import type { Fault } from '../protocol/Fault';
import type { History } from '../protocol/History';
import type { Noun } from '../protocol/Noun';
import { COMMON, NOUNS } from '../protocol/nouns';
import { type Held, Shelf } from './shelf.svelte';

export { inOrder } from './shelf.svelte';

export type RecordOf<N extends Noun> = Extract<AnyRecord, { noun: N }>['record'];
/** A field of a noun that can hold an identity. */
export type FieldOf<N extends Noun> = keyof RecordOf<N> & string;

const LIBRARY: ReadonlySet<Noun> = new Set(COMMON);

export class Replica {
  #shelves = Object.fromEntries(NOUNS.map((noun) => [noun, new Shelf()])) as Record<Noun, Shelf>;
  #seq = $state(0);
  #at = $state.raw<number | null>(null);
  #ready = $state(false);
  #project = $state.raw<string | null>(null);
  #history = $state.raw<History>({ undo: null, redo: null });
  /** Set while the core could not be read. */
  #fault = $state.raw<Fault | null>(null);
  /** Why the library's file is not the one of its name, while that is so. */
  #place = $state.raw<Fault | null>(null);
  #loading = 0;
  #waiting: Committed[] = [];
  #reached: { seq: number; tell: () => void }[] = [];
  #listeners = new Set<(committed: Committed | null) => void>();
  #placed = new Set<(place: Fault | null) => void>();
  #end: (() => void) | null = null;
  #begun = false;

  /** The newest commit seen. */
  get seq(): number {
    return this.#seq;
  }
  /** When it was made. */
  get at(): number | null {
    return this.#at;
  }
  /** Whether the first snapshot is here. */
  get ready(): boolean {
    return this.#ready;
  }
  /** The project whose records are here. */
  get project(): string | null {
    return this.#project;
  }
  get history(): History {
    return this.#history;
  }
  get fault(): Fault | null {
    return this.#fault;
  }
  get place(): Fault | null {
    return this.#place;
  }

  get<N extends Noun>(noun: N, id: string | null | undefined): RecordOf<N> | undefined {
    if (id === null || id === undefined) return undefined;
    return this.#shelves[noun].get(id) as RecordOf<N> | undefined;
  }

  /** All of a noun, in order. */
  all<N extends Noun>(noun: N): readonly RecordOf<N>[] {
    return this.#shelves[noun].of('', null) as unknown as readonly RecordOf<N>[];
  }

  /** Those whose `field` names `id`, in order. */
  of<N extends Noun>(noun: N, field: FieldOf<N>, id: string | null): readonly RecordOf<N>[] {
    return this.#shelves[noun].of(field, id) as unknown as readonly RecordOf<N>[];
  }

  /** Those whose `field` names `id`, as they were entered, wherever they were placed since. */
  entered<N extends Noun>(noun: N, field: FieldOf<N>, id: string | null): readonly RecordOf<N>[] {
    return this.#shelves[noun].of(field, id, 'came') as unknown as readonly RecordOf<N>[];
  }

  /** Reads the library and follows what happens. */
  async start(): Promise<void> {
    this.#begun = true;
    this.#end?.();
    this.#end = null;
    this.#place = null;
    await this.#load(this.#project);
    this.#end = await host.subscribe(this.#seq, (event) => this.receive(event));
  }

  /** The same, unless it was done: by who knew first that the library is open. */
  begin(): Promise<void> {
    return this.#begun ? Promise.resolve() : this.start();
  }

  stop(): void {
    this.#begun = false;
    this.#end?.();
    this.#end = null;
  }

  /** Reads a project whole, and lets go of the one before. */
  async open(project: string | null): Promise<void> {
    if (project === this.#project && this.#ready) return;
    await this.#load(project);
  }

  receive(event: HostEvent): void {
    if (event === 'resync') {
      void this.#load(this.#project);
      return;
    }
    if ('place' in event) {
      this.#place = event.place;
      for (const tell of this.#placed) tell(event.place);
      return;
    }
    if (this.#loading > 0) {
      this.#waiting.push(event.committed);
      return;
    }
    this.#take(event.committed);
  }

  /** Resolves when commit `seq` is in. */
  reached(seq: number): Promise<void> {
    if (this.#seq >= seq) return Promise.resolve();
    return new Promise((tell) => this.#reached.push({ seq, tell }));
  }

  /** Told after each commit, and with `null` after everything was read again. */
  listen(listener: (committed: Committed | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Told when the library loses its place, and, with `null`, when it has it again. */
  onPlace(listener: (place: Fault | null) => void): () => void {
    this.#placed.add(listener);
    return () => this.#placed.delete(listener);
  }

  resync(): Promise<void> {
    return this.#load(this.#project);
  }

  #take(committed: Committed): void {
    if (committed.seq <= this.#seq) return;
    if (committed.seq !== this.#seq + 1) {
      void this.#load(this.#project);
      return;
    }
    this.#apply(committed);
    this.#seq = committed.seq;
    this.#at = committed.at;
    if (committed.actor === 'desk') this.#history = committed.history;
    for (const listener of this.#listeners) listener(committed);
    this.#tell();
  }

  #apply(committed: Committed): void {
    const here = committed.scope !== null && committed.scope === this.#project;
    const touched = new Map<Noun, Change[]>();
    for (const change of committed.changes) {
      // A commit over several projects: what is here of them.
      const own = committed.scope === null && this.#shelves[change.noun].get(change.id) !== undefined;
      if (!here && !own && !LIBRARY.has(change.noun)) continue;
      const known = touched.get(change.noun);
      if (known) known.push(change);
      else touched.set(change.noun, [change]);
    }
    // Once a noun, after the whole commit: no screen sees half a gesture.
    for (const [noun, changes] of touched) this.#shelves[noun].follow(changes);
  }

  #tell(): void {
    const due = this.#reached.filter((wait) => wait.seq <= this.#seq);
    if (due.length === 0) return;
    this.#reached = this.#reached.filter((wait) => wait.seq > this.#seq);
    for (const wait of due) wait.tell();
  }

  async #load(project: string | null): Promise<void> {
    const turn = ++this.#loading;
    try {
      const answer = await host.query({ ask: 'snapshot', project });
      // A newer reading is under way: it will bring a newer state.
      if (turn !== this.#loading) return;
      if (answer.answer !== 'snapshot') throw new Error(answer.answer);
      const { seq, at, records, history } = answer.value;
      const tables = new Map<Noun, Map<string, Held>>(NOUNS.map((noun) => [noun, new Map()]));
      for (const { noun, record } of records) tables.get(noun)?.set(record.id, record as Held);
      for (const noun of NOUNS) this.#shelves[noun].fill(tables.get(noun) ?? new Map());
      this.#seq = seq;
      this.#at = at;
      this.#project = project;
      this.#history = history;
      this.#fault = null;
      this.#ready = true;
      this.#loading = 0;
      for (const listener of this.#listeners) listener(null);
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const committed of waiting) this.receive({ committed });
      this.#tell();
    } catch (reason) {
      if (turn !== this.#loading) return;
      this.#loading = 0;
      this.#fault = asFault(reason);
    }
  }
}

export const replica = new Replica();
