/**
 * The methods that come with Établi (`assets/methods`, a file each, both languages), found by family,
 * minutes, people and words. A test of the core holds the files to the domain's words and limits.
 */
import type { BallotMethod } from '../protocol/BallotMethod';
import type { BlockKind } from '../protocol/BlockKind';
import type { BoardTemplate } from '../protocol/BoardTemplate';
import type { Language } from '../protocol/Language';
import type { Mode } from '../protocol/Mode';
import { fold } from '../shared/fold';

export const FAMILIES = [
  'inclusion', 'exploration', 'definition', 'ideation', 'prioritisation', 'decision', 'prototyping', 'test',
  'participation', 'closing', 'evaluation',
] as const;

export type Family = (typeof FAMILIES)[number];

type Both<T> = Record<Language, T>;

/** What is said of a method in one language. */
export interface Said {
  name: string;
  goal: string;
  when: string;
  material: string[];
  variants: string[];
  /** What phones do. */
  phones: string;
  accessibility: string;
}

export interface MethodStep extends Both<{ title: string; instruction: string }> {
  kind: BlockKind;
  mode: Mode;
  minutes: number;
}

export interface Method extends Both<Said> {
  id: string;
  family: Family;
  /** From … to …, of the whole. */
  minutes: [number, number];
  people: [number, number];
  /** Whose idea it is, where that is known. */
  source: string | null;
  board?: { template: BoardTemplate; zones: Both<string>[] };
  ballot?: BallotMethod;
  steps: MethodStep[];
  /** Kept by the lab itself. */
  own?: boolean;
  /** Labels of the lab; of its own methods only. */
  tags?: string[];
}

const files = import.meta.glob<Method>('../../../assets/methods/*.json', { import: 'default', eager: true });

/** All of them. */
export const METHODS: readonly Method[] = Object.values(files);

/** What one looks for; `null` is no limit. */
export interface Wanted {
  words: string;
  family: Family | null;
  /** Minutes there are. */
  minutes: number | null;
  /** People there are. */
  people: number | null;
}

export const ANY: Wanted = { words: '', family: null, minutes: null, people: null };

/** Planned minutes of a method as it is placed. */
export const length = (method: Method): number => method.steps.reduce((sum, step) => sum + step.minutes, 0);

function holds(method: Method, language: Language, words: string): boolean {
  const said = method[language];
  const text = fold([said.name, said.goal, said.when, method.fr.name, method.en.name, ...method.steps.map((step) => step[language].title)].join(' '));
  return fold(words).split(' ').every((word) => text.includes(word));
}

/** The methods that fit, by name; and those of the same family and words that only time or people hide. */
export function find(methods: readonly Method[], wanted: Wanted, language: Language): { shown: Method[]; hidden: Method[] } {
  const names = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const near = methods
    .filter((method) => wanted.family === null || method.family === wanted.family)
    .filter((method) => wanted.words.trim() === '' || holds(method, language, wanted.words))
    .toSorted((a, b) => names.compare(a[language].name, b[language].name));
  const fits = (method: Method): boolean =>
    (wanted.minutes === null || method.minutes[0] <= wanted.minutes) &&
    (wanted.people === null || (method.people[0] <= wanted.people && wanted.people <= method.people[1]));
  return { shown: near.filter(fits), hidden: near.filter((method) => !fits(method)) };
}

/** How many methods of each family fit time, people and words. */
export function counts(methods: readonly Method[], wanted: Wanted, language: Language): ReadonlyMap<Family, number> {
  const { shown } = find(methods, { ...wanted, family: null }, language);
  const found = new Map<Family, number>();
  for (const { family } of shown) found.set(family, (found.get(family) ?? 0) + 1);
  return found;
}
