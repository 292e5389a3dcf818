/**
 * Days as people write them: "12/03/2026", "12.3.26", "12 mars 2026", "12 mars", "2026-03-12",
 * "12 March 2026", "March 12". Gives the core's "2026-03-12". Writing them on screen is the
 * business of `shared/words`.
 */

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

/** The day, or `null` when it cannot be read; without a year it is in `year`. */
export function readDate(text: string, year: number): string | null {
  const clean = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[,\s]+/g, ' ').trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{2}|\d{4}))?$/.exec(clean);
  if (figures) return day(yearOf(figures[3], year), Number(figures[2]), Number(figures[1]));
  // A weekday before the date is welcome and not believed.
  const worded =
    /^(?:[a-z]+\.? )?(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+)\.?(?: (\d{2}|\d{4}))?$/.exec(clean) ??
    swap(/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(clean));
  if (worded) {
    const month = MONTHS.findIndex((names) => names.includes(worded[2] ?? ''));
    return month < 0 ? null : day(yearOf(worded[3], year), month + 1, Number(worded[1]));
  }
  return null;
}

function swap(found: RegExpExecArray | null): (string | undefined)[] | null {
  return found ? [found[0], found[2], found[1], found[3]] : null;
}

function yearOf(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return at.toISOString().slice(0, 10);
}

/** What is typed in a place for a day: the day, `null` when it is left empty, nothing when it cannot be read. */
export function typedDay(text: string, year: number): string | null | undefined {
  return text.trim() === '' ? null : (readDate(text, year) ?? undefined);
}

/** The year dates without one are in: that of a day, or this year. */
export function yearNear(date: string | null | undefined, now: number): number {
  return date ? Number(date.slice(0, 4)) : new Date(now).getFullYear();
}
