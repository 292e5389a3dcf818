// The word on an arrow: one that is too long says so, and Enter waits for it.
import { beforeEach, expect, it, vi } from 'vitest';
import { announceBy } from '../shared/announce.svelte';
import { aPageOfItsOwn, settle, show } from '../shared/field-bench';
import { limitOf, tooLong } from '../shared/limits';
import ArrowDialog from './ArrowDialog.svelte';

aPageOfItsOwn();

let said: string[] = [];
beforeEach(() => {
  said = [];
  announceBy((text) => {
    said.push(text);
    return Promise.resolve(true);
  });
});

it('says under the field what is too much, and again on Enter and on the button', async () => {
  const made: string[] = [];
  const arrows = {
    ends: [{ id: 'a' }, { id: 'b' }],
    placeOf: (id: string) => id,
    relate: (_: string, { label }: { label: string }) => {
      made.push(label);
      return Promise.resolve(null);
    },
  };
  await show(ArrowDialog, { arrows, asked: { from: 'a', link: null }, onclose: () => undefined });
  const field = document.querySelector('input[type="text"]') as HTMLInputElement;
  const type = async (text: string): Promise<void> => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  const enter = async (): Promise<void> => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await settle();
  };
  const long = 'x'.repeat((limitOf('link', 'label') ?? 0) + 3);
  const why = tooLong(long, limitOf('link', 'label')) ?? 'none';
  await type(long);
  expect(document.querySelector('.field .error')?.textContent?.trim()).toBe(why);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent?.trim()).toBe(why);
  const times = (): number => said.filter((text) => text === why).length;
  await vi.waitFor(() => expect(times()).toBe(1), 5_000);
  await enter();
  expect(made).toEqual([]);
  await vi.waitFor(() => expect(times()).toBe(2), 5_000);
  // It can be reached, so that its reason can be read.
  const primary = document.querySelector<HTMLButtonElement>('button.primary');
  expect([primary?.disabled, primary?.getAttribute('aria-disabled')]).toEqual([false, 'true']);
  await type('conseille');
  expect(field.hasAttribute('aria-invalid')).toBe(false);
  await enter();
  expect(made).toEqual(['conseille']);
});
