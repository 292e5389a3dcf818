// The scale of a matrix: 1 to 5 on both axes, read and written in tenths, and its four quarters.
// The middle (3) belongs to the low side, as in the core's results.

import type { Quadrant } from '../protocol/Quadrant';
import { readNumber } from '../shared/numbers';

export const LOW = 1;
export const HIGH = 5;
export const MIDDLE = 3;

/** To the nearest tenth, inside the scale. */
export function held(value: number): number {
  return Math.round(Math.max(LOW, Math.min(HIGH, value)) * 10) / 10;
}

/** Where a value lies along an axis, 0–1. */
export function share(value: number): number {
  return (held(value) - LOW) / (HIGH - LOW);
}

/** The value at a share of the axis. */
export function valueAt(part: number): number {
  return held(LOW + part * (HIGH - LOW));
}

export function quadrantOf(effort: number | null, impact: number | null): Quadrant | null {
  if (effort === null || impact === null) {
    return null;
  }
  if (impact > MIDDLE) {
    return effort > MIDDLE ? 'major_projects' : 'quick_wins';
  }
  return effort > MIDDLE ? 'drop' : 'fill_ins';
}

/** A, B, … Z, AA, AB … */
export function letterOf(index: number): string {
  let rest = index + 1;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/**
 * A number as people type it, "4,6" or "4.6", with the two decimals that the core keeps; `null` when it
 * is none or lies outside, however little.
 */
export function numberIn(text: string, low: number, high: number): number | null {
  const found = readNumber(text);
  return found !== null && found >= low && found <= high ? Math.round(found * 100) / 100 : null;
}
