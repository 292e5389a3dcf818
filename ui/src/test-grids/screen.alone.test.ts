// The screen of a test grid as a person uses it, over a core that keeps what it is asked for.
import { tick } from 'svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import type { TestGrid } from '../protocol/TestGrid';
import { aCore, type Core } from '../replica/core-bench';
import { announceBy } from '../shared/announce.svelte';
import { aPageOfItsOwn, answered, settle, show } from '../shared/field-bench';
import { toasts } from '../shared/toast.svelte';
import TestGridScreen from './TestGridScreen.svelte';

aPageOfItsOwn();

const line = (text: string): TestGrid['hypotheses'][number] => ({ text, criterion: '' });
const grid = {
  id: 'g', workshop: 'w', prototype: 'Liste', hypotheses: ['un', 'deux', 'trois'].map(line),
  testers: ['agent', 'usager'].map((category, at) => ({ id: `t${at}`, persona: null, category })),
  observations: ['chercher', 'chercher', 'payer'].map((task) => ({ tester: null, task, did: '', said: '', severity: 0 })), keep: [], change: [], drop: [], copy_of: null,
};

let core: Core;
let said: string[] = [];

beforeEach(async () => {
  said = [];
  announceBy((text) => {
    said.push(text);
    return Promise.resolve(true);
  });
  core = await aCore({ project: [{ id: 'p' }], workshop: [{ id: 'w', project: 'p', title: 'Atelier' }], test_grid: [grid] });
  await show(TestGridScreen, { workshop: 'w', id: 'g' });
});

/** What was written of the grid, edit after edit. */
const written = (): Partial<TestGrid>[] => core.sent.map((command) => (command as unknown as { test_grid: { patch: { fields: Partial<TestGrid> }[] } }).test_grid.patch[0]?.fields ?? {});
const rowOf = (text: string): HTMLElement => {
  const cell = [...document.querySelectorAll<HTMLElement>('td')].find((one) => one.textContent?.trim() === text);
  if (!cell) throw new Error(`no cell says ${text}`);
  return cell;
};
function press(key: string, more: KeyboardEventInit = {}): void {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}
const texts = (): string[] | undefined => written().at(-1)?.hypotheses?.map((one) => one.text);

it('moves the line that was begun with, key after key, and says where it stands', async () => {
  rowOf('trois').focus();
  press('ArrowUp', { altKey: true });
  press('ArrowUp', { altKey: true });
  await vi.waitFor(() => expect(written()).toHaveLength(2));
  expect(texts()).toEqual(['trois', 'un', 'deux']);
  await vi.waitFor(() => expect(document.activeElement?.closest('td')?.textContent).toContain('trois'));
  // From where it is now, as the first time.
  press('ArrowDown', { altKey: true });
  await vi.waitFor(() => expect(texts()).toEqual(['un', 'trois', 'deux']));
  // At the edge nothing moves.
  await vi.waitFor(() => expect(said.some((text) => text.includes('trois'))).toBe(true), { timeout: 5000 });
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
  expect(written()).toEqual([]);
  press('Escape');
  const criterion = rowOf('trois').nextElementSibling as HTMLElement;
  criterion.focus();
  await tick();
  paste('a\n');
  await vi.waitFor(() => expect(written().length).toBeGreaterThan(0));
  expect(texts()).toEqual(['un', 'deux', 'trois']);
});

/** The cell of a column in the line whose head says the text; the second one of two that say the same. */
const cellOf = (text: string, column: string, second = 0): HTMLElement => {
  const heads = [...document.querySelectorAll<HTMLElement>('[role="rowheader"]')].filter((one) => one.textContent?.includes(text));
  return heads[second]?.closest('tr')?.querySelector(`[data-column="${column}"]`) as HTMLElement;
};
async function removeRow(at: HTMLElement): Promise<void> {
  at.focus();
  await tick();
  press(' ', { shiftKey: true });
  await tick();
  press('Delete');
  await answered();
  await answered();
}
/** A text that cannot be taken waits in the cell. */
async function waits(cell: HTMLElement, text: string): Promise<void> {
  cell.click();
  await settle();
  const area = cell.querySelector('textarea') as HTMLTextAreaElement;
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  area.blur();
  await settle();
}

it('a text that waits stays with its line when one before it goes, and the keys are at the one in its place', async () => {
  const long = 'x'.repeat(6000);
  await waits(cellOf('trois', 'criterion'), long);
  await removeRow(cellOf('un', 'text'));
  expect(texts()).toEqual(['deux', 'trois']);
  expect(cellOf('trois', 'criterion').textContent).toContain(long);
  expect(cellOf('deux', 'criterion').textContent).not.toContain(long);
  expect(document.activeElement?.closest('tr')?.textContent).toContain('deux');
});

it('the same of two lines that say the same', async () => {
  const long = 'y'.repeat(6000);
  await waits(cellOf('chercher', 'did', 1), long);
  await removeRow(cellOf('chercher', 'task'));
  expect(written().at(-1)?.observations?.map((one) => one.task)).toEqual(['chercher', 'payer']);
  expect(cellOf('chercher', 'did').textContent).toContain(long);
  expect(document.activeElement?.closest('tr')?.textContent).toContain('chercher');
});

it('a line moves past another one that says the same', async () => {
  cellOf('chercher', 'task').focus();
  await tick();
  for (const _ of [1, 2]) {
    press('ArrowDown', { altKey: true });
    await answered();
    await answered();
  }
  expect(written().at(-1)?.observations?.map((one) => one.task)).toEqual(['chercher', 'payer', 'chercher']);
});

it('testers move as the other lines do', async () => {
  cellOf('usager', 'category').focus();
  await tick();
  press('ArrowUp', { altKey: true });
  await vi.waitFor(() => expect(written().at(-1)?.testers?.map((one) => one.id)).toEqual(['t1', 't0']));
  await vi.waitFor(() => expect(document.activeElement?.closest('tr')?.textContent).toContain('usager'));
});
