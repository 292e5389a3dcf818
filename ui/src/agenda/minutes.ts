/**
 * Times of day as people write them: "9:05", "9h05", "9 h", "0905". How they are written on screen
 * is the business of `shared/words`; durations are read by `shared/durations`.
 */

/** A time of day as "HH:MM:00", the core's form; `null` when it cannot be read. */
export function readTime(text: string): string | null {
  const clean = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '').replace(/\(\+\d\)$/, '');
  const found = /^(\d{1,2})(?:[:h.](\d{2})?)?$/.exec(clean) ?? /^(\d{2})(\d{2})$/.exec(clean);
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${two(hour)}:${two(minute)}:00`;
}

/** Minutes from midnight of the core's "09:30:00". */
export function minutesOf(time: string | null): number | null {
  const found = time === null ? null : /^(\d{2}):(\d{2})/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** A planned end in minutes from midnight of the day that has that start: an earlier hour is of the night after. */
export function endOfDay(start: string, end: string): number {
  const [from, to] = [minutesOf(start) ?? 0, minutesOf(end) ?? 0];
  return to < from ? to + 1440 : to;
}

/** Minutes from midnight as the core's "09:30:00"; past midnight it starts again. */
export function timeOf(minutes: number): string {
  const day = ((minutes % 1440) + 1440) % 1440;
  return `${two(Math.floor(day / 60))}:${two(day % 60)}:00`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
