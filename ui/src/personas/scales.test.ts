// The scales of a persona: what waits to be mended in one is not written into another.
import { expect, it } from 'vitest';
import { act } from '../replica/act.svelte';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, press, settle, show, target, type } from '../shared/field-bench';
import { limitOf } from '../shared/limits';
import { toasts } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';
import PersonaScales from './PersonaScales.svelte';

aPageOfItsOwn();

it('a text that is too long goes with its scale', async () => {
  const scale = (label: string) => ({ label, left: '', right: '', value: null });
  await aCore({ persona: [{ id: 'a', scales: [scale('Aisance'), scale('Temps')] }] });
  const scales = () => replica.get('persona', 'a')?.scales ?? [];
  await show(PersonaScales, {
    persona: 'a',
    get scales() { return scales(); },
    onchange: (next: never) => act({ persona: { patch: [{ id: 'a', fields: { scales: next } }] } }),
  });
  target.querySelector<HTMLElement>('[role="button"]')?.click();
  await settle();
  const long = 'x'.repeat((limitOf('persona', 'scales.label') ?? 0) + 5);
  await type(long);
  await press('Enter');
  await answered();
  expect(scales().map(({ label }) => label)).toEqual(['Aisance', 'Temps']);
  target.querySelector<HTMLButtonElement>('.remove button')?.click();
  await answered();
  expect(scales().map(({ label }) => label)).toEqual(['Temps']);
  expect(target.textContent).not.toContain('xxx');
  expect([...target.querySelectorAll('textarea')].map((field) => field.value)).toEqual([]);
});

it('one that is removed is told, can come back, and leaves the keys to the next', async () => {
  const scale = (label: string) => ({ label, left: '', right: '', value: null });
  await aCore({ persona: [{ id: 'a', scales: [scale('Aisance'), scale('Temps')] }] });
  await show(PersonaScales, {
    persona: 'a',
    get scales() { return replica.get('persona', 'a')?.scales ?? []; },
    onchange: (next: never) => act({ persona: { patch: [{ id: 'a', fields: { scales: next } }] } }),
  });
  const remove = target.querySelector<HTMLButtonElement>('.remove button');
  remove?.focus();
  remove?.click();
  await answered();
  expect(document.activeElement?.closest('.scale')?.textContent).toContain('Temps');
  expect(toasts.all.at(-1)).toMatchObject({ text: t('persona-scale-removed', { label: 'Aisance' }) });
  target.querySelector<HTMLButtonElement>('.remove button')?.focus();
  target.querySelector<HTMLButtonElement>('.remove button')?.click();
  await answered();
  expect(document.activeElement?.textContent).toContain(t('persona-scale-add'));
});
