// A text in Arabic or Hebrew has the direction of its own first letter wherever it is written or read.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import AddLine from './AddLine.svelte';
import EditableList from './EditableList.svelte';
import EditableText from './EditableText.svelte';
import Grid from './grid/Grid.svelte';
import TextField from './TextField.svelte';

const ARABIC = '\u0627\u0646\u062a\u0638\u0627\u0631';
let app: Record<string, unknown> | undefined;
afterEach(() => app && unmount(app));

/** The direction that reaches the element in which a text stands. */
function directionOf(found: Element | null | undefined): string | null | undefined {
  return found?.closest('[dir]')?.getAttribute('dir');
}
const holding = (text: string): Element | undefined =>
  [...document.body.querySelectorAll('*')].find((one) => one.childElementCount === 0 && one.textContent === text);

it('in a text that is edited where it stands, closed and open', () => {
  app = mount(EditableText, { target: document.body, props: { label: 'Titre', value: ARABIC, oncommit: () => null } });
  flushSync();
  expect(directionOf(holding(ARABIC))).toBe('auto');
  document.querySelector<HTMLElement>('[role="button"]')?.click();
  flushSync();
  expect(directionOf(document.querySelector('textarea'))).toBe('auto');
});

it('in a list of lines', () => {
  app = mount(EditableList, { target: document.body, props: { label: 'Objectifs', items: [ARABIC], oncommit: () => null } });
  flushSync();
  expect(directionOf(document.querySelector('textarea'))).toBe('auto');
});

it('in a field of a form and where a line is added', () => {
  app = mount(TextField, { target: document.body, props: { label: 'Titre', value: ARABIC, oncommit: () => null } });
  flushSync();
  expect(directionOf(document.querySelector('input'))).toBe('auto');
  void unmount(app);
  app = mount(AddLine, { target: document.body, props: { label: 'Ajouter', onadd: () => null } as never });
  flushSync();
  expect(directionOf(document.querySelector('input'))).toBe('auto');
});

it('in a cell of a table, closed and open', () => {
  const columns = [{ key: 'text', label: 'Texte', kind: 'long' as const, heads: true, shown: (row: { text: string }) => row.text, commit: () => null }];
  app = mount(Grid, { target: document.body, props: { label: 'Fiches', columns, rows: [{ id: 'a', text: ARABIC }] } as never });
  flushSync();
  const cell = holding(ARABIC);
  expect(directionOf(cell)).toBe('auto');
  (cell?.closest('[role="gridcell"], td') as HTMLElement).click();
  flushSync();
  expect(directionOf(document.querySelector('textarea'))).toBe('auto');
});
