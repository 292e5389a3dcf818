// « Retirer » of a row's menu takes the row and the menu's button away: the keys land on the row that
// takes its place, and in the end where rows are added.
import { expect, it, vi } from 'vitest';
import { aCore } from '../replica/core-bench';
import { aPageOfItsOwn, show } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import DecisionsScreen from './DecisionsScreen.svelte';

aPageOfItsOwn();

const decision = (id: string) => ({ id, workshop: 'w', text: `Choix ${id}`, status: 'adopted', method: 'vote', justification: '', conditions: '', dissent: '', decided_by: '', effective_from: null, review_on: null, from_ideas: [], tags: [] });

const menuOf = (id: string) => document.querySelector<HTMLElement>(`button[aria-label="${t('row-menu', { name: `Choix ${id}` })}"]`);
async function removeByMenu(id: string): Promise<void> {
  const button = menuOf(id);
  button?.focus();
  button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  const item = () => [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) => one.textContent?.includes(t('remove')));
  await vi.waitFor(() => expect(item()).not.toBeUndefined());
  item()?.focus();
  item()?.click();
  await vi.waitFor(() => expect(menuOf(id)).toBeNull());
}

it.each([['at once', 0], ['after the menu has given the keys back', 60]])('lands beside a row that goes %s', async (_, wait) => {
  const core = await aCore({ project: [{ id: 'p' }], workshop: [{ id: 'w', project: 'p', title: 'Atelier', date: null }], decision: ['a', 'b', 'c'].map(decision) });
  await show(DecisionsScreen, { workshop: 'w' });
  const slowly = async (id: string): Promise<void> => {
    core.disk = wait === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait));
    await removeByMenu(id);
  };
  await slowly('b');
  await vi.waitFor(() => expect(document.activeElement?.closest('tr')?.textContent).toContain('Choix c'));
  // Of the last, the one before.
  await slowly('c');
  await vi.waitFor(() => expect(document.activeElement?.closest('tr')?.textContent).toContain('Choix a'));
  await slowly('a');
  await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));
});
