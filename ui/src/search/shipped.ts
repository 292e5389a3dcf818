// The methods that come with Établi, found as everything else is: by name, then by what they are for, then
// by their steps. They are no records, so the core's index does not know them. Pure.
import type { Method } from '../methods/library';
import type { Language } from '../protocol/Language';
import { foldWords } from '../shared/fold';

/** Those that say every word (folded), the nearest first; each beginning of a word counts. */
export function shipped(methods: readonly Method[], wanted: readonly string[], language: Language): Method[] {
  if (wanted.length === 0) return [];
  const says = (texts: readonly string[]): boolean => {
    const words = texts.flatMap((text) => foldWords(text).split(' '));
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
  const rank = (method: Method): number => {
    const { name, goal } = method[language];
    const steps = method.steps.flatMap((step) => [step[language].title, step[language].instruction]);
    return says([name]) ? 0 : says([name, goal]) ? 1 : says([name, goal, ...steps]) ? 2 : 3;
  };
  return methods
    .map((method) => ({ method, rank: rank(method) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map((one) => one.method);
}
