// Cells on the clipboard: what a rectangle of the table says as text, and what pasted text writes into
// a rectangle, in one step. Knows rows and steps, not where the focus is.

import type { CellItem } from '../protocol/CellItem';
import type { Command } from '../protocol/Command';
import { pastedTable, tableText } from '../shared/clipboard';
import { word } from '../shared/words.svelte';
import { blankItem, CHANNELS, itemsFrom } from './cells';
import { signed } from './draft';
import type { Range, Row } from './grid';
import type { JourneyModel } from './model.svelte';

type LaneRow = Extract<Row, { kind: 'lane' }>;

/** What was copied here: its text, and what the text does not say (actors, delays, notes they come from). */
export interface Copied {
  text: string;
  values: string[][];
  /** The items of each cell; `null`: an emotion. */
  items: (CellItem[] | null)[][];
}

function lanesOf(model: JourneyModel, range: Range): LaneRow[] {
  return model.rows.slice(range.top, range.bottom + 1).filter((row) => row.kind === 'lane');
}

function valueAt(model: JourneyModel, row: LaneRow, step: string): string {
  if (row.lane.kind === 'emotion') {
    const felt = model.emotion(row.persona, step);
    return felt ? `${signed(felt.value)} ${felt.word}`.trim() : '';
  }
  const items = model.cell(row.lane.id, step)?.items ?? [];
  return items.map((item) => item.text || (item.channel ? word('channel', item.channel) : '')).join('\n');
}

/** One cell goes out as its lines, several as a table that spreadsheets read. */
export function copied(model: JourneyModel, range: Range): Copied {
  const rows = lanesOf(model, range);
  const steps = model.steps.slice(range.left - 1, range.right);
  const values = rows.map((row) => steps.map((step) => valueAt(model, row, step.id)));
  const items = rows.map((row) => steps.map((step) => (
    row.lane.kind === 'emotion' ? null : (model.cell(row.lane.id, step.id)?.items ?? [])
  )));
  const alone = values.length === 1 && values[0]?.length === 1;
  return { text: alone ? (values[0]?.[0] ?? '') : tableText(values), values, items };
}

/** The table that pasted text stands for: what was copied here, what a spreadsheet copied, or one cell of lines. */
export function pasted(data: DataTransfer | null, last: Copied | null): Pick<Copied, 'values' | 'items'> {
  const text = data?.getData('text/plain').replace(/\r\n/g, '\n');
  return last && last.text === text ? last : { values: pastedTable(data), items: [] };
}

/** What a value writes into a cell; `null` where nothing changes. */
function writing(model: JourneyModel, row: LaneRow, step: string, value: string, kept: CellItem[] | null | undefined): Command | null {
  if (row.lane.kind === 'emotion') {
    const [, degree = '0', said = ''] = /^\s*([+\-\u2212]?[0-2](?!\d))?\s*(.*)$/s.exec(value) ?? [];
    const felt = value.trim() === '' ? null : Number(degree.replace('\u2212', '-'));
    if (felt === null && !model.emotion(row.persona, step)) return null;
    return model.feeling(step, row.persona, felt, said.trim().slice(0, 200));
  }
  const items = kept ?? (row.lane.kind === 'channel' ? channelsFrom(value) : itemsFrom(value, []));
  return items.length === 0 && !model.cell(row.lane.id, step) ? null : model.writing(row.lane.id, step, items);
}

function channelsFrom(value: string): CellItem[] {
  return itemsFrom(value, []).map((item) => {
    const named = CHANNELS.find((channel) => word('channel', channel).toLowerCase() === item.text.trim().toLowerCase());
    return named ? blankItem('', named) : item;
  });
}

/**
 * The commands that write a table from the top left of `range` on, one value into the whole range,
 * and how many values found no cell.
 */
export function writings(model: JourneyModel, range: Range, table: Pick<Copied, 'values' | 'items'>): { commands: Command[]; left: number } {
  const one = table.values.length === 1 && table.values[0]?.length === 1;
  const rows = one ? lanesOf(model, range) : lanesOf(model, { ...range, bottom: range.top + table.values.length - 1 });
  const steps = one ? model.steps.slice(range.left - 1, range.right) : model.steps.slice(range.left - 1);
  const commands: Command[] = [];
  let left = 0;
  const height = one ? rows.length : table.values.length;
  for (let down = 0; down < height; down += 1) {
    const line = table.values[one ? 0 : down] ?? [];
    const width = one ? steps.length : line.length;
    for (let across = 0; across < width; across += 1) {
      const [row, step] = [rows[down], steps[across]];
      const value = line[one ? 0 : across] ?? '';
      if (!row || !step) {
        left += value.trim() === '' ? 0 : 1;
        continue;
      }
      const command = writing(model, row, step.id, value, table.items[one ? 0 : down]?.[one ? 0 : across]);
      if (command) commands.push(command);
    }
  }
  return { commands, left };
}

/** The commands that empty every cell of a range. */
export function clearings(model: JourneyModel, range: Range): Command[] {
  return writings(model, range, { values: [['']], items: [] }).commands;
}
