// Cells on the clipboard: what a rectangle of the table says as text, and what pasted text writes into
// a rectangle, in one step. Knows rows and steps, not where the focus is.

import type { CellItem } from '../protocol/CellItem';
import type { Command } from '../protocol/Command';
import { offerCells } from '../shared/clipboard/offer';
import { readPasted } from '../shared/clipboard/read';
import type { Refused } from '../shared/grid/fill';
import { newId } from '../shared/id';
import { length, limitOf } from '../shared/limits';
import { t, word } from '../shared/words.svelte';
import { blankItem, CHANNELS, itemsFrom } from './cells';
import { signed } from './draft';
import type { Range, Row } from './grid';
import type { JourneyModel } from './model.svelte';

type LaneRow = Extract<Row, { kind: 'lane' }>;

/** What was copied here: what the text says, and what it does not (actors, delays, notes they come from). */
export interface Copied {
  /** Tells this copy from every other on the clipboard. */
  mark: string;
  values: readonly (readonly string[])[];
  /** The items of each cell; `null`: an emotion. */
  items: (CellItem[] | null)[][];
}

const MARK = 'application/x-etabli-cells';

function lanesOf(model: JourneyModel, range: Range): LaneRow[] {
  return model.rows.slice(range.top, range.bottom + 1).filter((row) => row.kind === 'lane');
}

export function valueAt(model: JourneyModel, row: LaneRow, step: string): string {
  if (row.lane.kind === 'emotion') {
    const felt = model.emotion(row.persona, step);
    return felt ? `${signed(felt.value)} ${felt.word}`.trim() : '';
  }
  const items = model.cell(row.lane.id, step)?.items ?? [];
  return items.map((item) => item.text || (item.channel ? word('channel', item.channel) : '')).join('\n');
}

/** Puts a rectangle on the clipboard: one cell goes out as its lines, several as a table. */
export function copy(model: JourneyModel, range: Range, data: DataTransfer): Copied {
  const rows = lanesOf(model, range);
  const steps = model.steps.slice(range.left - 1, range.right);
  const values = rows.map((row) => steps.map((step) => valueAt(model, row, step.id)));
  const items = rows.map((row) => steps.map((step) => (
    row.lane.kind === 'emotion' ? null : (model.cell(row.lane.id, step.id)?.items ?? [])
  )));
  const mark = newId();
  offerCells(data, values);
  data.setData(MARK, mark);
  return { mark, values, items };
}

/** The table that is pasted: what was copied here, what a spreadsheet copied, or one cell of lines. */
export function pasted(data: DataTransfer | null, last: Copied | null): Pick<Copied, 'values' | 'items'> {
  if (last && data?.getData(MARK) === last.mark) return last;
  const { rows, cells, text } = readPasted(data);
  return { values: cells || text === '' ? rows : [[text]], items: [] };
}

interface Reason {
  reason: string;
}

/** A degree as people write it, at the beginning of what is felt. */
const DEGREE = /^\s*(?:([-+\u2212\u2010-\u2013]?)\s*(\d+(?:[.,]\d+)?)(?=\s|$)\s*)?(.*)$/s;
/** What begins as a degree and is none (« 5/10 », « +3! »); « 2e fois » is a word. */
const NO_DEGREE = /^\s*(?:[-+\u2212\u2010-\u2013]\s*\d|\d+(?![\d\p{L}]))/u;

/** What a value writes into a cell; `null` where nothing changes, a sentence where it cannot be taken. */
function writing(model: JourneyModel, row: LaneRow, step: string, value: string, kept: CellItem[] | null | undefined): Command | Reason | null {
  if (row.lane.kind === 'emotion') {
    const [, sign = '', degree, said = ''] = DEGREE.exec(value.replace(/\s*\n\s*/g, ' ')) ?? [];
    // Words alone leave the degree that is there.
    const there = model.emotion(row.persona, step)?.value ?? 0;
    const felt = degree === undefined ? there : Number(degree.replace(',', '.')) * (sign === '' || sign === '+' ? 1 : -1);
    if (value.trim() === '') return model.emotion(row.persona, step) ? model.feeling(step, row.persona, null, '') : null;
    if ((degree === undefined && NO_DEGREE.test(said)) || ![-2, -1, 0, 1, 2].includes(felt)) return { reason: t('journey-paste-emotion') };
    return over(said.trim(), limitOf('emotion', 'word')) ?? model.feeling(step, row.persona, felt === 0 ? 0 : felt, said.trim());
  }
  const items = kept ?? (row.lane.kind === 'channel' ? channelsFrom(value) : itemsFrom(value, []));
  const limit = limitOf('cell', 'items.text');
  for (const item of items) {
    const long = over(item.text, limit);
    if (long !== null) return long;
  }
  return items.length === 0 && !model.cell(row.lane.id, step) ? null : model.writing(row.lane.id, step, items);
}

function over(text: string, limit: number | undefined): Reason | null {
  const many = limit === undefined ? 0 : length(text) - limit;
  return many > 0 ? { reason: t('field-too-long', { over: many }) } : null;
}

function channelsFrom(value: string): CellItem[] {
  return itemsFrom(value, []).map((item) => {
    const named = CHANNELS.find((channel) => word('channel', channel).toLowerCase() === item.text.trim().toLowerCase());
    return named ? blankItem('', named) : item;
  });
}

/** What a paste comes to: all its commands, or why none of them is sent. */
export interface Writings {
  commands: Command[];
  /** Values that found no cell. */
  left: number;
  /** Cells that what was pasted empty took the text of. */
  emptied: number;
  refused: Refused[];
}

/** A table from the top left of `range` on; one value goes into the whole range. */
export function writings(model: JourneyModel, range: Range, table: Pick<Copied, 'values' | 'items'>): Writings {
  const one = table.values.length === 1 && table.values[0]?.length === 1;
  const rows = one ? lanesOf(model, range) : lanesOf(model, { ...range, bottom: range.top + table.values.length - 1 });
  const steps = one ? model.steps.slice(range.left - 1, range.right) : model.steps.slice(range.left - 1);
  const all: Writings = { commands: [], left: 0, emptied: 0, refused: [] };
  const height = one ? rows.length : table.values.length;
  for (let down = 0; down < height; down += 1) {
    const line = table.values[one ? 0 : down] ?? [];
    const width = one ? steps.length : line.length;
    for (let across = 0; across < width; across += 1) {
      const [row, step] = [rows[down], steps[across]];
      const value = line[one ? 0 : across] ?? '';
      const blank = value.trim() === '';
      if (!row || !step) {
        all.left += blank ? 0 : 1;
        continue;
      }
      const written = writing(model, row, step.id, value, table.items[one ? 0 : down]?.[one ? 0 : across]);
      if (typeof written === 'object' && written !== null && 'reason' in written) all.refused.push({ line: one ? 1 : down + 1, text: value, ...written });
      else if (written !== null) {
        all.commands.push(written);
        all.emptied += blank ? 1 : 0;
      }
    }
  }
  return all;
}

/** The commands that empty every cell of a range. */
export function clearings(model: JourneyModel, range: Range): Command[] {
  return writings(model, range, { values: [['']], items: [] }).commands;
}
