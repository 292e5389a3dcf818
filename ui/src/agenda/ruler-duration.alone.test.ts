// A number or a duration that cannot be read is never lost: it stays in its field, stands among what is
// not saved, and is there again after the screen was left.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { use, type Host } from '../host/host';
import type { Block } from '../protocol/Block';
import type { Command } from '../protocol/Command';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { announceBy } from '../shared/announce.svelte';
import { unsaved } from '../shared/unsaved.svelte';
import AgendaRuler from './AgendaRuler.svelte';
import { draftPlan } from './hours';
import { aPageOfItsOwn, answered, blur, field, leave, press, said, settle, show, target, type } from '../shared/field-bench';

aPageOfItsOwn();

describe('a duration on the ruler', () => {
  const block = (id: string, minutes: number): Block =>
    ({
      id, created_at: 0, updated_at: 0, workshop: 'w', order: id, title: `Bloc ${id}`, kind: 'activity', duration_min: minutes, mode: 'plenary',
      fixed_start: null, activity: null, parallel: false, day_start: null, group: null, actual_min: null, actual_start: null, actual_end: null,
    }) as unknown as Block;
  const nothing = (): void => undefined;
  const blocks = [block('a', 30), block('b', 45)];
  const workshop = { date: '2026-03-12', planned_start: '09:00:00' };
  const props = {
    blocks, groups: [], activities: new Map(), plan: draftPlan(blocks, workshop, 'Europe/Paris'), workshop, selected: 'a', space: 600,
    onselect: nothing, oninsert: nothing, onduplicate: nothing, onremove: nothing, onopen: nothing, onactivity: nothing,
  };
  const row = (id: string): Element => target.querySelector(`[data-block="${id}"]`) as Element;
  let commands: Command[];

  beforeEach(() => {
    commands = [];
    // Of no commit: nothing waits for one that never comes, in whatever is tested next.
    use({ execute: (request: { command: Command }) => (commands.push(request.command), Promise.resolve({ seq: 0 })) } as unknown as Host);
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

  it('changed by + is said with its hours, and a row has the name of what it is once it is left', async () => {
    const heard: string[] = [];
    announceBy((text) => {
      heard.push(text);
      return Promise.resolve(true);
    });
    await aCore({ block: blocks as never });
    await show(AgendaRuler, {
      ...props,
      get blocks() { return replica.of('block', 'workshop', 'w'); },
      get plan() { return draftPlan(replica.of('block', 'workshop', 'w'), workshop, 'Europe/Paris'); },
    });
    const [first, second] = [row('a') as HTMLElement, row('b') as HTMLElement];
    first.focus();
    await settle();
    await press('+', first);
    await answered();
    expect(row('a').getAttribute('aria-label')).toContain('35');
    // What has the keys keeps them; what follows later now is a new element.
    expect([document.activeElement === first, row('b') === second]).toEqual([true, false]);
    row('b').dispatchEvent(new FocusEvent('focus'));
    (row('b') as HTMLElement).focus();
    await settle();
    expect(row('a')).not.toBe(first);
    expect(document.activeElement).toBe(row('b'));
    await vi.waitFor(() => expect(heard.filter((text) => text.startsWith('35'))).toEqual(['35\u00a0min, de 9:00 à 9:35']), 4000);
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
