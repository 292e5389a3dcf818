/** Days of the agenda, in words. */
import { hourSaid, t, weekDay } from '../shared/words.svelte';

interface Day {
  day: number;
  date: string | null;
}

/** « Jour 2, mercredi 24 juin ». */
export function dayTitle({ day, date }: Day): string {
  return date === null ? t('agenda-day', { day }) : t('agenda-day-date', { day, date: weekDay(date) });
}

/** « de 9:00 à 1:30 le lendemain ». */
export function hoursSaid({ start, end }: { start: number | null; end: number | null }): string {
  return start === null || end === null ? '' : t('agenda-from-to', { start: hourSaid(start), end: hourSaid(end) });
}
