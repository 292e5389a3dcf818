// The options of a ballot moved by the keys: the row that goes down keeps the keys.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, show, target } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import BallotTable from './BallotTable.svelte';

aPageOfItsOwn();

it('keeps the keys beside an option that is taken away', async () => {
  const option = (id: string) => ({ id, ballot: 'b', label: `Option ${id}`, retained: false, grades: [] });
  await aCore({ ballot_option: ['a', 'b'].map(option) });
  await show(BallotTable, { ballot: { id: 'b', method: 'dots' }, result: undefined, counted: false, get options() { return replica.of('ballot_option', 'ballot', 'b'); } });
  const remove = target.querySelector<HTMLElement>(`[aria-label="${t('ballot-option-remove', { label: 'Option a' })}"]`);
  remove?.focus();
  remove?.click();
  await answered();
  expect(document.activeElement?.closest('[data-reorder]')?.getAttribute('data-reorder')).toBe('b');
});

it('keeps the keys in the row that is moved, down and up', async () => {
  const option = (id: string) => ({ id, ballot: 'b', label: `Option ${id}`, retained: false, grades: [] });
  await aCore({ ballot_option: ['a', 'b', 'c'].map(option) });
  const props = { ballot: { id: 'b', method: 'dots' }, result: undefined, counted: false, get options() { return replica.of('ballot_option', 'ballot', 'b'); } };
  await show(BallotTable, props);
  const row = target.querySelector('[data-reorder="a"]');
  const at = row?.querySelector<HTMLElement>('[role="button"], button');
  at?.focus();
  expect(document.activeElement).toBe(at);
  const order = (): (string | undefined)[] => replica.of('ballot_option', 'ballot', 'b').map(({ id }) => id);
  for (const [key, after] of [['ArrowDown', 'b a c'], ['ArrowDown', 'b c a'], ['ArrowUp', 'b a c']] as const) {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }));
    await answered();
    expect(order().join(' ')).toBe(after);
    expect(document.activeElement).toBe(at);
  }
});

it('lands in the row that takes the place of an option that is removed', async () => {
  const option = (id: string) => ({ id, ballot: 'b', label: `Option ${id}`, retained: false, grades: [] });
  await aCore({ ballot_option: ['a', 'b'].map(option) });
  await show(BallotTable, { ballot: { id: 'b', method: 'dots' }, result: undefined, counted: false, get options() { return replica.of('ballot_option', 'ballot', 'b'); } });
  const bin = target.querySelector<HTMLElement>('[data-reorder="a"] .act button');
  bin?.focus();
  bin?.click();
  await answered();
  expect(document.activeElement?.closest<HTMLElement>('tr')?.dataset['reorder']).toBe('b');
});
