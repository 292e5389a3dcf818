// A button whose words change is a new element, as a screen reader keeps the name an element had first;
// the focus stays on it, and so does what was opened from it.
import Star from '@lucide/svelte/icons/star';
import { createRawSnippet, flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Button from './Button.svelte';
import Dialog from './Dialog.svelte';
import FilterPopover from './FilterPopover.svelte';
import Menu from './Menu.svelte';
import Select from './Select.svelte';

let label = $state('Pause');
let said = $state<string | undefined>();
let pressed = $state(false);
let asking = $state(false);
const onclick = vi.fn();
let apps: Record<string, unknown>[] = [];

function show(component: unknown, props: object): void {
  apps.push(mount(component as never, { target: document.body, props: props as never }));
  flushSync();
}
beforeEach(() => {
  label = 'Pause';
  said = undefined;
  pressed = asking = false;
});
afterEach(async () => {
  for (const app of apps) await unmount(app);
  apps = [];
  onclick.mockClear();
});
function button(): HTMLButtonElement {
  const found = document.querySelector('button');
  if (!found) throw new Error('no button');
  return found;
}

describe('a button', () => {
  beforeEach(() => {
    show(Button, { onclick, icon: Star, autofocus: true, get label() { return label; }, get 'aria-label'() { return said; }, get pressed() { return pressed; } });
  });

  it('is made anew with its new name, and keeps the focus and what it carries', () => {
    const first = button();
    first.focus();
    pressed = true;
    flushSync();
    // A state is told by itself.
    expect(button()).toBe(first);
    label = 'Reprendre';
    flushSync();
    expect(button()).not.toBe(first);
    expect(document.querySelectorAll('button')).toHaveLength(1);
    expect(document.activeElement).toBe(button());
    expect(button().textContent?.trim()).toBe('Reprendre');
    expect(button().getAttribute('aria-pressed')).toBe('true');
    expect(button().dataset['autofocus']).toBe('');
    button().click();
    expect(onclick).toHaveBeenCalledOnce();
  });

  it('is made anew too where only what it is called changes', () => {
    said = 'Suspendre le groupe A';
    flushSync();
    const first = button();
    said = 'Reprendre le groupe A';
    flushSync();
    expect(button()).not.toBe(first);
    expect(button().getAttribute('aria-label')).toBe('Reprendre le groupe A');
  });

  it('takes the focus from nobody', () => {
    const other = document.createElement('input');
    document.body.append(other);
    button().focus();
    other.focus();
    label = 'Reprendre';
    flushSync();
    expect(document.activeElement).toBe(other);
    other.remove();
  });

  it('is clicked though its words change between the press and the click', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const first = button();
    first.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    label = 'Reprendre';
    flushSync();
    expect(button()).toBe(first);
    first.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    first.click();
    expect(onclick).toHaveBeenCalledOnce();
    vi.runAllTimers();
    flushSync();
    expect(button()).not.toBe(first);
    vi.useRealTimers();
  });

  it('has the focus again after a question, though its name changed meanwhile', async () => {
    button().focus();
    const footer = createRawSnippet(() => ({ render: () => '<button data-autofocus>Fermer</button>' }));
    show(Dialog, { title: 'Retirer ?', footer, onclose: () => {}, get open() { return asking; } });
    asking = true;
    flushSync();
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Fermer'));
    label = 'Reprendre';
    flushSync();
    asking = false;
    flushSync();
    await vi.waitFor(() => expect(document.activeElement).toBe(button()));
    expect(button().textContent?.trim()).toBe('Reprendre');
  });
});

describe('the button of a menu', () => {
  it('is made anew with its new name, and has the focus after the choice that changed it', async () => {
    label = 'Ordre : nom';
    const items = [{ label: 'Par table', run: () => (label = 'Ordre : table') }];
    show(Menu, { items, get label() { return label; }, get text() { return label; } });
    button().focus();
    button().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    const chosen = () => document.querySelector<HTMLElement>('[role=menuitem]');
    await vi.waitFor(() => expect(chosen()).not.toBeNull());
    const first = button();
    chosen()?.focus();
    chosen()?.click();
    await vi.waitFor(() => expect(chosen()).toBeNull());
    await tick();
    expect(button()).not.toBe(first);
    expect(button().getAttribute('aria-label')).toBe('Ordre : table');
    await vi.waitFor(() => expect(document.activeElement).toBe(button()));
    // And it opens still.
    button().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(chosen()).not.toBeNull());
    expect(button().getAttribute('aria-expanded')).toBe('true');
  });

  it('is made anew before it was ever opened', () => {
    show(Menu, { items: [], get label() { return label; } });
    const first = button();
    first.focus();
    label = 'Reprendre';
    flushSync();
    expect(button()).not.toBe(first);
    expect(document.activeElement).toBe(button());
  });
});

describe('the button of a list of choices', () => {
  let value = $state('fr');
  beforeEach(() => {
    value = 'fr';
    show(Select, { label: 'Langue', options: [{ value: 'fr', label: 'Français' }, { value: 'en', label: 'Anglais' }], onchange: (next: string) => (value = next), get value() { return value; } });
  });
  const press = (key: string): void => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    flushSync();
  };
  const chosen = () => document.querySelector('[role=option]');

  it('is made anew with what is chosen, and has the focus, opens and closes as before', async () => {
    const first = button();
    first.focus();
    press('Enter');
    await vi.waitFor(() => expect(chosen()).not.toBeNull());
    expect(button()).toBe(first);
    press('End');
    await vi.waitFor(() => expect(button().getAttribute('aria-activedescendant')).toBe(document.querySelectorAll('[role=option]')[1]?.id));
    press('Enter');
    await vi.waitFor(() => expect(value).toBe('en'));
    await vi.waitFor(() => expect(chosen()).toBeNull());
    expect(button()).not.toBe(first);
    expect(button().getAttribute('aria-label')).toBe('Langue: Anglais');
    expect(button().id).toBe(document.querySelector('label')?.htmlFor);
    await vi.waitFor(() => expect(document.activeElement).toBe(button()));
    press('Enter');
    await vi.waitFor(() => expect(chosen()).not.toBeNull());
    expect(button().getAttribute('aria-expanded')).toBe('true');
    press('Escape');
    await vi.waitFor(() => expect(chosen()).toBeNull());
    expect(document.activeElement).toBe(button());
  });

  it('is chosen in by letters, one after the other, while it is closed', () => {
    button().focus();
    press('a');
    expect(value).toBe('en');
    expect(document.activeElement).toBe(button());
    expect(button().getAttribute('aria-label')).toBe('Langue: Anglais');
  });
});

it('the button of conditions is made anew when some are set, and has the focus after', async () => {
  let set = $state(0);
  const children = (() => {}) as never;
  show(FilterPopover, { label: 'Filtrer', brief: 'Filtré', said: '', clear: 'Tout montrer', onclear: () => {}, children, get set() { return set; } });
  const first = button();
  first.focus();
  first.click();
  await vi.waitFor(() => expect(document.querySelector('.filter-popover')).not.toBeNull());
  await vi.waitFor(() => expect(document.activeElement).not.toBe(first));
  set = 1;
  flushSync();
  expect(button()).not.toBe(first);
  expect(button().textContent?.trim()).toBe('Filtré');
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(document.querySelector('.filter-popover')).toBeNull());
  await vi.waitFor(() => expect(document.activeElement).toBe(button()));
});
