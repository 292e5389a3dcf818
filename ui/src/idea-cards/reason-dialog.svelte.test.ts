// A card that changes state does not take the reason of the state before along by itself.
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import type { IdeaCard } from '../protocol/IdeaCard';
import ReasonDialog from './ReasonDialog.svelte';

const card = { id: 'a', title: 'Liste', status: 'retained', reason: 'Utile à tous' } as IdeaCard;
let app: Record<string, unknown> | undefined;
afterEach(() => app && unmount(app));

const button = (name: string): HTMLButtonElement | undefined => [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(name));
const field = (): HTMLTextAreaElement | null => document.querySelector('textarea');

it('starts without a reason, shows the one before, and keeps it only when asked', async () => {
  const onanswer = vi.fn(() => Promise.resolve(null));
  app = mount(ReasonDialog, { target: document.body, props: { card, to: 'dropped', onanswer, onclose: () => undefined } });
  flushSync();
  expect(field()?.value).toBe('');
  expect(document.querySelector('q')?.textContent).toBe('Utile à tous');
  button('Changer l')?.click();
  await tick();
  expect(onanswer).toHaveBeenLastCalledWith('');
  button('Garder cette raison')?.click();
  await tick();
  flushSync();
  expect(field()?.value).toBe('Utile à tous');
  expect(document.querySelector('q')).toBeNull();
  button('Changer l')?.click();
  await tick();
  expect(onanswer).toHaveBeenLastCalledWith('Utile à tous');
});
