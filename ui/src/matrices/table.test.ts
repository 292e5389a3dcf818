// The items of a matrix moved by the keys: the row that goes down keeps the keys.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, show, target } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import MatrixTable from './MatrixTable.svelte';

aPageOfItsOwn();

it('keeps the keys beside an item that is taken away', async () => {
  const item = (id: string) => ({ id, matrix: 'm', label: `Idée ${id}`, effort: 2, impact: 4, effort_spread: null, impact_spread: null, ratings: [] });
  await aCore({ matrix_item: ['a', 'b'].map(item) });
  await show(MatrixTable, { letters: new Map(), active: null, onactive: () => {}, get items() { return replica.of('matrix_item', 'matrix', 'm'); } });
  const remove = target.querySelector<HTMLElement>(`[aria-label="${t('matrix-item-remove', { label: 'Idée b' })}"]`);
  remove?.focus();
  remove?.click();
  await answered();
  expect(document.activeElement?.closest('[data-item]')?.getAttribute('data-item')).toBe('a');
});

it('keeps the keys in the field that is moved, down and up', async () => {
  const item = (id: string) => ({ id, matrix: 'm', label: `Idée ${id}`, effort: 2, impact: 4, effort_spread: null, impact_spread: null, ratings: [] });
  await aCore({ matrix_item: ['a', 'b', 'c'].map(item) });
  await show(MatrixTable, { letters: new Map(), active: null, onactive: () => {}, get items() { return replica.of('matrix_item', 'matrix', 'm'); } });
  const at = target.querySelector<HTMLInputElement>('[data-item="a"] .axis input');
  at?.focus();
  for (const [key, after] of [['ArrowDown', 'b a c'], ['ArrowDown', 'b c a'], ['ArrowUp', 'b a c']] as const) {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }));
    await answered();
    expect(replica.of('matrix_item', 'matrix', 'm').map(({ id }) => id).join(' ')).toBe(after);
    expect(document.activeElement).toBe(at);
  }
});

it('lands in the row that takes the place of one that is removed', async () => {
  const item = (id: string) => ({ id, matrix: 'm', label: `Idée ${id}`, effort: 2, impact: 4, effort_spread: null, impact_spread: null, ratings: [] });
  await aCore({ matrix_item: ['a', 'b', 'c'].map(item) });
  await show(MatrixTable, { letters: new Map(), active: null, onactive: () => {}, get items() { return replica.of('matrix_item', 'matrix', 'm'); } });
  for (const [gone, next] of [['a', 'b'], ['c', 'b']]) {
    const bin = target.querySelector<HTMLElement>(`[data-item="${gone}"] .act button`);
    bin?.focus();
    bin?.click();
    await answered();
    expect(target.querySelector(`[data-item="${gone}"]`)).toBeNull();
    expect(document.activeElement?.closest<HTMLElement>('tr')?.dataset['item']).toBe(next);
  }
});
