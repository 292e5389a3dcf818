// The whole degrees of influence and interest as a grid of cells. Pure.

import type { Stakeholder } from '../protocol/Stakeholder';

/** From the most to the least, as the rows stand. */
export const DEGREES: readonly number[] = [3, 2, 1, 0];
/** Names that a cell shows before it counts the others. */
export const ROOM = 4;

export type Quadrant = 'convince' | 'involve' | 'follow' | 'inform';

export function quadrantOf(influence: number, interest: number): Quadrant {
  if (influence >= 2) return interest >= 2 ? 'involve' : 'convince';
  return interest >= 2 ? 'inform' : 'follow';
}

/** Those of a cell, in their order. */
export const inCell = (actors: readonly Stakeholder[], influence: number, interest: number): Stakeholder[] =>
  actors.filter((actor) => actor.influence === influence && actor.interest === interest);

/** Those for whom one of the two is not said. */
export const unsaid = (actors: readonly Stakeholder[]): Stakeholder[] =>
  actors.filter((actor) => actor.influence === null || actor.interest === null);

/** One degree more or less; from nowhere to the lowest; nothing beyond the ends. */
export function degreeBeside(degree: number | null, by: 1 | -1): number | undefined {
  if (degree === null) return 0;
  const to = degree + by;
  return to < 0 || to > 3 ? undefined : to;
}
