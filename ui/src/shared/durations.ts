/**
 * Durations as people write them: "15", "15 min", "1 h 20", "1h20", "1:20", "90'", "1,5 h", "3/4 h".
 * How they are written on screen is the business of `words`.
 */
import { duration, t } from './words.svelte';

/** A day at most. */
const MOST = 1440;

const HOURS = '(?:h|heures?|hours?|hrs?)';
const MINUTES = "(?:m|mn|min|minutes?|')";
const WHOLE = new RegExp(`^(\\d{1,4}) ?${MINUTES}?$`);
const PARTED = new RegExp(`^(\\d{1,2}) ?(?:${HOURS}|:) ?(?:(\\d{1,2}) ?${MINUTES}?)?$`);
const DECIMAL = new RegExp(`^(\\d{0,2}[.,]\\d{1,4}) ?${HOURS}$`);
/** « 3/4 h », « 1 1/2 h », « 1 h 1/2 ». */
const FRACTION = new RegExp(`^(?:(\\d{1,2}) )?(\\d{1,2})\\/(\\d{1,2}) ?(?:d')?${HOURS}$`);
const AND_FRACTION = new RegExp(`^(\\d{1,2}) ?${HOURS} ?(?:et )?(\\d{1,2})\\/(\\d{1,2})$`);
const BARE = /^\d{0,2}[.,]\d{1,4}$/;

function clean(text: string): string {
  // « ½ » becomes « 1⁄2 »; written after a figure it stays apart from it.
  const apart = text.replace(/(\d)([\u00bc-\u00be\u2150-\u215e])/gu, '$1 $2');
  return apart.normalize('NFKC').replace(/\u2044/gu, '/').replace(/[\u2018\u2019\u02bc\u2032]/gu, "'").trim().toLowerCase().replace(/\s+/gu, ' ');
}

/** A duration in minutes, or `null` when it cannot be read or could be read two ways. */
export function readMinutes(text: string): number | null {
  const said = clean(text);
  const plain = WHOLE.exec(said);
  if (plain) return within(Number(plain[1]));
  const parted = PARTED.exec(said);
  if (parted) return Number(parted[2] ?? 0) > 59 ? null : within(Number(parted[1]) * 60 + Number(parted[2] ?? 0));
  const decimal = DECIMAL.exec(said);
  if (decimal) return within(Number((decimal[1] as string).replace(',', '.')) * 60);
  const fraction = FRACTION.exec(said) ?? AND_FRACTION.exec(said);
  if (fraction) return within((Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3])) * 60);
  return null;
}

/** To the minute: « 1,33 h » is an hour and twenty minutes. */
function within(minutes: number): number | null {
  const whole = Math.round(minutes);
  return Number.isFinite(minutes) && whole <= MOST ? whole : null;
}

/** What to say of a text that `readMinutes` does not take: both readings, or what to write. */
export function minutesProblem(text: string): string {
  const said = clean(text);
  if (BARE.test(said)) {
    const hours = Number(said.replace(',', '.')) * 60;
    return t('duration-either', { text: text.trim(), hours: duration(hours) });
  }
  return t('duration-error');
}
