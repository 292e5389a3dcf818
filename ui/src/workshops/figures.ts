/**
 * The figure at the end of a row of the overview: what an activity has brought so far, in words.
 * Counts come from the core's results; this only says them.
 */
import type { Activity } from '../protocol/Activity';
import type { WorkshopResults } from '../protocol/WorkshopResults';
import { urnOf } from '../ballots/urn.svelte';
import { replica } from '../replica/replica.svelte';
import { t } from '../shared/words.svelte';

/** The figure of an activity; empty while there is nothing to say. */
export function activityFigure(activity: Activity, found: WorkshopResults | null): string {
  const { workshop, id } = activity;
  switch (activity.kind) {
    case 'note_wall': {
      const boards = replica.of('board', 'workshop', workshop).filter((board) => board.activity === id);
      const tallies = boards.flatMap((board) => found?.boards.filter((one) => one.board === board.id) ?? []);
      const notes = tallies.reduce((sum, one) => sum + one.visible, 0);
      const clusters = tallies.reduce((sum, one) => sum + one.clusters.length, 0);
      const said = t('workshop-figure-notes', { count: notes });
      return clusters > 0 ? `${said}, ${t('workshop-figure-clusters', { count: clusters })}` : said;
    }
    case 'vote': {
      const ballot = replica.of('ballot', 'workshop', workshop).find((one) => one.activity === id);
      const result = found?.ballots.find((one) => one.ballot === ballot?.id);
      if (!ballot || !result) return '';
      // Papers of a secret ballot are in no tally before they are counted: who has voted is known.
      const count = result.voters + (urnOf(ballot.id)?.voters ?? 0);
      return result.eligible
        ? t('workshop-figure-voters-of', { count, eligible: result.eligible })
        : t('workshop-figure-voters', { count });
    }
    case 'matrix': {
      const matrix = replica.of('matrix', 'workshop', workshop).find((one) => one.activity === id);
      const result = found?.matrices.find((one) => one.matrix === matrix?.id);
      return result ? t('workshop-figure-placed', { count: result.items.filter((item) => item.quadrant !== null).length }) : '';
    }
    case 'poll':
    case 'word_cloud': {
      const poll = replica.of('poll', 'workshop', workshop).find((one) => one.activity === id);
      const result = found?.polls.find((one) => one.poll === poll?.id);
      return result ? t('workshop-figure-answers', { count: result.answers }) : '';
    }
    case 'idea_card': {
      const cards = replica.of('idea_card', 'workshop', workshop);
      const retained = cards.filter((card) => card.status === 'retained').length;
      const said = t('workshop-figure-cards', { count: cards.length });
      return retained > 0 ? `${said}, ${t('workshop-figure-retained', { count: retained })}` : said;
    }
    case 'action_plan':
      return t('workshop-figure-actions', { count: replica.of('action', 'workshop', workshop).length });
    case 'evaluation': {
      const evaluation = replica.of('evaluation', 'workshop', workshop)[0];
      return t('workshop-figure-answers', { count: evaluation?.respondents ?? found?.evaluation?.roti_count ?? 0 });
    }
    case 'artefact':
      return '';
  }
}
