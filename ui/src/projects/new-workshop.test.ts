// A workshop is not made without the day that was typed for it, even when that cannot be read.
import { expect, it, vi } from 'vitest';
import { aCore } from '../replica/core-bench';
import { aPageOfItsOwn, answered, settle, show } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import NewWorkshop from './NewWorkshop.svelte';

aPageOfItsOwn();

const fieldOf = (label: string): HTMLInputElement =>
  [...document.querySelectorAll('input')].find((one) => one.labels?.[0]?.textContent === label) as HTMLInputElement;
async function type(label: string, text: string): Promise<void> {
  fieldOf(label).value = text;
  fieldOf(label).dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}
async function create(): Promise<void> {
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === t('new-workshop-create'))?.click();
  await answered();
  await answered();
}

it('stands on a day that cannot be read, and on a title that lacks; then makes it with both', async () => {
  const core = await aCore({ project: [{ id: 'p', title: 'Accueil', status: 'active', code: '' }] });
  await show(NewWorkshop, { project: 'p' });
  await create();
  expect(document.activeElement).toBe(fieldOf(t('new-workshop-title')));
  await type(t('new-workshop-title'), 'Atelier');
  await type(t('new-workshop-date'), '31/02/2027');
  await create();
  expect(core.sent).toEqual([]);
  expect(document.activeElement).toBe(fieldOf(t('new-workshop-date')));
  await type(t('new-workshop-date'), '12/03/2027');
  await create();
  await vi.waitFor(() => expect(core.sent).toHaveLength(1));
  expect(core.sent[0]).toMatchObject({ workshop: { create: [{ fields: { title: 'Atelier', date: '2027-03-12' } }] } });
});
