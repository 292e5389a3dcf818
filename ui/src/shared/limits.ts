// The length of texts as the core counts it, and when a field says how much is left.
import { LIMITS } from '../protocol/limits';
import type { Noun } from '../protocol/Noun';

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

/** The text cut at the limit, on whole code points. */
export function cut(text: string, limit: number | undefined): string {
  if (limit === undefined || length(text) <= limit) return text;
  return Array.from(text).slice(0, limit).join('');
}
