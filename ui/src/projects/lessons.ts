/** Lessons whose lines were written anew, each with the labels it bore. Pure. */
import type { Lesson } from '../protocol/Lesson';
import type { LessonKind } from '../protocol/LessonKind';

/** Those of one kind replaced. A line keeps its labels where it says the same, or stands where one was changed. */
export function withLines(list: readonly Lesson[], kinds: readonly LessonKind[], kind: LessonKind, texts: readonly string[]): Lesson[] {
  const own = list.filter((one) => one.kind === kind);
  const left = own.filter((one) => !texts.includes(one.text));
  const fresh = texts.filter((text) => !own.some((one) => one.text === text));
  const labels = (text: string): string[] => {
    const same = own.find((one) => one.text === text);
    if (same) return same.tags;
    return (fresh.length === left.length ? left[fresh.indexOf(text)]?.tags : undefined) ?? [];
  };
  return kinds.flatMap((one) => (one === kind ? texts.map((text) => ({ kind, text, tags: labels(text) })) : list.filter((item) => item.kind === one)));
}
