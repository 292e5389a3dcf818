/** The portfolio as it is looked at: which projects, in which order and groups, with which columns. Pure. */
import type { Action } from '../protocol/Action';
import type { Project } from '../protocol/Project';
import type { Workshop } from '../protocol/Workshop';
import { isLate, isOpen } from './portfolio';
import { isOver, KINDS, PHASES, STATUSES } from './signs';
import { latestWeather } from './weather';

export const VIEWS = ['table', 'phases', 'timeline', 'departments', 'rows'] as const;
export type View = (typeof VIEWS)[number];

/** Columns that can be chosen; the title is always there. */
export const COLUMNS = ['code', 'owner', 'kind', 'phase', 'status', 'weather', 'next', 'axis', 'departments', 'workshops', 'actions'] as const;
export type Column = (typeof COLUMNS)[number];

export const GROUPS = ['none', 'phase', 'kind', 'status', 'axis', 'department'] as const;
export type Group = (typeof GROUPS)[number];

/** `null` is no limit. */
export interface Wanted {
  which: 'active' | 'over' | 'all';
  kind: string | null;
  axis: string | null;
  department: string | null;
}

export const ANY: Wanted = { which: 'active', kind: null, axis: null, department: null };

/** What is next in a project: an open action's day, or a workshop to hold. */
export interface Next {
  date: string;
  title: string;
}

export interface Row {
  project: Project;
  workshops: number;
  open: number;
  late: number;
  next: Next | null;
}

export function rowsOf(projects: readonly Project[], workshops: readonly Workshop[], actions: readonly Action[], today: string): Row[] {
  const by = <T extends { project: string }>(all: readonly T[]): Map<string, T[]> => {
    const found = new Map<string, T[]>();
    for (const one of all) {
      const own = found.get(one.project);
      if (own) own.push(one);
      else found.set(one.project, [one]);
    }
    return found;
  };
  const [held, decided] = [by(workshops), by(actions)];
  return projects.map((project) => {
    const own = decided.get(project.id) ?? [];
    const ahead: Next[] = [
      ...(held.get(project.id) ?? []).filter((one) => one.date !== null && one.date >= today && (one.state === 'draft' || one.state === 'ready')).map((one) => ({ date: one.date ?? '', title: one.title })),
      ...project.milestones.filter((one) => !one.done && one.due !== null && one.due >= today).map((one) => ({ date: one.due ?? '', title: one.title })),
      ...own.filter((one) => isOpen(one) && one.due !== null && one.due >= today).map((one) => ({ date: one.due ?? '', title: one.title })),
    ];
    const next = ahead.reduce<Next | null>((first, one) => (first === null || one.date < first.date ? one : first), null);
    return { project, workshops: held.get(project.id)?.length ?? 0, open: own.filter(isOpen).length, late: own.filter((one) => isLate(one, today)).length, next };
  });
}

export function wantedOf(projects: readonly Project[], wanted: Wanted): Project[] {
  return projects.filter((project) =>
    (wanted.which === 'all' || isOver(project.status) === (wanted.which === 'over'))
    && (wanted.kind === null || project.kind === wanted.kind)
    && (wanted.axis === null || project.roadmap_axis === wanted.axis)
    && (wanted.department === null || project.departments.includes(wanted.department)));
}

export interface Sort {
  by: Column | 'title';
  down: boolean;
}

const WEATHERS = ['stormy', 'cloudy', 'bright', 'sunny'];

/** What a column is sorted by; nothing comes last, whichever way. */
function key(row: Row, by: Sort['by']): string | number | null {
  const { project } = row;
  const word = (text: string): string | null => (text === '' ? null : text);
  switch (by) {
    case 'title': return project.title;
    case 'code': return word(project.code);
    case 'owner': return word(project.owner_role);
    case 'kind': return KINDS.indexOf(project.kind);
    case 'phase': return PHASES.indexOf(project.phase);
    case 'status': return STATUSES.indexOf(project.status);
    case 'weather': return project.weather.length === 0 ? null : WEATHERS.indexOf(latestWeather(project)?.weather ?? '');
    case 'next': return row.next?.date ?? null;
    case 'axis': return word(project.roadmap_axis);
    case 'departments': return word(project.departments.join(', '));
    case 'workshops': return row.workshops;
    case 'actions': return row.late * 10_000 + row.open;
  }
}

/** Rows that are alike in it keep their order. */
export function sorted(rows: readonly Row[], { by, down }: Sort, locale: string): Row[] {
  const words = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const sign = down ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [key(one, by), key(other, by)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b)));
  });
}

export interface Grouped {
  /** The word or what people wrote; empty: nothing is said. */
  of: string;
  rows: Row[];
}

/** By what a group says, closed lists in their order; a project of several departments stands in each. */
export function grouped(rows: readonly Row[], group: Group): Grouped[] {
  if (group === 'none') return [{ of: '', rows: [...rows] }];
  const labels = ({ project }: Row): readonly string[] => {
    switch (group) {
      case 'phase': return [project.phase];
      case 'kind': return [project.kind];
      case 'status': return [project.status];
      case 'axis': return [project.roadmap_axis];
      case 'department': return project.departments.length === 0 ? [''] : [...new Set(project.departments)];
    }
  };
  const found = new Map<string, Row[]>();
  for (const row of rows) for (const label of labels(row)) found.set(label, [...(found.get(label) ?? []), row]);
  const order: readonly string[] = group === 'phase' ? PHASES : group === 'kind' ? KINDS : group === 'status' ? STATUSES : [];
  const place = (label: string): number => (label === '' ? 9_999 : order.indexOf(label));
  return [...found].map(([of, own]) => ({ of, rows: own })).sort((a, b) => place(a.of) - place(b.of) || a.of.localeCompare(b.of, undefined, { numeric: true }));
}

export interface Bar {
  project: Project;
  /** From the left, and how long: parts of the whole, 0 to 1. */
  from: number;
  length: number;
  open: boolean;
  marks: { at: number; title: string; due: string; done: boolean }[];
}

export interface Frise {
  from: string;
  to: string;
  bars: Bar[];
  /** Where today is; nothing where it lies outside. */
  today: number | null;
  /** The first days of quarters. */
  ticks: { at: number; day: string }[];
}

/** Projects on one ruler of time, from their first day to their last: those without an end go on to the end of the ruler. */
export function frise(projects: readonly Project[], workshops: readonly Workshop[], today: string, dayOf: (moment: number) => string): Frise {
  const day = (text: string): number => Date.parse(text) / 86_400_000;
  const spans = projects.map((project) => {
    const held = workshops.filter((one) => one.project === project.id).flatMap((one) => one.date ?? []);
    const due = project.milestones.flatMap((one) => one.due ?? []);
    const begins = project.start ?? held.reduce((first, one) => (one < first ? one : first), dayOf(project.created_at));
    const ends = project.end ?? (isOver(project.status) ? held.reduce((last, one) => (one > last ? one : last), begins) : null);
    return { project, begins, ends, all: [begins, ...(ends === null ? [] : [ends]), ...due] };
  });
  const all = [today, ...spans.flatMap((span) => span.all)].sort();
  const first = all[0] ?? today;
  const from = `${first.slice(0, 4)}-${first.slice(5, 7)}-01`;
  const last = new Date(Date.parse(all.at(-1) ?? today) + 31 * 86_400_000).toISOString().slice(0, 7);
  const to = `${last}-01`;
  const length = Math.max(1, day(to) - day(from));
  const at = (text: string): number => Math.min(1, Math.max(0, (day(text) - day(from)) / length));
  const ticks: Frise['ticks'] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const month of ['01', '04', '07', '10']) {
      const tick = `${year}-${month}-01`;
      if (tick >= from && tick < to) ticks.push({ at: at(tick), day: tick });
    }
  }
  return {
    from, to, ticks, today: at(today),
    bars: spans.map(({ project, begins, ends }) => ({
      project, from: at(begins), length: Math.max(0.004, at(ends ?? to) - at(begins)), open: ends === null,
      marks: project.milestones.flatMap((one) => (one.due === null ? [] : [{ at: at(one.due), title: one.title, due: one.due, done: one.done }])),
    })),
  };
}
