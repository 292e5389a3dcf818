// What is found a second time is stood on a second time, although the desk is there already.
import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { go } from '../frame/route.svelte';
import ProjectScreen from '../projects/ProjectScreen.svelte';
import { aCore } from '../replica/core-bench';
import { aPageOfItsOwn, answered, show } from '../shared/field-bench';
import WorkshopPart from './WorkshopPart.svelte';

aPageOfItsOwn();

const lesson = (text: string) => ({ kind: 'worked', text, tags: [] });
const project = {
  id: 'p', title: 'Guichet', code: '', kind: 'experiment', phase: 'explore', status: 'active', owner_role: '', sponsor_role: '', roadmap_axis: '', start: null, end: null,
  context: '', purpose: '', notice: '', objectives: [], departments: [], service_commitments: [], priority_policies: [], tags: [], origin_lab: null, fictional: false,
  indicators: [], milestones: [], weather: [], documents: [], lessons: [lesson('Prévenir tôt'), lesson('Venir à deux')], retention_date: null, anonymised_at: null,
};
const text = (): string => (document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : '');

it('a lesson of a project', async () => {
  await aCore({ project: [project] } as never);
  go({ at: 'project', project: 'p', id: 'lesson-1' });
  await show(ProjectScreen, { project: 'p', at: 'lesson-1' });
  await answered();
  expect(text()).toBe('Venir à deux');
  for (let turn = 0; turn < 2; turn += 1) {
    (document.activeElement as HTMLElement).blur();
    go({ at: 'project', project: 'p', id: 'lesson-1' });
    flushSync();
    await answered();
    expect(text()).toBe('Venir à deux');
  }
});

it('an action of a workshop', async () => {
  const workshop = { id: 'w', project: 'p', title: 'Idées', categories: [], groups: [] };
  const action = (id: string, title: string) => ({ id, project: 'p', workshop: 'w', title, owner_role: '', due: null, status: 'todo', from_decision: null });
  await aCore({ project: [project], workshop: [workshop], action: [action('a', 'Acheter'), action('b', 'Prévenir')] } as never);
  const place = { at: 'workshop', workshop: 'w', part: 'decisions', id: 'b' } as const;
  go(place);
  await show(WorkshopPart, { workshop: 'w', part: 'decisions', id: 'b', known: true });
  const row = (): string => document.activeElement?.closest('tr')?.textContent ?? '';
  await expect.poll(row, { timeout: 60_000 }).toContain('Prévenir');
  (document.activeElement as HTMLElement).blur();
  go(place);
  flushSync();
  await expect.poll(row, { timeout: 60_000 }).toContain('Prévenir');
}, 120_000);
