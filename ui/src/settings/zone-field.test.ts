// The zone of the lab by its name: the field goes once it is taken, and the keys stay at the list.
import { expect, it, vi } from 'vitest';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, press, show, target, type } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import ZoneField from './ZoneField.svelte';

aPageOfItsOwn();

it('keeps the keys when Enter takes a zone that was typed', async () => {
  await aCore({ lab: [{ id: 'l', name: '', contact: '', host: '', time_zone: 'Europe/Paris', logo: null }] });
  await show(ZoneField, { get zone() { return replica.all('lab')[0]?.time_zone ?? ''; } });
  const list = () => target.querySelector<HTMLElement>('[role="combobox"]');
  list()?.focus();
  await press('Enter', list() as Element);
  const other = () => [...document.querySelectorAll<HTMLElement>('[role=option]')].find((one) => one.textContent?.trim() === t('zone-other'));
  await vi.waitFor(() => expect(other()).toBeDefined());
  await press('End', list() as Element);
  await press('Enter', list() as Element);
  await vi.waitFor(() => expect(target.querySelector('input[type="text"]')).not.toBeNull());
  const field = target.querySelector<HTMLElement>('input[type="text"]');
  field?.focus();
  // What names no zone keeps the field and the keys.
  await type('Mars');
  await press('Enter');
  expect(document.activeElement).toBe(field);
  await type('America/New York');
  await press('Enter');
  await answered();
  expect(replica.all('lab')[0]?.time_zone).toBe('America/New_York');
  expect(target.querySelector('input[type="text"]')).toBeNull();
  expect(document.activeElement).toBe(list());
});
