// What stands in an open field of the journey while it is typed, and how the person leaves it.

import type { Channel } from '../protocol/Channel';

export type Draft =
  /** `fresh`: typed over what was there, whose notes and actors no line inherits. */
  | { kind: 'lines'; text: string; fresh: boolean }
  | { kind: 'name'; text: string }
  | { kind: 'channel'; channel: Channel | null }
  | { kind: 'emotion'; value: number | null; word: string }
  | { kind: 'step'; title: string; duration: string; waiting: string; truth: boolean };

/** On the same cell, to the next or the one before, or wherever the focus has gone. */
export type Leave = 'stay' | 'next' | 'back' | 'away';

/** A value of the emotion scale with its sign: "+1", "−2". */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace('-', '\u2212');
}
