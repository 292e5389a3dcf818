/**
 * What each kind of activity looks like and where it opens. One place, for the overview, the agenda
 * and the lists of activities.
 */
import ChartNoAxesColumn from '@lucide/svelte/icons/chart-no-axes-column';
import Cloud from '@lucide/svelte/icons/cloud';
import Gauge from '@lucide/svelte/icons/gauge';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Route from '@lucide/svelte/icons/route';
import SquareDashed from '@lucide/svelte/icons/square-dashed';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import Vote from '@lucide/svelte/icons/vote';
import type { Activity } from '../protocol/Activity';
import type { ActivityKind } from '../protocol/ActivityKind';
import type { Command } from '../protocol/Command';
import type { Icon } from '../shared/menu';
import type { Part } from '../frame/route.svelte';
import { go } from '../frame/route.svelte';
import { replica } from '../replica/replica.svelte';

const ICONS: Record<ActivityKind, Icon> = {
  note_wall: StickyNote,
  vote: Vote,
  matrix: SquareDashed,
  poll: ChartNoAxesColumn,
  word_cloud: Cloud,
  artefact: Route,
  idea_card: Lightbulb,
  action_plan: ListChecks,
  evaluation: Gauge,
};

/** The icon of a kind. */
export function activityIcon(kind: ActivityKind): Icon {
  return ICONS[kind];
}

/** Where an activity opens; what it works on is found by its link. */
export function placeOf(activity: Activity): { part: Part; id?: string } {
  const one = (noun: 'board' | 'ballot' | 'matrix' | 'poll', part: Part): { part: Part; id?: string } => {
    const found = replica.of(noun, 'workshop', activity.workshop).find((record) => record.activity === activity.id);
    return found ? { part, id: found.id } : { part };
  };
  switch (activity.kind) {
    case 'note_wall': return one('board', 'board');
    case 'vote': return one('ballot', 'ballot');
    case 'matrix': return one('matrix', 'matrix');
    case 'poll':
    case 'word_cloud': return one('poll', 'poll');
    case 'artefact': return { part: 'personas' };
    case 'idea_card': return { part: 'idea_cards' };
    case 'action_plan': return { part: 'decisions' };
    case 'evaluation': return { part: 'evaluation' };
  }
}

/** What removes the thing an activity works on, and the activity with it: both come back together. */
export function withActivity(removal: Command, activity: string | null | undefined): Command {
  return activity ? { several: [removal, { activity: { remove: [activity] } }] } : removal;
}

/** Opens it. */
export function openActivity(activity: Activity): void {
  go({ at: 'workshop', workshop: activity.workshop, ...placeOf(activity) });
}
