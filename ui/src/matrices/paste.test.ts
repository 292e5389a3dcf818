import { expect, it } from 'vitest';
import type { MatrixItem } from '../protocol/MatrixItem';
import { pastedNumbers } from './paste';

const items = ['a', 'b'].map((id) => ({ id })) as MatrixItem[];

it('means go over means, line by line, and an empty value takes the number away', () => {
  expect(pastedNumbers([['4,6', '2'], ['', '3.25']], items, 0, 0)).toEqual({
    edits: [{ id: 'a', fields: { impact: 4.6, effort: 2 } }, { id: 'b', fields: { impact: null, effort: 3.3 } }], refused: [], left: 0,
  });
});

it('spreads go over spreads, from the axis it is pasted in', () => {
  expect(pastedNumbers([['0,4', '0,2']], items, 1, 3)).toEqual({ edits: [{ id: 'b', fields: { effort_spread: 0.4 } }], refused: [], left: 1 });
});

it('says which items have a value that is no number of the scale, and what found no item', () => {
  expect(pastedNumbers([['6'], ['fort'], ['2']], items, 0, 0)).toEqual({ edits: [], refused: ['a', 'b'], left: 1 });
});
