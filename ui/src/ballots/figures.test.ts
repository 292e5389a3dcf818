import { describe, expect, it } from 'vitest';
import type { BallotResult } from '../protocol/BallotResult';
import type { Ballot } from '../protocol/Ballot';
import type { OptionResult } from '../protocol/OptionResult';
import { duelSentences, isCast, isTold, knownVoters, shown, tellsChoices } from './figures';

const result = (voters: number, dots_cast: number) => ({ voters, dots_cast }) as BallotResult;

describe('who voted', () => {
  it('is not known of votes that were brought in, and nobody where nothing was chosen', () => {
    expect([knownVoters(result(3, 5)), knownVoters(result(3, 0)), knownVoters(result(0, 0)), knownVoters(result(0, 42))]).toEqual([3, 3, 0, null]);
    expect([isCast(result(0, 42)), isCast(result(3, 0)), isCast(result(0, 0))]).toEqual([true, true, false]);
  });
});

describe('a result', () => {
  const ballot = (state: Ballot['state'], secret: boolean, hidden: boolean) => ({ state, secret, results_hidden_until_closed: hidden, voters: 2, hand_expressed: 0 });

  it('of a secret ballot is told once it is closed, and of few papers says what they chose', () => {
    const states = ['draft', 'open', 'closed'] as const;
    expect(states.map((state) => isTold(ballot(state, true, false)))).toEqual([false, false, true]);
    expect(states.map((state) => isTold(ballot(state, false, false)))).toEqual([false, true, true]);
    expect(states.map((state) => isTold(ballot(state, false, true)))).toEqual([false, false, true]);
    const closed = ballot('closed', true, true);
    expect([tellsChoices(closed), tellsChoices({ ...closed, hand_expressed: 1 }), tellsChoices({ ...closed, voters: 0 }), tellsChoices({ ...closed, secret: false })])
      .toEqual([true, false, false, false]);
  });

  it('says of how many people dots are, and quotes as the language does', () => {
    const say = (key: string, args?: Record<string, string | number>): string => `${key} ${Object.values(args ?? {}).join(' ')}`;
    const words = { say, number: String, percent: String };
    const option = { option: 'a', label: 'A', dots: 7, hand_dots: 2, hand_grades: [], voters_for: 3, share: 1 } as unknown as OptionResult;
    expect(shown('dots', option, words).small).toEqual(['ballot-givers 3', 'ballot-by-hand 2']);
    expect(shown('dots', { ...option, voters_for: 0 }, words).small).toEqual(['ballot-by-hand 2']);
    const duels = { condorcet: null, smallest: ['a'], lost: null, borda: [] };
    const sentences = duelSentences({ voters: 1, duels, options: [option] } as unknown as BallotResult, say);
    expect(sentences[1]).toBe('ballot-smith 1 ballot-quoted A');
  });
});
