// The parts of a workshop, in the order of the rail: a line each. A screen is loaded when it is
// first shown.
import CalendarClock from '@lucide/svelte/icons/clock';
import FileText from '@lucide/svelte/icons/file-text';
import Gauge from '@lucide/svelte/icons/gauge';
import History from '@lucide/svelte/icons/history';
import LayoutList from '@lucide/svelte/icons/layout-list';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import MessageCircleQuestion from '@lucide/svelte/icons/message-circle-question-mark';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Orbit from '@lucide/svelte/icons/orbit';
import Ear from '@lucide/svelte/icons/ear';
import FlaskConical from '@lucide/svelte/icons/flask-conical';
import Printer from '@lucide/svelte/icons/printer';
import Route from '@lucide/svelte/icons/route';
import SquareCheckBig from '@lucide/svelte/icons/vote';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import CircleUserRound from '@lucide/svelte/icons/circle-user-round';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import { replica } from '../replica/replica.svelte';
import { resultsApart } from '../replica/results.svelte';
import type { Icon } from '../shared/menu';
import { number } from '../shared/words.svelte';
import type { Part } from '../frame/route.svelte';

export type Screen = Component<{ workshop: string; id?: string }>;

interface PartInfo {
  screen: () => Promise<{ default: Screen }>;
  /** In the rail; without it the part lies under `under`. */
  icon?: Icon;
  /** The part of the rail that is lit. */
  under?: Part;
  group?: 'activities' | 'artefacts' | 'results';
  /** Without the rail: nothing leads elsewhere by mistake. */
  alone?: boolean;
  /** May fill the screen (F11). */
  fills?: boolean;
  /** Names only in the rail: the screen needs the width. */
  wide?: boolean;
  /** At the right in the rail; null: nothing. */
  count?: (workshop: string, project: string) => string | number | null;
}

const many = (count: number) => (count === 0 ? null : count);

export const parts: Record<Part, PartInfo> = {
  overview: { screen: () => import('../workshops/OverviewScreen.svelte'), icon: LayoutList },
  agenda: { screen: () => import('../agenda/AgendaScreen.svelte'), icon: CalendarClock, count: (w) => many(replica.of('block', 'workshop', w).length) },
  run: { screen: () => import('../run/RunScreen.svelte'), under: 'agenda', alone: true },
  moments: { screen: () => import('../moments/MomentsScreen.svelte'), icon: History, count: (w) => many(replica.of('moment', 'workshop', w).length) },
  participants: { screen: () => import('../participants/ParticipantsScreen.svelte'), icon: Users, count: (w) => replica.get('workshop', w)?.present ?? null },
  supports: { screen: () => import('../paper/SupportsScreen.svelte'), icon: Printer },
  board: { screen: () => import('../boards/BoardScreen.svelte'), icon: StickyNote, group: 'activities', wide: true, count: (w) => many(replica.of('board', 'workshop', w).length) },
  import: { screen: () => import('../bringing/ImportScreen.svelte'), under: 'board', wide: true },
  votes: { screen: () => import('../ballots/VotesScreen.svelte'), icon: SquareCheckBig, group: 'activities', count: votes },
  ballot: { screen: () => import('../ballots/BallotScreen.svelte'), under: 'votes' },
  matrix: { screen: () => import('../matrices/MatrixScreen.svelte'), under: 'votes' },
  poll: { screen: () => import('../polls/PollScreen.svelte'), under: 'votes' },
  personas: { screen: () => import('../personas/PersonasScreen.svelte'), icon: CircleUserRound, group: 'artefacts', count: (_, p) => many(replica.of('persona', 'project', p).length) },
  persona: { screen: () => import('../personas/PersonaScreen.svelte'), under: 'personas' },
  empathy_maps: { screen: () => import('../empathy/EmpathyMapsScreen.svelte'), icon: Ear, group: 'artefacts', count: (w) => many(replica.of('empathy_map', 'workshop', w).length) },
  empathy_map: { screen: () => import('../empathy/EmpathyMapScreen.svelte'), under: 'empathy_maps', wide: true },
  journeys: { screen: () => import('../journeys/JourneysScreen.svelte'), icon: Route, group: 'artefacts', count: (_, p) => many(replica.of('journey', 'project', p).length) },
  journey: { screen: () => import('../journeys/JourneyScreen.svelte'), under: 'journeys', wide: true, fills: true },
  stakeholders: { screen: () => import('../stakeholders/StakeholdersScreen.svelte'), icon: Orbit, group: 'artefacts', count: (_, p) => many(replica.of('stakeholder_map', 'project', p).length) },
  stakeholder_map: { screen: () => import('../stakeholders/StakeholderMapScreen.svelte'), under: 'stakeholders', wide: true },
  how_might_we: { screen: () => import('../how-might-we/HowMightWeScreen.svelte'), icon: MessageCircleQuestion, group: 'artefacts', count: (w) => many(replica.of('how_might_we', 'workshop', w).length) },
  test_grids: { screen: () => import('../test-grids/TestGridsScreen.svelte'), icon: FlaskConical, group: 'artefacts', count: (w) => many(replica.of('test_grid', 'workshop', w).length) },
  test_grid: { screen: () => import('../test-grids/TestGridScreen.svelte'), under: 'test_grids', wide: true },
  idea_cards: { screen: () => import('../idea-cards/IdeaCardsScreen.svelte'), icon: Lightbulb, group: 'artefacts', wide: true, count: (w) => many(replica.of('idea_card', 'workshop', w).length) },
  decisions: { screen: () => import('../decisions/DecisionsScreen.svelte'), icon: ListChecks, group: 'results', count: decided },
  evaluation: { screen: () => import('../evaluation/EvaluationScreen.svelte'), icon: Gauge, group: 'results', count: mean },
  synthesis: { screen: () => import('../synthesis/SynthesisScreen.svelte'), icon: FileText, group: 'results', wide: true },
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
  const value = resultsApart(workshop)?.evaluation?.roti_mean;
  return typeof value === 'number' ? number(value, 1) : null;
}
