/** Days of the agenda, in words. */
import type { Block } from '../protocol/Block';
import { dayOf, hourSaid, t, weekDay } from '../shared/words.svelte';

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

/**
 * The date on which the day of each block began, as it was or will be held: the hours after its
 * midnight are those of the night after. `startOf`: when a block began or will.
 */
export function datesHeld(blocks: readonly Pick<Block, 'id' | 'day_start'>[], startOf: (id: string) => number | null | undefined): Map<string, string> {
  const held = new Map<string, string>();
  let of: string[] = [];
  let date: string | null = null;
  const close = (): void => {
    for (const id of of) if (date !== null) held.set(id, date);
    [of, date] = [[], null];
  };
  for (const block of blocks) {
    if (block.day_start !== null) close();
    of.push(block.id);
    const start = startOf(block.id);
    if (start != null) date ??= dayOf(start);
  }
  close();
  return held;
}
