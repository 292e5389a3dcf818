// Numbers as people type them: « 4,5 », « −3 », « 1 200 ». Writing them to be read is the business
// of `words`.
import { language } from './words.svelte';

/** The number, or `null` when it cannot be read. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-').replace(',', '.');
  const found = Number(plain);
  return plain === '' || !Number.isFinite(found) ? null : found;
}

/** As it stands in a field: no spaces between the thousands. */
export function typedNumber(value: number | null): string {
  if (value === null) return '';
  return String(value).replace('.', language.current === 'fr' ? ',' : '.').replace('-', '\u2212');
}
