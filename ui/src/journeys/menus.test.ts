// What the menus of a journey offer, over the real replica.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { use, type Host, type HostEvent } from '../host/host';
import type { AnyRecord } from '../protocol/AnyRecord';
import type { Command } from '../protocol/Command';
import type { Request } from '../protocol/Request';
import { replica } from '../replica/replica.svelte';
import type { MenuItem } from '../shared/menu';
import { blankItem } from './cells';
import { menuAt } from './menus';
import { JourneyModel } from './model.svelte';

const record = (noun: string, fields: object): AnyRecord => ({ noun, record: { created_at: 0, updated_at: 0, ...fields } }) as AnyRecord;
const journey = (id: string, mode: string, answers: string | null): AnyRecord =>
  record('journey', { id, project: 'p', workshop: 'w', order: id, title: id, scope: '', mode, personas: [], answers, copy_of: null, tags: [] });
const step = (id: string, of: string, phase: string | null = null, hidden = false): AnyRecord => record('step', {
  id, journey: of, order: id, phase, title: `Étape ${id}`, duration: '', duration_min: null, waiting: '', waiting_min: null, moment_of_truth: false, hidden, from_step: null,
});
const records: AnyRecord[] = [
  record('project', { id: 'p' }), journey('j', 'current', null), journey('t', 'target', 'j'), step('a', 'j'), step('b', 'j'),
  record('phase', { id: 'x', journey: 't', order: 'a', title: 'Avant' }), record('phase', { id: 'y', journey: 't', order: 'b', title: 'Après' }),
  step('1', 't', 'x'), step('2', 't', 'x'), step('3', 't', 'x', true), step('4', 't', 'y'),
  record('lane', { id: 'l', journey: 't', order: 'a', kind: 'action', title: '', hidden: false }),
  record('cell', { id: 'c', journey: 't', lane: 'l', step: '2', span: 1, items: [blankItem('Venir')], evidence: 0 }),
];
let sent: Command[] = [];
let tell: (event: HostEvent) => void = () => undefined;

beforeEach(async () => {
  sent = [];
  use({
    execute: ({ command, command_id }: Request) => {
      sent.push(command);
      tell({
        committed: {
          seq: sent.length, command_id, kind: 'do', op: { verb: 'edit', noun: 'cell', count: 1 }, actor: 'desk', scope: 'p', at: 1, changes: [],
          skipped: 0, history: { undo: null, redo: null },
        },
      });
      return Promise.resolve({ seq: sent.length });
    },
    query: () => Promise.resolve({ answer: 'snapshot', value: { seq: 0, at: null, history: { undo: null, redo: null }, records } }),
    subscribe: (_since: number | null, onEvent: (event: HostEvent) => void) => {
      tell = onEvent;
      return Promise.resolve(() => undefined);
    },
  } as unknown as Host);
  await replica.start();
  await replica.open('p');
  await replica.resync();
});
afterEach(() => replica.stop());

type Entry = Exclude<MenuItem, 'line'>;
const menu = (of: string, row: string, at: string): Entry[] => {
  const model = new JourneyModel(() => of);
  const openers = { edit: vi.fn(), details: vi.fn(), ask: vi.fn() };
  return menuAt(model, { row, step: at }, openers).filter((one): one is Entry => one !== 'line');
};
const named = (items: readonly Entry[], label: string): Entry | undefined => items.find((one) => one.label === label);

it('lets a step of a target say which step it comes from, and no step of a current journey', async () => {
  const from = named(menu('t', 'steps', '1'), 'Vient de l’étape…');
  const choices = (from?.items ?? []).filter((one): one is Entry => one !== 'line');
  expect(choices.map((one) => [one.label, one.checked])).toEqual([['Aucune\u00a0: étape nouvelle', true], ['1. Étape a', false], ['2. Étape b', false]]);
  choices[2]?.run?.();
  await vi.waitFor(() => expect(sent).toEqual([{ step: { patch: [{ id: '1', fields: { from_step: 'b' } }] } }]));
  expect(named(menu('j', 'steps', 'a'), 'Vient de l’étape…')).toBeUndefined();
});

it('offers nothing by which a phase would lose its only step, or its title', () => {
  const disabled = (items: readonly Entry[], label: string): boolean | undefined => named(items, label)?.disabled;
  // The next phase has one step only.
  expect(disabled(menu('t', 'phases', '1'), 'Prendre l’étape suivante')).toBe(true);
  expect(disabled(menu('t', 'steps', '1'), 'Commencer une phase ici')).toBe(true);
  expect(disabled(menu('t', 'steps', '2'), 'Commencer une phase ici')).toBe(false);
});

it('extends a cell over the next step that is shown, past one that is hidden', async () => {
  named(menu('t', 'l', '2'), 'Étendre sur l’étape suivante')?.run?.();
  await vi.waitFor(() => expect(sent).toEqual([{ cell: { patch: [{ id: 'c', fields: { span: 3 } }] } }]));
  expect(named(menu('t', 'l', '2'), 'Réduire d’une étape')?.disabled).toBe(true);
});
