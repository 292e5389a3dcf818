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
afterEach(async () => {
  if (app) await unmount(app);
  app = undefined;
});

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

const SOURCES = import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true });
/** Nobody writes words in these. */
const WORDLESS = /\btype="(number|date|time|checkbox|radio|file|range|password|color)"|\btype=\{shown|inputmode=("(numeric|decimal)"|\{whole)|role="spinbutton"|class="figures"/;

/** The fields of a component as they are written, each with its attributes. */
function fieldsOf(source: string): string[] {
  const markup = source.replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '');
  return [...markup.matchAll(/<(?:input|textarea)\b/g)].map(({ index }) => {
    let deep = 0;
    let end = index;
    for (; end < markup.length && !(markup[end] === '>' && deep === 0); end += 1) deep += { '{': 1, '}': -1 }[markup[end] ?? ''] ?? 0;
    return markup.slice(index, end);
  });
}

it('in every field of every screen in which words are written', () => {
  const all = Object.entries(SOURCES).flatMap(([path, source]) => fieldsOf(source).map((field) => ({ path, field })));
  const worded = all.filter(({ field }) => !WORDLESS.test(field));
  expect(worded.length).toBeGreaterThan(25);
  expect(worded.filter(({ field }) => !/\bdir="auto"/.test(field))).toEqual([]);
});
