// The screen of a test grid as a person uses it, over a core that keeps what it is asked for.
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { use, type Host, type HostEvent } from '../host/host';
import type { AnyRecord } from '../protocol/AnyRecord';
import type { Request } from '../protocol/Request';
import type { TestGrid } from '../protocol/TestGrid';
import { replica } from '../replica/replica.svelte';
import { announceBy } from '../shared/announce.svelte';
import { toasts } from '../shared/toast.svelte';
import TestGridScreen from './TestGridScreen.svelte';

const record = (noun: string, fields: object): AnyRecord => ({ noun, record: fields }) as AnyRecord;
const line = (text: string): TestGrid['hypotheses'][number] => ({ text, criterion: '' });
const grid = {
  id: 'g', created_at: 0, updated_at: 0, workshop: 'w', order: 'a', prototype: 'Liste', hypotheses: ['un', 'deux', 'trois'].map(line),
  testers: [], observations: [{ tester: null, task: 'chercher', did: '', said: '', severity: 0 }], keep: [], change: [], drop: [], copy_of: null,
};

let written: Partial<TestGrid>[] = [];
let app: ReturnType<typeof mount>;
let said: string[] = [];

beforeEach(async () => {
  written = [];
  said = [];
  announceBy((text) => {
    said.push(text);
    return Promise.resolve(true);
  });
  let seq = 0;
  let now: Record<string, unknown> = { ...grid };
  let tell: (event: HostEvent) => void = () => undefined;
  use({
    execute: ({ command, command_id }: Request) => {
      const fields = (command as unknown as { test_grid: { patch: { fields: Partial<TestGrid> }[] } }).test_grid.patch[0]?.fields ?? {};
      written.push(fields);
      const before = Object.fromEntries(Object.keys(fields).map((key) => [key, now[key]]));
      now = { ...now, ...fields };
      seq += 1;
      tell({
        committed: {
          seq, command_id, kind: 'do', op: { verb: 'edit', noun: 'test_grid', count: 1 }, actor: 'desk', scope: 'p', at: 1,
          changes: [{ noun: 'test_grid', id: 'g', before, after: fields }], skipped: 0, history: { undo: null, redo: null },
        },
      } as unknown as HostEvent);
      return Promise.resolve({ seq });
    },
    query: () => Promise.resolve({
      answer: 'snapshot',
      value: {
        seq: 0, at: null, history: { undo: null, redo: null },
        records: [record('project', { id: 'p', created_at: 0, updated_at: 0 }), record('workshop', { id: 'w', project: 'p', order: 'a', title: 'Atelier' }), record('test_grid', grid)],
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
  app = mount(TestGridScreen, { target: document.body, props: { workshop: 'w', id: 'g' } });
  await tick();
});

afterEach(async () => {
  await unmount(app);
  replica.stop();
});

const rowOf = (text: string): HTMLElement => {
  const cell = [...document.querySelectorAll<HTMLElement>('td')].find((one) => one.textContent?.trim() === text);
  if (!cell) throw new Error(`no cell says ${text}`);
  return cell;
};
function press(key: string, more: KeyboardEventInit = {}): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}
const texts = (): string[] | undefined => written.at(-1)?.hypotheses?.map((one) => one.text);

it('moves the line that was begun with, key after key, and says where it stands', async () => {
  rowOf('trois').focus();
  press('ArrowUp', { altKey: true });
  press('ArrowUp', { altKey: true });
  await vi.waitFor(() => expect(written).toHaveLength(2));
  expect(texts()).toEqual(['trois', 'un', 'deux']);
  await vi.waitFor(() => expect(document.activeElement?.closest('td')?.textContent).toContain('trois'));
  // From where it is now, as the first time.
  press('ArrowDown', { altKey: true });
  await vi.waitFor(() => expect(texts()).toEqual(['un', 'trois', 'deux']));
  // At the edge nothing moves.
  await vi.waitFor(() => expect(said.some((text) => text.includes('trois'))).toBe(true));
});

it('tells a line that was taken out, with the way back', async () => {
  const before = toasts.all.length;
  rowOf('deux').focus();
  await tick();
  press(' ', { shiftKey: true });
  await tick();
  press('Delete');
  await vi.waitFor(() => expect(texts()).toEqual(['un', 'trois']));
  await vi.waitFor(() => expect(toasts.all.length).toBeGreaterThan(before));
  expect(toasts.all.at(-1)?.text).toContain('deux');
});

it('leaves nothing of a refused paste to the next edit', async () => {
  rowOf('un').focus();
  await tick();
  const paste = (text: string): void => {
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { getData: (kind: string) => (kind === 'text/html' ? '' : text), types: [] },
    });
    document.activeElement?.dispatchEvent(event);
  };
  // The second line empties a hypothesis, which is refused, and all of it with it.
  paste('un autre\tcritère\n\tx\n');
  await tick();
  expect(written).toEqual([]);
  press('Escape');
  const criterion = rowOf('trois').nextElementSibling as HTMLElement;
  criterion.focus();
  await tick();
  paste('a\n');
  await vi.waitFor(() => expect(written.length).toBeGreaterThan(0));
  expect(texts()).toEqual(['un', 'deux', 'trois']);
});
