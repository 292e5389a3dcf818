import { afterEach, describe, expect, it, vi } from 'vitest';
import { mark, takerFor, takes, type Taker } from '../frame/bringing';
import type { BroughtFile } from '../host/host';
import { toasts } from '../shared/toast.svelte';
import { openDropped } from './brought';

const file = (kind: BroughtFile['kind'], name = 'a'): BroughtFile => ({ token: name, name, kind });

afterEach(() => {
  document.body.innerHTML = '';
});

describe('what is brought', () => {
  it('goes to the nearest place that takes it, a list at once, and the rest is said', () => {
    document.body.innerHTML = '<main id="outer"><section id="inner"><b></b></section></main>';
    const [outer, inner, deep] = ['#outer', '#inner', 'b'].map((one) => document.querySelector(one) as Element) as [Element, Element, Element];
    const taken: Record<string, string[]> = { outer: [], inner: [] };
    const taker = (name: string, kinds: Taker['kinds']): Taker => ({ kinds, take: (files) => taken[name]?.push(...files.map((one) => one.name)) });
    const off = takes(taker('inner', ['text']))(inner);
    takes(taker('outer', ['picture', 'text']))(outer);
    openDropped([file('picture', 'p1'), file('text', 't'), file('picture', 'p2'), file('folder', 'dossier')], { spot: { x: 1, y: 1 }, element: deep });
    expect(taken).toEqual({ outer: ['p1', 'p2'], inner: ['t'] });
    expect(toasts.all.at(-1)).toMatchObject({ kind: 'danger' });
    expect(toasts.all.at(-1)?.text).toContain('dossier');
    off();
    openDropped([file('text', 't2')], { spot: null, element: deep });
    expect(taken['outer']).toEqual(['p1', 'p2', 't2']);
    openDropped([file('unknown', 'a.bin')], { spot: null, element: deep });
    expect(toasts.all.at(-1)?.text).toContain('a.bin');
  });

  it('is marked where it would be taken, and no longer when that is gone', () => {
    document.body.innerHTML = '<main></main>';
    const main = document.querySelector('main') as Element;
    const off = takes({ kinds: ['picture'], take: vi.fn() })(main);
    mark(takerFor(main, () => true)?.[0] ?? null);
    expect(main.hasAttribute('data-held')).toBe(true);
    off();
    expect(main.hasAttribute('data-held')).toBe(false);
    expect(takerFor(main, () => true)).toBeNull();
  });
});
