// The screen reads a step's duration as the core does: both are held to `tests/durations.json`.
import { expect, it } from 'vitest';
import source from '../../../tests/durations.json?raw';
import { minutesIn } from './minutes';

it('reads durations as people write them', () => {
  const read = JSON.parse(source) as [string, number | null][];
  expect(read.length).toBeGreaterThan(60);
  for (const [text, minutes] of read) expect(minutesIn(text), text).toBe(minutes);
});
