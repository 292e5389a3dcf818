/** The labels of the lab, read from the core when somebody is about to use them. */
import { asFault, host } from '../host/host';
import type { Fault } from '../protocol/Fault';
import type { TagLine } from '../protocol/TagLine';

let all = $state.raw<readonly TagLine[]>([]);
let fault = $state.raw<Fault | null>(null);
let asked = 0;

export const labels = {
  get all(): readonly TagLine[] {
    return all;
  },
  get fault(): Fault | null {
    return fault;
  },
};

export async function readLabels(): Promise<void> {
  const own = ++asked;
  try {
    const answer = await host.query({ ask: 'tags' });
    if (own !== asked || answer.answer !== 'tags') return;
    all = answer.value;
    fault = null;
  } catch (reason) {
    if (own === asked) fault = asFault(reason);
  }
}
