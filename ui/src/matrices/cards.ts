// The idea cards a matrix leads to: one for each item of high impact that has none yet. Pure.

import type { IdeaCard } from '../protocol/IdeaCard';
import type { MatrixItem } from '../protocol/MatrixItem';
import type { New } from '../protocol/New';
import { divided, length, limitOf } from '../shared/limits';
import { quadrantOf } from './scale';

/** Code points of a card's title. */
const TITLE = limitOf('idea_card', 'title') ?? Infinity;

export function ideaCards(workshop: string, items: readonly MatrixItem[], cards: readonly IdeaCard[], newId: () => string): New<IdeaCard>[] {
  const notes = new Set(cards.flatMap((card) => card.from_notes));
  const titles = new Set(cards.map((card) => card.title));
  return items
    .filter((item) => {
      const quadrant = quadrantOf(item.effort, item.impact);
      const wanted = quadrant === 'quick_wins' || quadrant === 'major_projects';
      return wanted && item.idea_card === null && !(item.note !== null && notes.has(item.note)) && !titles.has(titleOf(item.label));
    })
    .map((item) => {
      const title = titleOf(item.label);
      // A name too long for a title is kept whole in the pitch.
      const fields: Partial<IdeaCard> = { workshop, title, pitch: title === item.label ? '' : item.label };
      if (item.note !== null) fields.from_notes = [item.note];
      return { id: newId(), fields };
    });
}

function titleOf(label: string): string {
  return length(label) <= TITLE ? label : (divided(label, TITLE)[0] ?? '');
}
