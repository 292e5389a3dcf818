// A pasted table laid over a grid: which value falls on which cell, what it means there, and what is
// said of it afterwards. Pure: nothing is written here.
import { headingOf } from '../clipboard/heading';
import { fold } from '../fold';
import { length } from '../limits';
import { t } from '../words.svelte';
import type { Column } from './column';

/** A value and the cell it falls on. */
export interface Laid<Row> {
  row: Row;
  column: Column<Row>;
  text: string;
  /** Of what was pasted, from 1. */
  line: number;
}

/** A value that cannot be taken, and why. */
export interface Refused {
  line: number;
  text: string;
  reason: string;
}

export interface Laying<Row> {
  cells: Laid<Row>[];
  /** Values that found no cell. */
  left: number;
  /** The words of a first line that names columns. */
  heading: string[] | null;
}

/** From a cell on, down and to the right; a heading says itself where its columns are. */
export function lay<Row>(
  table: readonly (readonly string[])[],
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  top: number,
  start: number,
): Laying<Row> {
  const [first = []] = table;
  const named = table.length > 1 ? headingOf(first, columns.map((column) => [column.label])) : null;
  const cells: Laid<Row>[] = [];
  let left = 0;
  table.forEach((line, down) => {
    if (named && down === 0) return;
    line.forEach((text, across) => {
      const row = rows[top + down - (named ? 1 : 0)];
      const column = columns[named ? (named[across] ?? -1) : start + across];
      if (row && column?.commit && column.kind !== 'read') cells.push({ row, column, text, line: down + 1 });
      else if (text.trim() !== '') left += 1;
    });
  });
  return { cells, left, heading: named ? first.filter((word) => word.trim() !== '').map((word) => word.trim()) : null };
}

const YES = ['true', 'vrai', 'oui', 'yes', 'x', '1', '\u2713', '\u2714'];
const NO = ['false', 'faux', 'non', 'no', '0', ''];

/** What a cell holds now, as it would be typed. */
export function held<Row>(column: Column<Row>, row: Row): string {
  return column.value?.(row) ?? column.shown(row);
}

/** What a cell gives to whoever copies it: words that people read and a cell of the column takes. */
export function copied<Row>(column: Column<Row>, row: Row): string {
  const now = held(column, row);
  if (column.kind === 'check') return t(now === 'true' ? 'grid-yes' : 'grid-no');
  if (column.kind !== 'choice') return now === '' ? column.shown(row) : now;
  return now === '' ? '' : (column.options?.(row).find((option) => option.value === now)?.label ?? column.shown(row));
}

/** What a pasted text means in a cell; `null` where it changes nothing. */
export function meant<Row>({ row, column, text }: Laid<Row>): { value: string } | { reason: string } | null {
  const before = held(column, row);
  const blank = text.trim() === '';
  if (column.kind === 'check') {
    const word = fold(text);
    const value = YES.includes(word) ? 'true' : NO.includes(word) ? 'false' : null;
    if (value === null) return { reason: t('grid-paste-check') };
    return value === before ? null : { value };
  }
  if (column.kind === 'choice') {
    const word = fold(text);
    if (!blank && word === fold(copied(column, row))) return null;
    const found = column.options?.(row).find((option) => option.value === text.trim() || fold(option.label) === word || (blank && option.value === ''));
    if (found) return found.value === before ? null : { value: found.value };
    if (word === fold(column.shown(row))) return null;
    return { reason: t('grid-paste-choice', { column: column.label }) };
  }
  const value = column.kind === 'long' ? text : text.replace(/\s*\n\s*/g, ' ').trim();
  if (value === before || value === column.shown(row)) return null;
  const over = column.limit === undefined ? 0 : length(value) - column.limit;
  return over > 0 ? { reason: t('field-too-long', { over }) } : { value };
}

/** How many refusals are told one by one. */
const TOLD = 3;

/** What cannot be taken, by line and value; nothing of it was written. */
export function refusalText(refused: readonly Refused[]): string {
  const short = (text: string): string => (text.length > 60 ? `${Array.from(text).slice(0, 60).join('')}…` : text);
  const told = refused.slice(0, TOLD).map(({ line, text, reason }) =>
    (text.trim() === '' ? t('grid-paste-refused-empty', { line, reason }) : t('grid-paste-refused', { line, text: short(text.trim()), reason })));
  const more = refused.length - told.length;
  return [t('grid-paste-nothing'), ...told, ...(more > 0 ? [t('grid-paste-refused-more', { count: more })] : [])].join(' ');
}

/** What is said of a paste that was written; `null` when it is just what one sees. */
export function doneText(counts: { heading: readonly string[] | null; left: number; emptied: number; kept: number }): string | null {
  const { heading, left, emptied, kept } = counts;
  const said = [
    heading ? t('grid-paste-heading', { names: heading.join(', ') }) : '',
    left > 0 ? t('grid-paste-left', { count: left }) : '',
    emptied > 0 ? t('grid-paste-emptied', { count: emptied }) : '',
    kept > 0 ? t('grid-paste-kept', { count: kept }) : '',
  ].filter((sentence) => sentence !== '');
  return said.length > 0 ? said.join(' ') : null;
}
