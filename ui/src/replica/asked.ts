// What the core is asked for as long as somebody looks at the answer: again after commits that touch
// what it tells of, one question at a time, so that no older answer comes after a newer one.
import { asFault, host } from '../host/host';
import type { Answer } from '../protocol/Answer';
import type { Fault } from '../protocol/Fault';
import type { Noun } from '../protocol/Noun';
import type { Query } from '../protocol/Query';
import { replica } from './replica.svelte';

interface Wishes {
  /** Nouns whose commits may change the answer. */
  of: readonly Noun[];
  take: (answer: Answer) => void;
  /** It could not be read; it is asked again at the next such commit. */
  failed?: (fault: Fault) => void;
}

/** Until the function returned is called; nothing is handed over after that. */
export function asked(query: Query, { of, take, failed }: Wishes): () => void {
  let over = false;
  let asking = false;
  let again = false;
  const ask = async (): Promise<void> => {
    again = true;
    if (asking) return;
    asking = true;
    while (again && !over) {
      again = false;
      try {
        const answer = await host.query(query);
        if (!over) take(answer);
      } catch (reason) {
        if (!over) failed?.(asFault(reason));
      }
    }
    asking = false;
  };
  const unlisten = replica.listen((committed) => {
    if (!committed || committed.changes.some(({ noun }) => of.includes(noun))) void ask();
  });
  void ask();
  return () => {
    over = true;
    unlisten();
  };
}
