// A plate that a key takes into another cell keeps the focus there, also where that cell is folded.
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { use, type Host, type HostEvent } from '../host/host';
import type { AnyRecord } from '../protocol/AnyRecord';
import type { Request } from '../protocol/Request';
import { replica } from '../replica/replica.svelte';
import StakeholderMapScreen from './StakeholderMapScreen.svelte';

const record = (noun: string, fields: object): AnyRecord => ({ noun, record: fields }) as AnyRecord;
const actor = (id: string, influence: number, interest: number): AnyRecord => record('stakeholder', {
  id, created_at: 0, updated_at: 0, map: 'm', order: id, name: `Acteur ${id}`, kind: 'other', circle: null, angle: null, influence, interest, note: '', tags: [],
});

let app: ReturnType<typeof mount>;
let wrote = 0;

beforeEach(async () => {
  wrote = 0;
  let seq = 0;
  let tell: (event: HostEvent) => void = () => undefined;
  use({
    execute: ({ command, command_id }: Request) => {
      const [patch] = (command as unknown as { stakeholder: { patch: { id: string; fields: object }[] } }).stakeholder.patch;
      seq += 1;
      wrote += 1;
      tell({
        committed: {
          seq, command_id, kind: 'do', op: { verb: 'edit', noun: 'stakeholder', count: 1 }, actor: 'desk', scope: 'p', at: 1,
          changes: [{ noun: 'stakeholder', id: patch?.id, before: {}, after: patch?.fields }], skipped: 0, history: { undo: null, redo: null },
        },
      } as unknown as HostEvent);
      return Promise.resolve({ seq });
    },
    query: () => Promise.resolve({
      answer: 'snapshot',
      value: {
        seq: 0, at: null, history: { undo: null, redo: null },
        records: [
          record('project', { id: 'p', created_at: 0, updated_at: 0 }), record('workshop', { id: 'w', project: 'p', order: 'a', title: 'Atelier' }),
          record('stakeholder_map', { id: 'm', created_at: 0, updated_at: 0, project: 'p', workshop: 'w', order: 'a', title: 'Carte', circles: ['', '', ''], copy_of: null, tags: [] }),
          ...['a', 'b', 'c', 'd'].map((id) => actor(id, 2, 2)), actor('z', 1, 2),
        ],
      },
    }),
    subscribe: (_since: number | null, onEvent: (event: HostEvent) => void) => {
      tell = onEvent;
      return Promise.resolve(() => undefined);
    },
  } as unknown as Host);
  await replica.start();
  await replica.open('p');
  await replica.resync();
  app = mount(StakeholderMapScreen, { target: document.body, props: { workshop: 'w', id: 'm' } });
  await tick();
});

afterEach(async () => {
  await unmount(app);
  replica.stop();
});

it('keeps the focus on a plate that goes into a full cell, key after key', async () => {
  const views = [...document.querySelectorAll<HTMLElement>('[role="radio"], input[type="radio"]')];
  views[1]?.click();
  await vi.waitFor(() => expect(document.querySelector('.influence')).not.toBeNull());
  const plate = (): HTMLElement | null => document.querySelector('[data-actor="z"]');
  plate()?.focus();
  const press = (key: string): void => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }));
  };
  // Four stand there already: it would be behind « + 2 others ».
  press('ArrowUp');
  await vi.waitFor(() => expect(plate()?.closest('[data-cell]')?.getAttribute('data-cell')).toBe('2 2'));
  await vi.waitFor(() => expect(document.activeElement).toBe(plate()));
  press('ArrowUp');
  await vi.waitFor(() => expect(plate()?.closest('[data-cell]')?.getAttribute('data-cell')).toBe('3 2'));
  await vi.waitFor(() => expect(document.activeElement).toBe(plate()));
  expect(wrote).toBe(2);
});
