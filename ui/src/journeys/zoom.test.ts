import { expect, it } from 'vitest';
import { nextSize, SIZES, sizeKey, sizeToFit, type SizeKey } from './zoom';

it('goes from size to size and stays within the first and the last', () => {
  const up: number[] = [0.5];
  while (up.at(-1) !== nextSize(up.at(-1) ?? 0, true)) up.push(nextSize(up.at(-1) ?? 0, true));
  expect(up).toEqual([...SIZES]);
  const down: number[] = [2];
  while (down.at(-1) !== nextSize(down.at(-1) ?? 0, false)) down.push(nextSize(down.at(-1) ?? 0, false));
  expect(down).toEqual([...SIZES].reverse());
  // From what was found to fit, to its neighbours.
  expect(nextSize(0.63, true)).toBe(0.7);
  expect(nextSize(0.63, false)).toBe(0.6);
});

it('fits a map into its room, never larger than it is and never too small to read', () => {
  expect(sizeToFit(2000, 1300)).toBe(0.65);
  expect(2000 * sizeToFit(2000, 1301)).toBeLessThanOrEqual(1301);
  expect(sizeToFit(800, 1300)).toBe(1);
  expect(sizeToFit(12_000, 1300)).toBe(0.5);
  expect(sizeToFit(0, 1300)).toBe(1);
});

it('reads Alt with +, − and 0 however French and American keyboards make them', () => {
  const key = (sign: string, code: string, more: Partial<KeyboardEvent> = {}) => ({ key: sign, code, altKey: true, ctrlKey: false, metaKey: false, ...more });
  const pressed: [string, string, SizeKey][] = [
    ['+', 'NumpadAdd', 'larger'], ['-', 'NumpadSubtract', 'smaller'], ['=', 'Equal', 'larger'], ['+', 'Equal', 'larger'],
    ['-', 'Minus', 'smaller'], ['-', 'Digit6', 'smaller'], ['0', 'Digit0', 'normal'], ['à', 'Digit0', 'normal'],
  ];
  for (const [sign, code, size] of pressed) expect(sizeKey(key(sign, code)), `${sign} ${code}`).toBe(size);
  expect(sizeKey(key('+', 'Equal', { altKey: false }))).toBeNull();
  expect(sizeKey(key('@', 'Digit0', { ctrlKey: true }))).toBeNull();
  expect(sizeKey({ ...key('@', 'Digit0'), getModifierState: (name) => name === 'AltGraph' })).toBeNull();
  expect(sizeKey(key('Insert', 'Numpad0'))).toBeNull();
});
