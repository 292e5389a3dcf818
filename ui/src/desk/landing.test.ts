// The keys stay beside what is taken away by its menu, or by a button of its own.
import { expect, it, vi } from 'vitest';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, show, target } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import Brief from '../workshops/Brief.svelte';
import OverviewScreen from '../workshops/OverviewScreen.svelte';
import MomentsScreen from '../moments/MomentsScreen.svelte';

aPageOfItsOwn();

/** The last command of the menu of « a »; the keys are then on the line of « b ». */
async function removeFirst(menu: (id: string) => HTMLElement | null): Promise<void> {
  menu('a')?.focus();
  menu('a')?.click();
  await vi.waitFor(() => expect(document.querySelector('[role=menuitem]')).not.toBeNull());
  const entry = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].at(-1);
  entry?.focus();
  entry?.click();
  await answered();
  await vi.waitFor(() => expect(menu('a')).toBeNull());
  await vi.waitFor(() => expect(document.activeElement?.closest('li')).toBe(menu('b')?.closest('li')));
}

it('of moments the one that follows', async () => {
  await aCore({ workshop: [{ id: 'w', project: 'p', title: 'Atelier' }], moment: ['a', 'b'].map((id, at) => ({ id, workshop: 'w', title: `Moment ${id}`, automatic: false, created_at: 10 - at })) });
  await show(MomentsScreen, { workshop: 'w' });
  const menu = (id: string): HTMLElement | null => target.querySelector(`[aria-label="${t('moments-menu', { title: `Moment ${id}` })}"]`);
  await removeFirst(menu);
});

it('of the activities of a workshop the one that follows', async () => {
  await aCore({
    project: [{ id: 'p', title: 'Projet' }],
    workshop: [{ id: 'w', project: 'p', title: 'Atelier', in_brief: [], categories: [], objectives: [], expected_outputs: [], tags: [] }],
    activity: ['a', 'b'].map((id) => ({ id, workshop: 'w', kind: 'word_cloud', title: `Partie ${id}`, state: 'draft', settings: {} })),
  });
  await show(OverviewScreen, { workshop: 'w' });
  const menu = (id: string): HTMLElement | null => target.querySelector(`[aria-label="${t('workshop-activity-menu', { title: `Partie ${id}` })}"]`);
  await removeFirst(menu);
});

it('of the sentences in short the one before', async () => {
  await aCore({ workshop: [{ id: 'w', project: 'p', title: 'Atelier', in_brief: ['Un', 'Deux'] }] });
  await show(Brief, { get workshop() { return replica.get('workshop', 'w'); } });
  const remove = target.querySelector<HTMLElement>(`[aria-label="${t('workshop-brief-remove', { number: 2 })}"]`);
  remove?.focus();
  remove?.click();
  await answered();
  expect(target.querySelectorAll('li')).toHaveLength(1);
  expect(document.activeElement?.closest('li')).toBe(target.querySelector('li'));
});
