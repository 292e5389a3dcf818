// The table as a person uses it: the real component over the real replica, with a core that keeps
// what it is asked for. What is checked is the focus, and the command each gesture becomes.
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { use, type Host, type HostEvent } from '../host/host';
import type { AnyRecord } from '../protocol/AnyRecord';
import type { Command } from '../protocol/Command';
import type { Request } from '../protocol/Request';
import type { LaneKind } from '../protocol/LaneKind';
import { replica } from '../replica/replica.svelte';
import { toasts } from '../shared/toast.svelte';
import { blankItem } from './cells';
import JourneyTable from './JourneyTable.svelte';
import { JourneyModel } from './model.svelte';

const stamps = { created_at: 0, updated_at: 0, journey: 'j' };
const record = (noun: string, fields: object): AnyRecord => ({ noun, record: fields }) as AnyRecord;
const lane = (id: string, kind: LaneKind): AnyRecord => record('lane', { ...stamps, id, order: id, kind, title: '', hidden: false });
const step = (id: string): AnyRecord => record('step', {
  ...stamps, id, order: id, phase: null, title: `Étape ${id}`, duration: '', duration_min: null, waiting: '', waiting_min: null,
  moment_of_truth: false, hidden: false, from_step: null,
});
const records: AnyRecord[] = [
  record('project', { id: 'p', created_at: 0, updated_at: 0 }),
  record('journey', { id: 'j', created_at: 0, updated_at: 0, project: 'p', workshop: 'w', order: 'a', title: 'Venir', scope: '', mode: 'current', personas: [], answers: null }),
  lane('l1', 'action'), lane('l2', 'emotion'), lane('l3', 'pain_point'), step('s1'), step('s2'),
  record('cell', { ...stamps, id: 'c1', lane: 'l3', step: 's1', span: 1, items: [{ ...blankItem('Délai'), from_note: 'n1' }], evidence: 0 }),
];

let sent: Command[] = [];
let table: ReturnType<typeof mount>;
let tell: (event: HostEvent) => void = () => undefined;
const menus = vi.fn();

beforeEach(async () => {
  sent = [];
  let seq = 0;
  use({
    execute: ({ command, command_id }: Request) => {
      sent.push(command);
      seq += 1;
      tell({
        committed: {
          seq, command_id, kind: 'do', op: { verb: 'edit', noun: 'cell', count: 1 }, actor: 'desk', scope: 'p', at: 1, changes: [],
          skipped: 0, history: { undo: null, redo: null },
        },
      });
      return Promise.resolve({ seq });
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
  table = mount(JourneyTable, {
    target: document.body,
    props: { model: new JourneyModel(() => 'j'), onmenu: menus, ondetails: () => undefined, onwhere: () => undefined },
  });
  await tick();
});

afterEach(async () => {
  await unmount(table);
  replica.stop();
});

const at = (row: number, column: number): HTMLElement => {
  const cell = document.querySelector<HTMLElement>(`[data-r="${row}"][data-c="${column}"]`);
  if (!cell) throw new Error(`no cell at ${row},${column}`);
  return cell;
};
const where = (): string => {
  const cell = document.activeElement?.closest<HTMLElement>('[data-r]');
  return cell ? `${cell.dataset['r']},${cell.dataset['c']}` : 'nowhere';
};
async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  await tick();
}
/** A sign as a field is given it: the key, then the text. */
async function sign(text: string): Promise<void> {
  await press(text);
  const field = document.activeElement as HTMLInputElement;
  if (!field.matches('[data-pin]')) return;
  field.value += text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
  await tick();
}
async function done(count: number): Promise<void> {
  await vi.waitFor(() => expect(sent).toHaveLength(count));
  await vi.waitFor(() => expect(document.querySelector('.editor')).toBeNull());
  await tick();
}
function write(text: string): void {
  const field = document.activeElement as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

it('has one cell that answers Tab, and it follows the arrows', async () => {
  at(2, 1).focus();
  await press('ArrowRight');
  await press('ArrowDown');
  await press('ArrowDown');
  expect(where()).toBe('4,2');
  const field = document.activeElement as HTMLInputElement;
  expect([field.value, field.labels?.[0]?.textContent]).toEqual(['', 'Irritants']);
  expect(document.querySelectorAll('[data-r][tabindex="0"]')).toHaveLength(0);
  field.blur();
  await vi.waitFor(() => expect(document.querySelectorAll('[data-r][tabindex="0"]')).toHaveLength(1));
  expect(at(4, 2).tabIndex).toBe(0);
});

it('writes a cell line by line and keeps the note a line comes from', async () => {
  at(4, 1).focus();
  await press('F2');
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  write('Délai long\nMotif obscur');
  await press('Enter', { ctrlKey: true });
  await done(1);
  expect(sent[0]).toMatchObject({
    cell: { write: { lane: 'l3', step: 's1', items: [{ text: 'Délai long', from_note: 'n1' }, { text: 'Motif obscur', from_note: null }] } },
  });
  expect(where()).toBe('4,1');
});

it('abandons with Escape, and goes on with Tab', async () => {
  at(2, 1).focus();
  await sign('x');
  expect((document.activeElement as HTMLTextAreaElement).value).toBe('x');
  await press('Escape');
  expect(sent).toHaveLength(0);
  expect(where()).toBe('2,1');
  await press('Enter');
  write('Elle appelle');
  await press('Tab');
  await done(1);
  expect(where()).toBe('2,2');
});

it('writes over what a cell held when one types on it; Escape gives it back', async () => {
  at(4, 1).focus();
  await sign('M');
  expect((document.activeElement as HTMLTextAreaElement).value).toBe('M');
  await press('Escape');
  expect(sent).toHaveLength(0);
  expect(at(4, 1).textContent).toContain('Délai');
  await sign('M');
  write('Motif');
  await press('Enter', { ctrlKey: true });
  await done(1);
  expect(sent[0]).toMatchObject({ cell: { write: { lane: 'l3', step: 's1', items: [{ text: 'Motif', from_note: null }] } } });
});

describe('the clipboard', () => {
  const held = new Map<string, string>();
  beforeEach(() => held.clear());
  function clip(type: 'copy' | 'cut' | 'paste', data: Record<string, string> = Object.fromEntries(held)): void {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.assign(event, {
      clipboardData: { getData: (kind: string) => data[kind] ?? '', setData: (kind: string, text: string) => held.set(kind, text) },
    });
    document.activeElement?.dispatchEvent(event);
  }
  const selected = (): string[] =>
    [...document.querySelectorAll<HTMLElement>('[aria-selected="true"]')].map((cell) => `${cell.dataset['r']},${cell.dataset['c']}`);

  it('selects with Shift and the arrows, and lets go with an arrow or Escape', async () => {
    at(3, 2).focus();
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowLeft', { shiftKey: true });
    expect(selected()).toEqual(['3,1', '3,2', '4,1', '4,2']);
    // A head is never part of it.
    await press('ArrowLeft', { shiftKey: true });
    expect(selected()).toHaveLength(4);
    await press('Escape');
    expect(selected()).toEqual([]);
    await press('ArrowRight', { shiftKey: true });
    await press('ArrowUp');
    expect(selected()).toEqual([]);
    expect(where()).toBe('3,2');
  });

  it('copies a cell with its note, and pastes it into every cell selected, in one step', async () => {
    at(4, 1).focus();
    await tick();
    clip('copy');
    expect(held.get('text/plain')).toBe('Délai');
    expect(held.get('text/html')).toContain('>Délai</td>');
    at(2, 1).focus();
    await press('ArrowRight', { shiftKey: true });
    clip('paste');
    await done(1);
    expect(sent[0]).toMatchObject({
      several: ['s1', 's2'].map((step) => ({ cell: { write: { lane: 'l1', step, items: [{ text: 'Délai', from_note: 'n1' }] } } })),
    });
  });

  it('copies a range as a table, and cuts it in one step', async () => {
    at(2, 1).focus();
    await press('End', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    clip('cut');
    expect(held.get('text/plain')).toBe('\t\n\t\nDélai\t');
    await done(1);
    expect(sent[0]).toMatchObject({ cell: { write: { lane: 'l3', step: 's1', items: [] } } });
  });

  it('spreads a table of a spreadsheet over actions, emotions and irritants, and says what found no cell', async () => {
    at(2, 1).focus();
    await tick();
    clip('paste', { 'text/plain': 'Appelle\tAttend\tRepart\r\n+1 contente\t-2\r\n\t"a\nb"\r\n' });
    await done(1);
    expect(sent[0]).toMatchObject({
      several: [
        { cell: { write: { lane: 'l1', step: 's1', items: [{ text: 'Appelle' }] } } },
        { cell: { write: { lane: 'l1', step: 's2', items: [{ text: 'Attend' }] } } },
        { emotion: { feel: { step: 's1', value: 1, word: 'contente' } } },
        { emotion: { feel: { step: 's2', value: -2, word: '' } } },
        { cell: { write: { lane: 'l3', step: 's1', items: [] } } },
        { cell: { write: { lane: 'l3', step: 's2', items: [{ text: 'a' }, { text: 'b' }] } } },
      ],
    });
    await vi.waitFor(() => expect(toasts.all.at(-1)?.text).toContain('Une valeur n’a pas trouvé de cellule'));
  });

  it('keeps the lines of plain text in one cell, and spreads a column of a spreadsheet', async () => {
    at(2, 2).focus();
    await tick();
    clip('paste', { 'text/plain': 'a\nb' });
    await done(1);
    expect(sent[0]).toMatchObject({ cell: { write: { lane: 'l1', step: 's2', items: [{ text: 'a' }, { text: 'b' }] } } });
    clip('paste', { 'text/plain': 'a\n2\n', 'text/html': '<table><tr><td>a</td></tr><tr><td>2</td></tr></table>' });
    await done(2);
    expect(sent[1]).toMatchObject({ several: [{ cell: { write: { lane: 'l1' } } }, { emotion: { feel: { step: 's2', value: 2 } } }] });
  });

  it('keeps marks of citation, and the lines of a cell in it', async () => {
    at(4, 1).focus();
    await tick();
    clip('paste', { 'text/plain': '"Trop long, j\'ai abandonné\t"Il répond ""non""\net s\'en va"\r\n' });
    await done(1);
    expect(sent[0]).toMatchObject({
      several: [
        { cell: { write: { step: 's1', items: [{ text: '"Trop long, j\'ai abandonné' }] } } },
        { cell: { write: { step: 's2', items: [{ text: 'Il répond "non"' }, { text: "et s'en va" }] } } },
      ],
    });
  });

  it('takes emotions from −2 to +2 only: else nothing is written, and the line and the value are told', async () => {
    const alert = (): string | undefined => document.querySelector('.refused')?.textContent ?? undefined;
    at(2, 1).focus();
    await tick();
    clip('paste', { 'text/plain': 'Appelle\tAttend\n3\t\u22121 lasse\n' });
    await vi.waitFor(() => expect(alert()).toContain('Rien n’a été collé. Ligne 2, « 3 »'));
    expect(sent).toHaveLength(0);
    await press('ArrowDown');
    expect(alert()).toBeUndefined();
    for (const [text, felt] of [['\u22122', { value: -2, word: '' }], ['2e fois', { value: 0, word: '2e fois' }], ['0 bof', { value: 0, word: 'bof' }]] as const) {
      const before = sent.length;
      clip('paste', { 'text/plain': `${text}\t\n` });
      await done(before + 1);
      expect(sent[before]).toMatchObject({ emotion: { feel: { step: 's1', ...felt } } });
    }
  });

  it('writes no degree that nobody named: what only looks like one is refused, and words leave what is there', async () => {
    const alert = (): string | undefined => document.querySelector('.refused')?.textContent ?? undefined;
    at(3, 1).focus();
    await tick();
    for (const text of ['5/10', '+3!', '-1,5/2', '4.']) {
      clip('paste', { 'text/plain': `${text}\t\n` });
      await vi.waitFor(() => expect(alert()).toContain(`${text}\u00a0»`));
      await press('Escape');
    }
    expect(sent).toHaveLength(0);
    tell({
      committed: {
        seq: 1, command_id: 'k1', kind: 'do', op: { verb: 'edit', noun: 'emotion', count: 1 }, actor: 'other', scope: 'p', at: 1,
        changes: [{ noun: 'emotion', id: 'e1', before: null, after: { ...stamps, id: 'e1', step: 's1', persona: null, value: -2, word: 'énervée' } }],
        skipped: 0, history: { undo: null, redo: null },
      },
    } as unknown as HostEvent);
    await tick();
    clip('paste', { 'text/plain': 'perdue\t\n' });
    await done(1);
    expect(sent[0]).toMatchObject({ emotion: { feel: { step: 's1', value: -2, word: 'perdue' } } });
  });

  it('says how many cells an empty one has emptied', async () => {
    at(4, 1).focus();
    await tick();
    clip('paste', { 'text/plain': '\tMotif\n' });
    await done(1);
    await vi.waitFor(() => expect(toasts.all.at(-1)?.text).toContain('Une cellule collée était vide'));
  });

  it('empties what is selected in one step', async () => {
    at(2, 1).focus();
    await press('End', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    await press('Delete');
    await done(1);
    expect(sent[0]).toMatchObject({ cell: { write: { lane: 'l3', step: 's1', items: [] } } });
  });
});

it('knows each cell by where it stands, whatever came before it or goes across', async () => {
  const follow = async (seq: number, change: object): Promise<void> => {
    tell({
      committed: {
        seq, command_id: `k${seq}`, kind: 'do', op: { verb: 'edit', noun: 'step', count: 1 }, actor: 'other', scope: 'p', at: 1,
        changes: [change], skipped: 0, history: { undo: null, redo: null },
      },
    } as unknown as HostEvent);
    await tick();
  };
  const fresh = step('s0');
  await follow(1, { noun: 'step', id: 's0', before: null, after: fresh.record });
  expect([at(4, 1).textContent, at(4, 2).textContent?.includes('Délai'), at(3, 3).tagName]).toEqual(['', true, 'TD']);
  await follow(2, { noun: 'cell', id: 'c1', before: { step: 's1', span: 1 }, after: { step: 's0', span: 2 } });
  expect([at(4, 1).getAttribute('colspan'), document.querySelector('[data-r="4"][data-c="2"]'), at(4, 3).tagName]).toEqual(['2', null, 'TD']);
  at(4, 1).focus();
  await press('ArrowRight');
  expect(where()).toBe('4,3');
});

it('sets and changes an emotion by keys', async () => {
  at(3, 2).focus();
  await press('2');
  await done(1);
  expect(sent[0]).toMatchObject({ emotion: { feel: { step: 's2', persona: null, value: 2, word: '' } } });
  await press('-');
  await done(2);
  expect(sent[1]).toMatchObject({ emotion: { feel: { step: 's2', value: -1 } } });
});

it('moves steps and lanes with Alt, empties with Delete, opens the menu by key', async () => {
  at(1, 1).focus();
  await press('ArrowRight', { altKey: true });
  await done(1);
  expect(sent[0]).toEqual({ step: { place: { ids: ['s1'], before: null } } });
  at(4, 1).focus();
  await press('ArrowUp', { altKey: true });
  await done(2);
  expect(sent[1]).toEqual({ lane: { place: { ids: ['l3'], before: 'l2' } } });
  await press('Delete');
  await done(3);
  expect(sent[2]).toMatchObject({ cell: { write: { lane: 'l3', step: 's1', items: [] } } });
  // A head is a cell too: it keeps a title, and nothing of what is under it goes.
  at(1, 1).focus();
  await press('Delete');
  expect(document.querySelector('.refused')?.textContent).toContain('Une étape garde un titre');
  await press(' ', { ctrlKey: true });
  await press('Delete');
  await done(4);
  expect(sent[3]).toEqual({ step: { remove: ['s1'] } });
  at(4, 1).focus();
  await press(' ', { shiftKey: true });
  await press('Delete');
  await done(5);
  expect(sent[4]).toEqual({ lane: { remove: ['l3'] } });
  at(4, 1).focus();
  await press('F10', { shiftKey: true });
  expect(menus).toHaveBeenLastCalledWith({ row: 'l3', step: 's1' }, expect.anything());
});

it('shows what a cell rests on, and a wide cell at the first step shown', async () => {
  const follow = async (seq: number, changes: object[]): Promise<void> => {
    tell({
      committed: {
        seq, command_id: `w${seq}`, kind: 'do', op: { verb: 'edit', noun: 'cell', count: 1 }, actor: 'other', scope: 'p', at: 1,
        changes, skipped: 0, history: { undo: null, redo: null },
      },
    } as unknown as HostEvent);
    await tick();
  };
  await follow(1, [{ noun: 'cell', id: 'c1', before: { span: 1, evidence: 0 }, after: { span: 2, evidence: 1 } }]);
  const proven = at(4, 1).querySelector('.proven');
  expect(proven?.textContent).toContain('partiellement étayé');
  expect(proven?.closest('.hidden')).toBeNull();
  await follow(2, [{ noun: 'step', id: 's1', before: { hidden: false }, after: { hidden: true } }]);
  expect(at(4, 1).textContent).toContain('Délai');
  // Written at the step that is seen, it stays the same cell.
  at(4, 1).focus();
  await press('F2');
  write('Délai long');
  await press('Enter', { ctrlKey: true });
  await done(1);
  expect(sent[0]).toMatchObject({ cell: { write: { lane: 'l3', step: 's1', items: [{ text: 'Délai long', from_note: 'n1' }] } } });
});
