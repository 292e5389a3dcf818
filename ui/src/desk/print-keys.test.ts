// Ctrl P prints what is on the sheet, and the page itself never.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { desk } from '../frame/bar.svelte';
import { go } from '../frame/route.svelte';
import { dismiss, toasts } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';
import { listenToKeys } from './keys';
import { printHere } from './print-here';

const nothing = () => {};
let end: () => void;
const print = vi.fn();

beforeEach(() => {
  print.mockReset();
  end = listenToKeys({ undo: nothing, redo: nothing, help: nothing, search: nothing, moment: nothing, full: nothing, zoom: nothing, print });
});
afterEach(() => {
  end();
  document.body.innerHTML = '';
  for (const one of toasts.all) dismiss(one.id);
});

/** Whether the webview would have done something of its own. */
function pressed(more: KeyboardEventInit = {}, on: EventTarget = document.body): boolean {
  return on.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, cancelable: true, ...more }));
}

it('prints once, and keeps the key from the webview', () => {
  expect(pressed()).toBe(false);
  expect(pressed({ repeat: true })).toBe(false);
  expect(pressed({ key: 'P', shiftKey: true })).toBe(false);
  expect(print).toHaveBeenCalledTimes(1);
  expect(pressed({ ctrlKey: false })).toBe(true);
});

it('prints nothing that lies under a dialog, and keeps the key there and in a field too', () => {
  document.body.innerHTML = '<input><div role="dialog" data-state="open"></div>';
  expect(pressed()).toBe(false);
  expect(print).not.toHaveBeenCalled();
  document.querySelector('[role=dialog]')?.remove();
  const field = document.querySelector('input') as HTMLInputElement;
  field.addEventListener('keydown', (event) => event.stopPropagation());
  expect(pressed({}, field)).toBe(false);
  expect(print).toHaveBeenCalledTimes(1);
});

it('says where there is something to print where there is nothing here', () => {
  go({ at: 'settings' });
  desk.bar = { title: '' };
  printHere();
  expect(toasts.all.at(-1)?.text).toBe(t('print-nothing'));
  const own = vi.fn();
  desk.bar = { title: '', print: own };
  printHere();
  expect(own).toHaveBeenCalledTimes(1);
});
