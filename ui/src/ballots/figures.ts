// What the table of a ballot shows of an option, by method: the figure that ranks it, the one beside
// it, and how long its bar is. Words come from outside.

import type { Ballot } from '../protocol/Ballot';
import type { BallotResult } from '../protocol/BallotResult';
import type { OptionResult } from '../protocol/OptionResult';
import { gradeKey } from './papers';

type Say = (key: string, args?: Record<string, string | number>) => string;
export interface Figures {
  say: Say;
  number: (value: number, decimals?: number) => string;
  percent: (share: number, decimals?: number) => string;
}

export interface Shown {
  /** What ranks it. */
  main: string;
  /** Beside it; empty: nothing. */
  beside: string;
  /** Under it: what lacks, what was counted by hand. */
  small: string[];
  /** A bar on the ruler; `null`: a profile of grades. */
  bar: number | null;
}

/** What the columns are called; the second may have none. */
export function heads(method: Ballot['method'], say: Say): { main: string; beside: string | null } {
  const key = method.replaceAll('_', '-');
  const beside = method === 'dots' || method === 'hundred_points' || method === 'yes_no' || method === 'rating';
  return { main: say(`ballot-main-${key}`), beside: beside ? say(`ballot-beside-${key}`) : null };
}

export function shown(method: Ballot['method'], result: OptionResult, { say, number, percent }: Figures): Shown {
  const hand = result.hand_grades.reduce((sum, count) => sum + count, 0) + result.hand_dots;
  const byHand = hand > 0 ? [say('ballot-by-hand', { count: hand })] : [];
  // Of dots that were only counted nobody knows how many put them.
  const givers = result.voters_for > 0 ? [say('ballot-givers', { count: result.voters_for })] : [];
  const answered = say('ballot-answered', { count: result.answered });
  switch (method) {
    case 'dots':
    case 'hundred_points':
      return { main: number(result.dots), beside: percent(result.share, 1), small: [...givers, ...byHand], bar: result.dots };
    case 'ranking':
      return { main: number(result.points, Number.isInteger(result.points) ? 0 : 1), beside: '', small: [], bar: result.points };
    case 'yes_no': {
      const neither = result.lacking > 0 ? [say('ballot-neither', { count: result.lacking })] : [];
      const beside = result.answered > 0 ? percent(result.share, 1) : '–';
      return { main: number(result.grades[0] ?? 0), beside, small: [...neither, ...byHand], bar: null };
    }
    case 'rating': {
      const main = result.mean === null ? '–' : number(result.mean, 1);
      const beside = result.median === null ? '–' : number(result.median, Number.isInteger(result.median) ? 0 : 1);
      return { main, beside, small: [answered, ...byHand], bar: null };
    }
    case 'majority_judgment': {
      const lacking = result.lacking > 0 ? [say('ballot-lacking', { count: result.lacking })] : [];
      return { main: result.mention === null ? '–' : say(gradeKey(method, result.mention)), beside: '', small: [...lacking, ...byHand], bar: null };
    }
    case 'matrix': {
      const { place } = result;
      if (place?.effort == null || place.impact === null || place.quadrant === null) return { main: '–', beside: '', small: [answered], bar: null };
      const around = (mean: number, spread: number | null): string => (spread === null ? number(mean, 1) : `${number(mean, 1)}\u00a0±\u00a0${number(spread, 1)}`);
      const on = say('ballot-place-on-both', { impact: around(place.impact, place.impact_spread), effort: around(place.effort, place.effort_spread) });
      return { main: say(`quadrant-${place.quadrant.replaceAll('_', '-')}`), beside: '', small: [on, answered, ...byHand], bar: null };
    }
    case 'consent':
      return { main: result.answered === 0 ? '–' : say(result.adopted ? 'ballot-adopted' : 'ballot-not-adopted'), beside: '', small: [answered, ...byHand], bar: null };
  }
}

/** Whether its result may be seen: what is in the urn of a secret one is in no tally before it is counted. */
export function isTold(ballot: Pick<Ballot, 'state' | 'secret' | 'results_hidden_until_closed'>): boolean {
  return ballot.state === 'closed' || (ballot.state === 'open' && !ballot.secret && !ballot.results_hidden_until_closed);
}

/** Papers of a secret ballot that are told of one or two people: the result says what they chose. */
export function tellsChoices(ballot: Pick<Ballot, 'state' | 'secret' | 'voters' | 'hand_expressed'>): boolean {
  const papers = ballot.voters + ballot.hand_expressed;
  return ballot.secret && ballot.state === 'closed' && papers > 0 && papers < TOGETHER;
}
/** Papers that are told together, at the least. */
export const TOGETHER = 3;

/** Whether anybody chose anything. */
export const isCast = (result: BallotResult): boolean => result.voters > 0 || result.dots_cast > 0;

/** How many people voted; `null` for votes that were counted elsewhere and brought in, which do not say it. */
export const knownVoters = (result: BallotResult): number | null => (result.voters === 0 && result.dots_cast > 0 ? null : result.voters);

/** A sentence for each thing there is to say of the duels. */
export function duelSentences(result: BallotResult, say: Say): string[] {
  const { duels } = result;
  if (!duels || result.voters === 0) return [];
  const label = (id: string): string => result.options.find((option) => option.option === id)?.label ?? '';
  const list = (ids: readonly string[]): string => ids.map((id) => say('ballot-quoted', { label: label(id) })).join(', ');
  const said: string[] = [];
  if (duels.condorcet !== null) said.push(say('ballot-condorcet', { label: label(duels.condorcet) }));
  else said.push(say('ballot-no-condorcet'));
  if (duels.smallest.length > 0) said.push(say('ballot-smith', { count: duels.smallest.length, labels: list(duels.smallest) }));
  if (duels.lost) said.push(say('ballot-borda-loses', { label: label(duels.lost[0]), other: label(duels.lost[1]) }));
  else if (duels.condorcet !== null && !duels.borda.includes(duels.condorcet)) {
    said.push(say('ballot-borda-differs', { labels: list(duels.borda) }));
  }
  return said;
}

/** Options that share a rank, best rank first: what a second round can decide between. */
export function ties(result: BallotResult): { rank: number; options: OptionResult[] }[] {
  const shared = new Map<number, OptionResult[]>();
  for (const option of result.options) {
    if (option.tied) shared.set(option.rank, [...(shared.get(option.rank) ?? []), option]);
  }
  return [...shared].map(([rank, options]) => ({ rank, options }));
}

/** Whether anything was chosen at all: before that all are equal, which is no tie. */
export function anyChosen(result: BallotResult): boolean {
  return result.options.some((option) => option.dots > 0 || option.answered > 0 || option.points > 0);
}
