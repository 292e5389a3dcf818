/** What the gallery shows: one list of cards, narrowed, laid in rows of which only those in sight are drawn. Pure. */
import type { Reusable } from '../activities/reusing.svelte';
import type { Route } from '../frame/route.svelte';
import type { GalleryLine } from '../protocol/GalleryLine';
import { foldWords } from '../shared/fold';

export const KINDS = ['persona', 'journey', 'board', 'method'] as const;
export type Kind = (typeof KINDS)[number];

export interface Item {
  kind: Kind;
  id: string;
  title: string;
  /** What it says of itself. */
  text: string;
  project: string | null;
  /** Where it stands, or of which family it is. */
  where: string;
  tags: readonly string[];
  /** In words: steps, notes. */
  parts: string;
  /** The workshop it is looked at from. */
  workshop: string | null;
  line: GalleryLine | null;
}

export interface Wanted {
  kind: Kind | 'all';
  project: string;
  tag: string;
  words: string;
}

export const ALL: Wanted = { kind: 'all', project: '', tag: '', words: '' };

/** Those that answer, in their order. A kind can be left aside, to count what each would show. */
export function narrowed(items: readonly Item[], wanted: Wanted): Item[] {
  const words = foldWords(wanted.words).split(' ').filter((word) => word !== '');
  const label = foldWords(wanted.tag);
  return items.filter((item) => {
    if (wanted.kind !== 'all' && item.kind !== wanted.kind) return false;
    if (wanted.project !== '' && item.project !== wanted.project) return false;
    if (label !== '' && !item.tags.some((tag) => foldWords(tag) === label)) return false;
    if (words.length === 0) return true;
    const said = foldWords(`${item.title} ${item.text} ${item.where} ${item.tags.join(' ')}`);
    return words.every((word) => said.includes(word));
  });
}

/** The labels that are borne, in the order of a dictionary, once however they are written. */
export function tagsOf(items: readonly Item[], language: string): string[] {
  const known = new Map<string, string>();
  for (const item of items) for (const tag of item.tags) if (!known.has(foldWords(tag))) known.set(foldWords(tag), tag);
  return [...known.values()].sort((a, b) => a.localeCompare(b, language));
}

/** Cards beside each other in a width. */
export function across(width: number, least: number, gap: number): number {
  return Math.max(1, Math.floor((width + gap) / (least + gap)));
}

/** The rows in sight, with one more on each side: the first, and the one after the last. */
export function inSight(top: number, height: number, row: number, count: number): [number, number] {
  const first = Math.max(0, Math.floor(top / row) - 1);
  return [Math.min(first, Math.max(0, count - 1)), Math.min(count, Math.ceil((top + height) / row) + 1)];
}

/** Where a key leads among cards that stand in rows; `null`: it is none of them. */
export function step(key: string, at: number, count: number, columns: number, page: number): number | null {
  const last = count - 1;
  const to: Record<string, number> = {
    ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + columns, ArrowUp: at - columns,
    PageDown: at + columns * page, PageUp: at - columns * page, Home: 0, End: last,
  };
  const next = to[key];
  if (next === undefined || count === 0) return null;
  // Down from the last full row goes to the last card, and no key leaves the list.
  if ((key === 'ArrowUp' && next < 0) || (key === 'ArrowDown' && next > last && Math.floor(at / columns) === Math.floor(last / columns))) return at;
  return Math.max(0, Math.min(last, next));
}

export function placeOf(item: Item): Route {
  if (item.kind === 'method') return { at: 'methods', method: item.id };
  if (item.workshop !== null) return { at: 'workshop', workshop: item.workshop, part: item.kind, id: item.id };
  return item.project === null ? { at: 'home' } : { at: 'project', project: item.project };
}

export const reusableOf = (item: Item): { noun: Reusable; id: string; title: string } => ({ noun: item.kind, id: item.id, title: item.title });
