// A number or a duration that cannot be read is never lost: it stays in its field, stands among what is
// not saved, and is there again after the screen was left.
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import NumberField from './NumberField.svelte';
import { dropText, unsaved } from './unsaved.svelte';

let target: HTMLElement;
let app: Record<string, unknown> | null = null;

async function settle(): Promise<void> {
  flushSync();
  await tick();
  await tick();
  flushSync();
}
async function show(component: unknown, props: Record<string, unknown>): Promise<void> {
  app = mount(component as never, { target, props });
  await settle();
}
async function leave(): Promise<void> {
  if (app) await unmount(app);
  app = null;
  await settle();
}
const field = (): HTMLInputElement => {
  const found = target.querySelector('input');
  if (!found) throw new Error('no field');
  return found;
};
async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}
async function press(key: string, on: Element = field()): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settle();
}
async function blur(): Promise<void> {
  field().dispatchEvent(new FocusEvent('blur'));
  await settle();
}
const said = (): string => target.querySelector('.error')?.textContent?.trim() ?? '';

beforeEach(() => {
  target = document.createElement('div');
  document.body.append(target);
  location.hash = '#/ici';
});
afterEach(async () => {
  await leave();
  target.remove();
  for (const one of unsaved.all) dropText(one.key);
});

describe('a number of a form', () => {
  it('that is none stays, is said on leaving, and is there again after the screen was left', async () => {
    const sent = vi.fn();
    const props = { label: 'Inscrits', value: 12, oncommit: sent };
    await show(NumberField, props);
    await type('une vingtaine');
    expect(said()).toBe('');
    await blur();
    expect(said()).not.toBe('');
    expect(unsaved.all).toMatchObject([{ label: 'Inscrits', text: 'une vingtaine', stored: '12' }]);
    await leave();
    expect(unsaved.all).toHaveLength(1);
    await show(NumberField, props);
    expect(field().value).toBe('une vingtaine');
    expect(said()).not.toBe('');
    expect(sent).not.toHaveBeenCalled();
    await type('20');
    await blur();
    expect(sent).toHaveBeenCalledExactlyOnceWith(20);
    expect(unsaved.all).toEqual([]);
  });

  it('outside its bounds is kept too, and Escape gives the stored one back', async () => {
    await show(NumberField, { label: 'Gommettes', value: 5, min: 1, max: 99, oncommit: vi.fn() });
    await type('120');
    await leave();
    expect(unsaved.all).toMatchObject([{ text: '120' }]);
    await show(NumberField, { label: 'Gommettes', value: 5, min: 1, max: 99, oncommit: vi.fn() });
    await press('Escape');
    expect(field().value).toBe('5');
    expect(unsaved.all).toEqual([]);
  });
});
