// A portrait of one's own: that a picture moved is said of what is kept, once it is.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Host } from '../host/host';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, show } from '../shared/field-bench';
import { dismiss, toasts } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';
import PortraitDialog from './PortraitDialog.svelte';

/** However slow the machine is. */
const READY = { timeout: 30_000 };

aPageOfItsOwn();
beforeEach(async () => {
  for (const one of toasts.all) dismiss(one.id);
  const crop = async (_: string, piece: unknown) => ({ data: piece ? 'data:piece' : 'data:whole', width: 10, height: 10, moved: piece === null });
  const persona = { id: 'n', project: 'p', workshop: 'w', name: 'Nadia', picture: null, portrait: 'portrait_1', colour: 'blue' };
  await aCore({ persona: [persona] }, { files: { crop } as unknown as Host['files'] });
  await show(PortraitDialog, { persona, onclose: () => {} });
});
const button = (label: string): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.trim() === label);
const said = (): string[] => toasts.all.map((one) => one.text);

it('is not said to be kept while a piece is chosen, and is once it is', async () => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('nothing to choose with');
  Object.defineProperty(input, 'files', { configurable: true, value: [new File(['GIF89a'], 'nadia.png', { type: 'image/png' })] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(button(t('crop-keep'))).toBeDefined(), READY);
  await answered();
  expect(said()).toEqual([]);
  button(t('crop-keep'))?.click();
  await vi.waitFor(() => expect(said()).toEqual([t('brought-moving')]), READY);
  expect(replica.get('persona', 'n')?.picture).toBe('data:piece');
});
