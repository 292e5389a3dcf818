// How stretches of time are called in a report.
import type { Period } from '../protocol/Period';
import { dates } from '../shared/intl';
import { language, shortDay, t } from '../shared/words.svelte';
import { quarterNumber, spanOf } from './period';

const said = (day: string, options: Intl.DateTimeFormatOptions): string =>
  dates(language.locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** A month with its year, or a year. */
export function sliceName(period: Period, form: 'short' | 'long'): string {
  const year = period.from.slice(0, 4);
  if (period.from.slice(0, 7) !== period.to.slice(0, 7)) return year;
  return form === 'short' ? said(period.from, { month: 'short' }) : said(period.from, { month: 'long', year: 'numeric' });
}

/** « janvier à mars 2026 », « avril 2026 », « 2025 ». */
export function stretchName(period: Period): string {
  const [first, last] = [period.from.slice(0, 4), period.to.slice(0, 4)];
  const years = period.from.endsWith('-01-01') && period.to.endsWith('-12-31');
  if (years) return first === last ? first : t('report-stretch', { first, last });
  const end = said(period.to, { month: 'long', year: 'numeric' });
  if (period.from.slice(0, 7) === period.to.slice(0, 7)) return end;
  const begin = said(period.from, first === last ? { month: 'long' } : { month: 'long', year: 'numeric' });
  return t('report-stretch', { first: begin, last: end });
}

/** « Année 2026 », « 2e trimestre 2026 », « du 3 mars au 30 juin 2026 ». */
export function periodName(period: Period): string {
  const year = period.from.slice(0, 4);
  switch (spanOf(period)) {
    case 'year':
      return t('report-year', { year });
    case 'quarter':
      return t('report-quarter', { number: quarterNumber(period), year });
    case 'other':
      return t('report-days', { from: shortDay(period.from, Number(period.to.slice(0, 4))), to: shortDay(period.to, 0) });
  }
}
