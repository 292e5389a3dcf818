// A number or a duration that cannot be read is never lost: it stays in its field, stands among what is
// not saved, and is there again after the screen was left.
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropText, unsaved } from '../shared/unsaved.svelte';
import NumberCell from './NumberCell.svelte';

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

describe('a number of the matrix', () => {
  const props = (more: object = {}) => ({ label: 'Effort de A', of: 'item effort', value: 2, low: 1, high: 5, oncommit: vi.fn(), onproblem: vi.fn(), ...more });

  it('that cannot be read is there again after the table was left', async () => {
    const onproblem = vi.fn();
    await show(NumberCell, props());
    await type('4;6');
    await blur();
    await leave();
    expect(unsaved.all).toMatchObject([{ label: 'Effort de A', text: '4;6' }]);
    const oncommit = vi.fn();
    await show(NumberCell, props({ oncommit, onproblem }));
    expect(field().value).toBe('4;6');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(onproblem).toHaveBeenLastCalledWith(true);
    await type('4,6');
    await press('Enter');
    expect(oncommit).toHaveBeenCalledExactlyOnceWith(4.6);
    expect(onproblem).toHaveBeenLastCalledWith(false);
    expect(unsaved.all).toEqual([]);
  });

  it('that can be read is taken when the table goes while it is typed', async () => {
    const oncommit = vi.fn();
    await show(NumberCell, props({ oncommit }));
    await type('3');
    await leave();
    expect(oncommit).toHaveBeenCalledExactlyOnceWith(3);
  });
});
