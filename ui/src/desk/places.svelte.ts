// Where the desk stands, in words: the project that is open, the path in the bar, the rail.
import ChartColumn from '@lucide/svelte/icons/chart-column';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import BookOpen from '@lucide/svelte/icons/book-open';
import Gauge from '@lucide/svelte/icons/gauge';
import Folder from '@lucide/svelte/icons/folder';
import House from '@lucide/svelte/icons/house';
import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import Settings from '@lucide/svelte/icons/settings';
import { replica } from '../replica/replica.svelte';
import { t } from '../shared/words.svelte';
import { desk } from '../frame/bar.svelte';
import { parts } from './parts';
import type { RailGroup } from './Rail.svelte';
import { PARTS, route, type Part, type Route } from '../frame/route.svelte';

export interface Crumb {
  label: string;
  to: Route;
}

/** The project a place belongs to. */
export function projectOf(place: Route): string | null {
  if (place.at === 'project') return place.project;
  if (place.at === 'workshop' || place.at === 'methods') return replica.get('workshop', place.workshop)?.project ?? null;
  return null;
}

export function labName(): string {
  return replica.all('lab')[0]?.name || t('app-name');
}

/** The part's name, as in the rail. */
export function partName(part: Part): string {
  return t(`part-${part.replaceAll('_', '-')}`);
}

export function crumbs(): Crumb[] {
  const place = route.current;
  if (place.at === 'home') return [];
  const home: Crumb = { label: labName(), to: { at: 'home' } };
  if (place.at !== 'workshop') return [home];
  const workshop = replica.get('workshop', place.workshop);
  const project = replica.get('project', workshop?.project);
  const found: Crumb[] = project ? [{ label: project.title, to: { at: 'project', project: project.id } }] : [home];
  if (workshop && place.part !== 'overview') {
    found.push({ label: workshop.title, to: { at: 'workshop', workshop: workshop.id, part: 'overview' } });
  }
  return found;
}

export function title(): string {
  const place = route.current;
  if (place.at === 'home') return labName();
  if (place.at === 'project') return replica.get('project', place.project)?.title ?? t('gone-title');
  if (place.at === 'workshop') {
    const workshop = replica.get('workshop', place.workshop);
    if (!workshop) return t('gone-title');
    return place.part === 'overview' ? workshop.title : desk.bar.title || partName(place.part);
  }
  if (place.at === 'components') return t('components-title');
  return t(`rail-${place.at}`);
}

function homeRail(place: Route): RailGroup[] {
  const at = place.at === 'project' ? 'projects' : place.at;
  return [
    {
      title: null,
      items: [
        { label: t('rail-home'), icon: House, to: { at: 'home' }, here: at === 'home' },
        { label: t('rail-projects'), icon: Folder, to: { at: 'projects' }, here: at === 'projects', count: replica.all('project').length },
        { label: t('rail-workshops'), icon: CalendarDays, to: { at: 'workshops' }, here: at === 'workshops', count: replica.all('workshop').length },
      ],
    },
    {
      title: t('rail-library'),
      items: [
        { label: t('rail-gallery'), icon: LayoutGrid, to: { at: 'gallery' }, here: at === 'gallery' },
        { label: t('rail-methods'), icon: BookOpen, to: { at: 'methods' }, here: at === 'methods' },
      ],
    },
    {
      title: t('rail-lab'),
      items: [
        { label: t('rail-evaluations'), icon: Gauge, to: { at: 'evaluations' }, here: at === 'evaluations' },
        { label: t('rail-report'), icon: ChartColumn, to: { at: 'report' }, here: at === 'report' },
        { label: t('rail-settings'), icon: Settings, to: { at: 'settings' }, here: at === 'settings' },
      ],
    },
  ];
}

function workshopRail(workshop: string, current: Part): RailGroup[] {
  const project = replica.get('workshop', workshop)?.project ?? '';
  const lit = parts[current].under ?? current;
  const boards = replica.of('board', 'workshop', workshop);
  const items = PARTS.flatMap((part) => {
    const { icon, group, count } = parts[part];
    if (!icon) return [];
    const first = part === 'board' ? boards[0]?.id : undefined;
    const to: Route = { at: 'workshop', workshop, part, ...(first === undefined ? {} : { id: first }) };
    return [{ group: group ?? null, label: partName(part), icon, to, here: part === lit, count: count?.(workshop, project) ?? null }];
  });
  return ([null, 'activities', 'artefacts', 'results'] as const).map((group) => ({
    title: group === null ? null : t(`rail-group-${group}`),
    items: items.filter((item) => item.group === group),
  }));
}

export function rail(): RailGroup[] {
  const place = route.current;
  return place.at === 'workshop' ? workshopRail(place.workshop, place.part) : homeRail(place);
}

/** Whether the rail shows icons only. */
export function railIsSmall(windowWidth: number, textScale: number): boolean {
  const place = route.current;
  if (windowWidth < 1180 * textScale) return true;
  return place.at === 'workshop' && parts[place.part].wide === true;
}
