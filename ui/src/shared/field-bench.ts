// A component on a page of its own, for tests: its field is typed in, left, and gone with the screen.
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach } from 'vitest';
import { dropText, unsaved } from './unsaved.svelte';

export let target: HTMLElement;
let app: Record<string, unknown> | null = null;

export async function settle(): Promise<void> {
  flushSync();
  await tick();
  await tick();
  flushSync();
}
/** The same, once all that was sent and asked is answered. */
export async function answered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await settle();
}
export async function show(component: unknown, props: Record<string, unknown>): Promise<void> {
  app = mount(component as never, { target, props });
  await settle();
}
export async function leave(): Promise<void> {
  if (app) await unmount(app);
  app = null;
  await settle();
}
export const field = (): HTMLInputElement | HTMLTextAreaElement => {
  const found = target.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  if (!found) throw new Error('no field');
  return found;
};
export async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}
export async function press(key: string, on: Element = field()): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settle();
}
export async function blur(): Promise<void> {
  field().dispatchEvent(new FocusEvent('blur'));
  await settle();
}
export const said = (): string => target.querySelector('.error')?.textContent?.trim() ?? '';

/** Sets the page up before each test, and takes all of it away after. */
export function aPageOfItsOwn(): void {
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
}
