// Messages belong to their screen, and do not pile up.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dismiss, leaveScreen, toast, toasts } from './toast.svelte';
import Toasts from './Toasts.svelte';

let app: Record<string, unknown>;
let now = 0;

beforeEach(() => {
  now = 10_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  for (const one of toasts.all) dismiss(one.id);
  location.hash = '#/un';
  app = mount(Toasts, { target: document.body, props: { onundo: () => {}, step: 0 } });
  flushSync();
});
afterEach(() => {
  vi.restoreAllMocks();
  return unmount(app);
});

const texts = (): string[] => toasts.all.map((one) => one.text);

it('go with their screen, but for what can still be undone and what was said on the way', () => {
  toast('Ce texte est trop long.', { kind: 'danger' });
  toast('L’imprimante ne répond pas.', { kind: 'danger', action: { label: 'Ouvrir', run: () => undefined } });
  toast('Personne supprimée.', { undo: true });
  now += 60_000;
  location.hash = '#/deux';
  leaveScreen();
  expect(texts()).toEqual(['Personne supprimée.']);
  toast('Atelier créé.');
  location.hash = '#/trois';
  leaveScreen();
  expect(texts()).toEqual(['Atelier créé.']);
  now += 60_000;
  leaveScreen();
  expect(texts()).toEqual([]);
});

it('show the newest; what went wrong before waits behind it', () => {
  toast('Première faute.', { kind: 'danger' });
  toast('Seconde faute.', { kind: 'danger' });
  toast('Note ajoutée.');
  toast('Note déplacée.');
  flushSync();
  const shown = (): (string | null)[] => [...document.querySelectorAll('.toast .text')].map((one) => one.textContent);
  expect(texts()).toEqual(['Première faute.', 'Seconde faute.', 'Note déplacée.']);
  expect(shown()).toEqual(['Note déplacée.']);
  const others = document.querySelector<HTMLButtonElement>('.others');
  expect(others?.textContent).toBe('2 autres messages');
  others?.click();
  flushSync();
  expect(shown()).toEqual(texts());
});
