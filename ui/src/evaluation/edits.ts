/**
 * Edits of an evaluation and of a poll, as whole lists: these records hold lists of their own, so a
 * gesture takes the newest list and gives the next one. Pure; nothing is sent from here.
 */
import type { Question } from '../protocol/Question';
import type { QuestionKind } from '../protocol/QuestionKind';
import { shifted } from '../shared/lists';

/** What changes in the rows of a table of counts, by their index. */
export interface CountEdit {
  label?: string;
  count?: number;
}
export type CountEdits = ReadonlyMap<number, CountEdit>;

/** Five counts, whatever was stored. */
export function five(counts: readonly number[]): number[] {
  return [0, 1, 2, 3, 4].map((index) => counts[index] ?? 0);
}

/** The five counts of a scale with some changed, none when nobody answered. The rows changed stand from 5 to 1. */
export function withCounts(counts: readonly number[], edits: CountEdits): number[] {
  const next = five(counts).map((count, index) => edits.get(4 - index)?.count ?? count);
  return next.every((one) => one === 0) ? [] : next;
}

/** The counts of a question's choices, one each. */
export function choiceCounts(question: Question): number[] {
  return question.choices.map((_, index) => question.counts[index] ?? 0);
}

/** A new question of a kind. */
export function newQuestion(kind: QuestionKind, label: string, choices: readonly string[]): Question {
  return { label, kind, choices: kind === 'choice' ? [...choices] : [], counts: [], answers: [] };
}

/** The question with another kind: counts and choices of the old one do not fit and go. */
export function ofKind(question: Question, kind: QuestionKind, choices: readonly string[]): Question {
  if (question.kind === kind) return question;
  return { ...newQuestion(kind, question.label, choices), answers: kind === 'free' ? question.answers : [] };
}

/** The question with one choice more. */
export function addChoice(question: Question, label: string): Question {
  return { ...question, choices: [...question.choices, label], counts: [...choiceCounts(question), 0] };
}

/** The question without a choice and its count. */
export function dropChoice(question: Question, index: number): Question {
  return { ...question, choices: question.choices.toSpliced(index, 1), counts: choiceCounts(question).toSpliced(index, 1) };
}

/** The question with a choice one place up or down; its count goes with it. */
export function moveChoice(question: Question, index: number, by: -1 | 1): Question {
  return { ...question, choices: shifted(question.choices, index, by), counts: shifted(choiceCounts(question), index, by) };
}

/** Words given more than once, most often first; case does not count, the first writing is kept. */
export function often(words: readonly string[]): { word: string; count: number }[] {
  const found = new Map<string, { word: string; count: number }>();
  for (const word of words) {
    const key = word.trim().toLocaleLowerCase();
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { word: word.trim(), count: 1 });
  }
  return [...found.values()].filter((one) => one.count > 1).sort((a, b) => b.count - a.count);
}
