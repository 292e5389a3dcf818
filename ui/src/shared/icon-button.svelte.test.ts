// A button that is only an icon: a name that changes makes a new element, but never under a finger.
import Star from '@lucide/svelte/icons/star';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import IconButton from './IconButton.svelte';

let label = $state('Monter « Avant »');
const onclick = vi.fn();
let app: Record<string, unknown>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  label = 'Monter « Avant »';
  app = mount(IconButton as never, { target: document.body, props: { icon: Star, onclick, get label() { return label; } } });
  flushSync();
});
afterEach(async () => {
  await unmount(app);
  onclick.mockClear();
  vi.useRealTimers();
});

function button(): HTMLButtonElement {
  const found = document.querySelector('button');
  if (!found) throw new Error('no button');
  return found;
}
const pointer = (kind: string, on: EventTarget = button()): boolean => on.dispatchEvent(new PointerEvent(kind, { bubbles: true }));

it('is clicked though its name changes between the press and the click', () => {
  const pressed = button();
  pointer('pointerdown');
  // Leaving a field beside it has sent what was typed there.
  label = 'Monter « Après »';
  flushSync();
  expect(button()).toBe(pressed);
  pointer('pointerup');
  pressed.click();
  expect(onclick).toHaveBeenCalledOnce();
  vi.runAllTimers();
  flushSync();
  expect(button()).not.toBe(pressed);
  expect(button().getAttribute('aria-label')).toBe('Monter « Après »');
});

it('is a new element once it is let go elsewhere, and at once where nobody presses it', () => {
  const first = button();
  pointer('pointerdown');
  label = 'B';
  flushSync();
  pointer('pointercancel', document.body);
  vi.runAllTimers();
  flushSync();
  const second = button();
  expect(second).not.toBe(first);
  label = 'C';
  flushSync();
  expect(button()).not.toBe(second);
});
