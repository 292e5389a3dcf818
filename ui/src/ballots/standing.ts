// Where an idea came out in the votes: its rank and its figure, for whoever shows the idea. The
// newest ballot that is closed and was about it counts.

import { replica } from '../replica/replica.svelte';
import { results } from '../replica/results.svelte';
import { number, percent, t } from '../shared/words.svelte';
import { isCast, shown } from './figures';
import { ranks } from './papers';

/** In a sentence; nothing where it was in no vote. */
export function standing(workshop: string, of: { cluster: string } | { idea_card: string }): string | null {
  const options = 'cluster' in of ? replica.of('ballot_option', 'cluster', of.cluster) : replica.of('ballot_option', 'idea_card', of.idea_card);
  const closed = options
    .map((option) => ({ option, ballot: replica.get('ballot', option.ballot) }))
    .filter(({ ballot }) => ballot?.workshop === workshop && ballot.state === 'closed')
    .sort((a, b) => (b.ballot?.closed_at ?? 0) - (a.ballot?.closed_at ?? 0));
  for (const { option, ballot } of closed) {
    const result = results(workshop)?.ballots.find((each) => each.ballot === ballot?.id);
    const own = result?.options.find((each) => each.option === option.id);
    if (!ballot || !result || !own || !isCast(result)) continue;
    const value = shown(ballot.method, own, { say: t, number, percent }).main;
    // What its word agrees with: a half point is no more than one.
    const count = ballot.method === 'ranking' ? own.points : own.dots;
    const score = t(`ballot-score-${ballot.method.replaceAll('_', '-')}`, { value: ballot.method === 'dots' ? own.dots : value, count });
    if (!ranks(ballot.method)) return t('ballot-standing-consent', { score, question: ballot.question });
    return t('ballot-standing', { rank: own.rank, count: result.options.length, tied: own.tied ? 'yes' : 'no', score, question: ballot.question });
  }
  return null;
}
