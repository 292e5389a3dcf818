// What was rated table by table is read, and not put by hand.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { aPageOfItsOwn, press, settle, show, target } from '../shared/field-bench';
import MatrixPlot from './MatrixPlot.svelte';
import MatrixTable from './MatrixTable.svelte';
import { isRated } from './rated';

aPageOfItsOwn();

const rating = (effort: number | null, impact: number | null) => ({ by: 'Table 1', effort, impact });
const item = (id: string, ratings: object[]) => ({ id, matrix: 'm', label: `Idée ${id}`, effort: 2, impact: 4, effort_spread: null, impact_spread: null, ratings });
const items = [item('a', [rating(2, 4)]), item('b', [])];
const letters = new Map([['a', 'A'], ['b', 'B']]);

it('is so axis by axis', () => {
  const half = { ratings: [rating(2, null)] };
  expect([isRated(half, 'effort'), isRated(half, 'impact'), isRated({ ratings: [] }, 'effort')]).toEqual([true, false, false]);
});

it('is only read in the table, with the reason', async () => {
  await aCore({});
  await show(MatrixTable, { items, letters, active: null, onactive: () => {} });
  const fields = (row: string): HTMLInputElement[] => [...target.querySelectorAll<HTMLInputElement>(`[data-item="${row}"] .axis input`)];
  expect(fields('a').map((field) => field.readOnly)).toEqual([true, true, true, true]);
  expect(fields('b').map((field) => field.readOnly)).toEqual([false, false, false, false]);
  const why = fields('a')[0]?.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(why)?.textContent).toContain('moyennes');
});

it('stays where it is on the picture', async () => {
  const placed: string[] = [];
  await show(MatrixPlot, { x_axis: '', y_axis: '', items, letters, active: null, onactive: () => {}, onplace: (id: string) => placed.push(id) });
  for (const id of ['a', 'b']) {
    const point = target.querySelector<HTMLElement>(`[data-point="${id}"]`);
    if (!point) throw new Error('no point');
    point.focus();
    await settle();
    await press('ArrowRight', point);
  }
  expect(placed).toEqual(['b']);
});
