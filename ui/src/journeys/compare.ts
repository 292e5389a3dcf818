// A target journey beside the current one it answers, step by step: what is unchanged, changed, new,
// gone and moved. Pure.

import type { Cell } from '../protocol/Cell';
import type { CellItem } from '../protocol/CellItem';
import type { Emotion } from '../protocol/Emotion';
import type { LaneKind } from '../protocol/LaneKind';
import type { Step } from '../protocol/Step';
import type { Whole } from './gestures';
import { drawnOf, type Drawn } from './grid';

export type Sign = 'same' | 'changed' | 'new' | 'gone' | 'moved';
export const SIGNS: readonly Sign[] = ['same', 'changed', 'new', 'gone', 'moved'];

/** What of a step is looked at beside its lanes. */
export type Facet = 'title' | 'duration' | 'waiting' | 'moment_of_truth' | 'emotion';

export interface Compared {
  /** The step of the target, or of the current one where it is gone. */
  id: string;
  before: Step | null;
  after: Step | null;
  /** Their numbers among the shown steps, from 1. */
  rank: { before: number | null; after: number | null };
  sign: Sign;
  /** In what they differ; a moved step may differ too. */
  facets: Facet[];
  lanes: LaneKind[];
}

/** A cell as it is drawn, and over how many of the columns shown. */
export interface Told {
  cell: Cell;
  columns: number;
}

const drawn = new WeakMap<Whole, Map<string, Drawn>>();

function drawnIn(whole: Whole): Map<string, Drawn> {
  const known = drawn.get(whole);
  if (known) return known;
  const lanes = new Map<string, Map<string, Cell>>();
  for (const cell of whole.cells) lanes.set(cell.lane, (lanes.get(cell.lane) ?? new Map<string, Cell>()).set(cell.step, cell));
  const made = new Map([...lanes].map(([lane, cells]) => [lane, drawnOf(cells, whole.steps)]));
  drawn.set(whole, made);
  return made;
}

/** The cells drawn at a step in the lanes of a kind, a line each. Hidden lanes say nothing. */
export function cellsAt(whole: Whole, step: string, kind: LaneKind): Told[] {
  const column = whole.steps.filter((one) => !one.hidden).findIndex((one) => one.id === step);
  return whole.lanes.filter((lane) => lane.kind === kind && !lane.hidden).flatMap((lane) => {
    const at = drawnIn(whole).get(lane.id);
    const cell = at?.cells.get(step);
    return cell ? [{ cell, columns: at?.spans[column] ?? 1 }] : [];
  });
}

/** The lines a step says in the lanes of a kind. */
export function itemsAt(whole: Whole, step: string, kind: LaneKind): CellItem[] {
  return cellsAt(whole, step, kind).flatMap(({ cell }) => cell.items);
}

/** All that is written there: its lines with who, how long, by what and where it breaks, its span and what it rests on. */
function writtenAt(whole: Whole, step: string, kind: LaneKind): string {
  return JSON.stringify(cellsAt(whole, step, kind).map(({ cell, columns }) => [
    columns, cell.evidence,
    cell.items.map(({ text, channel, actor, delay, tool, rule, breaking_point: breaks }) => [text, channel, actor, delay, tool, rule, breaks]),
  ]));
}

/** What the personas of a journey feel at a step, in their order; what nobody was named for comes last. */
export function feltAt(whole: Whole, step: string): Emotion[] {
  const rank = ({ persona }: Emotion): number => (persona === null ? whole.journey.personas.length : whole.journey.personas.indexOf(persona));
  return whole.emotions.filter((emotion) => emotion.step === step && rank(emotion) >= 0).sort((a, b) => rank(a) - rank(b));
}

/** Alike where nobody would see a difference, whatever order the personas stand in. */
function feelings(whole: Whole, step: string): string {
  const felt = feltAt(whole, step).map(({ persona, value, word }) => [persona, value, word]);
  return JSON.stringify(felt.sort((a, b) => String(a[0]).localeCompare(String(b[0]))));
}

/** Which of a row of numbers stand in the longest rising row: those stayed, the others moved. */
export function staying(numbers: readonly number[]): boolean[] {
  const best: number[] = [];
  const from: number[] = [];
  for (const [at, number] of numbers.entries()) {
    best[at] = 1;
    from[at] = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      if ((numbers[earlier] as number) < number && (best[earlier] as number) + 1 > (best[at] as number)) {
        best[at] = (best[earlier] as number) + 1;
        from[at] = earlier;
      }
    }
  }
  const stays = numbers.map(() => false);
  let at = best.indexOf(Math.max(0, ...best));
  while (at >= 0) {
    stays[at] = true;
    at = from[at] as number;
  }
  return stays;
}

function differences(before: Whole, after: Whole, from: Step, to: Step): Pick<Compared, 'facets' | 'lanes'> {
  const facets: Facet[] = [];
  if (from.title !== to.title) facets.push('title');
  if (from.duration !== to.duration || from.duration_min !== to.duration_min) facets.push('duration');
  if (from.waiting !== to.waiting || from.waiting_min !== to.waiting_min) facets.push('waiting');
  if (from.moment_of_truth !== to.moment_of_truth) facets.push('moment_of_truth');
  if (feelings(before, from.id) !== feelings(after, to.id)) facets.push('emotion');
  const kinds = [...new Set([...before.lanes, ...after.lanes].map((lane) => lane.kind))].filter((kind) => kind !== 'emotion');
  const lanes = kinds.filter((kind) => writtenAt(before, from.id, kind) !== writtenAt(after, to.id, kind));
  return { facets, lanes };
}

/**
 * The steps shown of both, in the order of the target; one that is gone stands after the step it
 * followed. Each step of the current journey answers for one of the target: the first that names it.
 */
export function compare(before: Whole, after: Whole): Compared[] {
  const old = before.steps.filter((step) => !step.hidden);
  const now = after.steps.filter((step) => !step.hidden);
  const place = new Map(old.map((step, at) => [step.id, at]));
  const taken = new Set<number>();
  const pairs = now.map((step): number | null => {
    const at = step.from_step === null ? undefined : place.get(step.from_step);
    if (at === undefined || taken.has(at)) return null;
    taken.add(at);
    return at;
  });
  const kept = pairs.filter((at) => at !== null);
  const stays = staying(kept);
  const stayed = new Set(kept.filter((_, at) => stays[at]));
  const rows = now.map((step, at): Compared => {
    const from = pairs[at] as number | null;
    const was = from === null ? null : (old[from] as Step);
    const differ = was === null ? { facets: [], lanes: [] } : differences(before, after, was, step);
    const sign: Sign = was === null ? 'new' : !stayed.has(from as number) ? 'moved' : differ.facets.length + differ.lanes.length > 0 ? 'changed' : 'same';
    return { id: step.id, before: was, after: step, rank: { before: from === null ? null : from + 1, after: at + 1 }, sign, ...differ };
  });
  for (const [at, step] of old.entries()) {
    if (taken.has(at)) continue;
    const row: Compared = { id: step.id, before: step, after: null, rank: { before: at + 1, after: null }, sign: 'gone', facets: [], lanes: [] };
    const previous = old[at - 1];
    const behind = previous === undefined ? -1 : rows.findIndex((one) => one.before?.id === previous.id);
    rows.splice(behind + 1, 0, row);
  }
  return rows;
}

/** A piece of a text beside its earlier state. */
export interface Piece {
  text: string;
  sign: 'same' | 'new' | 'gone';
}

/** Words beyond this many are not compared one by one. */
const LONG = 400;

/** Two texts word by word: what both have, what is gone and what is new, spaces kept. */
export function wordsOf(before: string, after: string): Piece[] {
  const parts = (text: string): string[] => text.match(/\S+\s*/gu) ?? [];
  const [a, b] = [parts(before), parts(after)];
  const alike = (x: string | undefined, y: string | undefined): boolean => x?.trim() === y?.trim();
  if (a.length > LONG || b.length > LONG) {
    return before === after ? [{ text: after, sign: 'same' }] : [{ text: before, sign: 'gone' as const }, { text: after, sign: 'new' as const }].filter((one) => one.text !== '');
  }
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = common[i] as number[];
      const below = common[i + 1] as number[];
      row[j] = alike(a[i], b[j]) ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  const pieces: Piece[] = [];
  const add = (text: string, sign: Piece['sign']): void => {
    const last = pieces.at(-1);
    if (last?.sign === sign) last.text += text;
    else pieces.push({ text, sign });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && alike(a[i], b[j])) {
      add(b[j] as string, 'same');
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && ((common[i + 1] as number[])[j] as number) >= ((common[i] as number[])[j + 1] as number))) {
      add(a[i] as string, 'gone');
      i += 1;
    } else {
      add(b[j] as string, 'new');
      j += 1;
    }
  }
  return pieces;
}

/** What a journey adds up to, over the steps shown. */
export interface Sum {
  steps: number;
  minutes: number;
  waiting: number;
  pains: number;
  below: number;
}

export function sumOf(whole: Whole): Sum {
  const steps = whole.steps.filter((step) => !step.hidden);
  return {
    steps: steps.length,
    minutes: steps.reduce((sum, step) => sum + (step.duration_min ?? 0), 0),
    waiting: steps.reduce((sum, step) => sum + (step.waiting_min ?? 0), 0),
    pains: steps.reduce((sum, step) => sum + itemsAt(whole, step.id, 'pain_point').length, 0),
    below: steps.filter((step) => feltAt(whole, step.id).some(({ value }) => value < 0)).length,
  };
}
