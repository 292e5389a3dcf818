/**
 * Idea cards in columns: their states in reading order, how they are sorted, where one goes when it
 * is moved. Pure; nothing is sent from here.
 */
import type { Ballot } from '../protocol/Ballot';
import type { BallotResult } from '../protocol/BallotResult';
import type { BallotOption } from '../protocol/BallotOption';
import type { Command } from '../protocol/Command';
import type { Effort } from '../protocol/Effort';
import type { IdeaCard } from '../protocol/IdeaCard';
import type { IdeaStatus } from '../protocol/IdeaStatus';
import { placeBefore } from '../shared/lists';

/** The columns, from left to right. */
export const STATES: readonly IdeaStatus[] = ['proposed', 'to_deepen', 'retained', 'dropped'];
export const EFFORTS: readonly Effort[] = ['S', 'M', 'L', 'XL'];

/** How cards stand in a column. */
export type Order = 'given' | 'dots' | 'effort' | 'maturity';
export const ORDERS: readonly Order[] = ['given', 'dots', 'effort', 'maturity'];

/**
 * Dots each card got: those of the option that stands for it, or else for one of its notes; the best
 * of several ballots. A ballot that is still open says nothing, and points, notes or mentions are no dots.
 */
export function dotsOf(
  cards: readonly IdeaCard[],
  ballots: readonly Ballot[],
  options: readonly BallotOption[],
  results: readonly BallotResult[],
): Map<string, number> {
  const closed = new Set(ballots.filter((ballot) => ballot.state === 'closed' && ballot.method === 'dots').map((ballot) => ballot.id));
  const given = new Map(results.filter((result) => closed.has(result.ballot)).flatMap((result) => result.options).map((option) => [option.option, option.dots]));
  const out = new Map<string, number>();
  for (const card of cards) {
    const notes = new Set(card.from_notes);
    const own = options.filter((option) => option.idea_card === card.id && given.has(option.id));
    const found = own.length > 0 ? own : options.filter((option) => option.note !== null && notes.has(option.note) && given.has(option.id));
    if (found.length > 0) out.set(card.id, Math.max(...found.map((option) => given.get(option.id) ?? 0)));
  }
  return out;
}

/** The cards of one state in the order asked for; cards with nothing to compare come last. */
export function column(
  cards: readonly IdeaCard[],
  status: IdeaStatus,
  order: Order,
  dots: ReadonlyMap<string, number>,
): IdeaCard[] {
  const those = cards.filter((card) => card.status === status);
  const key = (card: IdeaCard): number => {
    if (order === 'dots') return -(dots.get(card.id) ?? -1);
    if (order === 'effort') return card.effort === null ? EFFORTS.length : EFFORTS.indexOf(card.effort);
    if (order === 'maturity') return -card.maturity;
    return 0;
  };
  return those.map((card, at) => ({ card, at })).sort((a, b) => key(a.card) - key(b.card) || a.at - b.at).map(({ card }) => card);
}

/** One place up or down among the cards of its column, in the given order. */
export function nudge(those: readonly IdeaCard[], id: string, by: -1 | 1): Command | null {
  const before = placeBefore(those, id, by);
  // After the last one of the column: right behind it would need its next sibling of any column;
  // the end of all keeps the same order inside this column.
  return before === undefined ? null : { idea_card: { place: { ids: [id], before } } };
}

/** The state with its reason, and the place before another card, as one gesture. */
export function change(card: IdeaCard, status: IdeaStatus, reason: string): Command {
  return { idea_card: { patch: [{ id: card.id, fields: reason === card.reason ? { status } : { status, reason } }] } };
}

/** A cell of the table that was written: a state, or its reason. */
export interface Written {
  card: IdeaCard;
  status?: IdeaStatus;
  reason?: string;
}

/**
 * Several of them as one gesture, as a paste writes them: nobody is asked why, so a state that changes
 * has the reason pasted beside it, or none until it is told.
 */
export function changes(written: readonly Written[]): { patch: { id: string; fields: Partial<IdeaCard> }[]; moved: number; unsaid: number } {
  const byCard = new Map<string, Written>();
  for (const one of written) byCard.set(one.card.id, { ...byCard.get(one.card.id), ...one });
  let [moved, unsaid] = [0, 0];
  const patch = [...byCard.values()].map(({ card, status, reason }) => {
    if (status === undefined || status === card.status) return { id: card.id, fields: reason === undefined ? {} : { reason } };
    moved += 1;
    if ((reason ?? '').trim() === '') unsaid += 1;
    return { id: card.id, fields: { status, reason: reason ?? '' } };
  });
  return { patch: patch.filter((one) => Object.keys(one.fields).length > 0), moved, unsaid };
}

/** A card like another one; it starts over as a proposal. */
export function copyOf(card: IdeaCard, title: string): Partial<IdeaCard> {
  const { id: _id, created_at: _made, updated_at: _changed, order: _order, status: _status, reason: _reason, ...fields } = card;
  return { ...fields, title };
}

/** How many of the four little squares are full. */
export function squares(effort: Effort | null): number {
  return effort === null ? 0 : EFFORTS.indexOf(effort) + 1;
}
