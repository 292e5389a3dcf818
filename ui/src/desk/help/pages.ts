// The pages of the help: one a screen, written in `assets/help/<language>/<page>.md`. What a page may
// hold is little: a title, what the screen is for, headings, and gestures as lines with their keys in
// backquotes. Pure; draws nothing.
import { PARTS, type Route } from '../../frame/route.svelte';
import { fold } from '../../shared/fold';

export interface HelpLine {
  /** Words and keys, in turn: every second one is a key. */
  pieces: readonly string[];
  /** A gesture among others; else a paragraph. */
  listed: boolean;
}

export interface HelpSection {
  /** `null`: what the screen is for. */
  title: string | null;
  lines: readonly HelpLine[];
}

export interface HelpPage {
  id: string;
  title: string;
  sections: readonly HelpSection[];
}

const sources = import.meta.glob<string>('../../../../assets/help/*/*.md', { query: '?raw', import: 'default', eager: true });

/** The places outside a workshop; each has its page. */
const PLACES: Record<Exclude<Route['at'], 'workshop' | 'components'>, 'before' | 'after'> = {
  home: 'before', projects: 'before', workshops: 'before', project: 'before', gallery: 'after', methods: 'after', evaluations: 'after', report: 'after', settings: 'after',
};
const placed = (where: 'before' | 'after'): string[] => Object.entries(PLACES).filter(([, at]) => at === where).map(([place]) => place);

/** The pages in the order of the desk: what leads to a workshop, its parts, what serves and keeps them all. */
export const PAGES: readonly string[] = [...placed('before'), ...PARTS, ...placed('after'), 'search', 'backups'];

/** A page as it is written. */
export function readPage(id: string, text: string): HelpPage {
  let title = '';
  const sections: { title: string | null; lines: HelpLine[] }[] = [{ title: null, lines: [] }];
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) title = line.slice(2);
    else if (line.startsWith('## ')) sections.push({ title: line.slice(3), lines: [] });
    else if (line.trim() !== '') {
      const listed = line.startsWith('- ');
      sections.at(-1)?.lines.push({ pieces: line.slice(listed ? 2 : 0).split('`'), listed });
    }
  }
  return { id, title, sections };
}

/** All that are written in a language, in their order. */
export function pagesIn(language: string): HelpPage[] {
  return PAGES.flatMap((id) => {
    const text = sources[`../../../../assets/help/${language}/${id}.md`];
    return text === undefined ? [] : [readPage(id, text)];
  });
}

/** The page of the screen one is on. */
export function pageOf(route: Route): string {
  if (route.at === 'workshop') return route.part;
  return route.at === 'components' ? 'home' : route.at;
}

export const textOf = (line: HelpLine): string => line.pieces.join('');

/** Whether a line answers: it holds every word that is looked for, or begins one. */
export function answers(line: HelpLine, wanted: string): boolean {
  const text = fold(textOf(line));
  const words = fold(wanted).split(' ').filter((word) => word !== '');
  return words.length > 0 && words.every((word) => text.includes(word));
}

/** The pages that answer, the best first: by their title, else by the lines that hold every word, else all words on the page. */
export function found(pages: readonly HelpPage[], wanted: string): HelpPage[] {
  const words = fold(wanted).split(' ').filter((word) => word !== '');
  if (words.length === 0) return [...pages];
  const rank = (page: HelpPage): number => {
    const title = fold(page.title);
    const lines = page.sections.flatMap((section) => section.lines);
    if (words.every((word) => title.includes(word))) return 1000;
    const count = lines.filter((line) => answers(line, wanted)).length;
    if (count > 0) return count;
    const whole = `${title} ${lines.map((line) => fold(textOf(line))).join(' ')}`;
    return words.every((word) => whole.includes(word)) ? 0.5 : 0;
  };
  return pages
    .map((page, at) => ({ page, at, rank: rank(page) }))
    .filter((one) => one.rank > 0)
    .sort((a, b) => b.rank - a.rank || a.at - b.at)
    .map((one) => one.page);
}
