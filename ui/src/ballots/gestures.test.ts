import { describe, expect, it } from 'vitest';
import type { Ballot } from '../protocol/Ballot';
import type { BallotOption } from '../protocol/BallotOption';
import type { BallotResult } from '../protocol/BallotResult';
import { gradesProblem, handProblem, placeInMatrix, saveHandCount, saveHandGrades, secondRound, withWords } from './gestures';

const ballot = { id: 'b', workshop: 'w', method: 'dots', dots_per_voter: 5, max_per_option: 2, hand_voters: 0 } as Ballot;
const option = (id: string, hand_dots = 0): BallotOption => ({ id, ballot: 'b', label: id, note: `n-${id}`, hand_dots }) as BallotOption;
const count = (voters: number, ...dots: [string, number][]) => ({ voters, dots: new Map(dots) });
let made = 0;
const newId = (): string => `id${(made += 1)}`;

describe('a count by hand', () => {
  it('of dots that were brought in needs no word of how many put them', () => {
    expect(handProblem(ballot, count(0, ['a', 4]))).toEqual({ why: 'nobody' });
    expect(handProblem(ballot, count(0, ['a', 4]), true)).toBeNull();
  });

  it('cannot give more than the people who voted had', () => {
    expect(handProblem(ballot, count(2, ['a', 4], ['b', 4]))).toBeNull();
    expect(handProblem(ballot, count(2, ['a', 5]))).toEqual({ why: 'over_cap', option: 'a', given: 5, allowed: 4 });
    expect(handProblem(ballot, count(2, ['a', 4], ['b', 4], ['c', 3]))).toEqual({ why: 'over_budget', given: 11, allowed: 10 });
    expect(handProblem(ballot, count(0, ['a', 1]))).toEqual({ why: 'nobody' });
  });

  it('of a hundred points gives no more than a hundred a person', () => {
    const points = { ...ballot, method: 'hundred_points', dots_per_voter: null, max_per_option: null } as Ballot;
    expect(handProblem(points, count(2, ['a', 150], ['b', 50]))).toBeNull();
    expect(handProblem(points, count(2, ['a', 150], ['b', 51]))).toEqual({ why: 'over_budget', given: 201, allowed: 200 });
  });

  it('is one step, and none when nothing differs', () => {
    const options = [option('a'), option('b', 1)];
    expect(saveHandCount(ballot, options, count(0, ['b', 1]))).toBeNull();
    expect(saveHandCount(ballot, options, count(1, ['a', 2], ['b', 1]))).toEqual({
      several: [
        { ballot: { patch: [{ id: 'b', fields: { hand_voters: 1 } }] } },
        { ballot_option: { patch: [{ id: 'a', fields: { hand_dots: 2 } }] } },
      ],
    });
  });
});

describe('placing in a matrix', () => {
  const words = { title: 'M', question: '?', x: 'x', y: 'y' };

  it('makes a matrix once, then adds only what is missing', () => {
    const command = placeInMatrix(ballot, [option('a')], undefined, null, words, 'm', newId) as { several: object[] };
    expect(command.several).toHaveLength(3);
    expect(command.several[2]).toMatchObject({ matrix_item: { create: [{ fields: { matrix: 'm', ballot_option: 'a', note: 'n-a' } }] } });
    const existing = { matrix: { id: 'm0' } as never, items: [{ ballot_option: 'a' } as never] };
    expect(placeInMatrix(ballot, [option('a')], undefined, existing, words, 'm', newId)).toBeNull();
    expect(placeInMatrix(ballot, [option('a'), option('b')], undefined, existing, words, 'm', newId)).toMatchObject({
      matrix_item: { create: [{ fields: { matrix: 'm0', ballot_option: 'b' } }] },
    });
  });
});

describe('placing what people have placed themselves', () => {
  it('keeps their means, their spreads and how many they were', () => {
    const place = { item: 'a', letter: 'A', label: 'a', effort: 1.5, impact: 4.25, effort_spread: 0.5, impact_spread: null, quadrant: 'quick_wins' };
    const result = { voters: 7, options: [{ option: 'a', place }] } as unknown as BallotResult;
    const voted = { ...ballot, method: 'matrix' } as Ballot;
    const words = { title: 'M', question: '?', x: 'x', y: 'y' };
    const command = placeInMatrix(voted, [option('a')], result, null, words, 'm', newId) as { several: object[] };
    expect(command.several).toContainEqual({ matrix: { patch: [{ id: 'm', fields: { evaluations: 7 } }] } });
    expect(command.several.at(-1)).toMatchObject({
      matrix_item: { create: [{ fields: { ballot_option: 'a', effort: 1.5, impact: 4.25, effort_spread: 0.5, impact_spread: null } }] },
    });
  });
});

describe('grades counted by hand', () => {
  const graded = (id: string, ...hand_grades: number[]): BallotOption => ({ ...option(id), hand_grades });
  const hands = (voters: number, ...grades: [string, number[]][]) => ({ voters, grades: new Map(grades) });

  it('are no more than the people who raised a hand', () => {
    expect(gradesProblem(hands(3, ['a', [2, 1]], ['b', [1, 3]]))).toEqual({ option: 'b', given: 4 });
    expect(gradesProblem(hands(4, ['a', [2, 1]], ['b', [1, 3]]))).toBeNull();
  });

  it('are one step, and none when nothing differs', () => {
    expect(saveHandGrades({ ...ballot, hand_voters: 2 }, [graded('a', 1, 1)], hands(2, ['a', [1, 1]]))).toBeNull();
    const said = new Map([['a', withWords([{ grade: 2, text: 'Trop cher' }], [{ grade: 2, text: 'Trop brumeux' }, { grade: 1, text: 'Voir en juin' }])]]);
    expect(saveHandGrades({ ...ballot, hand_voters: 2 }, [graded('a', 1, 1)], { ...hands(2, ['a', [1, 1]]), said })).toEqual({
      ballot_option: {
        patch: [{ id: 'a', fields: { said: [{ grade: 1, text: 'Voir en juin' }, { grade: 2, text: 'Trop brumeux' }, { grade: 2, text: 'Trop cher' }] } }],
      },
    });
    expect(saveHandGrades(ballot, [graded('a')], hands(2, ['a', [2, 0]]))).toMatchObject({
      several: [{ ballot: { patch: [{ fields: { hand_voters: 2 } }] } }, { ballot_option: { patch: [{ id: 'a', fields: { hand_grades: [2, 0] } }] } }],
    });
  });
});

describe('a second round', () => {
  it('is one step: the same rules, only the ties, and what they stood for', () => {
    const command = secondRound({ ...ballot, method: 'dots', question: '?', secret: true }, [option('a'), option('c')], { title: 'Second' }, 'r', newId) as { several: object[] };
    expect(command.several).toHaveLength(3);
    expect(command.several[1]).toMatchObject({ ballot: { create: [{ id: 'r', fields: { method: 'dots', round_of: 'b', secret: true, dots_per_voter: 5 } }] } });
    expect(command.several[2]).toMatchObject({
      ballot_option: { create: [{ fields: { ballot: 'r', label: 'a', note: 'n-a' } }, { fields: { ballot: 'r', label: 'c', note: 'n-c' } }] },
    });
  });
});
