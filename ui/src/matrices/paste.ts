// A table of a spreadsheet pasted into a matrix: which item gets which numbers. Pure.

import type { MatrixItem } from '../protocol/MatrixItem';
import { HIGH, LOW, numberIn } from './scale';

export const AXES = ['impact', 'effort'] as const;

interface Pasted {
  edits: { id: string; fields: Partial<MatrixItem> }[];
  /** Items with a value that is no number of the scale. */
  refused: string[];
  /** Values that found no cell. */
  left: number;
}

/** `field`: the place in its row where it is pasted: impact, its spread, effort, its spread. Means go over means, spreads over spreads. */
export function pastedNumbers(table: readonly (readonly string[])[], items: readonly MatrixItem[], first: number, field: number): Pasted {
  const spread = field % 2 === 1;
  const [low, high] = spread ? [0, HIGH - LOW] : [LOW, HIGH];
  const fields = AXES.map((axis) => (spread ? (`${axis}_spread` as const) : axis)).slice(Math.floor(field / 2));
  const all: Pasted = { edits: [], refused: [], left: 0 };
  table.forEach((line, down) => {
    const item = items[first + down];
    const read: Partial<MatrixItem> = {};
    line.forEach((text, across) => {
      const to = fields[across];
      const blank = text.trim() === '';
      const value = blank ? null : numberIn(text, low, high);
      if (!item || !to) all.left += blank ? 0 : 1;
      else if (value === null && !blank) all.refused.push(item.id);
      else read[to] = value;
    });
    if (item && Object.keys(read).length > 0) all.edits.push({ id: item.id, fields: read });
  });
  return all;
}
