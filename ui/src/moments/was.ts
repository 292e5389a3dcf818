/**
 * The records of a workshop as it was, found by noun and owner as the replica finds those of now. Pure.
 */
import type { AnyRecord } from '../protocol/AnyRecord';
import type { Noun } from '../protocol/Noun';
import { inOrder, type FieldOf, type RecordOf } from '../replica/replica.svelte';

export class Was {
  readonly #of = new Map<Noun, { id: string; order?: string }[]>();

  constructor(records: readonly AnyRecord[]) {
    for (const { noun, record } of records) {
      const list = this.#of.get(noun);
      if (list) list.push(record);
      else this.#of.set(noun, [record]);
    }
    for (const list of this.#of.values()) list.sort(inOrder);
  }

  all<N extends Noun>(noun: N): readonly RecordOf<N>[] {
    return (this.#of.get(noun) ?? []) as unknown as readonly RecordOf<N>[];
  }

  of<N extends Noun>(noun: N, field: FieldOf<N>, id: string | null): RecordOf<N>[] {
    return this.all(noun).filter((record) => (record as unknown as Record<string, unknown>)[field] === id);
  }

  get<N extends Noun>(noun: N, id: string | null | undefined): RecordOf<N> | undefined {
    return this.all(noun).find((record) => record.id === id);
  }

  /** How many there were of each kind, in the order of the domain. */
  get counts(): { noun: Noun; count: number }[] {
    return [...this.#of].map(([noun, list]) => ({ noun, count: list.length }));
  }
}
