import { expect, it } from 'vitest';
import type { PosterOf } from '../host/host';
import { placeOf } from './place';

const list: { of: PosterOf }[] = [{ of: { persona: 'p' } }, { of: { journey: 'j' } }, { of: { blueprint: 'j' } }, { of: { stakeholder_map: 'm' } }];

it('chooses what is open as it is seen, and never another', () => {
  expect(placeOf(list, { journey: 'j' })).toBe('1');
  expect(placeOf(list, { blueprint: 'j' })).toBe('2');
  // No poster of that view: the same map as the other.
  expect(placeOf(list, { influence: 'm' })).toBe('3');
  expect(placeOf(list, { journey: 'elsewhere' })).toBe('');
  expect(placeOf([], { persona: 'p' })).toBe('');
});
