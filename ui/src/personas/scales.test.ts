// The scales of a persona: what waits to be mended in one is not written into another.
import { expect, it } from 'vitest';
import { act } from '../replica/act.svelte';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, press, settle, show, target, type } from '../shared/field-bench';
import { limitOf } from '../shared/limits';
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
