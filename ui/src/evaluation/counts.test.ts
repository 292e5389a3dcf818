// The table of counts as one types it: numbers over numbers, and a column of a spreadsheet at once.
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Counts from './Counts.svelte';

const rows = [{ id: '0', label: 'Soleil', count: 6 }, { id: '1', label: 'Pluie', count: 1 }];
const edited = vi.fn();
const removed = vi.fn();
let app: Record<string, unknown>;

beforeEach(() => {
  vi.clearAllMocks();
  app = mount(Counts, { target: document.body, props: { label: 'Météo', answer: 'Choix', counted: 'Réponses', rows, renamed: true, blank: 'Écrivez un choix.', onedit: edited, onremove: removed } });
  flushSync();
});
afterEach(() => unmount(app));

function focus(row: string, column: string): void {
  document.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus();
  flushSync();
}
async function press(key: string): Promise<void> {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await tick();
  flushSync();
}
function paste(text: string): void {
  const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: (kind: string) => (kind === 'text/html' ? '<table></table>' : text) },
  });
  document.activeElement?.dispatchEvent(event);
}

it('typing replaces the number, Enter goes down, Delete makes it zero and keeps the row', async () => {
  focus('0', 'count');
  await press('9');
  await press('Enter');
  expect(edited).toHaveBeenLastCalledWith(new Map([[0, { count: 9 }]]));
  await tick();
  expect((document.activeElement as HTMLElement).dataset['row']).toBe('1');
  await press('Delete');
  expect(edited).toHaveBeenLastCalledWith(new Map([[1, { count: 0 }]]));
  expect(removed).not.toHaveBeenCalled();
});

it('takes names and numbers of a spreadsheet in one gesture', () => {
  focus('0', 'label');
  paste('Beau\t1 204\nGris\t\n');
  expect(edited).toHaveBeenCalledExactlyOnceWith(new Map([[0, { label: 'Beau', count: 1204 }], [1, { label: 'Gris', count: 0 }]]));
});

it('takes nothing of a table that holds something else than numbers', () => {
  focus('0', 'count');
  paste('4\nbeaucoup\n');
  expect(edited).not.toHaveBeenCalled();
});
