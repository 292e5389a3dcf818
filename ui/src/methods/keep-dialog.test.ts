// A method is kept for as many people as was typed: a number that cannot be read is looked at first.
import { expect, it, vi } from 'vitest';
import { aCore } from '../replica/core-bench';
import { aPageOfItsOwn, answered, settle, show } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import KeepDialog from './KeepDialog.svelte';

aPageOfItsOwn();

const field = (label: string): HTMLInputElement => [...document.querySelectorAll('input')].find((one) => one.labels?.[0]?.textContent === label) as HTMLInputElement;
async function type(label: string, text: string): Promise<void> {
  field(label).focus();
  field(label).value = text;
  field(label).dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  field(label).blur();
}
async function keep(): Promise<void> {
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === t('methods-keep-do'))?.click();
  await answered();
  await answered();
}

it('stands on a number that cannot be read, and keeps the one typed then', async () => {
  const core = await aCore({
    lab: [{ id: 'l', methods: [] }],
    workshop: [{ id: 'w', project: 'p', title: 'Atelier', present: null, language: 'fr' }],
    block: [{ id: 'b', workshop: 'w', title: 'Accueil', duration_min: 10, kind: 'opening', groups: [], activity: null, group: null }],
  });
  await show(KeepDialog, { workshop: 'w', onkept: () => undefined, onclose: () => undefined });
  await type(t('methods-keep-name'), 'Notre accueil');
  await type(t('methods-keep-most'), 'plein');
  await keep();
  expect(core.sent).toEqual([]);
  expect(document.activeElement).toBe(field(t('methods-keep-most')));
  await type(t('methods-keep-most'), '12');
  await keep();
  await vi.waitFor(() => expect(core.sent).toHaveLength(1));
  expect(JSON.stringify(core.sent[0])).toContain('"people_min":4,"people_max":12');
});
