import { flushSync, mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import AddLine from './AddLine.svelte';

it('makes a row of a name, and keeps the name when the row is refused', async () => {
  const added = vi.fn((name: string) => Promise.resolve(name !== 'Guichet'));
  const app = mount(AddLine, { target: document.body, props: { label: 'Ajouter', placeholder: '', limit: 80, onadd: added } });
  flushSync();
  const field = document.querySelector('input') as HTMLInputElement;
  const send = (text: string): void => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  };
  send('  ');
  expect(added).not.toHaveBeenCalled();
  send(' SMS de rappel ');
  expect(added).toHaveBeenLastCalledWith('SMS de rappel');
  await vi.waitFor(() => expect(field.value).toBe(''));
  send('Guichet');
  await vi.waitFor(() => expect(added).toHaveBeenCalledTimes(2));
  flushSync();
  expect(field.value).toBe('Guichet');
  void unmount(app);
});
