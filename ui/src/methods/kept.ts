/**
 * Methods that the lab has kept: made of a run of blocks with what these open, shown and placed like
 * those that come with Établi, and joined with those of a file. Nothing is sent from here.
 */
import type { Ballot } from '../protocol/Ballot';
import type { Block } from '../protocol/Block';
import type { Board } from '../protocol/Board';
import type { LabMethod } from '../protocol/LabMethod';
import type { Language } from '../protocol/Language';
import type { MethodFamily } from '../protocol/MethodFamily';
import type { Zone } from '../protocol/Zone';
import type { Method } from './library';

/** Entries of a list of the lab. */
export const MOST_KEPT = 200;

/** What is said of a method that is kept. */
export interface Said {
  id: string;
  language: Language;
  name: string;
  family: MethodFamily;
  goal: string;
  people: [number, number];
}

/** What the blocks of a workshop open. */
export interface Opened {
  boards: readonly Board[];
  zones: readonly Zone[];
  ballots: readonly Ballot[];
}

/** The method of a run of blocks: their steps and material, the first board and the first vote among what they open. */
export function methodOf(said: Said, blocks: readonly Block[], { boards, zones, ballots }: Opened): LabMethod {
  const opened = blocks.flatMap((block) => block.activity ?? []);
  const first = <T extends { activity: string | null }>(all: readonly T[]): T | undefined =>
    opened.map((activity) => all.find((one) => one.activity === activity)).find((one) => one !== undefined);
  const board = first(boards);
  return {
    id: said.id,
    language: said.language,
    name: said.name,
    family: said.family,
    goal: said.goal,
    when: '',
    people_min: Math.min(...said.people),
    people_max: Math.max(...said.people),
    material: [...new Set(blocks.flatMap((block) => block.material))].slice(0, MOST_KEPT),
    steps: blocks.map((block) => ({
      title: block.title, kind: block.kind, mode: block.mode, minutes: block.duration_min, instruction: block.instruction,
    })),
    board: board ? { template: board.template, zones: zones.filter((zone) => zone.board === board.id).map((zone) => zone.title).slice(0, 50) } : null,
    ballot: first(ballots)?.method ?? null,
    tags: [],
  };
}

/** As the library shows and places it, in whichever language it was written. */
export function fromLab(kept: LabMethod): Method {
  const minutes = kept.steps.reduce((sum, step) => sum + step.minutes, 0);
  const said = { name: kept.name, goal: kept.goal, when: kept.when, material: kept.material, variants: [], phones: '', accessibility: '' };
  const both = <T>(one: T): Record<Language, T> => ({ fr: one, en: one });
  return {
    id: kept.id,
    own: true,
    tags: kept.tags,
    family: kept.family,
    minutes: [minutes, minutes],
    people: [kept.people_min, kept.people_max],
    source: null,
    ...both(said),
    ...(kept.board ? { board: { template: kept.board.template, zones: kept.board.zones.map(both) } } : {}),
    ...(kept.ballot ? { ballot: kept.ballot } : {}),
    steps: kept.steps.map((step) => ({
      kind: step.kind, mode: step.mode, minutes: step.minutes, ...both({ title: step.title, instruction: step.instruction }),
    })),
  };
}

/** Methods with those of a file: one that is known by its id takes the file's state. */
export function joined(kept: readonly LabMethod[], brought: readonly LabMethod[]): { methods: LabMethod[]; fresh: number; changed: number } {
  const known = new Map(kept.map((method) => [method.id, method]));
  const fresh = brought.filter((method) => !known.has(method.id));
  const changed = brought.filter((method) => known.has(method.id) && JSON.stringify(known.get(method.id)) !== JSON.stringify(method));
  const now = new Map(changed.map((method) => [method.id, method]));
  return { methods: [...kept.map((method) => now.get(method.id) ?? method), ...fresh], fresh: fresh.length, changed: changed.length };
}
