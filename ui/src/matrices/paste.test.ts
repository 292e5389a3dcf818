import { describe, expect, it } from 'vitest';
import type { MatrixItem } from '../protocol/MatrixItem';
import { pastedFigures } from './paste';

const none = { impact: null, impact_spread: null, effort: null, effort_spread: null };
const items = ['a', 'b'].map((id) => ({ id, ...none })) as MatrixItem[];
const held = [{ id: 'a', impact: 4.63, impact_spread: 0.4, effort: 2, effort_spread: 1.2 }, { id: 'b', ...none }] as MatrixItem[];
const nothing = { edits: [], refused: [], left: 0, emptied: 0, heading: null };

describe('columns pasted into a matrix', () => {
  it('are the four figures of the row, in their order', () => {
    expect(pastedFigures([['4,6', '0,4', '2,0', '1,2'], ['4', '1,1', '2,4', '0,9']], items, 0, 0)).toEqual({
      ...nothing,
      edits: [
        { id: 'a', fields: { impact: 4.6, impact_spread: 0.4, effort: 2, effort_spread: 1.2 } },
        { id: 'b', fields: { impact: 4, impact_spread: 1.1, effort: 2.4, effort_spread: 0.9 } },
      ],
    });
  });

  it('are impact and effort where they are two, and both spreads from a spread', () => {
    expect(pastedFigures([['4,6', '2'], ['3', '']], items, 0, 0).edits).toEqual([
      { id: 'a', fields: { impact: 4.6, effort: 2 } }, { id: 'b', fields: { impact: 3 } },
    ]);
    expect(pastedFigures([['0,4', '0,2']], items, 1, 1).edits).toEqual([{ id: 'b', fields: { impact_spread: 0.4, effort_spread: 0.2 } }]);
  });

  it('begin where they are pasted; what goes beyond the row or the last idea is counted', () => {
    expect(pastedFigures([['4,6', '0,4', '2,0', '1,2'], ['1', '0', '5', '1']], items, 1, 2)).toEqual({
      ...nothing, edits: [{ id: 'b', fields: { effort: 4.6, effort_spread: 0.4 } }], left: 6,
    });
    expect(pastedFigures([['4,6', '2,0']], items, 0, 2)).toEqual({ ...nothing, edits: [{ id: 'a', fields: { effort: 4.6 } }], left: 1 });
  });

  it('may have a heading, which is no figure and says itself where they go', () => {
    const pasted = pastedFigures([['Impact', 'Écart', 'Effort', 'Écart'], ['4,6', '0,4', '2,0', '1,2']], items, 0, 0);
    expect(pasted.heading).toEqual(['Impact', 'Écart', 'Effort', 'Écart']);
    expect(pasted.edits).toEqual([{ id: 'a', fields: { impact: 4.6, impact_spread: 0.4, effort: 2, effort_spread: 1.2 } }]);
    expect(pastedFigures([['Effort moyen', 'Écart-type'], ['2', '1,2']], items, 1, 0).edits).toEqual([{ id: 'b', fields: { effort: 2, effort_spread: 1.2 } }]);
    expect(pastedFigures([['Effort', 'Impact'], ['2', '4']], items, 0, 3).edits).toEqual([{ id: 'a', fields: { effort: 2, impact: 4 } }]);
  });

  it('keep their line when the first is no heading anybody knows', () => {
    const { refused } = pastedFigures([['n.c.', 'n.c.'], ['4', '2']], items, 0, 0);
    expect(refused.map(({ line, text }) => [line, text])).toEqual([[1, 'n.c.'], [1, 'n.c.']]);
  });
});

it('a value outside its scale is named with its line, a spread never passes for an effort', () => {
  const of = (text: string, field: number): unknown => pastedFigures([['3'], [text]], items, 0, field).refused;
  for (const text of ['0,4', '5,1', '6', '-1', 'fort']) expect(of(text, 2)).toMatchObject([{ line: 2, text }]);
  expect(of('4,1', 1)).toMatchObject([{ line: 2, text: '4,1', reason: expect.stringContaining('0') }]);
  expect(pastedFigures([['4'], ['5'], ['x']], items, 0, 0)).toMatchObject({ refused: [], left: 1 });
});

it('an empty cell is empty, never zero, and is counted where it takes a figure away', () => {
  expect(pastedFigures([['', '', '', ''], ['', '', '', '']], held, 0, 0)).toEqual({
    ...nothing, edits: [{ id: 'a', fields: none }], emptied: 4,
  });
});

it('what a row shows can be pasted back without changing what is behind it', () => {
  expect(pastedFigures([['4,6', '0,4', '2', '1,2']], held, 0, 0)).toEqual(nothing);
});
