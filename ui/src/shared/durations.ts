/**
 * Durations as people write them: "15", "15 min", "1 h 20", "1h20", "1:20", "90'", "1,5 h", "3/4 h",
 * « une demi-heure », « trois quarts d’heure », "an hour and a half".
 * How they are written on screen is the business of `words`.
 */
import { figured } from './number-words';
import { duration, t } from './words.svelte';

/** A day at most. */
export const MOST_MINUTES = 1440;

const HOURS = '(?:h|heures?|hours?|hrs?)';
const MINUTES = "(?:m|mn|min|minutes?|')";
const WHOLE = new RegExp(`^(\\d+) ?(${MINUTES})?$`);
const PARTED = new RegExp(`^(\\d+) ?(?:${HOURS}|:) ?(?:(\\d{1,2}) ?${MINUTES}?)?$`);
const DECIMAL = new RegExp(`^(\\d*[.,]\\d{1,4}) ?${HOURS}$`);
/** « 3/4 h », « 1 1/2 h », « 1 h 1/2 ». */
const FRACTION = new RegExp(`^(?:(\\d{1,2}) )?(\\d{1,2})\\/(\\d{1,2}) ?(?:d')?${HOURS}$`);
const AND_FRACTION = new RegExp(`^(\\d{1,2}) ?${HOURS} ?(\\d{1,2})\\/(\\d{1,2})$`);
const BARE = /^(?:\d{0,2}[.,]\d{1,4}|(?:\d{1,2} )?\d{1,2}\/\d{1,2})$/;

/** Parts of an hour in words, once hyphens between letters are spaces. */
const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:trois|three|3) (?:quarts?|quarters?)(?:(?: d'| de | of an? )|(?!\p{L}))/gu, '3/4 '],
  [/(?<!\p{L})(?:(?:un|one|a|le|1) )?(?:quart|quarter)(?:(?: d'| de | of an? )|(?!\p{L}))/gu, '1/4 '],
  [/(?<!\p{L})(?:(?:une?|one|an?|1) )?(?:demie?|half)(?: of)?(?: an?)?(?!\p{L})/gu, '1/2'],
  [/ (?:et|and) (?=\d\/\d)/g, ' '],
];

/** Lower case, simple signs, figures in place of words, fractions as « 3/4 ». */
export function plainDuration(text: string): string {
  // « ½ » becomes « 1⁄2 »; written after a figure it stays apart from it.
  const apart = text.replace(/(\d)([\u00bc-\u00be\u2150-\u215e])/gu, '$1 $2');
  const said = apart.normalize('NFKC').replace(/\u2044/gu, '/').replace(/[\u2018\u2019\u02bc\u2032]/gu, "'").trim().toLowerCase()
    .replace(/(?<=\p{L})[-\u2010-\u2013](?=\p{L})/gu, ' ').replace(/\s+/gu, ' ');
  if (!/\p{L}{2}/u.test(said)) return said;
  const parts = IN_WORDS.reduce((at, [words, part]) => at.replace(words, part), said);
  return figured(parts).replace(/\s+/gu, ' ').trim();
}

type Reading = { minutes: number } | { either: number } | null;

/** To the minute (« 1,33 h » is an hour and twenty minutes), however long. */
function reading(text: string): Reading {
  const said = plainDuration(text);
  const plain = WHOLE.exec(said);
  // Figures alone are minutes; a number in words says its unit.
  if (plain) return plain[2] === undefined && /\p{L}/u.test(text) ? null : rounded(Number(plain[1]));
  const parted = PARTED.exec(said);
  if (parted) return Number(parted[2] ?? 0) > 59 ? null : rounded(Number(parted[1]) * 60 + Number(parted[2] ?? 0));
  const decimal = DECIMAL.exec(said);
  if (decimal) return rounded(Number((decimal[1] as string).replace(',', '.')) * 60);
  const fraction = FRACTION.exec(said) ?? AND_FRACTION.exec(said);
  if (fraction) return rounded(60 * parts(fraction[1], fraction[2], fraction[3]));
  // « trois quarts » with no unit is no figure that could be hours or minutes.
  if (/\p{L}/u.test(text)) return null;
  const bare = BARE.exec(said) && /(?:(\d+) )?(\d+)\/(\d+)/.exec(said);
  if (bare) return asked(60 * parts(bare[1], bare[2], bare[3]));
  return BARE.test(said) ? asked(60 * Number(said.replace(',', '.'))) : null;
}

const parts = (whole: string | undefined, over: string | undefined, under: string | undefined): number =>
  Number(whole ?? 0) + Number(over) / Number(under);

const rounded = (minutes: number): Reading => (Number.isFinite(minutes) ? { minutes: Math.round(minutes) } : null);
const asked = (minutes: number): Reading => (Number.isFinite(minutes) ? { either: Math.round(minutes) } : null);

/** A duration in minutes, or `null` when it cannot be read, could be read two ways, or is longer than a day. */
export function readMinutes(text: string): number | null {
  const found = reading(text);
  return found !== null && 'minutes' in found && found.minutes <= MOST_MINUTES ? found.minutes : null;
}

/** What to say of a text that `readMinutes` does not take: both readings, the limit, or what to write. */
export function minutesProblem(text: string): string {
  const found = reading(text);
  if (found === null) return t('duration-error');
  if ('either' in found) return t('duration-either', { text: text.trim(), hours: duration(found.either) });
  return t('duration-most', { text: text.trim(), most: duration(MOST_MINUTES) });
}
