// One person's paper while it is being filled in, and what is wrong with it. Pure: it lives in the
// screen that shows it and is forgotten with it.

import type { Ballot } from '../protocol/Ballot';
import type { BallotMethod } from '../protocol/BallotMethod';
import type { BallotOption } from '../protocol/BallotOption';
import type { Choice } from '../protocol/Choice';
import { length, limitOf } from '../shared/limits';

export interface Answer {
  /** By the method: dots, a grade, a place; `null`: nothing. */
  value: number | null;
  /** The words of a reservation or an objection. */
  words: string;
  /** Of a matrix: what is given so far, where one of the two lacks. */
  axes?: Axes;
}
/** An effort and an impact, from 1. */
export interface Axes {
  effort: number | null;
  impact: number | null;
}
export type Paper = ReadonlyMap<string, Answer>;

export const HUNDRED = 100;
/** Values that can be chosen one beside the other; more are typed. */
const BESIDE = 8;

/** How many grades an option can get; 0 where it is not graded. */
export const GRADES: Readonly<Record<BallotMethod, number>> = {
  dots: 0, yes_no: 2, rating: 5, hundred_points: 0, majority_judgment: 7, ranking: 0, consent: 3, matrix: 25,
};

/** Whether nothing said is a way to answer by itself (« ni l’un ni l’autre », « sans avis »). */
export const counted = (method: BallotMethod): boolean => method === 'dots' || method === 'hundred_points';

/** The values of an option, in the order they are offered; `null`: a number is typed. */
export function valuesOf(ballot: Pick<Ballot, 'method' | 'dots_per_voter' | 'max_per_option'>, options: number): number[] | null {
  const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const few = (values: number[]) => (values.length <= BESIDE ? values : null);
  switch (ballot.method) {
    case 'dots': {
      const most = Math.min(ballot.max_per_option ?? Infinity, ballot.dots_per_voter ?? Infinity);
      return Number.isFinite(most) && most < BESIDE ? upTo(0, most) : null;
    }
    case 'hundred_points':
      return null;
    case 'ranking':
      return few(upTo(1, options));
    case 'rating':
      return upTo(1, 5);
    default:
      return upTo(0, GRADES[ballot.method] - 1);
  }
}

/** Values of one axis of the matrix. */
export const SCALE: readonly number[] = [1, 2, 3, 4, 5];

/** The place of the matrix at an effort and an impact; `null` while one of them lacks. */
export function placeOf({ effort, impact }: Axes): number | null {
  return effort === null || impact === null ? null : (impact - 1) * SCALE.length + effort - 1;
}

/** The effort and the impact of a place. */
export function axesOf(place: number): { effort: number; impact: number } {
  return { effort: (place % SCALE.length) + 1, impact: Math.floor(place / SCALE.length) + 1 };
}

/** What is given of a matrix's option. */
export function axesIn(answer: Answer | undefined): Axes {
  if (answer?.axes) return answer.axes;
  return answer?.value == null ? { effort: null, impact: null } : axesOf(answer.value);
}

/** The answer with another value on one axis. */
export function onAxis(answer: Answer | undefined, axis: keyof Axes, value: number | null): Partial<Answer> {
  const axes = { ...axesIn(answer), [axis]: value };
  return { axes, value: placeOf(axes) };
}

/** Whether options come out one before the other: a proposal is adopted or not, and a place is no rank. */
export const ranks = (method: BallotMethod): boolean => method !== 'consent' && method !== 'matrix';

/** The key of a value's word. */
export function gradeKey(method: BallotMethod, grade: number): string {
  return `ballot-grade-${method.replaceAll('_', '-')}-${grade}`;
}

/** What a person can share out; `null` where nothing is, or without a limit. */
export function budgetOf(ballot: Pick<Ballot, 'method' | 'dots_per_voter'>): number | null {
  return ballot.method === 'hundred_points' ? HUNDRED : ballot.method === 'dots' ? ballot.dots_per_voter : null;
}

/** What a person had, and has left; `null` where nothing is shared out. */
export function left(ballot: Pick<Ballot, 'method' | 'dots_per_voter'>, paper: Paper): number | null {
  const budget = budgetOf(ballot);
  if (budget === null) return null;
  return budget - [...paper.values()].reduce((sum, answer) => sum + (answer.value ?? 0), 0);
}

export type PaperProblem =
  | { why: 'over_budget'; by: number }
  | { why: 'over_cap'; option: string; most: number }
  | { why: 'words'; option: string }
  | { why: 'long'; option: string; over: number }
  | { why: 'place'; option: string; most: number }
  | { why: 'half'; option: string; lacks: keyof Axes };

/** Code points of the words of a reservation or an objection. */
export const WORDS = limitOf('vote', 'choices.words');

/** What cannot be put into the urn as it is. A blank paper can. */
export function paperProblem(ballot: Ballot, options: readonly BallotOption[], paper: Paper): PaperProblem | null {
  const rest = left(ballot, paper);
  if (rest !== null && rest < 0) return { why: 'over_budget', by: -rest };
  for (const { id } of options) {
    const answer = paper.get(id);
    const { effort, impact } = answer?.axes ?? { effort: null, impact: null };
    if ((effort === null) !== (impact === null)) return { why: 'half', option: id, lacks: effort === null ? 'effort' : 'impact' };
    if (answer?.value == null) continue;
    if (counted(ballot.method) && ballot.max_per_option !== null && answer.value > ballot.max_per_option) {
      return { why: 'over_cap', option: id, most: ballot.max_per_option };
    }
    if (ballot.method === 'ranking' && (answer.value < 1 || answer.value > options.length)) {
      return { why: 'place', option: id, most: options.length };
    }
    if (ballot.method === 'consent' && answer.value > 0) {
      if (answer.words.trim() === '') return { why: 'words', option: id };
      const over = length(answer.words) - (WORDS ?? Infinity);
      if (over > 0) return { why: 'long', option: id, over };
    }
  }
  return null;
}

/** The paper as it goes to the core. */
export function choicesOf(method: BallotMethod, options: readonly BallotOption[], paper: Paper): Choice[] {
  return options.flatMap(({ id }): Choice[] => {
    const answer = paper.get(id);
    if (answer?.value == null || (counted(method) && answer.value === 0)) return [];
    return [{ option: id, value: answer.value, words: method === 'consent' && answer.value > 0 ? answer.words : '' }];
  });
}

/** A paper with another answer. */
export function withAnswer(paper: Paper, option: string, answer: Partial<Answer>): Paper {
  const before = paper.get(option) ?? { value: null, words: '' };
  return new Map(paper).set(option, { ...before, ...answer });
}

/** Options as they are put before people: what stands for a note that is not shown bears none of its words. */
export function asOffered(options: readonly BallotOption[], isAway: (option: BallotOption) => boolean, words: string): BallotOption[] {
  return options.map((option) => (isAway(option) ? { ...option, label: words } : option));
}
