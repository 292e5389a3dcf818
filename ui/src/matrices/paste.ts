// A table of a spreadsheet pasted into a matrix: which item gets which figures. A row shows four of
// them, and that is what four columns are. Pure.

import type { MatrixItem } from '../protocol/MatrixItem';
import { fold } from '../shared/fold';
import type { Refused } from '../shared/grid/fill';
import { numberProblem } from '../shared/numbers';
import { number, t } from '../shared/words.svelte';
import { HIGH, LOW, numberIn } from './scale';

export const AXES = ['impact', 'effort'] as const;
/** The figures of a row, in the order they are seen. */
export const FIGURES = ['impact', 'impact_spread', 'effort', 'effort_spread'] as const;

const SPREADS = ['ecart', 'ecarts', 'spread', 'sd', 'deviation', '\u00b1'];

export interface Pasted {
  edits: { id: string; fields: Partial<MatrixItem> }[];
  /** Values that are no number of the scale: then nothing is written. */
  refused: Refused[];
  /** Values that found no figure. */
  left: number;
  /** Figures that were there and are pasted empty. */
  emptied: number;
  /** The words of a first line that names the figures. */
  heading: string[] | null;
}

/** Which figure each word of a line names, `-1` for none; `null` when the line is no heading. */
function headed(line: readonly string[]): number[] | null {
  let axis = -1;
  const found = line.map((cell) => {
    const words = fold(cell).split(/[^\p{L}\u00b1]+/u);
    if (fold(cell) === '') return -1;
    const named = AXES.findIndex((one) => words.includes(one));
    const spread = words.some((word) => SPREADS.includes(word));
    if (named < 0 && (!spread || axis < 0)) return null;
    if (named >= 0) axis = named;
    return axis * 2 + (spread ? 1 : 0);
  });
  const figures = found.filter((at) => at !== -1);
  return figures.length > 0 && !figures.includes(null) && new Set(figures).size === figures.length ? (found as number[]) : null;
}

/** Columns that hold anything. */
function widthOf(table: readonly (readonly string[])[]): number {
  return Math.max(0, ...table.map((line) => line.findLastIndex((cell) => cell.trim() !== '') + 1));
}

/**
 * `field`: the place in its row where it is pasted. Columns follow the row; two of them are the same
 * figure of both axes (means or spreads); a heading says itself what they are.
 */
export function pastedFigures(table: readonly (readonly string[])[], items: readonly MatrixItem[], first: number, field: number): Pasted {
  const named = table.length > 1 ? headed(table[0] ?? []) : null;
  const step = widthOf(table) === 2 ? 2 : 1;
  const all: Pasted = {
    edits: [], refused: [], left: 0, emptied: 0,
    heading: named ? (table[0] ?? []).filter((word) => word.trim() !== '').map((word) => word.trim()) : null,
  };
  table.forEach((line, down) => {
    if (named && down === 0) return;
    const item = items[first + down - (named ? 1 : 0)];
    const read: Partial<MatrixItem> = {};
    line.forEach((text, across) => {
      const at = named ? (named[across] ?? -1) : field + across * step;
      const figure = FIGURES[at];
      const blank = text.trim() === '';
      if (!item || !figure) {
        all.left += blank ? 0 : 1;
        return;
      }
      const before = item[figure];
      if (blank) {
        if (before === null) return;
        all.emptied += 1;
        read[figure] = null;
        return;
      }
      // What a row shows is rounded: put back, it is the value it stands for.
      if (before !== null && text.trim() === number(before, 1)) return;
      const [low, high] = at % 2 === 1 ? [0, HIGH - LOW] : [LOW, HIGH];
      const value = numberIn(text, low, high);
      if (value === null) all.refused.push({ line: down + 1, text, reason: numberProblem(text, t('field-between', { min: low, max: high })) });
      else if (value !== before) read[figure] = value;
    });
    if (item && Object.keys(read).length > 0) all.edits.push({ id: item.id, fields: read });
  });
  return all;
}
