import { expect, it } from 'vitest';
import type { Evidence } from '../protocol/Evidence';
import { weakest } from './rests';

it('rests on no more than the persona that rests on least', () => {
  const on = (level: Evidence['level'], interviews: number): Evidence => ({ level, interviews, observations: 0 });
  expect(weakest([])).toBeUndefined();
  expect(weakest([on('supported', 9), on('hypothesis', 0), on('partial', 2)])).toEqual(on('hypothesis', 0));
  expect(weakest([on('supported', 9), on('partial', 2), on('partial', 7)])).toEqual(on('partial', 2));
});
