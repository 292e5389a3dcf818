/**
 * Edits of an evaluation and of a poll, as whole lists: these records hold lists of their own, so a
 * gesture takes the newest list and gives the next one. Pure; nothing is sent from here.
 */
import type { Evaluation } from '../protocol/Evaluation';
import type { Poll } from '../protocol/Poll';
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
  return { asked: null, label, kind, choices: kind === 'choice' ? [...choices] : [], counts: [], answers: [] };
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

/** A question as it is asked of one person: choices, or words where there are none. */
export interface Asking {
  key: string;
  label: string;
  choices: readonly string[];
  /** Choices stand side by side. */
  row?: boolean;
  limit?: number | undefined;
  /** Why words cannot be taken, where they are not one text. */
  problem?: (text: string) => string | null;
}

/** What one person answered: the place of a choice, or words, by the question's key. */
export interface Given {
  chosen: ReadonlyMap<string, number>;
  texts: ReadonlyMap<string, string>;
}

function oneMore(counts: readonly number[], at: number): number[] {
  return counts.map((count, index) => (index === at ? count + 1 : count));
}

/** The evaluation with the answers of one person more; each question is named by its place. */
export function withPerson(
  evaluation: Pick<Evaluation, 'roti' | 'questions' | 'comments' | 'respondents'>,
  { chosen, texts }: Given,
): Pick<Evaluation, 'roti' | 'questions' | 'comments' | 'respondents'> {
  const roti = chosen.get('roti');
  const answered = evaluation.roti.reduce((sum, count) => sum + count, 0);
  return {
    roti: roti === undefined ? evaluation.roti : oneMore(five(evaluation.roti), roti),
    questions: evaluation.questions.map((question, index) => {
      const choice = chosen.get(String(index));
      const text = texts.get(String(index))?.trim() ?? '';
      if (question.kind === 'free') return text === '' ? question : { ...question, answers: [...question.answers, text] };
      if (choice === undefined) return question;
      return { ...question, counts: oneMore(question.kind === 'scale' ? five(question.counts) : choiceCounts(question), choice) };
    }),
    comments: [
      ...evaluation.comments,
      ...(['keep', 'change', 'idea'] as const).flatMap((kind) => {
        const text = texts.get(kind)?.trim() ?? '';
        return text === '' ? [] : [{ kind, text }];
      }),
    ],
    // Those entered by their counts before are people too.
    respondents: (evaluation.respondents ?? answered) + 1,
  };
}

/** Words parted by commas or lines. */
export function wordsIn(text: string): string[] {
  return text.split(/[,;\n]/u).map((word) => word.trim()).filter((word) => word !== '');
}

/** The poll with the answers of one person more: a choice, and words parted by commas or lines. */
export function withVoice(poll: Pick<Poll, 'choices' | 'words'>, { chosen, texts }: Given): Pick<Poll, 'choices' | 'words'> {
  const choice = chosen.get('choice');
  return {
    choices: poll.choices.map((one, index) => (index === choice ? { ...one, count: one.count + 1 } : one)),
    words: [...poll.words, ...wordsIn(texts.get('words') ?? '')],
  };
}
