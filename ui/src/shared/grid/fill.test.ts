// What a cell gives when it is copied, and what it takes: words, the same both ways.
import { expect, it } from 'vitest';
import type { Column } from './column';
import { copied, meant } from './fill';

interface Row {
  id: string;
  effort: string;
  table: string;
  here: boolean;
  start: string;
}
const rows: Row[] = [
  { id: 'a', effort: 'S', table: '0190-1', here: true, start: '' },
  { id: 'b', effort: 'L', table: '0190-2', here: false, start: '14:00' },
  { id: 'c', effort: '', table: '', here: false, start: '' },
];
const effort: Column<Row> = {
  key: 'effort', label: 'Effort', kind: 'choice', shown: (one) => one.effort, value: (one) => one.effort,
  options: () => [{ value: '', label: 'Pas encore estimé' }, { value: 'S', label: 'S, quelques jours' }, { value: 'L', label: 'L, des mois' }],
};
// Two tables of one name.
const table: Column<Row> = {
  key: 'table', label: 'Table', kind: 'choice', shown: (one) => (one.table === '' ? '' : 'Table'), value: (one) => one.table,
  options: () => [{ value: '', label: 'Sans table' }, { value: '0190-1', label: 'Table' }, { value: '0190-2', label: 'Table' }],
};
const here: Column<Row> = { key: 'here', label: 'Présent', kind: 'check', shown: (one) => (one.here ? 'présent' : 'absent'), value: (one) => String(one.here) };
// An hour that follows from the blocks before.
const start: Column<Row> = { key: 'start', label: 'Début', kind: 'text', shown: (one) => one.start || '9:30', value: (one) => one.start };
const [a, b, c] = rows as [Row, Row, Row];

it('gives the words of a choice, never its name inside', () => {
  expect([a, b, c].map((row) => copied(effort, row))).toEqual(['S, quelques jours', 'L, des mois', '']);
  expect([a, b, c].map((row) => copied(table, row))).toEqual(['Table', 'Table', '']);
  expect([a, b, c].map((row) => copied(here, row))).toEqual(['oui', 'non', 'non']);
  expect([a, b, c].map((row) => copied(start, row))).toEqual(['9:30', '14:00', '9:30']);
});

it('takes what a cell gave: nothing changes there, elsewhere it is the same value', () => {
  for (const column of [effort, table, here, start]) {
    for (const row of rows) expect(meant({ row, column, text: copied(column, row), line: 1 }), `${column.key} ${row.id}`).toBeNull();
  }
  const laid = (column: Column<Row>, from: Row, row: Row) => meant({ row, column, text: copied(column, from), line: 1 });
  expect(laid(effort, a, b)).toEqual({ value: 'S' });
  expect(laid(effort, c, b)).toEqual({ value: '' });
  expect(laid(table, a, c)).toEqual({ value: '0190-1' });
  expect(laid(here, a, b)).toEqual({ value: 'true' });
  expect(laid(start, a, b)).toEqual({ value: '9:30' });
});
