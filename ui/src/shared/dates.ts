/**
 * Days as people write them: "12/03/2026", "12.3.26", "12 mars 2026", "1er février", "demain",
 * "lundi", "dans 2 semaines", "2026-03-12", "12 March 2026", "March 12", "tomorrow", "3 days ago".
 * Gives the core's "2026-03-12".
 * Days are compared by year, month and day. Writing them on screen is the business of `words`.
 */
import { figured } from './number-words';
import { longDay, shortDay, t, today } from './words.svelte';

/**
 * Which day is meant when no year is typed. What lies ahead by nature (due, review, milestone) is
 * the first such day from `from` on; what lies behind (a measure) the last one up to it; what may
 * lie on both sides the nearest.
 */
export interface Meant {
  lies: 'ahead' | 'behind' | 'near';
  /** The day to count from: the workshop's, or today. */
  from: string;
}

export const ahead = (from?: string | null): Meant => ({ lies: 'ahead', from: from ?? today() });
export const behind = (from?: string | null): Meant => ({ lies: 'behind', from: from ?? today() });
export const near = (from?: string | null): Meant => ({ lies: 'near', from: from ?? today() });

/** A day; the two that the text may mean; one that does not exist; or nothing that can be read. */
export type DayReading =
  | { day: string }
  | { either: readonly [string, string] }
  | { missing: { date: number; month: number; year: number } }
  | null;

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];

/** Monday first. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['lundi', 'lun', 'monday', 'mon'],
  ['mardi', 'mar', 'tuesday', 'tues', 'tue'],
  ['mercredi', 'mer', 'wednesday', 'wed'],
  ['jeudi', 'jeu', 'thursday', 'thurs', 'thu'],
  ['vendredi', 'ven', 'friday', 'fri'],
  ['samedi', 'sam', 'saturday', 'sat'],
  ['dimanche', 'dim', 'sunday', 'sun'],
];

const NEARBY: Record<string, number> = {
  'avant-hier': -2, hier: -1, "aujourd'hui": 0, demain: 1, 'apres-demain': 2,
  'the day before yesterday': -2, 'day before yesterday': -2, yesterday: -1, today: 0, tomorrow: 1,
  'the day after tomorrow': 2, 'day after tomorrow': 2,
};

const NEXT = /^(?:next )?(\p{L}+)(?: prochain)?$/u;
const LAST = /^(?:last (\p{L}+)|(\p{L}+) dernier)$/u;

const UNITS = '(jours?|days?|semaines?|weeks?|fortnights?|mois|months?|annees?|years?)';
/** « dans 3 jours », « d'ici 2 semaines », "in 2 weeks", "2 weeks from now", "in two weeks' time". */
const AHEAD = new RegExp(`^(?:dans|in|d'ici) (\\d{1,3}) ${UNITS}(?:'? time)?$|^(\\d{1,3}) ${UNITS} from (?:now|today)$`);
/** « il y a 3 jours », "3 days ago". */
const AGO = new RegExp(`^ilya (\\d{1,3}) ${UNITS}$|^(\\d{1,3}) ${UNITS} ago$`);

/**
 * A day counted from today. « Quinze jours » and « huit jours » are two weeks and one where French
 * counts the day it is said on, and fifteen and eight days where it does not: both are named.
 */
function readCounted(clean: string, now: string): DayReading {
  // Here « a » and « an » are no numbers.
  const apart = clean.replace(/(?<=[a-z])-(?=[a-z])/g, ' ');
  const said = figured(apart.replace(/^d'ici a /, "d'ici ").replace(/^il y a /, 'ilya ').replace(/ ans?$/, ' annees'));
  const found = AHEAD.exec(said) ?? AGO.exec(said);
  if (!found) return null;
  const [many, unit] = [Number(found[1] ?? found[3]), found[2] ?? found[4] ?? ''];
  const sign = AGO.test(said) ? -1 : 1;
  if (/^(?:mois|month)/.test(unit)) return monthsOn(now, sign * many);
  if (/^(?:annee|year)/.test(unit)) return monthsOn(now, sign * many * 12);
  if (/^jour/.test(unit)) {
    const weeks = { 8: 7, 15: 14 }[many];
    return weeks === undefined ? { day: shifted(now, sign * many) } : { either: [shifted(now, sign * weeks), shifted(now, sign * many)] };
  }
  const days = /^(?:semaine|week)/.test(unit) ? 7 : unit.startsWith('fortnight') ? 14 : 1;
  return { day: shifted(now, sign * many * days) };
}

/** The same date so many months later, where there is one. */
function monthsOn(now: string, by: number): DayReading {
  const months = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - 1 + by;
  const [date, month, year] = [Number(now.slice(8, 10)), (months % 12) + 1, Math.floor(months / 12)];
  return exists(date, month, year) ? { day: written(date, month, year) } : { missing: { date, month, year } };
}

/** The day that a text means; `now` is today. */
export function readDay(text: string, meant: Meant, now: string = today()): DayReading {
  const clean = text
    .normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[’ʼ]/gu, "'").replace(/[\u2010-\u2015]/gu, '-').replace(/[,\s]+/gu, ' ').trim();
  const nearby = NEARBY[clean.replace(/^(avant|apres) /, '$1-')];
  if (nearby !== undefined) return { day: shifted(now, nearby) };
  const weekday = readWeekday(clean, meant.lies, now);
  if (weekday !== null) return { day: weekday };
  const counted = readCounted(clean, now);
  if (counted !== null) return counted;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (iso) return dayOf(Number(iso[3]), Number(iso[2]), Number(iso[1]), meant);
  const figures = /^(\d{1,2})(?:er)? ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{2}|\d{4}))?$/.exec(clean);
  if (figures) return dayOf(Number(figures[1]), Number(figures[2]), yearIn(figures[3]), meant);
  // A weekday before the date is welcome and not believed.
  const worded =
    /^(?:(?:le|the|on) )?(?:[a-z]+\.? )?(?:the )?(\d{1,2}) ?(?:er|st|nd|rd|th)?(?: of)? ([a-z]+)\.?(?: (\d{2}|\d{4}))?$/.exec(clean) ??
    swapped(/^(?:[a-z]+\.? )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(clean));
  if (!worded) return null;
  const month = MONTHS.findIndex((names) => names.includes(worded[2] ?? ''));
  return month < 0 ? null : dayOf(Number(worded[1]), month + 1, yearIn(worded[3]), meant);
}

function swapped(found: RegExpExecArray | null): (string | undefined)[] | null {
  return found ? [found[0], found[2], found[1], found[3]] : null;
}

function yearIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** « lundi » is the next one, or the last where what is dated lies behind; never today. */
function readWeekday(clean: string, lies: Meant['lies'], now: string): string | null {
  const plain = clean.replace(/\.$/, '');
  const last = LAST.exec(plain);
  const word = last ? (last[1] ?? last[2]) : NEXT.exec(plain)?.[1];
  const found = WEEKDAYS.findIndex((names) => names.includes(word ?? ''));
  if (found < 0) return null;
  const said = plain !== word;
  const back = last !== null || (lies === 'behind' && !said);
  const by = (found - weekdayOf(now) + 7) % 7;
  return shifted(now, back ? (by === 0 ? -7 : by - 7) : by === 0 ? 7 : by);
}

function dayOf(date: number, month: number, year: number | null, { lies, from }: Meant): DayReading {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  if (year !== null) return exists(date, month, year) ? { day: written(date, month, year) } : { missing: { date, month, year } };
  const base = Number(from.slice(0, 4));
  const inYear = (one: number): string => written(date, month, one);
  const candidate =
    lies === 'ahead' ? (inYear(base) >= from ? base : base + 1)
    : lies === 'behind' ? (inYear(base) <= from ? base : base - 1)
    : nearest([base - 1, base, base + 1], (one) => Math.abs(count(inYear(one)) - count(from)));
  return exists(date, month, candidate) ? { day: inYear(candidate) } : { missing: { date, month, year: candidate } };
}

function nearest(years: readonly number[], distance: (year: number) => number): number {
  return years.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

function leap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month has. */
export function daysIn(month: number, year: number): number {
  return month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function exists(date: number, month: number, year: number): boolean {
  return year >= 1000 && year <= 9999 && date <= daysIn(month, year);
}

function written(date: number, month: number, year: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** Days since 1 March of the year 0, by the calendar alone. */
function count(day: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date - 1;
}

/** 1 March of the year 0 was a Wednesday; Monday is 0. */
function weekdayOf(day: string): number {
  return (count(day) + 2) % 7;
}

/** The day so many days later. */
export function shifted(day: string, by: number): string {
  let [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)) + by];
  while (date < 1) {
    month -= 1;
    if (month < 1) [month, year] = [12, year - 1];
    date += daysIn(month, year);
  }
  while (date > daysIn(month, year)) {
    date -= daysIn(month, year);
    month += 1;
    if (month > 12) [month, year] = [1, year + 1];
  }
  return written(date, month, year);
}

/**
 * What is typed in a place for a day: the day, `null` when it is left empty, or what to say. The
 * words that show `present`, the day that stands there, mean that day.
 */
export function typedDay(text: string, meant: Meant, present: string | null = null): { day: string | null } | { problem: string } {
  const plain = text.trim();
  if (plain === '') return { day: null };
  if (present !== null && plain === shortDay(present)) return { day: present };
  const found = readDay(text, meant);
  if (found === null) return { problem: t('date-error') };
  if ('day' in found) return found;
  if ('either' in found) {
    const [one, other] = found.either;
    return { problem: t('date-either', { text: plain, one: shortDay(one), other: shortDay(other) }) };
  }
  const { date, month, year } = found.missing;
  const name = shortDay(written(2, month, year), year).replace(/\P{L}/gu, '');
  return { problem: t('date-missing', { date, month: name, year: String(year), days: daysIn(month, year) }) };
}

/** As a place for a day shows it: with the year, which is never guessed anew when it is put back. */
export function fullDay(day: string | null, long = false): string {
  if (day === null) return '';
  return long ? longDay(day) : shortDay(day, 0);
}
