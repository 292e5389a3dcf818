// The length of texts as the core counts it (code points), when a field says how much is left, and
// how a text that is too long is divided: between sentences or words, never inside what people see
// as one character.
import { LIMITS } from '../protocol/limits';
import type { Noun } from '../protocol/Noun';
import { t } from './words.svelte';

/** Code points, as the core counts them. */
export function length(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The limit of a field; `limitOf('note', 'text')`. */
export function limitOf(noun: Noun, field: string): number | undefined {
  return LIMITS[noun]?.[field];
}

/** Whether the counter shows: from 80 % of the limit. */
export function nearLimit(text: string, limit: number | undefined): boolean {
  return limit !== undefined && length(text) >= limit * 0.8;
}

/** « 60 caractères de trop. », or nothing. */
export function tooLong(text: string, limit: number | undefined): string | null {
  // As many UTF-16 units or fewer: no need to count.
  if (limit === undefined || text.length <= limit) return null;
  const over = length(text) - limit;
  return over > 0 ? t('field-too-long', { over }) : null;
}

/** Lines that say something. */
export function fullLines(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Why lines of a list cannot be taken as they stand: one that is too long, or too many; or nothing. */
export function linesProblem(lines: readonly string[], limit: number | undefined, most: number): string | null {
  const at = lines.findIndex((line) => tooLong(line, limit) !== null);
  if (at >= 0) return t('list-line-too-long', { line: at + 1, why: tooLong(lines[at] as string, limit) });
  const over = fullLines(lines).length - most;
  return over > 0 ? t('list-too-many', { over, most }) : null;
}

const clusters = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** The beginning of a text for where there is little room, with « … » where something is left out. */
export function shortened(text: string, room: number): string {
  if (length(text) <= room) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of clusters.segment(text)) {
    used += length(segment);
    if (used > room - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Words round a title (« … (copie) »), the title shortened where the whole would be too long. */
export function wordsRound(title: string, limit: number | undefined, say: (title: string) => string): string {
  const whole = say(title);
  if (limit === undefined || length(whole) <= limit) return whole;
  return say(shortened(title, limit - (length(whole) - length(title))));
}

/** After these a text may be parted: a paragraph, a sentence, a word; in this order. */
const ENDS: readonly RegExp[] = [/\n$/u, /[.!?…;][»”"’)\]]*\s$/u, /[\s\u2013\u2014-]$/u];

/**
 * A text in parts within the limit. Only white space where it was parted is left out; a part ends
 * with a paragraph, a sentence or a word where one ends in its second half.
 */
export function divided(text: string, limit: number): string[] {
  const parts: string[] = [];
  let pieces: string[] = [];
  let used = 0;
  const close = (count: number): void => {
    const part = pieces.slice(0, count).join('').trim();
    if (part !== '') parts.push(part);
    pieces = pieces.slice(count);
    while (pieces.length > 0 && (pieces[0] as string).trim() === '') pieces.shift();
    used = length(pieces.join(''));
  };
  for (const { segment } of clusters.segment(text)) {
    const size = length(segment);
    while (used + size > limit && pieces.length > 0) {
      // White space at the very limit ends a word there.
      close(segment.trim() === '' ? pieces.length : place(pieces));
    }
    if (pieces.length === 0 && segment.trim() === '') continue;
    // One character of more code points than the limit: it can only be parted.
    if (size > limit) {
      const points = Array.from(segment);
      for (let at = 0; at < points.length; at += limit) {
        pieces = [points.slice(at, at + limit).join('')];
        if (at + limit < points.length) close(1);
      }
      used = length(pieces.join(''));
      continue;
    }
    pieces.push(segment);
    used += size;
  }
  close(pieces.length);
  return parts;
}

/** How many pieces go into the part. */
function place(pieces: readonly string[]): number {
  for (const end of ENDS) {
    for (let count = pieces.length; count > pieces.length / 2; count -= 1) {
      // What closes a sentence may be two or three signs long.
      if (end.test(pieces.slice(Math.max(0, count - 4), count).join(''))) return count;
    }
  }
  return pieces.length;
}
