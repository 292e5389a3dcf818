// The lab of origin in the facts of a project: its field is there until it is left empty.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Project } from '../protocol/Project';
import { act } from '../replica/act.svelte';
import { aCore, type Core } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { PAUSE } from '../shared/draft.svelte';
import { aPageOfItsOwn, answered, settle, show, target } from '../shared/field-bench';
import { toasts } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';
import ProjectFacts from './ProjectFacts.svelte';

aPageOfItsOwn();

let core: Core;

beforeEach(async () => {
  core = await aCore({
    project: [{
      id: 'p', title: 'Accueil', status: 'active', code: '', kind: 'service', owner_role: '', sponsor_role: '', roadmap_axis: '', start: null, end: null,
      departments: [], service_commitments: [], priority_policies: [], tags: [], origin_lab: 'Labo d’à côté', fictional: false,
    }],
  });
  await show(ProjectFacts, {
    get project(): Project | undefined {
      return replica.get('project', 'p');
    },
    patch: (fields: Partial<Project>) => act({ project: { patch: [{ id: 'p', fields }] } }),
  });
});

const origin = (): HTMLInputElement | undefined =>
  [...target.querySelectorAll('input')].find((one) => one.labels?.[0]?.textContent === t('project-origin'));
async function type(text: string): Promise<void> {
  const field = origin() as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  await new Promise((resolve) => setTimeout(resolve, PAUSE + 50));
  await answered();
}

it('emptied, the field stays over a pause, and the name typed then is the lab’s', async () => {
  const field = origin();
  field?.focus();
  await type('');
  expect(core.sent).toEqual([]);
  expect(origin()).toBe(field);
  expect(document.activeElement).toBe(field);
  await type('Labo B');
  expect(replica.get('project', 'p')?.origin_lab).toBe('Labo B');
});

it('left empty, the field goes, with the way back; Enter leaves the keys beside it', async () => {
  const before = toasts.all.length;
  origin()?.focus();
  await type('');
  origin()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await vi.waitFor(() => expect(replica.get('project', 'p')?.origin_lab).toBeNull());
  await vi.waitFor(() => expect(toasts.all.length).toBeGreaterThan(before));
  expect(toasts.all.at(-1)?.text).toBe(t('project-origin-cleared'));
  expect(origin()).toBeUndefined();
  expect(target.contains(document.activeElement)).toBe(true);
});
