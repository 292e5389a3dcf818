// What the home screen says of projects, from the records alone: what is next, what is late.
import type { Action } from '../protocol/Action';
import type { Clearing } from '../protocol/Clearing';
import type { Project } from '../protocol/Project';
import type { Workshop } from '../protocol/Workshop';
import { isOverRetention } from '../retention/retention';
import { isOver } from './signs';

export interface Upcoming {
  date: string;
  action: Action | null;
  workshop: Workshop | null;
}

export function isOpen(action: Action): boolean {
  return action.status === 'todo' || action.status === 'in_progress';
}

export function isLate(action: Action, today: string): boolean {
  return isOpen(action) && action.due !== null && action.due < today;
}

/** What is open first, by day, what has no day after it; then what is over. */
export function inOrderOfDue(actions: readonly Action[]): Action[] {
  const LAST = '~';
  const place = (action: Action): string => `${isOpen(action) ? 0 : 1} ${action.due ?? LAST}`;
  return actions.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** Actions to do and workshops to hold, late ones first, then by date. */
export function upcoming(
  actions: readonly Action[],
  workshops: readonly Workshop[],
  today: string,
): Upcoming[] {
  const due = actions
    .filter((action) => isOpen(action) && action.due !== null)
    .map((action) => ({ date: action.due ?? '', action, workshop: null }));
  const held = workshops
    .filter((one) => one.date !== null && one.date >= today && (one.state === 'draft' || one.state === 'ready'))
    .map((workshop) => ({ date: workshop.date ?? '', action: null, workshop }));
  return [...due, ...held].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Projects whose pseudonyms should be gone by now, and are not. `months`: how long after its end the lab keeps them. */
export function overRetention(projects: readonly Project[], today: string, months: number | null = null, then: Clearing = 'anonymise'): Project[] {
  return projects.filter((project) => isOverRetention(project, today, months, then));
}

/** Newest numbers first; projects given as they were entered, of one number or none the last first. */
export function inListOrder(projects: readonly Project[]): Project[] {
  const key = (project: Project) => project.code;
  return projects
    .toReversed()
    .sort((a, b) => (key(a) === key(b) ? 0 : key(a) === '' ? 1 : key(b) === '' ? -1 : key(a) < key(b) ? 1 : -1));
}

export function underWay(projects: readonly Project[]): Project[] {
  return projects.filter((project) => !isOver(project.status));
}

/** Workshops by date, newest first, those without a date first; given as they were entered, of one date the last first. */
export function byDate(workshops: readonly Workshop[]): Workshop[] {
  return workshops.toReversed().sort((a, b) => {
    if (a.date === b.date) return 0;
    if (a.date === null) return -1;
    if (b.date === null) return 1;
    return a.date < b.date ? 1 : -1;
  });
}

/** So many workshops of a project stand under it; where one more would be left out, it stands too. */
const STANDING = 3;

/**
 * The workshops of a project that are nearest to `today`, in the order of `byDate`. One without a
 * date is being prepared: it is as near as can be.
 */
export function nearest(workshops: readonly Workshop[], today: string): Workshop[] {
  const all = byDate(workshops);
  if (all.length <= STANDING + 1) return all;
  const far = ({ date }: Workshop): number => (date === null ? 0 : Math.abs(Date.parse(date) - Date.parse(today)));
  const near = new Set(all.toSorted((a, b) => far(a) - far(b)).slice(0, STANDING));
  return all.filter((workshop) => near.has(workshop));
}
