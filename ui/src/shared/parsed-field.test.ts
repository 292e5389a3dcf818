import { flushSync, mount, tick, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import DateField from './DateField.svelte';
import { ahead } from './dates';
import { unsaved } from './unsaved.svelte';

it('keeps what it cannot read, with the reason, also when the screen was left; what it can is taken', async () => {
  const taken = vi.fn();
  const show = async (): Promise<Record<string, unknown>> => {
    const app = mount(DateField, { target: document.body, props: { label: 'Fin', value: null, meant: ahead('2026-11-28'), oncommit: taken } });
    flushSync();
    await tick();
    flushSync();
    return app;
  };
  const field = (): HTMLInputElement => document.querySelector('input') as HTMLInputElement;
  const type = (text: string): void => {
    field().value = text;
    field().dispatchEvent(new Event('input', { bubbles: true }));
    field().dispatchEvent(new FocusEvent('blur'));
    flushSync();
  };
  let app = await show();
  type('30 février');
  expect(document.querySelector('.error')?.textContent).toContain('n’existe pas');
  expect(unsaved.all).toMatchObject([{ label: 'Fin', text: '30 février' }]);
  await unmount(app);
  app = await show();
  expect(field().value).toBe('30 février');
  expect(document.querySelector('.error')?.textContent).toContain('n’existe pas');
  expect(taken).not.toHaveBeenCalled();
  type('15 janvier');
  expect(taken).toHaveBeenCalledExactlyOnceWith('2027-01-15');
  expect(unsaved.all).toEqual([]);
  await unmount(app);
});
