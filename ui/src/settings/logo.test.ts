// The lab's logo: read by the core however it comes, and said to be kept once it is.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Host } from '../host/host';
import { aCore, type Core } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, settle, show, target } from '../shared/field-bench';
import { dismiss, toasts } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';
import LabFields from './LabFields.svelte';

let core: Core;
let crop: ReturnType<typeof vi.fn>;
const fault = (code: string) => ({ code, noun: null, place: null, limit: null, detail: null });

/** However slow the machine is. */
const READY = { timeout: 30_000 };

aPageOfItsOwn();
beforeEach(async () => {
  for (const one of toasts.all) dismiss(one.id);
  crop = vi.fn(async () => ({ data: 'data:small', width: 10, height: 10, moved: true }));
  core = await aCore({ lab: [{ id: 'l', name: 'Lab', contact: '', host: '', time_zone: 'Europe/Paris', logo: null }] }, { files: { crop } as unknown as Host['files'] });
  await show(LabFields, {});
});
async function choose(): Promise<void> {
  const input = target.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('nothing to choose with');
  Object.defineProperty(input, 'files', { configurable: true, value: [new File(['GIF89a'], 'logo.png', { type: 'image/png' })] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const said = (): string[] => toasts.all.map((one) => one.text);

it('is read by the core, and said not to move any more once it is kept', async () => {
  await choose();
  await vi.waitFor(() => expect(said()).toContain(t('brought-moving')), READY);
  expect(crop.mock.calls[0]?.slice(1)).toEqual([null, 'portrait']);
  expect(replica.all('lab')[0]?.logo).toBe('data:small');
});

it('is not said to be kept where it was refused', async () => {
  core.done = () => {
    throw fault('too_long');
  };
  await choose();
  await vi.waitFor(() => expect(said()).toHaveLength(1), READY);
  expect(said()).not.toContain(t('brought-moving'));
});

it('that cannot be read says why', async () => {
  crop.mockRejectedValue(fault('not_a_picture'));
  await choose();
  await vi.waitFor(() => expect(target.querySelector('.error')?.textContent).toBeTruthy(), READY);
  await settle();
  expect(core.sent).toEqual([]);
});

it('that is removed leaves the keys beside', async () => {
  await choose();
  const remove = () => [...target.querySelectorAll('button')].find((one) => one.textContent?.trim() === t('settings-logo-remove'));
  await vi.waitFor(() => expect(remove()).toBeDefined(), READY);
  remove()?.focus();
  remove()?.click();
  await vi.waitFor(() => expect(remove()).toBeUndefined(), READY);
  await vi.waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe(t('settings-logo-add')), READY);
  expect(document.activeElement?.tagName).toBe('BUTTON');
});
