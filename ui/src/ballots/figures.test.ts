import { describe, expect, it } from 'vitest';
import type { BallotResult } from '../protocol/BallotResult';
import { isCast, knownVoters } from './figures';

const result = (voters: number, dots_cast: number) => ({ voters, dots_cast }) as BallotResult;

describe('who voted', () => {
  it('is not known of votes that were brought in, and nobody where nothing was chosen', () => {
    expect([knownVoters(result(3, 5)), knownVoters(result(3, 0)), knownVoters(result(0, 0)), knownVoters(result(0, 42))]).toEqual([3, 3, 0, null]);
    expect([isCast(result(0, 42)), isCast(result(3, 0)), isCast(result(0, 0))]).toEqual([true, true, false]);
  });
});
