/** What of the portfolio asks for somebody this week, from the records alone. Pure. */
import type { Action } from '../protocol/Action';
import type { Clearing } from '../protocol/Clearing';
import type { Project } from '../protocol/Project';
import type { Workshop } from '../protocol/Workshop';
import { isLate, overRetention } from './portfolio';
import { isOver } from './signs';
import { latestWeather } from './weather';

/** Nothing heard of a project for so many days is worth a question. */
export const SILENT = 60;
/** A workshop that is so near should have its agenda. */
export const NEAR = 10;

const DAY = 86_400_000;
/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export interface LateAction {
  action: Action;
  days: number;
}
export interface Silent {
  project: Project;
  days: number;
}
export interface Unprepared {
  workshop: Workshop;
  days: number;
}
export interface Storm {
  project: Project;
  sentence: string;
}
export interface Attention {
  late: readonly LateAction[];
  unprepared: readonly Unprepared[];
  silent: readonly Silent[];
  overdue: readonly Project[];
  storms: readonly Storm[];
  /** How many points there are in all. */
  count: number;
}

interface Library {
  projects: readonly Project[];
  workshops: readonly Workshop[];
  actions: readonly Action[];
  /** How long after the end of a project the lab keeps its pseudonyms. */
  months?: number | null;
  /** When something was last done in each project, where it was of late. */
  touched?: ReadonlyMap<string, number> | null;
  /** And what it does then. */
  then?: Clearing | undefined;
}

/** The workshops to hold within ten days. */
export function near(workshops: readonly Workshop[], today: string): Workshop[] {
  return workshops
    .filter((one) => one.state === 'draft' || one.state === 'ready')
    .filter((one) => one.date !== null && one.date >= today && daysBetween(today, one.date) <= NEAR)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
}

/** The last day on which anything is known of a project: what was done in it, told of its weather, or held. */
export function lastNews(project: Project, { workshops, actions, touched }: Omit<Library, 'projects'>, today: string, dayOf: (moment: number) => string): string {
  const done = touched?.get(project.id);
  const days = [
    dayOf(project.updated_at),
    ...(done === undefined ? [] : [dayOf(done)]),
    ...project.weather.flatMap((report) => report.date ?? []),
    ...workshops.filter((one) => one.project === project.id).flatMap((one) => [dayOf(one.updated_at), ...(one.date === null ? [] : [one.date])]),
    ...actions.filter((one) => one.project === project.id).map((one) => dayOf(one.updated_at)),
  ];
  // What lies ahead is no news.
  return days.filter((day) => day <= today).reduce((last, day) => (day > last ? day : last), '');
}

/** What asks for somebody; `bare`: workshops that are known to have no agenda. */
export function attention(library: Library, bare: ReadonlySet<string>, today: string, dayOf: (moment: number) => string): Attention {
  const going = library.projects.filter((project) => !isOver(project.status));
  const known = new Set(going.map((project) => project.id));
  const late = library.actions
    .filter((action) => known.has(action.project) && isLate(action, today))
    .map((action) => ({ action, days: daysBetween(action.due ?? today, today) }))
    .sort((a, b) => b.days - a.days);
  const unprepared = near(library.workshops, today)
    .filter((workshop) => bare.has(workshop.id))
    .map((workshop) => ({ workshop, days: daysBetween(today, workshop.date ?? today) }));
  // Until it is known what was done of late, nobody is said to be silent.
  const silent = (library.touched === null ? [] : going)
    .map((project) => ({ project, last: lastNews(project, library, today, dayOf) }))
    .filter(({ last }) => last !== '' && daysBetween(last, today) >= SILENT)
    .map(({ project, last }) => ({ project, days: daysBetween(last, today) }))
    .sort((a, b) => b.days - a.days);
  const overdue = overRetention(library.projects, today, library.months, library.then);
  const storms = going.flatMap((project) => {
    const last = latestWeather(project);
    return last?.weather === 'stormy' ? [{ project, sentence: last.sentence }] : [];
  });
  return { late, unprepared, silent, overdue, storms, count: late.length + unprepared.length + silent.length + overdue.length + storms.length };
}
