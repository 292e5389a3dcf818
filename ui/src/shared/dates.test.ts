import { afterEach, describe, expect, it } from 'vitest';
import { ahead, behind, fullDay, near, readDay, shifted, typedDay } from './dates';
import { language, longDay, shortDay, thisYear, today } from './words.svelte';

afterEach(() => (language.current = 'fr'));

const NOW = '2026-11-28';
const dayIn = (text: string, meant = ahead(NOW), now = NOW): string | null => {
  const found = readDay(text, meant, now);
  return found !== null && 'day' in found ? found.day : null;
};
const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

describe('days', () => {
  it('are read as people write them, in both languages', () => {
    const said: [string, string | null][] = [
      ['2026-03-12', '2026-03-12'], ['12/03/2026', '2026-03-12'], ['12.3.26', '2026-03-12'], ['12/3', '2027-03-12'], ['15/01/27', '2027-01-15'],
      ['jeudi 12 mars 2026', '2026-03-12'], ['1er août', '2027-08-01'], ['1 er février', '2027-02-01'], ['1er/02', '2027-02-01'],
      ['le 12 mars', '2027-03-12'], ['12 févr. 2026', '2026-02-12'], ['15 JANVIER', '2027-01-15'], ['3\u00a0janvier', '2027-01-03'],
      ['Thursday, 12 March 2026', '2026-03-12'], ['March 3rd', '2027-03-03'], ['April 4 2026', '2026-04-04'], ['the 4th of April', '2027-04-04'],
      ['bientôt', null], ['', null], ['12 truc', null], ['2/13', null], ['0/5', null], ['32 mars', null], ['12/03/0026', null],
    ];
    for (const [text, date] of said) expect(dayIn(text), text).toBe(date);
  });

  it('that are near are said from today', () => {
    const said: [string, string][] = [
      ['demain', '2026-11-29'], ['hier', '2026-11-27'], ['Aujourd’hui', NOW], ['aujourd\'hui', NOW], ['après-demain', '2026-11-30'],
      ['apres demain', '2026-11-30'], ['avant-hier', '2026-11-26'], ['tomorrow', '2026-11-29'], ['Yesterday', '2026-11-27'], ['today', NOW],
      ['the day after tomorrow', '2026-11-30'],
    ];
    for (const [text, date] of said) expect(dayIn(text), text).toBe(date);
    expect(dayIn('demain', ahead(), '2026-12-31')).toBe('2027-01-01');
    expect(dayIn('hier', ahead(), '2028-03-01')).toBe('2028-02-29');
  });

  it('that are counted are counted from today, in figures and in words', () => {
    const said: [string, string | null][] = [
      ['dans 2 semaines', '2026-12-12'], ['Dans deux semaines', '2026-12-12'], ['dans une semaine', '2026-12-05'], ['dans 3\u00a0jours', '2026-12-01'],
      ['dans trois jours', '2026-12-01'], ['dans 1 jour', '2026-11-29'], ['d’ici 10 jours', '2026-12-08'], ['d’ici à 2 semaines', '2026-12-12'],
      ['dans un mois', '2026-12-28'], ['dans 3 mois', '2027-02-28'], ['dans un an', '2027-11-28'], ['dans 2 années', '2028-11-28'],
      ['il y a 3 jours', '2026-11-25'], ['il y a un an', '2025-11-28'], ['il y a une semaine', '2026-11-21'], ['Il y a deux mois', '2026-09-28'], ['dans vingt et un jours', '2026-12-19'],
      ['in 2 weeks', '2026-12-12'], ['in two weeks’ time', '2026-12-12'], ['in a week', '2026-12-05'], ['in 3 days', '2026-12-01'], ['In 15 days', '2026-12-13'],
      ['in a fortnight', '2026-12-12'], ['a fortnight ago', '2026-11-14'], ['2 weeks from now', '2026-12-12'], ['three days from today', '2026-12-01'],
      ['in a month', '2026-12-28'], ['in a year', '2027-11-28'], ['3 days ago', '2026-11-25'], ['twenty-one days ago', '2026-11-07'],
      ['dans quelques jours', null], ['dans 3 jours ouvrés', null], ['dans 2 heures', null], ['in a while', null], ['3 jours', null], ['dans 3', null],
      ['lundi dans 2 semaines', null], ['in a couple of days', null],
    ];
    for (const [text, date] of said) for (const meant of [ahead(NOW), behind(NOW)]) expect(dayIn(text, meant), text).toBe(date);
    // From today, as « demain » is, and not from the workshop's day.
    expect(dayIn('dans 3 jours', ahead('2030-01-01'))).toBe('2026-12-01');
    expect(dayIn('dans 3 jours', ahead(), '2027-12-30')).toBe('2028-01-02');
  });

  it('« quinze jours » and « huit jours » are asked about, and a month without that date is said', () => {
    expect(readDay('dans 15 jours', ahead(NOW), NOW)).toEqual({ either: ['2026-12-12', '2026-12-13'] });
    expect(readDay('dans quinze jours', ahead(NOW), NOW)).toEqual({ either: ['2026-12-12', '2026-12-13'] });
    expect(readDay('il y a huit jours', behind(NOW), NOW)).toEqual({ either: ['2026-11-21', '2026-11-20'] });
    const [two, fifteen] = [shortDay(shifted(today(), 14)), shortDay(shifted(today(), 15))];
    expect(typedDay('dans 15 jours', ahead())).toHaveProperty('problem', expect.stringContaining(`peut se lire ${two} ou ${fifteen}.`));
    expect(readDay('dans un mois', ahead(NOW), '2027-01-31')).toEqual({ missing: { date: 31, month: 2, year: 2027 } });
    expect(readDay('in a year', ahead(NOW), '2028-02-29')).toEqual({ missing: { date: 29, month: 2, year: 2029 } });
    expect(readDay('il y a 12 mois', behind(NOW), '2027-01-31')).toEqual({ day: '2026-01-31' });
  });

  it('of the week are the next one ahead, the last one behind', () => {
    // 28 November 2026 is a Saturday.
    const said: [string, string, string][] = [
      ['lundi', '2026-11-30', '2026-11-23'], ['Friday', '2026-12-04', '2026-11-27'], ['samedi', '2026-12-05', '2026-11-21'],
      ['dimanche prochain', '2026-11-29', '2026-11-29'], ['next Sunday', '2026-11-29', '2026-11-29'],
      ['vendredi dernier', '2026-11-27', '2026-11-27'], ['last monday', '2026-11-23', '2026-11-23'], ['mar.', '2026-12-01', '2026-11-24'],
    ];
    for (const [text, next, last] of said) {
      expect(dayIn(text), text).toBe(next);
      expect(dayIn(text, behind(NOW)), text).toBe(last);
    }
  });

  it('without a year are the first ahead or the last behind, on every day of four years', () => {
    const everyDay: string[] = [];
    for (let day = '2026-01-01'; day <= '2029-12-31'; day = shifted(day, 1)) everyDay.push(day);
    expect(everyDay).toHaveLength(1461);
    for (const from of everyDay.filter((_, at) => at % 11 === 0)) {
      for (const [text, ending] of [['15 janvier', '-01-15'], ['28/02', '-02-28'], ['1er mars', '-03-01'], ['31 décembre', '-12-31']] as const) {
        const next = dayIn(text, ahead(from), from) as string;
        const last = dayIn(text, behind(from), from) as string;
        expect(next >= from && next.endsWith(ending), `${text} ${from}`).toBe(true);
        expect(last <= from && last.endsWith(ending), `${text} ${from}`).toBe(true);
        expect(everyDay.some((one) => one >= from && one < next && one.endsWith(ending))).toBe(false);
        expect(everyDay.some((one) => one <= from && one > last && one.endsWith(ending))).toBe(false);
      }
    }
    expect(dayIn('15 janvier', near('2026-12-20'))).toBe('2027-01-15');
    expect(dayIn('15 décembre', near('2027-01-05'))).toBe('2026-12-15');
    expect(dayIn('20 décembre', behind('2027-01-05'), '2027-01-05')).toBe('2026-12-20');
  });

  it('that do not exist are said in words, never taken for another', () => {
    for (let year = 2024; year < 2029; year += 1) {
      MONTHS.forEach((name, at) => {
        const last = new Date(Date.UTC(year, at + 1, 0)).getUTCDate();
        for (let date = 28; date <= 31; date += 1) {
          const text = `${date} ${name} ${year}`;
          const typed = typedDay(text, ahead(NOW));
          if (date <= last) expect(typed, text).toEqual({ day: `${year}-${String(at + 1).padStart(2, '0')}-${date}` });
          else expect(typed, text).toHaveProperty('problem', expect.stringMatching(new RegExp(`^Le ${text} n’existe pas\\s: ${name} ${year} a ${last} jours`)));
        }
      });
    }
    expect(typedDay('29 février', ahead(NOW))).toHaveProperty('problem', expect.stringContaining('février 2027 a 28 jours'));
    expect(typedDay('29 février', ahead('2027-12-01'))).toEqual({ day: '2028-02-29' });
    expect(typedDay('2026-02-30', ahead(NOW))).toHaveProperty('problem', expect.stringContaining('30 février 2026'));
    language.current = 'en';
    expect(typedDay('31 April 2027', ahead(NOW))).toHaveProperty('problem', expect.stringContaining('There is no 31 April 2027: April 2027 has 30 days'));
    expect(typedDay('soon', ahead(NOW))).toHaveProperty('problem', expect.stringContaining('tomorrow'));
    expect(typedDay('  ', ahead(NOW))).toEqual({ day: null });
  });

  it('can be put back as they are shown, in both languages', () => {
    for (const current of ['fr', 'en'] as const) {
      language.current = current;
      for (let day = '2026-01-01'; day < '2029-01-01'; day = shifted(day, 17)) {
        for (const meant of [ahead(NOW), behind(NOW)]) {
          expect(typedDay(fullDay(day), meant), `${current} ${day}`).toEqual({ day });
          expect(typedDay(fullDay(day, true), meant), `${current} ${day}`).toEqual({ day });
          expect(typedDay(shortDay(day), meant, day), `${current} ${day}`).toEqual({ day });
        }
      }
    }
  });

  it('show their year when it is not the present one, and the first of a month as French writes it', () => {
    const year = thisYear();
    expect(today().startsWith(String(year))).toBe(true);
    expect(shortDay(`${year}-01-15`)).toBe('15 janvier');
    expect(shortDay(`${year + 1}-01-15`)).toBe(`15 janvier ${year + 1}`);
    expect(shortDay('2027-02-01', 2027)).toBe('1er février');
    expect(longDay('2027-02-01')).toBe('lundi 1er février 2027');
    for (const day of ['2027-02-11', '2027-02-21', '2027-02-10']) expect(shortDay(day, 2027)).not.toContain('er f');
    language.current = 'en';
    expect(shortDay('2027-02-01', 2027)).toBe('1 February');
  });
});
