/**
 * Edits of what a project holds in lists: indicators with their measures, milestones. A gesture
 * takes the newest list and gives the next one. Pure; nothing is sent from here.
 */
import type { Indicator } from '../protocol/Indicator';
import type { Measure } from '../protocol/Measure';
import type { Milestone } from '../protocol/Milestone';
import { readNumber } from '../shared/numbers';

/** The core's own bound for a value. */
const FARTHEST = 1e12;

/** A value as typed, with its unit or without: `null` when left empty, nothing when it cannot be taken. */
export function typedValue(text: string, unit = ''): number | null | undefined {
  if (text.trim() === '') return null;
  const value = readNumber(text, unit);
  return value === null || Math.abs(value) > FARTHEST ? undefined : value;
}

export function newIndicator(label: string): Indicator {
  return { label, unit: '', direction: 'up', initial: null, target: null, measures: [] };
}

/** The list with the fields of one item changed. */
export function changed<T>(list: readonly T[], at: number, fields: Partial<T>): T[] {
  return list.map((one, index) => (index === at ? { ...one, ...fields } : one));
}

/** Oldest first; a measure without a day comes before them, so that the last is the latest known. */
export function measuresInOrder<T extends Measure>(measures: readonly T[]): T[] {
  return [...measures].sort((a, b) => compare(a.date ?? '', b.date ?? ''));
}

/** The latest known, wherever it stands in the list: one that was brought in may be in any order. The core's
    documents name the same (`results/indicators.rs`, `latest`). */
export function latestMeasure({ measures }: Pick<Indicator, 'measures'>): Measure | null {
  return measuresInOrder(measures).at(-1) ?? null;
}

/** By day; one without a day comes last. */
export function milestonesInOrder(milestones: readonly Milestone[]): Milestone[] {
  const LAST = '~';
  return [...milestones].sort((a, b) => compare(a.due ?? LAST, b.due ?? LAST));
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Due, and not reached. */
export function isMissed(milestone: Milestone, today: string): boolean {
  return !milestone.done && milestone.due !== null && milestone.due < today;
}
