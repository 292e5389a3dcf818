// How far the urn of a secret ballot has come: how many papers, and whose. Never what is on them.
import { host } from '../host/host';
import type { Paper } from '../protocol/Paper';
import type { Urn } from '../protocol/Urn';

let known = $state.raw<ReadonlyMap<string, Urn>>(new Map());

function learn(urn: Urn): Urn {
  known = new Map(known).set(urn.ballot, urn);
  return urn;
}

/** What is known now; asked for by `lookInto`. */
export function urnOf(ballot: string): Urn | null {
  return known.get(ballot) ?? null;
}

export async function lookInto(ballot: string): Promise<void> {
  const answer = await host.query({ ask: 'urn', ballot }).catch(() => null);
  if (answer?.answer === 'urn') learn(answer.value);
}

/** On the disk when it resolves. */
export async function cast(paper: Paper): Promise<Urn> {
  return learn(await host.votes.cast(paper));
}

/** What is in the urn goes into the tallies; gives what stays in it. */
export async function count(ballot: string): Promise<Urn> {
  return learn(await host.votes.count(ballot));
}
