import { afterEach, describe, expect, it, vi } from 'vitest';
import { mark, takerFor, takes, type Taker } from '../frame/bringing';
import { type BroughtFile, type Host, use } from '../host/host';
import { toasts } from '../shared/toast.svelte';
import { followBrought, openDropped } from './brought';

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

  it('is written where the keys are on no field: to the place around them, else to the one there is', () => {
    const window = { onFiles: vi.fn() };
    use({ window, files: { pasted: async () => [] } } as unknown as Host);
    const end = followBrought();
    document.body.innerHTML = '<main><button>Outil</button><input></main>';
    const taken: string[] = [];
    const off = takes({ kinds: ['text'], take: vi.fn(), text: (data) => void taken.push(data.getData('text/plain')) })(document.querySelector('main') as Element);
    const paste = (element: HTMLElement, text: string): boolean => {
      element.focus();
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { getData: (kind: string) => (kind === 'text/plain' ? text : ''), files: [] } });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(paste(document.querySelector('button') as HTMLElement, 'Un banc')).toBe(true);
    expect(paste(document.body, 'Un café')).toBe(true);
    expect(paste(document.querySelector('input') as HTMLElement, 'à moi')).toBe(false);
    document.body.append(document.createElement('dialog'));
    document.querySelector('dialog')?.setAttribute('open', '');
    expect(paste(document.body, 'derrière')).toBe(false);
    expect(taken).toEqual(['Un banc', 'Un café']);
    off();
    end();
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
