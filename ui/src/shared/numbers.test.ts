import { afterEach, describe, expect, it } from 'vitest';
import { numberProblem, numberReading, readCount, readNumber, typedNumber } from './numbers';
import { exact, language, number } from './words.svelte';

afterEach(() => (language.current = 'fr'));

const SPACES = [' ', '\u00a0', '\u202f', '\u2009'];

describe('numbers in French', () => {
  it('have a comma, and any space between the thousands', () => {
    for (const space of SPACES) {
      expect(readNumber(`1${space}200`)).toBe(1200);
      expect(readNumber(`12${space}345${space}678,5`)).toBe(12_345_678.5);
    }
    const said: [string, number][] = [
      ['4,5', 4.5], ['12,50', 12.5], ['1200,5', 1200.5], [' 7 ', 7], ['0', 0], ['1,200', 1.2], ['2.44', 2.44], ['0.750', 0.75],
      ['1.234.567', 1_234_567], ['1.200,5', 1200.5], ['-3', -3], ['\u22123,25', -3.25], ['\u2013 3', -3], ['+4', 4], ['-1e12', -1e12],
    ];
    for (const [text, value] of said) expect(readNumber(text), text).toBe(value);
  });

  it('are refused with both readings when a point may be either', () => {
    expect(numberReading('1.200')).toEqual({ either: [1.2, 1200] });
    expect(readNumber('1.200')).toBeNull();
    expect(numberProblem('1.200', 'Autre')).toMatch(/1,2 ou 1\s200/);
    expect(numberProblem('-12.345', 'Autre')).toMatch(/\u221212,345 ou \u221212\s345/);
  });
});

describe('numbers in English', () => {
  it('have a point, and commas in groups of three', () => {
    language.current = 'en';
    const said: [string, number][] = [
      ['1,200', 1200], ['1,250.5', 1250.5], ['1,234,567', 1_234_567], ['1,204', 1204], ['0.75', 0.75], ['900', 900], ['.5', 0.5],
      ['1 200', 1200], ['1\u202f200.5', 1200.5], ['\u22123', -3], ['-1,200', -1200],
    ];
    for (const [text, value] of said) expect(readNumber(text), text).toBe(value);
  });

  it('are refused with both readings when a comma may be either', () => {
    language.current = 'en';
    for (const [text, one, other] of [['12,5', '12.5', '125'], ['1,5', '1.5', '15'], ['1,2000', '1.2', '12,000'], ['0,125', '0.125', '125']] as const) {
      expect(readNumber(text), text).toBeNull();
      expect(numberProblem(text, 'Other'), text).toContain(`${one} or ${other}`);
    }
  });
});

describe('numbers', () => {
  it('leave the field’s own unit aside, and no other', () => {
    expect(readNumber('58 %', '%')).toBe(58);
    expect(readNumber('58\u00a0%', '%')).toBe(58);
    expect(readNumber('1 200 €', '€')).toBe(1200);
    expect(readNumber('-12,5€', '€')).toBe(-12.5);
    expect(readNumber('45 MIN', 'min')).toBe(45);
    language.current = 'en';
    expect(readNumber('1,200 visits', 'visits')).toBe(1200);
    expect(readNumber('€0.75', '€')).toBe(0.75);
    for (const [text, unit] of [['58 %', ''], ['1,200 visits', '€'], ['m²', 'm²'], ['%', '%']] as const) expect(readNumber(text, unit), text).toBeNull();
  });

  it('are nothing else', () => {
    for (const current of ['fr', 'en'] as const) {
      language.current = current;
      for (const text of ['', '  ', 'douze', '1e999', '4,5,6', '1..2', '20 24', '1 2345', '10²', '12 5', '0x10', '--3', '1,23,456', '+']) {
        expect(readNumber(text), `${current} ${text}`).toBeNull();
        expect(numberProblem(text, 'Autre'), text).toBe('Autre');
      }
    }
  });

  it('come back as a field and as a cell show them, in both languages, unchanged', () => {
    for (const current of ['fr', 'en'] as const) {
      language.current = current;
      const values = [0, 0.1, 4.5, -3.25, 0.123456, 1e-7, 1e12, -1e12, 999, 1_000, 1_204];
      for (let step = 1; step < 400; step += 1) values.push(step * 37.25, -step * 991, step * 1_000 + 0.5, step / 8);
      for (const value of values) {
        expect(readNumber(typedNumber(value)), `${current} ${value}`).toBe(value);
        expect(readNumber(exact(value)), `${current} ${value}`).toBe(value);
        expect(readNumber(`${exact(value)}\u00a0visites`, 'visites'), `${current} ${value}`).toBe(value);
        if (Number.isInteger(value)) expect(readNumber(number(value)), `${current} ${value}`).toBe(value);
      }
    }
    expect(typedNumber(-1234.5)).toBe('\u22121234.5');
    language.current = 'fr';
    expect(typedNumber(-1234.5)).toBe('\u22121234,5');
    expect(typedNumber(null)).toBe('');
  });

  it('are counts when they are whole and believable', () => {
    expect(readCount('1 204', 100_000, 'Autre')).toEqual({ count: 1204 });
    expect(readCount('1.204', 100_000, 'Autre')).toHaveProperty('problem', expect.stringContaining('1,204'));
    for (const text of ['-1', '2,5', '100 001', 'x']) expect(readCount(text, 100_000, 'Autre'), text).toEqual({ problem: 'Autre' });
    language.current = 'en';
    expect(readCount('1,204', 100_000, 'Other')).toEqual({ count: 1204 });
  });
});
