// A list as one writes it: what is pasted into it, and what undo does then.
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isTextField } from './text-entry';
import { flushDrafts } from './drafts';
import EditableList from './EditableList.svelte';

const SAID = ["\"Trop long, j'ai abandonné", "Revient une deuxième fois\" dit l'accueil", '"Complet" du premier coup', 'Première ligne\nseconde ligne', 'Il répond "non"\net s\'en va', 'Écran de 24" trop haut'];
const EXCEL = `${SAID[0]}\r\n${SAID[1]}\r\n${SAID[2]}\r\n"Première ligne\nseconde ligne"\r\n"Il répond ""non""\net s'en va"\r\n${SAID[5]}\r\n`;

let stored = $state.raw<readonly string[]>([]);
const sent = vi.fn((items: string[]) => {
  stored = items;
});
let app: Record<string, unknown>;

beforeEach(() => {
  vi.clearAllMocks();
  stored = ['Un'];
  app = mount(EditableList, { target: document.body, props: { label: 'Objectifs', oncommit: sent, most: 10, get items() { return stored; } } });
  flushSync();
});
afterEach(() => unmount(app));

const areas = (): HTMLTextAreaElement[] => [...document.querySelectorAll('textarea')];
async function paste(text: string, html = ''): Promise<void> {
  const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: (kind: string) => (kind === 'text/html' ? html : text) },
  });
  document.activeElement?.dispatchEvent(event);
  flushSync();
  await tick();
  await tick();
}
function type(text: string): void {
  const area = document.activeElement as HTMLTextAreaElement;
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

it('makes a line of each cell, handed over at once', async () => {
  areas()[0]?.focus();
  await paste(EXCEL);
  const lines = SAID.map((line) => line.replace('\n', ' '));
  expect(sent).toHaveBeenCalledExactlyOnceWith(['Un', ...lines]);
  expect(areas().map((area) => area.value)).toEqual(['Un', ...lines]);
});

it('parts the cells of a row, and takes the marks of a list off a text', async () => {
  areas()[0]?.focus();
  areas()[0]?.setSelectionRange(2, 2);
  await paste('', '<table><tr><td>Feutres</td><td>12</td></tr></table>');
  expect(sent).toHaveBeenLastCalledWith(['Un', 'Feutres – 12']);
  await paste('- a\n\n• b\n');
  expect(sent).toHaveBeenLastCalledWith(['Un', 'Feutres – 12', 'a', 'b']);
});

it('keeps what is too much and says how much, sends nothing until it is less', async () => {
  areas()[0]?.focus();
  await paste(Array.from({ length: 12 }, (_, at) => `Ligne ${at + 1}`).join('\n'));
  expect(areas()).toHaveLength(13);
  expect(document.querySelector('.error')?.textContent).toMatch(/3 lignes de trop/);
  expect(sent).not.toHaveBeenCalled();
  for (let less = 0; less < 3; less += 1) {
    type('');
    (document.activeElement as HTMLElement).dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true, cancelable: true }));
    flushSync();
    await tick();
    await tick();
  }
  await flushDrafts();
  expect(sent).toHaveBeenLastCalledWith(['Un', ...Array.from({ length: 9 }, (_, at) => `Ligne ${at + 1}`)]);
});

it('leaves undo to the application after a paste, until something is typed', async () => {
  areas()[0]?.focus();
  expect(isTextField(document.activeElement)).toBe(true);
  await paste('a\nb');
  expect(isTextField(document.activeElement)).toBe(false);
  // Undone elsewhere: the lines that were pasted are not held on to.
  stored = ['Un'];
  flushSync();
  await tick();
  expect(areas().map((area) => area.value)).toEqual(['Un']);
  expect(document.activeElement).toBe(areas()[0]);
  expect(isTextField(document.activeElement)).toBe(false);
  type('Un peu');
  expect(isTextField(document.activeElement)).toBe(true);
});
