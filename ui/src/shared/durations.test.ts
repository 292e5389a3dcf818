import { afterEach, describe, expect, it } from 'vitest';
import { minutesProblem, readMinutes } from './durations';
import { duration, language } from './words.svelte';

afterEach(() => (language.current = 'fr'));

describe('durations', () => {
  it('are read as people write them', () => {
    const said: [string, number | null][] = [
      ['90', 90], ['15', 15], [' 15 min ', 15], ['90 min', 90], ['90’', 90], ['1h20', 80], ['1 h 30', 90], ['1h30', 90], ['1:30', 90],
      ['1\u202fh', 60], ['1:05', 65], ['2 h 05 min', 125], ['2h', 120], ['1,5 h', 90], ['1.5 h', 90], ['0,5 h', 30], [',5 h', 30], ['1,5h', 90],
      ['1,25 heure', 75], ['1,33 h', 80], ['3/4 h', 45], ['3/4 d’heure', 45], ['1/2 h', 30], ['1/3 h', 20], ['½ h', 30], ['1½ h', 90], ['1 1/2 h', 90],
      ['1 h 1/2', 90], ['0,5 hours', 30],
      ['quinze', null], ['', null], ['-5', null], ['1441', null], ['25 h', null], ['1 h 90', null], ['1/0 h', null], ['1,5', null], ['0,5', null], ['1.5', null],
      ['1,5 min', null],
    ];
    for (const [text, minutes] of said) expect(readMinutes(text), text).toBe(minutes);
  });

  it('without a unit and with a comma are refused with both readings', () => {
    expect(minutesProblem('1,5')).toMatch(/1\sh\s30 ou 1,5 minute/);
    expect(minutesProblem('0,5')).toMatch(/30\smin ou 0,5 minute/);
    expect(minutesProblem('quinze')).not.toContain('minute.');
    language.current = 'en';
    expect(minutesProblem('1.5')).toMatch(/1\sh\s30 or 1\.5 minutes/);
  });

  it('come back as a cell shows them', () => {
    for (const current of ['fr', 'en'] as const) {
      language.current = current;
      for (let minutes = 0; minutes <= 1440; minutes += 1) expect(readMinutes(duration(minutes)), `${minutes}`).toBe(minutes);
    }
  });
});
