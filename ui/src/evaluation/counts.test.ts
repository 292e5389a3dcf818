// The table of counts as one types it: numbers over numbers, and a column of a spreadsheet at once.
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toasts } from '../shared/toast.svelte';
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
  const field = document.activeElement as HTMLInputElement;
  if (key.length === 1) {
    field.value += key;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: key }));
  }
  await tick();
  flushSync();
}
/** A table as a spreadsheet offers it. */
function paste(...lines: string[][]): void {
  const table = `<table>${lines.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: (kind: string) => (kind === 'text/html' ? table : '') },
  });
  document.activeElement?.dispatchEvent(event);
  flushSync();
}

it('typing replaces the number, Enter goes down, Delete makes it zero and keeps the row', async () => {
  focus('0', 'count');
  await press('9');
  await press('Enter');
  expect(edited).toHaveBeenLastCalledWith(new Map([[0, { count: 9 }]]));
  await tick();
  expect(document.activeElement?.closest('td')?.dataset['row']).toBe('1');
  await press('Delete');
  expect(edited).toHaveBeenLastCalledWith(new Map([[1, { count: 0 }]]));
  expect(removed).not.toHaveBeenCalled();
});

it('takes names and numbers of a spreadsheet in one gesture; an empty number is not zero, and that is said', () => {
  focus('0', 'label');
  paste(['Beau', '1 204'], ['Gris', '']);
  expect(edited).toHaveBeenCalledExactlyOnceWith(new Map([[0, { label: 'Beau', count: 1204 }], [1, { label: 'Gris' }]]));
  expect(toasts.all.at(-1)?.text).toBe('Une cellule collée était vide : le nombre en place reste.');
});

it('takes nothing of a table that holds something else than numbers, and says which', () => {
  focus('0', 'count');
  paste(['4'], ['beaucoup']);
  expect(edited).not.toHaveBeenCalled();
  expect(document.querySelector('.error')?.textContent).toContain('Ligne 2, « beaucoup »');
});
