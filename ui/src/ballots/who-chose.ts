// Who chose what in a named ballot, in words. Pure.
import type { Ballot } from '../protocol/Ballot';
import type { BallotOption } from '../protocol/BallotOption';
import type { Vote } from '../protocol/Vote';
import type { Figures } from './figures';
import { GRADES, axesOf, gradeKey } from './papers';

export interface Chosen {
  label: string;
  said: string;
  /** The words of a reservation or an objection. */
  words: string;
}

/** What a vote says, in the order of the options; nothing of a blank paper. */
export function chosen(method: Ballot['method'], options: readonly BallotOption[], vote: Vote, { say, number }: Pick<Figures, 'say' | 'number'>): Chosen[] {
  const value = (own: number): string => {
    if (method === 'ranking') return say('ballot-place', { place: own });
    if (method === 'matrix') return say('ballot-place-on-both', axesOf(own));
    return GRADES[method] > 0 && method !== 'rating' ? say(gradeKey(method, own)) : number(own);
  };
  return options.flatMap((option): Chosen[] => {
    const choice = vote.choices.find((one) => one.option === option.id);
    return choice ? [{ label: option.label, said: value(choice.value), words: choice.words }] : [];
  });
}
