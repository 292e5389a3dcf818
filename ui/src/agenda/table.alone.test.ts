// The agenda as a table: what is too long or too much for a cell stays in it, and a move is said.
import { expect, it, vi } from 'vitest';
import type { Block } from '../protocol/Block';
import { loadPreferences } from '../frame/preferences.svelte';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { announceBy } from '../shared/announce.svelte';
import { aPageOfItsOwn, answered, press, settle, show, target, type } from '../shared/field-bench';
import AgendaTable from './AgendaTable.svelte';
import { draftPlan } from './hours';

aPageOfItsOwn();

const block = (id: string) => ({
  id, workshop: 'w', title: `Bloc ${id}`, kind: 'activity', duration_min: 30, mode: 'plenary', fixed_start: null, activity: null, parallel: false,
  day_start: null, group: null, actual_min: null, actual_start: null, actual_end: null, material: ['Feutres'], responsible: '', instruction: '',
});
const workshop = { date: '2026-03-12', planned_start: '09:00:00' };
const nothing = (): void => undefined;
const blocks = (): readonly Block[] => replica.of('block', 'workshop', 'w');

async function table(): Promise<Awaited<ReturnType<typeof aCore>>> {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: nothing }));
  const core = await aCore({ block: ['a', 'b', 'c'].map(block) }, { preferences: { get: () => Promise.resolve({ agenda_columns: ['material'] }) } } as never);
  await loadPreferences();
  await show(AgendaTable, {
    get blocks() { return blocks(); },
    get plan() { return draftPlan(blocks(), workshop, 'Europe/Paris'); },
    groups: [], activities: [], schedule: null, plannedStart: '09:00:00', selected: null,
    onselect: nothing, oninsert: nothing, onduplicate: nothing, onremove: nothing, onadd: nothing,
  });
  return core;
}
const cell = (row: string, column: string): HTMLElement => target.querySelector(`[data-row="${row}"][data-column="${column}"]`) as HTMLElement;

it('material that is too long or too much stays in its cell with the reason, and goes once it is mended', async () => {
  const core = await table();
  for (const [text, why] of [[`Feutres\n${'x'.repeat(560)}`, 'Ligne 2'], [Array.from({ length: 203 }, (_, at) => `chose ${at}`).join('\n'), '200']] as const) {
    cell('a', 'material').focus();
    await settle();
    await press('Enter', document.activeElement as Element);
    await type(text);
    target.querySelector('td textarea')?.dispatchEvent(new FocusEvent('blur'));
    await answered();
    expect(core.sent).toEqual([]);
    expect(cell('a', 'material').textContent).toContain(text.split('\n').at(-1));
    expect(cell('a', 'material').querySelector('.why')?.textContent).toContain(why);
  }
  cell('a', 'material').focus();
  await settle();
  await press('Enter', document.activeElement as Element);
  await type(' Feutres \n\nPost-it');
  await press('Enter', target.querySelector('td textarea') as Element);
  await answered();
  expect(core.sent).toEqual([{ block: { patch: [{ id: 'a', fields: { material: ['Feutres', 'Post-it'] } }] } }]);
});

it('a block that is moved is said with its new place', async () => {
  const heard: string[] = [];
  await table();
  announceBy((text) => {
    heard.push(text);
    return Promise.resolve(true);
  });
  cell('a', 'title').focus();
  await settle();
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true }));
  await answered();
  expect(blocks().map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  await vi.waitFor(() => expect(heard.at(-1)).toBe('Bloc a, en position 2 sur 3.'), 4000);
});
