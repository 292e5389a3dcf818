// Menus: what opens one, and that a page of them costs buttons until one is wanted. Icons: drawn as
// the library has them.
import Star from '@lucide/svelte/icons/star';
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Menu from './Menu.svelte';

let app: Record<string, unknown> | undefined;
afterEach(async () => {
  if (app) await unmount(app);
  app = undefined;
});

describe('a menu', () => {
  const run = vi.fn();
  const items = [{ label: 'Renommer', run }, { label: 'Retirer', run: () => {} }];
  function button(): HTMLButtonElement {
    const found = document.querySelector<HTMLButtonElement>('button[aria-label="Autres commandes"]');
    if (!found) throw new Error('no button');
    return found;
  }
  function show(props: Record<string, unknown> = {}): void {
    app = mount(Menu as never, { target: document.body, props: { label: 'Autres commandes', items, ...props } });
    flushSync();
  }
  const seen = () => [...document.querySelectorAll('[role=menuitem]')].map((one) => one.textContent?.trim());

  it('is said by its button before it is made', () => {
    show();
    expect(button().getAttribute('aria-haspopup')).toBe('menu');
    expect(button().getAttribute('aria-expanded')).toBe('false');
    expect(seen()).toEqual([]);
  });

  it.each([
    ['Enter', () => button().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))],
    ['arrow down', () => button().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))],
    ['the press of a mouse', () => button().dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'mouse', button: 0, bubbles: true, cancelable: true }))],
    ['a click alone, as a screen reader sends it', () => button().click()],
  ])('opens by %s, and its button says so', async (_, press) => {
    show();
    button().focus();
    press();
    await vi.waitFor(() => expect(seen()).toEqual(['Renommer', 'Retirer']));
    expect(button().getAttribute('aria-expanded')).toBe('true');
    document.querySelector<HTMLElement>('[role=menuitem]')?.click();
    await vi.waitFor(() => expect(run).toHaveBeenCalled());
    run.mockClear();
  });

  it('opened from elsewhere is there at once', async () => {
    show({ open: true });
    await vi.waitFor(() => expect(seen()).toEqual(['Renommer', 'Retirer']));
  });

  it('that is off opens by nothing', async () => {
    show({ disabled: true });
    const own = button();
    const presses = [
      new PointerEvent('pointerdown', { pointerType: 'mouse', button: 0, bubbles: true, cancelable: true }),
      ...['Enter', ' ', 'ArrowDown'].map((key) => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
    ];
    for (const press of presses) {
      own.dispatchEvent(press);
      own.click();
      flushSync();
      await tick();
      await tick();
      expect(seen()).toEqual([]);
      // The menu's own button would have taken its place.
      expect(button()).toBe(own);
    }
  });
});

describe('an icon', () => {
  it('is the shape of the library, unspoken, with the size that is asked', () => {
    app = mount(Star as never, { target: document.body, props: { size: 15, strokeWidth: 1.75, fill: 'currentColor' } });
    const drawn = document.querySelector('svg');
    expect(drawn?.querySelector('path')?.getAttribute('d')).toMatch(/^M/);
    expect(['width', 'height', 'viewBox', 'stroke-width', 'fill', 'aria-hidden'].map((name) => drawn?.getAttribute(name))).toEqual(['15', '15', '0 0 24 24', '1.75', 'currentColor', 'true']);
  });
});
