// The lists of a project by the keys: a line that moves keeps them, and a text that waits in a line
// to be mended is written into no other one.
import { expect, it, vi } from 'vitest';
import type { Project } from '../protocol/Project';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { announceBy } from '../shared/announce.svelte';
import { aPageOfItsOwn, answered, press, show, target, type } from '../shared/field-bench';
import ProjectIndicators from './ProjectIndicators.svelte';
import ProjectMilestones from './ProjectMilestones.svelte';

aPageOfItsOwn();

const project = (): Project => replica.get('project', 'p') as Project;
const shown = { get project() { return project(); } };
const indicator = (label: string) => ({ label, unit: '', direction: 'up', initial: null, target: null, measures: [] });
const labels = (): string => project().indicators.map(({ label }) => label).join(' ');

function cell(text: string, column: string): HTMLElement {
  const row = [...target.querySelectorAll('tbody tr')].find((one) => one.textContent.includes(text));
  const found = row?.querySelector<HTMLElement>(`[data-column="${column}"]`);
  if (!found) throw new Error(`no ${column} of ${text}`);
  return found;
}
async function key(name: string, more: KeyboardEventInit = {}): Promise<void> {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
  await answered();
}
const at = (): string => document.activeElement?.closest('tr')?.querySelector('[role="rowheader"] .text, [role="rowheader"] span')?.textContent ?? '';

it('an indicator moved twice goes two places, and where it is now is said', async () => {
  const heard: string[] = [];
  announceBy(async (text) => { heard.push(text); return true; });
  await aCore({ project: [{ id: 'p', indicators: ['A', 'B', 'C'].map(indicator), milestones: [] }] });
  await show(ProjectIndicators, shown);
  cell('A', 'label').focus();
  await answered();
  await key('ArrowDown', { altKey: true });
  expect(labels()).toBe('B A C');
  await key('ArrowDown', { altKey: true });
  expect(labels()).toBe('B C A');
  expect(at()).toBe('A');
  await vi.waitFor(() => expect(heard.at(-1)).toBe('A, en position 3 sur 3.'));
});

it('a text that waits in a milestone stays with it when another one goes, and the keys come to the next line', async () => {
  const milestone = (title: string, due: string) => ({ title, due, done: false });
  await aCore({ project: [{ id: 'p', indicators: [], milestones: [milestone('Devis', '2026-01-01'), milestone('Essai', '2026-02-01'), milestone('Bilan', '2026-03-01')] }] });
  await show(ProjectMilestones, shown);
  cell('Essai', 'due').focus();
  await answered();
  await key('Enter');
  await type('31 février');
  target.querySelector('td input')?.dispatchEvent(new FocusEvent('blur'));
  await answered();
  cell('Devis', 'title').focus();
  await answered();
  await key(' ', { shiftKey: true });
  await key('Delete');
  expect(project().milestones.map(({ title }) => title)).toEqual(['Essai', 'Bilan']);
  expect(cell('Essai', 'due').textContent).toContain('31 février');
  expect(cell('Bilan', 'due').textContent).not.toContain('31 février');
  expect(at()).toBe('Essai');
  cell('Bilan', 'due').focus();
  await answered();
  await key('Enter');
  await press('Enter');
  expect(project().milestones.map(({ due }) => due)).toEqual(['2026-02-01', '2026-03-01']);
});
