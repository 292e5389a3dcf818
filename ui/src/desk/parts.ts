// The parts of a workshop, in the order of the rail: a line each. A screen is loaded when it is
// first shown; it lies in its noun's folder and is found by its name.
import CalendarClock from '@lucide/svelte/icons/clock';
import FileText from '@lucide/svelte/icons/file-text';
import Gauge from '@lucide/svelte/icons/gauge';
import LayoutList from '@lucide/svelte/icons/layout-list';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Route from '@lucide/svelte/icons/route';
import SquareCheckBig from '@lucide/svelte/icons/vote';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import CircleUserRound from '@lucide/svelte/icons/circle-user-round';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import { replica } from '../replica/replica.svelte';
import { results } from '../replica/results.svelte';
import type { Icon } from '../shared/menu';
import { number } from '../shared/words.svelte';
import type { Part } from './route.svelte';

export type Screen = Component<{ workshop: string; id?: string }>;

interface PartInfo {
  /** The file `<Name>Screen.svelte`. */
  screen: string;
  /** In the rail; without it the part lies under `under`. */
  icon?: Icon;
  /** The part of the rail that is lit. */
  under?: Part;
  group?: 'activities' | 'artefacts' | 'results';
  /** Names only in the rail: the screen needs the width. */
  wide?: boolean;
  /** At the right in the rail; null: nothing. */
  count?: (workshop: string, project: string) => string | number | null;
}

const many = (count: number) => (count === 0 ? null : count);

export const parts: Record<Part, PartInfo> = {
  overview: { screen: 'Overview', icon: LayoutList },
  agenda: { screen: 'Agenda', icon: CalendarClock, count: (w) => many(replica.of('block', 'workshop', w).length) },
  participants: { screen: 'Participants', icon: Users, count: (w) => replica.get('workshop', w)?.present ?? null },
  board: { screen: 'Board', icon: StickyNote, group: 'activities', wide: true, count: (w) => many(replica.of('board', 'workshop', w).length) },
  votes: { screen: 'Votes', icon: SquareCheckBig, group: 'activities', count: votes },
  ballot: { screen: 'Ballot', under: 'votes' },
  matrix: { screen: 'Matrix', under: 'votes' },
  poll: { screen: 'Poll', under: 'votes' },
  personas: { screen: 'Personas', icon: CircleUserRound, group: 'artefacts', count: (_, p) => many(replica.of('persona', 'project', p).length) },
  persona: { screen: 'Persona', under: 'personas' },
  journeys: { screen: 'Journeys', icon: Route, group: 'artefacts', count: (_, p) => many(replica.of('journey', 'project', p).length) },
  journey: { screen: 'Journey', under: 'journeys', wide: true },
  idea_cards: { screen: 'IdeaCards', icon: Lightbulb, group: 'artefacts', wide: true, count: (w) => many(replica.of('idea_card', 'workshop', w).length) },
  decisions: { screen: 'Decisions', icon: ListChecks, group: 'results', count: decided },
  evaluation: { screen: 'Evaluation', icon: Gauge, group: 'results', count: mean },
  synthesis: { screen: 'Synthesis', icon: FileText, group: 'results', wide: true },
};

function votes(workshop: string): number | null {
  const polls = replica.of('poll', 'workshop', workshop).length;
  const ballots = replica.of('ballot', 'workshop', workshop).length;
  return many(polls + ballots + replica.of('matrix', 'workshop', workshop).length);
}

function decided(workshop: string): number | null {
  const decisions = replica.of('decision', 'workshop', workshop).length;
  return many(decisions + replica.of('action', 'workshop', workshop).length);
}

function mean(workshop: string): string | null {
  const value = results(workshop)?.evaluation?.roti_mean;
  return typeof value === 'number' ? number(value, 1) : null;
}

const files = import.meta.glob('../*/**/*Screen.svelte') as Record<string, () => Promise<{ default: Screen }>>;

/** The screen of a part; null where it does not exist. */
export async function screenOf(part: Part): Promise<Screen | null> {
  const name = `/${parts[part].screen}Screen.svelte`;
  const path = Object.keys(files).find((file) => file.endsWith(name));
  const load = path === undefined ? undefined : files[path];
  return load ? (await load()).default : null;
}
