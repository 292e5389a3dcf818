import { afterEach, expect, it } from 'vitest';
import { clockOf, clockSaid, language, zone } from '../shared/words.svelte';
import { datesHeld, dayTitle } from './days';

afterEach(() => {
  language.current = 'fr';
  zone.current = 'Europe/Paris';
});

it('hours after the midnight of a day are those of the night after it, whatever day it was planned for', () => {
  const at = (text: string): number => Date.parse(text);
  const starts: Record<string, number | null> = {
    dark: null, a: at('2026-06-24T21:00+02:00'), b: at('2026-06-25T00:30+02:00'), c: at('2026-06-25T09:00+02:00'), d: at('2026-06-26T00:10+02:00'),
  };
  const blocks = ['dark', 'a', 'b', 'c', 'd', 'e'].map((id) => ({ id, day_start: id === 'c' || id === 'e' ? '09:00:00' : null }));
  const held = datesHeld(blocks, (id) => starts[id]);
  expect(Object.fromEntries(held)).toEqual({ dark: '2026-06-24', a: '2026-06-24', b: '2026-06-24', c: '2026-06-25', d: '2026-06-25' });
  const said = ['a', 'b', 'c', 'd'].map((id) => clockOf(starts[id] as number, held.get(id)));
  expect(said).toEqual(['21:00', '0:30\u00a0(+1)', '9:00', '0:10\u00a0(+1)']);
  expect(clockSaid(starts['b'] as number, held.get('b'))).toBe('0:30 le lendemain');
  expect(clockSaid(starts['b'] as number, undefined)).toBe('0:30');
  // Of the lab's zone, not of the machine's.
  zone.current = 'Indian/Reunion';
  expect(clockOf(at('2026-06-24T22:30+02:00'), '2026-06-24')).toBe('0:30\u00a0(+1)');
  language.current = 'en';
  expect(clockSaid(at('2026-06-24T22:30+02:00'), '2026-06-24')).toMatch(/^0:30/);
});

it('the first of a month is counted as French does', () => {
  expect(dayTitle({ day: 2, date: '2026-07-01' })).toBe('Jour 2, mercredi 1er juillet');
  expect(dayTitle({ day: 3, date: '2026-07-11' })).toBe('Jour 3, samedi 11 juillet');
});
