import { expect, it } from 'vitest';
import { zoomOf, type Zoom } from './zoom-keys';

const key = (key: string, code: string, more: Partial<KeyboardEvent> = {}) => ({ key, code, ctrlKey: true, metaKey: false, altKey: false, ...more });

it('reads Ctrl with +, − and 0 however French and American keyboards make them', () => {
  const pressed: [string, string, Zoom][] = [
    // The keypad, with and without its lock.
    ['+', 'NumpadAdd', 'larger'], ['-', 'NumpadSubtract', 'smaller'], ['0', 'Numpad0', 'normal'], ['Insert', 'Numpad0', 'normal'],
    // American: + is Shift and =.
    ['=', 'Equal', 'larger'], ['+', 'Equal', 'larger'], ['-', 'Minus', 'smaller'], ['_', 'Minus', 'smaller'], ['0', 'Digit0', 'normal'],
    // French: + is Shift and =, − is the key of 6, 0 is Shift and à.
    ['+', 'Equal', 'larger'], ['-', 'Digit6', 'smaller'], ['à', 'Digit0', 'normal'], ['0', 'Digit0', 'normal'],
  ];
  for (const [sign, code, zoom] of pressed) expect(zoomOf(key(sign, code)), `${sign} ${code}`).toBe(zoom);
});

it('leaves alone what writes or means something else', () => {
  expect(zoomOf(key('+', 'Equal', { ctrlKey: false }))).toBeNull();
  expect(zoomOf(key('+', 'Equal', { ctrlKey: false, metaKey: true }))).toBe('larger');
  expect(zoomOf(key('@', 'Digit0', { altKey: true }))).toBeNull();
  expect(zoomOf(key('6', 'Digit6'))).toBeNull();
  expect(zoomOf(key('z', 'KeyW'))).toBeNull();
});
