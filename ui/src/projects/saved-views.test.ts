// A view that is kept shows the same again, and what differs is told apart.
import { describe, expect, it } from 'vitest';
import { ANY } from './portfolio-view';
import { lookOf, same, viewOf, type Look } from './saved-views';

const look: Look = {
  view: 'table', group: 'phase', columns: ['code', 'weather', 'next'],
  wanted: { which: 'all', kind: 'training', axis: 'Usagers', department: '35' }, sort: { by: 'next', down: true },
};

describe('a view of the portfolio', () => {
  it('shows the same again', () => {
    expect(lookOf(viewOf('a', 'Revue', look))).toEqual(look);
    expect(same(lookOf(viewOf('a', 'Revue', look)), look)).toBe(true);
  });

  it('does not depend on the order in which columns were ticked', () => {
    const turned: Look = { ...look, columns: ['next', 'code', 'weather'] };
    expect(same(look, turned)).toBe(true);
    expect(lookOf(viewOf('a', 'Revue', turned)).columns).toEqual(look.columns);
  });

  it('differs by each of its parts', () => {
    const others: Look[] = [
      { ...look, view: 'rows' }, { ...look, group: 'none' }, { ...look, columns: ['code'] },
      { ...look, wanted: ANY }, { ...look, wanted: { ...look.wanted, department: null } },
      { ...look, sort: { by: 'title', down: true } }, { ...look, sort: { by: 'next', down: false } },
    ];
    for (const other of others) expect(same(look, other), JSON.stringify(other)).toBe(false);
  });
});
