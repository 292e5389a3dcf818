// A number or a duration that cannot be read is never lost: it stays in its field, stands among what is
// not saved, and is there again after the screen was left.
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import AgendaRuler from '../agenda/AgendaRuler.svelte';
import { use, type Host } from '../host/host';
import NumberCell from '../matrices/NumberCell.svelte';
import type { Block } from '../protocol/Block';
import type { Command } from '../protocol/Command';
import NumberField from './NumberField.svelte';
import { dropText, unsaved } from './unsaved.svelte';

let target: HTMLElement;
let app: Record<string, unknown> | null = null;

async function settle(): Promise<void> {
  flushSync();
  await tick();
  await tick();
  flushSync();
}
async function show(component: unknown, props: Record<string, unknown>): Promise<void> {
  app = mount(component as never, { target, props });
  await settle();
}
async function leave(): Promise<void> {
  if (app) await unmount(app);
  app = null;
  await settle();
}
const field = (): HTMLInputElement => {
  const found = target.querySelector('input');
  if (!found) throw new Error('no field');
  return found;
};
async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}
async function press(key: string, on: Element = field()): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settle();
}
async function blur(): Promise<void> {
  field().dispatchEvent(new FocusEvent('blur'));
  await settle();
}
const said = (): string => target.querySelector('.error')?.textContent?.trim() ?? '';

beforeEach(() => {
  target = document.createElement('div');
  document.body.append(target);
  location.hash = '#/ici';
});
afterEach(async () => {
  await leave();
  target.remove();
  for (const one of unsaved.all) dropText(one.key);
});

describe('a number of a form', () => {
  it('that is none stays, is said on leaving, and is there again after the screen was left', async () => {
    const sent = vi.fn();
    const props = { label: 'Inscrits', value: 12, oncommit: sent };
    await show(NumberField, props);
    await type('une vingtaine');
    expect(said()).toBe('');
    await blur();
    expect(said()).not.toBe('');
    expect(unsaved.all).toMatchObject([{ label: 'Inscrits', text: 'une vingtaine', stored: '12' }]);
    await leave();
    expect(unsaved.all).toHaveLength(1);
    await show(NumberField, props);
    expect(field().value).toBe('une vingtaine');
    expect(said()).not.toBe('');
    expect(sent).not.toHaveBeenCalled();
    await type('20');
    await blur();
    expect(sent).toHaveBeenCalledExactlyOnceWith(20);
    expect(unsaved.all).toEqual([]);
  });

  it('outside its bounds is kept too, and Escape gives the stored one back', async () => {
    await show(NumberField, { label: 'Gommettes', value: 5, min: 1, max: 99, oncommit: vi.fn() });
    await type('120');
    await leave();
    expect(unsaved.all).toMatchObject([{ text: '120' }]);
    await show(NumberField, { label: 'Gommettes', value: 5, min: 1, max: 99, oncommit: vi.fn() });
    await press('Escape');
    expect(field().value).toBe('5');
    expect(unsaved.all).toEqual([]);
  });
});

describe('a number of the matrix', () => {
  const props = (more: object = {}) => ({ label: 'Effort de A', of: 'item effort', value: 2, low: 1, high: 5, oncommit: vi.fn(), onproblem: vi.fn(), ...more });

  it('that cannot be read is there again after the table was left', async () => {
    const onproblem = vi.fn();
    await show(NumberCell, props());
    await type('4;6');
    await blur();
    await leave();
    expect(unsaved.all).toMatchObject([{ label: 'Effort de A', text: '4;6' }]);
    const oncommit = vi.fn();
    await show(NumberCell, props({ oncommit, onproblem }));
    expect(field().value).toBe('4;6');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(onproblem).toHaveBeenLastCalledWith(true);
    await type('4,6');
    await press('Enter');
    expect(oncommit).toHaveBeenCalledExactlyOnceWith(4.6);
    expect(onproblem).toHaveBeenLastCalledWith(false);
    expect(unsaved.all).toEqual([]);
  });

  it('that can be read is taken when the table goes while it is typed', async () => {
    const oncommit = vi.fn();
    await show(NumberCell, props({ oncommit }));
    await type('3');
    await leave();
    expect(oncommit).toHaveBeenCalledExactlyOnceWith(3);
  });
});

describe('a duration on the ruler', () => {
  const block = (id: string, minutes: number): Block =>
    ({
      id, created_at: 0, updated_at: 0, workshop: 'w', order: id, title: `Bloc ${id}`, kind: 'activity', duration_min: minutes, mode: 'plenary',
      fixed_start: null, activity: null, parallel: false, day_start: null, actual_min: null, actual_start: null, actual_end: null,
    }) as unknown as Block;
  const nothing = (): void => undefined;
  const props = {
    blocks: [block('a', 30), block('b', 45)], activities: new Map(), schedule: null,
    workshop: { date: '2026-03-12', planned_start: '09:00:00' }, selected: 'a', space: 600,
    onselect: nothing, oninsert: nothing, onduplicate: nothing, onremove: nothing, onopen: nothing, onactivity: nothing,
  };
  const row = (id: string): Element => target.querySelector(`[data-block="${id}"]`) as Element;
  let commands: Command[];

  beforeEach(() => {
    commands = [];
    use({ execute: (request: { command: Command }) => (commands.push(request.command), Promise.resolve({ seq: 1 })) } as unknown as Host);
  });

  it('that could be read two ways stays open in its row, also after the screen was left', async () => {
    await show(AgendaRuler, props);
    await press('1', row('a'));
    expect(field().value).toBe('1');
    await type('1,5');
    await blur();
    expect(row('a').querySelector('input')?.value).toBe('1,5');
    expect(said()).toContain('1,5');
    expect(unsaved.all).toMatchObject([{ text: '1,5' }]);
    await leave();
    await show(AgendaRuler, props);
    expect(row('a').querySelector('input')?.value).toBe('1,5');
    expect(row('b').querySelector('input')).toBeNull();
    expect(commands).toEqual([]);
    await type('1,5 h');
    await press('Enter');
    expect(commands).toEqual([{ block: { patch: [{ id: 'a', fields: { duration_min: 90 } }] } }]);
    expect(row('a').querySelector('input')).toBeNull();
    expect(unsaved.all).toEqual([]);
  });

  it('given up with Escape is gone', async () => {
    await show(AgendaRuler, props);
    await press('Enter', row('b'));
    await type('bientôt');
    await press('Enter');
    expect(said()).not.toBe('');
    await press('Escape');
    expect(row('b').querySelector('input')).toBeNull();
    expect(unsaved.all).toEqual([]);
    expect(commands).toEqual([]);
  });
});
