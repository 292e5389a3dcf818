/** Notes that say alike, as the core proposes them: asked for once, looked over one by one. */
import { asFault, host } from '../host/host';
import type { Fault } from '../protocol/Fault';
import type { Kindred } from '../protocol/Kindred';
import type { BoardModel } from './model.svelte';

/** A proposal that still stands: its notes are on the board, loose, and shown. */
export function standing(one: Kindred, model: Pick<BoardModel, 'byId' | 'clusters'>): Kindred | null {
  const notes = one.notes.filter((id) => {
    const note = model.byId.get(id);
    return note !== undefined && note.merged_into === null && note.status !== 'hidden' && (one.same || note.cluster === null);
  });
  const cluster = one.cluster !== null && model.clusters.some((known) => known.id === one.cluster) ? one.cluster : null;
  return notes.length >= (cluster === null ? 2 : 1) ? { ...one, notes, cluster } : null;
}

export class Likening {
  reading = $state(true);
  fault = $state.raw<Fault | null>(null);
  #found = $state.raw<readonly Kindred[]>([]);
  #refused = $state.raw<ReadonlySet<Kindred>>(new Set());
  readonly #model: BoardModel;
  readonly proposals = $derived.by(() =>
    this.#found.filter((one) => !this.#refused.has(one)).flatMap((one) => {
      const now = standing(one, this.#model);
      return now === null ? [] : [{ of: one, now }];
    }),
  );

  constructor(model: BoardModel) {
    this.#model = model;
  }

  async read(): Promise<void> {
    this.reading = true;
    try {
      const answer = await host.query({ ask: 'alike', board: this.#model.id });
      if (answer.answer === 'alike') this.#found = answer.value;
      this.#refused = new Set();
      this.fault = null;
    } catch (reason) {
      this.fault = asFault(reason);
    } finally {
      this.reading = false;
    }
  }

  refuse(one: Kindred): void {
    this.#refused = new Set(this.#refused).add(one);
  }
}
