import { describe, expect, it } from 'vitest';
import type { Matrix } from '../protocol/Matrix';
import type { MatrixItem } from '../protocol/MatrixItem';
import { rate, raters } from './ratings';

const matrix = { id: 'm', evaluations: 1 } as Matrix;
const item = (id: string, ...ratings: MatrixItem['ratings']): MatrixItem => ({ id, ratings }) as MatrixItem;
const one = { by: 'Table 1', impact: 4, effort: 2 };

describe('a matrix rated table by table', () => {
  it('knows who has rated', () => {
    expect(raters([item('a', one), item('b', one, { ...one, by: 'Table 2' })])).toEqual([{ by: 'Table 1', items: 2 }, { by: 'Table 2', items: 1 }]);
  });

  it('adds a table as one step, and counts it', () => {
    const places = new Map([['a', { impact: 5, effort: null }]]);
    expect(rate(matrix, [item('a', one), item('b', one)], 'Table 2', places)).toEqual({
      several: [
        { matrix_item: { patch: [{ id: 'a', fields: { ratings: [one, { by: 'Table 2', impact: 5, effort: null }] } }] } },
        { matrix: { patch: [{ id: 'm', fields: { evaluations: 2 } }] } },
      ],
    });
  });

  it('replaces what that table said before', () => {
    const places = new Map([['b', { impact: 1, effort: 1 }]]);
    expect(rate(matrix, [item('a', one), item('b', one)], 'Table 1', places)).toEqual({
      matrix_item: { patch: [{ id: 'a', fields: { ratings: [] } }, { id: 'b', fields: { ratings: [{ by: 'Table 1', impact: 1, effort: 1 }] } }] },
    });
    expect(rate(matrix, [item('a')], 'Table 9', new Map())).toBeNull();
  });
});
