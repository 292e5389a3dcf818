// The icons of the library's closed lists; each stands beside its word.
import Cloud from '@lucide/svelte/icons/cloud';
import CloudLightning from '@lucide/svelte/icons/cloud-lightning';
import CloudSun from '@lucide/svelte/icons/cloud-sun';
import CircleUserRound from '@lucide/svelte/icons/circle-user-round';
import Eye from '@lucide/svelte/icons/eye';
import File from '@lucide/svelte/icons/file';
import FlaskConical from '@lucide/svelte/icons/flask-conical';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import History from '@lucide/svelte/icons/rotate-ccw-clock';
import Route from '@lucide/svelte/icons/route';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import Sun from '@lucide/svelte/icons/sun';
import Users from '@lucide/svelte/icons/users';
import Vote from '@lucide/svelte/icons/vote';
import type { ProjectKind } from '../protocol/ProjectKind';
import type { ProjectPhase } from '../protocol/ProjectPhase';
import type { ProjectStatus } from '../protocol/ProjectStatus';
import type { Weather } from '../protocol/Weather';
import type { WorkshopKind } from '../protocol/WorkshopKind';
import type { Icon } from '../shared/menu';

export const kindIcon: Record<WorkshopKind, Icon> = {
  ideation: StickyNote,
  immersion: Eye,
  persona: CircleUserRound,
  journey: Route,
  co_construction: Users,
  participation: Vote,
  test: FlaskConical,
  retrospective: History,
  training: GraduationCap,
  other: File,
};

export const weatherIcon: Record<Weather, Icon> = {
  sunny: Sun,
  bright: CloudSun,
  cloudy: Cloud,
  stormy: CloudLightning,
};

export const KINDS: readonly ProjectKind[] = [
  'service_design', 'citizen_participation', 'collective_intelligence', 'training', 'incubator', 'graphic_design', 'other',
];

/** In the order of the double diamond. */
export const PHASES: readonly ProjectPhase[] = ['frame', 'explore', 'define', 'develop', 'experiment', 'deploy', 'closed'];

export const STATUSES: readonly ProjectStatus[] = ['waiting', 'active', 'paused', 'done', 'abandoned'];

/** Work is over. */
export function isOver(status: ProjectStatus): boolean {
  return status === 'done' || status === 'abandoned';
}
