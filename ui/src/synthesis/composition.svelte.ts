// The document as it is composed now: asked for at the start and again after each edit of its
// project, once typing pauses. Keeps no page: pages are asked for when they are seen, and all of
// them are out of date once a newer composition is there (`turn` says so).

import { asFault, host, type ComposedSynthesis, type SynthesisProgress } from '../host/host';
import type { Fault } from '../protocol/Fault';
import type { Committed } from '../protocol/Committed';
import { replica } from '../replica/replica.svelte';
import type { DocumentKind } from './layout';

/** How long after an edit: pages follow within a second, and several at once are composed once. */
const PAUSE = 150;

/** What is noted of a document that went out: no page is another for it. What was told together is not
    among it: it changes what may be told here. */
const NOTED = new Set(['documents', 'updated_at']);
const onlyNotes = ({ changes }: Committed): boolean =>
  changes.length > 0 && changes.every(({ before, after }) => before !== null && after !== null && Object.keys(after).every((field) => NOTED.has(field)));

export class Composition {
  #workshop: string;
  #document: DocumentKind;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #end: () => void;

  /** The newest composition that was finished. */
  done = $state.raw<ComposedSynthesis | null>(null);
  /** Grows with each finished composition. */
  turn = $state(0);
  progress = $state.raw<SynthesisProgress | null>(null);
  composing = $state(false);
  /** Stopped by the person: nothing is composed until asked. */
  stopped = $state(false);
  fault = $state.raw<Fault | null>(null);
  /** Edited since the composition that is under way or done was asked for. */
  stale = false;

  constructor(workshop: string, document: DocumentKind = 'synthesis') {
    this.#workshop = workshop;
    this.#document = document;
    this.#end = replica.listen((committed) => {
      if (committed && onlyNotes(committed)) return;
      const project = replica.get('workshop', workshop)?.project;
      if (!committed || committed.scope === null || committed.scope === project) this.#later();
    });
    void this.compose();
  }

  /** Another document of the workshop, composed at once. */
  turnTo(document: DocumentKind): void {
    if (document === this.#document) return;
    this.#document = document;
    this.done = null;
    void this.compose();
  }

  async compose(): Promise<void> {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    this.composing = true;
    this.stale = false;
    this.stopped = false;
    this.fault = null;
    try {
      const composed = await host.synthesis.compose(this.#workshop, this.#document, (progress) => {
        if (asked === this.#asked) this.progress = progress;
      });
      if (asked !== this.#asked) return;
      this.done = composed;
      this.turn += 1;
    } catch (reason) {
      // A newer composition took the place of this one: it will say how it went.
      if (asked !== this.#asked) return;
      const fault = asFault(reason);
      if (fault.code === 'cancelled') this.stopped = true;
      else this.fault = fault;
    }
    this.composing = false;
    this.progress = null;
  }

  /** Composes again where something changed since; whether what is there can go out. */
  async upToDate(): Promise<boolean> {
    if (this.stale || this.composing || this.done === null) await this.compose();
    return !this.composing && this.fault === null && !this.stopped && this.done !== null;
  }

  async stop(): Promise<void> {
    await host.synthesis.cancel();
  }

  /** Leaves nothing running behind. */
  close(): void {
    clearTimeout(this.#timer);
    this.#end();
    this.#asked += 1;
    if (this.composing) void host.synthesis.cancel();
  }

  #later(): void {
    this.stale = true;
    if (this.stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.compose(), PAUSE);
  }
}
