// Every sentence on screen comes from here: the Fluent files of `assets/locales`, by id.
// Changing the language redraws what is shown, without a reload. Dates, hours and numbers are
// written as people write them in that language; stored text stays as it was typed.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from '../protocol/Language';
import { dates, figures } from './intl';
import { Today } from './midnight.svelte';

// The sentences of documents, of the command line and of the system's menu are said by the core.
const sources = import.meta.glob(['../../../assets/locales/*/*.ftl', '!**/cli.ftl', '!**/document.ftl', '!**/menu.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Record<string, string>;

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** The sentences of a language. One is read when it is first said: a start pays for what it shows. */
class Sentences {
  readonly #unread = new Map<string, string>();
  readonly #bundle: FluentBundle;

  constructor(language: Language) {
    this.#bundle = new FluentBundle(locales[language], { useIsolating: false });
    for (const [path, text] of Object.entries(sources)) {
      if (!path.includes(`/locales/${language}/`)) continue;
      const begins = [...text.matchAll(/^([a-z][\w-]*) *=/gm)];
      for (const [index, { 1: id = '', index: from }] of begins.entries()) {
        this.#unread.set(id, text.slice(from, begins[index + 1]?.index));
      }
    }
  }

  has(id: string): boolean {
    return this.#unread.has(id) || this.#bundle.hasMessage(id);
  }

  find(id: string, args: Record<string, FluentVariable>): string | null {
    const text = this.#unread.get(id);
    if (text !== undefined) {
      this.#unread.delete(id);
      this.#bundle.addResource(new FluentResource(text));
    }
    const message = this.#bundle.getMessage(id);
    return message?.value ? this.#bundle.formatPattern(message.value, args, []) : null;
  }
}

const read: Partial<Record<Language, Sentences>> = {};
const sentences = (language: Language): Sentences => (read[language] ??= new Sentences(language));
let current = $state<Language>('fr');

export type Args = Record<string, FluentVariable | null | undefined>;

export const language = {
  get current(): Language {
    return current;
  },
  set current(value: Language) {
    current = value;
    if (typeof document !== 'undefined') document.documentElement.lang = value;
  },
  /** For `Intl`. */
  get locale(): string {
    return locales[current];
  },
};

/** The zone of a library that says none, as in the core. */
export const FALLBACK_ZONE = 'Europe/Paris';
let place = $state<string>(FALLBACK_ZONE);

/** Whether there is a time zone of that name. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The time zone in which moments, days and "today" are said: the library's, never the machine's. */
export const zone = {
  get current(): string {
    return place;
  },
  set current(name: string | null | undefined) {
    place = name && isZone(name) ? name : FALLBACK_ZONE;
  },
};

function find(id: string, args: Args | undefined, wanted: Language): string | null {
  const given: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args ?? {})) given[name] = value ?? '';
  return sentences(wanted).find(id, given);
}

/** The sentence with that id; the id itself where none exists, so that it is seen and mended. */
export function t(id: string, args?: Args): string {
  return find(id, args, current) ?? id;
}

/** Whether a sentence exists. */
export function has(id: string): boolean {
  return sentences(current).has(id);
}

/** The word of a value of a closed list: `word('note-kind', 'pain_point')`. */
export function word(list: string, value: string): string {
  return t(`${list}-${value.replaceAll('_', '-')}`);
}

// Days are calendar dates ("2026-03-12") and read without a time zone; moments are milliseconds.
const day = (date: string) => new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))));
const format = (options: Intl.DateTimeFormatOptions) => dates(language.locale, options);

/** French counts the first of a month: « 1er février ». */
const ordinal = (text: string): string =>
  current === 'fr' ? text.replace(/(?<!\d)1(?=\s\p{L})/u, '1er') : text;

/** « jeudi 12 mars », without the year. */
export function weekDay(date: string): string {
  return ordinal(format({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day(date)));
}

/** « jeudi 12 mars 2026 ». */
export function longDay(date: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return ordinal(format({ ...options, timeZone: 'UTC' }).format(day(date)));
}

/** « 12 mars »; with the year where it is not `year`, which is the present one when nothing is said. */
export function shortDay(date: string, year: number = thisYear()): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' };
  const other = Number(date.slice(0, 4)) !== year;
  return ordinal(format(other ? { ...options, year: 'numeric' } : options).format(day(date)));
}

const present = new Today(dayOf, () => place);

/** Today, in the library's zone; what shows it is shown anew at midnight. */
export function today(): string {
  return present.day;
}

/** The present year, in the library's zone. */
export function thisYear(): number {
  return Number(today().slice(0, 4));
}

/** How a moment is said, in the library's zone. */
const ofMoment = (options: Intl.DateTimeFormatOptions) => format({ ...options, timeZone: place });

/** « 10:31 », of a moment, in the library's zone. */
export function clock(moment: number): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return ofMoment(options).format(moment).replace(/^0(?=\d)/, '');
}

/** Nights from one date to another. */
function nights(from: string, to: string): number {
  return Math.round((day(to).getTime() - day(from).getTime()) / 86_400_000);
}

/** « 10:31 » of a moment of the day that began on `date`; « 0:30 (+1) » in the night after it. */
export function clockOf(moment: number, date: string | null | undefined): string {
  const days = date ? nights(date, dayOf(moment)) : 0;
  return days > 0 ? t('hour-after', { time: clock(moment), days }) : clock(moment);
}

/** The same in a sentence: « 0:30 le lendemain ». */
export function clockSaid(moment: number, date: string | null | undefined): string {
  const days = date ? nights(date, dayOf(moment)) : 0;
  return days > 0 ? t('hour-after-said', { time: clock(moment), days }) : clock(moment);
}

/** « 9:00 », of a stored hour ("09:00" or "09:00:00"). */
export function hour(time: string): string {
  return time.slice(0, 5).replace(/^0(?=\d)/, '');
}

/** « 9:00 », of minutes counted from midnight; « 0:30 (+1) » in the night after that day. */
export function hourOf(minutes: number): string {
  const { time, days } = split(minutes);
  return days === 0 ? time : t('hour-after', { time, days });
}

/** The same hour in a sentence: « 0:30 le lendemain ». */
export function hourSaid(minutes: number): string {
  const { time, days } = split(minutes);
  return days === 0 ? time : t('hour-after-said', { time, days });
}

function split(minutes: number): { time: string; days: number } {
  const whole = Math.max(0, Math.round(minutes));
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return { time: `${hours % 24}:${String(rest).padStart(2, '0')}`, days: Math.floor(hours / 24) };
}

/** « 3 h 30 », "3 h 30 min", « 45 min ». */
export function duration(minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  const sign = minutes < 0 ? '\u2212' : '';
  const [h, m] = [Math.floor(whole / 60), whole % 60];
  if (h === 0) return `${sign}${m}\u00a0min`;
  if (m === 0) return `${sign}${h}\u00a0h`;
  return `${sign}${h}\u00a0h\u00a0${language.current === 'en' ? `${m}\u00a0min` : String(m).padStart(2, '0')}`;
}

/** The day of a moment in the library's zone, as stored. */
export function dayOf(moment: number): string {
  // By its parts: how a locale joins them differs between engines.
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: place } as const;
  const parts = dates('en', options).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The date before a date: a day may have 23 or 25 hours. */
function dayBefore(date: string): string {
  return new Date(day(date).getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** « aujourd’hui, 9:00 », « hier, 18:12 », « vendredi 12 juin, 17:55 ». */
export function moment(at: number, now?: number): string {
  const date = dayOf(at);
  const time = clock(at);
  const day = now === undefined ? today() : dayOf(now);
  if (date === day) return t('moment-today', { time });
  if (date === dayBefore(day)) return t('moment-yesterday', { time });
  const sameYear = date.slice(0, 4) === day.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = sameYear
    ? { weekday: 'long', day: 'numeric', month: 'long' }
    : { day: 'numeric', month: 'long', year: 'numeric' };
  return t('moment-day', { day: ordinal(ofMoment(options).format(at)), time });
}

/** « 4,14 »; a true minus sign. */
export function number(value: number, digits?: number): string {
  const options: Intl.NumberFormatOptions =
    digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  // What rounds to zero has no sign.
  return figures(language.locale, { ...options, signDisplay: 'negative' }).format(value).replace('-', '\u2212');
}

/** With all its figures: what is read can be typed back without changing the value. */
export function exact(value: number): string {
  return figures(language.locale, { maximumFractionDigits: 20 }).format(value).replace('-', '\u2212');
}

/** « 85 % ». */
export function percent(share: number, digits = 0): string {
  const options = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return figures(language.locale, options).format(share).replace('-', '\u2212');
}

/** « 38,4 Mo ». */
export function size(bytes: number): string {
  const [value, unit] =
    bytes >= 1e9 ? [bytes / 1e9, 'gb'] : bytes >= 1e6 ? [bytes / 1e6, 'mb'] : [bytes / 1e3, 'kb'];
  return t(`size-${unit}`, { value: number(value, value < 100 && unit !== 'kb' ? 1 : 0) });
}
