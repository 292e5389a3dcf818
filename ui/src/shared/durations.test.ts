import { afterEach, describe, expect, it } from 'vitest';
import { minutesProblem, readMinutes } from './durations';
import { duration, language, t } from './words.svelte';

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

  it('are read in words, in both languages', () => {
    const said: [string, number | null][] = [
      ['demi-heure', 30], ['une demi-heure', 30], ['Une demi heure', 30], ['une demie heure', 30], ['demie-heure', 30], ['1 demi-heure', 30],
      ['trois quarts d’heure', 45], ['3 quarts d\'heure', 45], ['trois-quarts d’heure', 45], ['trois quart d’heure', 45],
      ['un quart d’heure', 15], ['quart d’heure', 15], ['une heure', 60], ['une heure et demie', 90], ['1 h et demie', 90], ['1h et demi', 90],
      ['2 heures et demie', 150], ['deux heures et demie', 150], ['une heure et quart', 75], ['une heure un quart', 75], ['1 h et trois quarts', 105],
      ['une heure trente', 90], ['une heure quarante-cinq', 105], ['dix minutes', 10], ['vingt-cinq minutes', 25], ['vingt et une minutes', 21],
      ['1/2 heure', 30], ['3/4 d’heure', 45],
      ['half an hour', 30], ['Half hour', 30], ['half-hour', 30], ['a half hour', 30], ['half of an hour', 30], ['an hour', 60], ['one hour', 60],
      ['an hour and a half', 90], ['one and a half hours', 90], ['1 and a half hours', 90], ['two and a half hours', 150], ['1 hour and a half', 90],
      ['a quarter of an hour', 15], ['quarter of an hour', 15], ['a quarter hour', 15], ['three quarters of an hour', 45], ['three-quarters of an hour', 45],
      ['an hour and a quarter', 75], ['two hours', 120], ['forty-five minutes', 45], ['two hours thirty', 150],
      ['une demi-journée', null], ['half a day', null], ['une heure moins le quart', null], ['half past two', null], ['une demie', null], ['half', null],
      ['deux et demie', null], ['quinze', null], ['une heure et', null], ['mon heure', null], ['deux jours', null],
    ];
    for (const [text, minutes] of said) expect(readMinutes(text), text).toBe(minutes);
  });

  it('in words without a unit are not asked back as figures', () => {
    for (const text of ['trois quarts', 'un quart', 'une demie', 'three quarters', 'half']) {
      expect(readMinutes(text), text).toBeNull();
      expect(minutesProblem(text), text).toBe(t('duration-error'));
    }
    expect(minutesProblem('3/4')).not.toBe(t('duration-error'));
  });

  it('longer than a day are refused with the limit', () => {
    for (const text of ['25 h', '1441', '25:00', '100 h', '90000 min', '24,5 h', '24 h 1/2', 'vingt-cinq heures']) {
      expect(readMinutes(text), text).toBeNull();
      expect(minutesProblem(text), text).toMatch(/une durée a 24\sh au plus/);
    }
    expect(readMinutes('24 h')).toBe(1440);
    language.current = 'en';
    expect(minutesProblem('25 h')).toMatch(/“25 h” is too long: a duration has 24\sh at most\./);
  });

  it('without a unit and with a comma are refused with both readings', () => {
    expect(minutesProblem('1,5')).toMatch(/1\sh\s30 ou 1,5 minute/);
    expect(minutesProblem('0,5')).toMatch(/30\smin ou 0,5 minute/);
    expect(minutesProblem('1/2')).toMatch(/30\smin ou 1\/2 minute/);
    expect(minutesProblem('1 1/2')).toMatch(/1\sh\s30 ou 1 1\/2 minute/);
    expect(minutesProblem('1/0')).not.toContain('peut se lire');
    expect(minutesProblem('quinze')).not.toContain('minute.');
    language.current = 'en';
    expect(minutesProblem('1.5')).toMatch(/1\sh\s30\smin or 1\.5 minutes/);
  });

  it('come back as a cell shows them', () => {
    for (const current of ['fr', 'en'] as const) {
      language.current = current;
      for (let minutes = 0; minutes <= 1440; minutes += 1) expect(readMinutes(duration(minutes)), `${minutes}`).toBe(minutes);
    }
  });
});
