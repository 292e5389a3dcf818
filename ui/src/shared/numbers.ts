// Numbers as people type them, in the language of the screen. French: « 4,5 », « −3 », « 1 200,5 »
// with any space between the thousands. English: « 4.5 », « 1,200 », the comma only in groups of
// three. What can be read two ways is not read: both readings are named. Writing numbers to be read
// is the business of `words`.
import { figures } from './intl';
import { exact, language, t } from './words.svelte';

/** One value; or the two that the text may mean; or none. */
export type NumberReading = { value: number } | { either: readonly [number, number] } | null;

const SIGN = /^[-+\u2212\u2010-\u2013]\s*/;

/** What a number may have beside it, and is no part of it: the field's own unit. */
function withoutUnit(text: string, unit: string): string {
  const plain = text.trim();
  const own = unit.trim();
  if (own === '') return plain;
  const fold = (word: string) => word.normalize('NFC').toLowerCase().replace(/\s/gu, ' ').replace(/[’ʼ]/gu, "'");
  const [whole, part] = [fold(plain), fold(own)];
  if (whole.length !== plain.length) return plain;
  if (whole.endsWith(part)) return plain.slice(0, whole.length - part.length).trim();
  // « €12 » is how English puts it.
  const sign = SIGN.exec(plain)?.[0] ?? '';
  const rest = plain.slice(sign.length);
  return fold(rest).startsWith(part) && /^\d/.test(rest.slice(part.length).trim()) ? sign + rest.slice(part.length).trim() : plain;
}

const FRENCH = {
  plain: /^\d+(?:,\d+)?$|^,\d+$/,
  spaced: /^[1-9]\d{0,2}(?:\s\d{3})+(?:,\d+)?$/,
  // A point is no French sign: it is taken where it can only mean one thing.
  pointed: /^\d*\.\d+$/,
  thousands: /^[1-9]\d{0,2}(?:\.\d{3})+$/,
  grouped: /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/,
};
const ENGLISH = {
  plain: /^\d+(?:\.\d+)?$|^\.\d+$/,
  spaced: /^[1-9]\d{0,2}(?:\s\d{3})+(?:\.\d+)?$/,
  grouped: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
  comma: /^\d+,\d+$/,
};

function unsigned(text: string): NumberReading {
  const of = (plain: string): NumberReading => {
    const value = Number(plain);
    return Number.isFinite(value) ? { value } : null;
  };
  if (/^\d+(?:[.,]\d+)?e[-+]?\d+$/i.test(text)) return of(text.replace(',', '.'));
  if (language.current === 'fr') {
    if (FRENCH.plain.test(text) || FRENCH.spaced.test(text)) return of(text.replace(/\s/g, '').replace(',', '.'));
    if (FRENCH.grouped.test(text)) return of(text.replaceAll('.', '').replace(',', '.'));
    if (FRENCH.thousands.test(text)) {
      const whole = Number(text.replaceAll('.', ''));
      return text.indexOf('.') === text.lastIndexOf('.') ? { either: [Number(text), whole] } : { value: whole };
    }
    return FRENCH.pointed.test(text) ? of(text) : null;
  }
  if (ENGLISH.plain.test(text) || ENGLISH.spaced.test(text)) return of(text.replace(/\s/g, ''));
  if (ENGLISH.grouped.test(text)) return of(text.replaceAll(',', ''));
  if (ENGLISH.comma.test(text)) return { either: [Number(text.replace(',', '.')), Number(text.replace(',', ''))] };
  return null;
}

/** Everything that a typed number may be; the field's own unit is left aside. */
export function numberReading(text: string, unit = ''): NumberReading {
  const bare = withoutUnit(text, unit);
  const sign = SIGN.exec(bare)?.[0] ?? '';
  const found = unsigned(bare.slice(sign.length));
  if (found === null || sign === '' || sign.startsWith('+')) return found;
  if ('value' in found) return { value: found.value === 0 ? 0 : -found.value };
  return { either: [-found.either[0], -found.either[1]] };
}

/** The number, or `null` when it cannot be read or could be read two ways. */
export function readNumber(text: string, unit = ''): number | null {
  const found = numberReading(text, unit);
  return found !== null && 'value' in found ? found.value : null;
}

/** What to say of a text that `readNumber` does not take: both readings, or what to write. */
export function numberProblem(text: string, instead: string, unit = ''): string {
  const found = numberReading(text, unit);
  if (found === null || 'value' in found) return instead;
  const [one, other] = found.either;
  return t('field-number-either', { text: text.trim(), one: exact(one), other: exact(other) });
}

/** A whole number from 0 on, or the sentence that says why it is none; an empty text is `empty`. */
export function readCount(text: string, most: number, instead: string): { count: number } | { problem: string } {
  const value = readNumber(text);
  if (value === null || !Number.isInteger(value) || value < 0 || value > most) return { problem: numberProblem(text, instead) };
  return { count: value };
}

/** As it stands in a field: whole, no spaces between the thousands. */
export function typedNumber(value: number | null): string {
  if (value === null) return '';
  return figures(language.locale, { useGrouping: false, maximumFractionDigits: 20 }).format(value).replace('-', '\u2212');
}
