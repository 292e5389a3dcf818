// A window left open past the lab's midnight: what it says of today is said anew.
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayEnd } from './midnight.svelte';
import { dayOf, moment, shortDay, today, zone } from './words.svelte';

const HOUR = 3_600_000;
let shown: string[] = [];
let close: () => void;

/** Something on screen that says when a thing was, and whether another is late. */
function show(at: number, due: string): void {
  shown = [];
  close = $effect.root(() => {
    $effect(() => void shown.push(`${moment(at)} / ${due < today() ? 'en retard' : shortDay(due)}`));
  });
  flushSync();
}

beforeEach(() => {
  vi.useFakeTimers();
  zone.current = 'Europe/Paris';
});
afterEach(() => {
  close();
  vi.useRealTimers();
  zone.current = null;
});

describe('today', () => {
  it('becomes yesterday at the midnight of the lab, and what was due is late', () => {
    // 23:00 in Paris, whatever the machine's zone.
    const now = Date.UTC(2026, 10, 29, 22);
    vi.setSystemTime(now);
    show(now, '2026-11-29');
    expect(shown).toEqual(['aujourd’hui, 23:00 / 29 novembre']);
    vi.advanceTimersByTime(HOUR - 1);
    flushSync();
    expect(shown).toHaveLength(1);
    vi.advanceTimersByTime(1);
    flushSync();
    expect(shown.slice(1)).toEqual(['hier, 23:00 / en retard']);
    vi.advanceTimersByTime(24 * HOUR);
    flushSync();
    expect(shown.slice(2)).toEqual(['dimanche 29 novembre, 23:00 / en retard']);
  });

  it('is looked at again after a sleep, when the window is seen or comes back', () => {
    for (const wake of [() => document.dispatchEvent(new Event('visibilitychange')), () => window.dispatchEvent(new Event('focus'))]) {
      const now = Date.UTC(2026, 10, 29, 12);
      vi.setSystemTime(now);
      show(now, '2026-11-30');
      // Timers stood still meanwhile.
      vi.setSystemTime(now + 40 * HOUR);
      // A day asked for by a gesture in between hides nothing from the screen.
      expect(today()).toBe('2026-12-01');
      expect(shown).toHaveLength(1);
      wake();
      flushSync();
      expect(shown.slice(1)).toEqual(['dimanche 29 novembre, 13:00 / en retard']);
      wake();
      flushSync();
      expect(shown).toHaveLength(2);
      close();
    }
  });

  it('follows the zone of the lab when that is changed', () => {
    const now = Date.UTC(2026, 10, 29, 12);
    vi.setSystemTime(now);
    show(now, '2026-12-31');
    zone.current = 'Pacific/Noumea';
    flushSync();
    expect(shown.at(-1)).toBe('aujourd’hui, 23:00 / 31 décembre');
    vi.advanceTimersByTime(HOUR);
    flushSync();
    expect(shown.at(-1)).toBe('hier, 23:00 / 31 décembre');
  });

  it('leaves no timer behind when nothing shows it', () => {
    vi.setSystemTime(Date.UTC(2026, 10, 29, 12));
    show(Date.now(), '2026-12-31');
    expect(vi.getTimerCount()).toBe(1);
    close();
    vi.runAllTicks();
    flushSync();
    return Promise.resolve().then(() => expect(vi.getTimerCount()).toBe(0));
  });

  it('ends a day of 23 or 25 hours when it ends', () => {
    expect(dayEnd(dayOf, Date.UTC(2026, 9, 24, 22))).toBe(Date.UTC(2026, 9, 25, 23));
    expect(dayEnd(dayOf, Date.UTC(2026, 2, 28, 23))).toBe(Date.UTC(2026, 2, 29, 22));
  });
});
