import { describe, expect, it } from 'vitest';
import type { Ballot } from '../protocol/Ballot';
import type { BallotResult } from '../protocol/BallotResult';
import type { BallotOption } from '../protocol/BallotOption';
import type { IdeaCard } from '../protocol/IdeaCard';
import { changes, change, column, copyOf, dotsOf, nudge, squares } from './cards';

function card(id: string, more: Partial<IdeaCard> = {}): IdeaCard {
  return { id, status: 'proposed', reason: '', effort: null, maturity: 0, from_notes: [], title: id, order: id, ...more } as IdeaCard;
}

describe('idea cards', () => {
  const cards = [
    card('a', { effort: 'L', from_notes: ['n1'] }),
    card('b', { effort: 'S', from_notes: ['n2', 'n3'] }),
    card('c', { maturity: 3 }),
    card('d', { status: 'retained' }),
  ];
  const ballots = [{ id: 'v', state: 'closed', method: 'dots' }, { id: 'w', state: 'open', method: 'dots' }, { id: 'p', state: 'closed', method: 'hundred_points' }] as Ballot[];
  const options = [
    { id: 'o1', ballot: 'v', note: 'n1', idea_card: null },
    { id: 'o2', ballot: 'v', note: 'n3', idea_card: null },
    { id: 'o3', ballot: 'v', note: null, idea_card: 'd' },
    { id: 'o4', ballot: 'w', note: 'n1', idea_card: null },
    { id: 'o5', ballot: 'p', note: 'n1', idea_card: null },
  ] as BallotOption[];
  // What the core counts, votes of a named ballot included.
  const results = [
    { ballot: 'v', options: [{ option: 'o1', dots: 5 }, { option: 'o2', dots: 9 }, { option: 'o3', dots: 2 }] },
    { ballot: 'w', options: [{ option: 'o4', dots: 90 }] },
    { ballot: 'p', options: [{ option: 'o5', dots: 200 }] },
  ] as BallotResult[];

  it('counts dots through notes, of closed ballots over dots only', () => {
    expect([...dotsOf(cards, ballots, options, results)]).toEqual([['a', 5], ['b', 9], ['d', 2]]);
  });

  it('sorts a column, unknowns last', () => {
    const dots = dotsOf(cards, ballots, options, results);
    const ids = (order: Parameters<typeof column>[2]): string => column(cards, 'proposed', order, dots).map((one) => one.id).join('');
    expect(ids('given')).toBe('abc');
    expect(ids('dots')).toBe('bac');
    expect(ids('effort')).toBe('bac');
    expect(ids('maturity')).toBe('cab');
  });

  it('moves inside its column only', () => {
    const those = column(cards, 'proposed', 'given', new Map());
    expect(nudge(those, 'a', -1)).toBeNull();
    expect(nudge(those, 'a', 1)).toEqual({ idea_card: { place: { ids: ['a'], before: 'c' } } });
    expect(nudge(those, 'c', 1)).toBeNull();
  });

  it('writes all the states of a paste, each with the reason pasted beside it or none', () => {
    const [a, b, c] = [card('a', { status: 'proposed', reason: 'ancienne' }), card('b', { status: 'dropped', reason: 'gardée' }), card('c', { status: 'proposed', reason: '' })];
    expect(changes([{ card: a, status: 'retained' }, { card: b, status: 'dropped' }, { card: c, status: 'retained' }, { card: c, reason: 'utile' }])).toEqual({
      patch: [{ id: 'a', fields: { status: 'retained', reason: '' } }, { id: 'c', fields: { status: 'retained', reason: 'utile' } }],
      moved: 2, unsaid: 1,
    });
    expect(changes([{ card: a, reason: 'x' }, { card: b, reason: 'y' }])).toMatchObject({ patch: [{ id: 'a', fields: { reason: 'x' } }, { id: 'b', fields: { reason: 'y' } }], moved: 0 });
  });

  it('changes the state with its reason, and copies as a proposal', () => {
    expect(change(card('a'), 'dropped', 'hors cadre')).toEqual({
      idea_card: { patch: [{ id: 'a', fields: { status: 'dropped', reason: 'hors cadre' } }] },
    });
    expect(copyOf(card('a', { status: 'dropped', reason: 'x', pitch: 'p' }), 'a (copie)')).toMatchObject({ pitch: 'p', title: 'a (copie)' });
    expect(copyOf(card('a', { status: 'dropped' }), 'z')).not.toHaveProperty('status');
    expect([null, 'S', 'XL'].map((effort) => squares(effort as never))).toEqual([0, 1, 4]);
  });
});
