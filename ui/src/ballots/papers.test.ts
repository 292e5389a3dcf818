import { describe, expect, it } from 'vitest';
import type { Ballot } from '../protocol/Ballot';
import type { BallotOption } from '../protocol/BallotOption';
import { asOffered, axesIn, choicesOf, left, onAxis, paperProblem, valuesOf, withAnswer, type Paper } from './papers';

const of = (method: Ballot['method'], rest: Partial<Ballot> = {}): Ballot =>
  ({ method, dots_per_voter: null, max_per_option: null, ...rest }) as Ballot;
const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }) as BallotOption);
const paper = (...values: [string, number | null, string?][]): Paper =>
  values.reduce((made, [id, value, words = '']) => withAnswer(made, id, { value, words }), new Map() as Paper);

describe('a paper', () => {
  it('offers the values of its method', () => {
    expect(valuesOf(of('dots', { dots_per_voter: 5, max_per_option: 2 }), 3)).toEqual([0, 1, 2]);
    expect(valuesOf(of('dots'), 3)).toBeNull();
    expect(valuesOf(of('yes_no'), 3)).toEqual([0, 1]);
    expect(valuesOf(of('rating'), 3)).toEqual([1, 2, 3, 4, 5]);
    expect(valuesOf(of('majority_judgment'), 3)).toHaveLength(7);
    expect(valuesOf(of('ranking'), 3)).toEqual([1, 2, 3]);
    expect(valuesOf(of('ranking'), 30)).toBeNull();
    expect(valuesOf(of('hundred_points'), 3)).toBeNull();
  });

  it('of a matrix has both axes of an idea, or neither', () => {
    const matrix = of('matrix');
    const impact = withAnswer(new Map(), 'a', onAxis(undefined, 'impact', 4));
    expect(paperProblem(matrix, options, impact)).toEqual({ why: 'half', option: 'a', lacks: 'effort' });
    expect(choicesOf('matrix', options, impact)).toEqual([]);
    const both = withAnswer(impact, 'a', onAxis(impact.get('a'), 'effort', 2));
    expect(paperProblem(matrix, options, both)).toBeNull();
    expect(choicesOf('matrix', options, both)).toEqual([{ option: 'a', value: 16, words: '' }]);
    expect(axesIn({ value: 16, words: '' })).toEqual({ effort: 2, impact: 4 });
    const neither = withAnswer(withAnswer(both, 'a', onAxis(both.get('a'), 'effort', null)), 'a', onAxis({ value: null, words: '', axes: { effort: null, impact: 4 } }, 'impact', null));
    expect(paperProblem(matrix, options, neither)).toBeNull();
    expect(choicesOf('matrix', options, neither)).toEqual([]);
  });

  it('tells what is left, and what is too much', () => {
    const dots = of('dots', { dots_per_voter: 3, max_per_option: 2 });
    expect(left(dots, paper(['a', 2]))).toBe(1);
    expect(paperProblem(dots, options, paper(['a', 2], ['b', 2]))).toEqual({ why: 'over_budget', by: 1 });
    expect(paperProblem(dots, options, paper(['a', 3]))).toEqual({ why: 'over_cap', option: 'a', most: 2 });
    expect(left(of('hundred_points'), paper(['a', 60], ['b', 30]))).toBe(10);
    expect(paperProblem(of('hundred_points'), options, paper(['a', 60], ['b', 41]))).toEqual({ why: 'over_budget', by: 1 });
    expect(left(of('rating'), paper(['a', 5]))).toBeNull();
  });

  it('may be blank, but an objection has its words', () => {
    expect(paperProblem(of('consent'), options, new Map())).toBeNull();
    expect(paperProblem(of('consent'), options, paper(['a', 2, '  ']))).toEqual({ why: 'words', option: 'a' });
    expect(paperProblem(of('consent'), options, paper(['a', 2, 'trop cher']))).toBeNull();
    expect(paperProblem(of('consent'), options, paper(['a', 1, '😀'.repeat(500)]))).toBeNull();
    expect(paperProblem(of('consent'), options, paper(['a', 1, 'é'.repeat(523)]))).toEqual({ why: 'long', option: 'a', over: 23 });
    expect(paperProblem(of('consent'), options, paper(['a', 0, 'é'.repeat(523)]))).toBeNull();
    expect(paperProblem(of('ranking'), options, paper(['a', 4]))).toEqual({ why: 'place', option: 'a', most: 3 });
  });

  it('goes to the core without what was not chosen', () => {
    expect(choicesOf('dots', options, paper(['a', 0], ['b', 1]))).toEqual([{ option: 'b', value: 1, words: '' }]);
    expect(choicesOf('yes_no', options, paper(['a', 0], ['b', null]))).toEqual([{ option: 'a', value: 0, words: '' }]);
    expect(choicesOf('consent', options, paper(['a', 0, 'effacé'], ['b', 1, 'un jour de plus']))).toEqual([
      { option: 'a', value: 0, words: '' },
      { option: 'b', value: 1, words: 'un jour de plus' },
    ]);
  });
});

it('put before people bears no word of a note that is not shown', () => {
  const option = (id: string, note: string | null): BallotOption => ({ id, note, label: `Idée ${id}` }) as BallotOption;
  const offered = asOffered([option('1', 'shown'), option('2', 'hidden'), option('3', null)], ({ note }) => note === 'hidden', 'Note masquée');
  expect(offered.map((one) => one.label)).toEqual(['Idée 1', 'Note masquée', 'Idée 3']);
});
