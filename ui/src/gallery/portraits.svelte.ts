/** Pictures that stand for personas, asked for while their cards are in sight, once for each state of a persona. */
import { host } from '../host/host';
import type { GalleryLine } from '../protocol/GalleryLine';
import { PORTRAITS } from '../protocol/limits';

/** Kept; the oldest go first. */
const KEPT = 240;

const keyOf = (line: GalleryLine): string => `${line.id} ${line.changed}`;

export class Portraits {
  #known = $state.raw<ReadonlyMap<string, string>>(new Map());
  #asked = new Set<string>();

  /** `null` while it is not there. */
  of(line: GalleryLine): string | null {
    return this.#known.get(keyOf(line)) ?? null;
  }

  /** Asks for those of these that were not asked for. */
  async want(lines: readonly GalleryLine[]): Promise<void> {
    const wanted = lines.filter((line) => line.pictured && !this.#asked.has(keyOf(line)));
    for (const line of wanted) this.#asked.add(keyOf(line));
    // As many at once as the core answers.
    for (let at = 0; at < wanted.length; at += PORTRAITS) await this.#ask(wanted.slice(at, at + PORTRAITS));
  }

  async #ask(wanted: readonly GalleryLine[]): Promise<void> {
    try {
      const answer = await host.query({ ask: 'portraits', personas: wanted.map((line) => line.id) });
      if (answer.answer !== 'portraits') return;
      const pictures = new Map(answer.value.map((one) => [one.id, one.picture]));
      const known = new Map(this.#known);
      for (const line of wanted) {
        const picture = pictures.get(line.id);
        if (picture !== undefined) known.set(keyOf(line), picture);
      }
      for (const old of [...known.keys()].slice(0, Math.max(0, known.size - KEPT))) {
        known.delete(old);
        this.#asked.delete(old);
      }
      this.#known = known;
    } catch {
      // Its frame stays empty; it is asked for again when it comes in sight.
      for (const line of wanted) this.#asked.delete(keyOf(line));
    }
  }
}
