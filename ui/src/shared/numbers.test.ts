import { describe, expect, it } from 'vitest';
import { readNumber, typedNumber } from './numbers';

describe('numbers', () => {
  it('are read as people type them', () => {
    expect(readNumber('4,5')).toBe(4.5);
    expect(readNumber(' 1\u202f200 ')).toBe(1200);
    expect(readNumber('\u22123.25')).toBe(-3.25);
    for (const text of ['', '  ', 'douze', '1e999', '4,5,6']) expect(readNumber(text)).toBeNull();
  });

  it('come back as they were written into a field', () => {
    for (const value of [0, 4.5, -3.25, 12_345_678]) expect(readNumber(typedNumber(value))).toBe(value);
    expect(typedNumber(-1234.5)).toBe('\u22121234,5');
    expect(typedNumber(null)).toBe('');
  });
});
