/**
 * Questions of the lab in the evaluation of a workshop: put there, kept from there, let go. The lab
 * keeps what is asked, the evaluation its own answers. Pure; nothing is sent from here.
 */
import type { AskedQuestion } from '../protocol/AskedQuestion';
import type { Question } from '../protocol/Question';
import type { Questionnaire } from '../protocol/Questionnaire';
import { newQuestion } from './edits';

/** Questionnaires of a lab, at most; questions of one. */
export const MOST_QUESTIONNAIRES = 50;
export const MOST_ASKED = 50;
/** Questions of an evaluation, at most. */
export const MOST_QUESTIONS = 200;

/** The questions of a questionnaire that an evaluation does not put yet. */
export function missing(questions: readonly Question[], questionnaire: Questionnaire): AskedQuestion[] {
  const put = new Set(questions.map((question) => question.asked));
  return questionnaire.questions.filter((question) => !put.has(question.id));
}

/** The questions of an evaluation with those of a questionnaire behind them, each once. */
export function withQuestionnaire(questions: readonly Question[], questionnaire: Questionnaire): Question[] {
  const fresh = missing(questions, questionnaire).map(({ id, label, kind, choices }) => ({ ...newQuestion(kind, label, choices), asked: id }));
  return [...questions, ...fresh];
}

/**
 * The questions of an evaluation as a questionnaire of the lab, and the evaluation putting them. One
 * that is the lab's already is asked by both: it keeps its name there only.
 */
export function keptAs(name: string, questions: readonly Question[], newId: () => string): { questionnaire: Questionnaire; questions: Question[] } {
  const own = questions.map((question) => (question.asked === null ? { ...question, asked: newId() } : question));
  const fresh = own.filter((_, index) => questions[index]?.asked === null);
  return {
    questionnaire: {
      id: newId(),
      name,
      questions: fresh.slice(0, MOST_ASKED).map((question) => ({
        id: question.asked ?? newId(),
        label: question.label,
        kind: question.kind,
        choices: question.kind === 'choice' ? question.choices : [],
      })),
    },
    questions: own.map((question, index) => (questions[index]?.asked === null && fresh.indexOf(question) >= MOST_ASKED ? { ...question, asked: null } : question)),
  };
}

/** A question that is the workshop's own again: its answers stay, and are compared no more. */
export function letGo(question: Question): Question {
  return { ...question, asked: null };
}

/** The questionnaire that a question comes from. */
export function sourceOf(question: Question, questionnaires: readonly Questionnaire[]): Questionnaire | null {
  if (question.asked === null) return null;
  return questionnaires.find((one) => one.questions.some((asked) => asked.id === question.asked)) ?? null;
}

/** A questionnaire with one question changed. Another kind is another question: it has a name of its own. */
export function withAsked(questionnaire: Questionnaire, index: number, change: Partial<AskedQuestion>, newId: () => string): Questionnaire {
  const questions = questionnaire.questions.map((question, at) => {
    if (at !== index) return question;
    if (change.kind === undefined || change.kind === question.kind) return { ...question, ...change };
    return { ...question, choices: [], ...change, id: newId() };
  });
  return { ...questionnaire, questions };
}

/** A questionnaire under a new name, with questions of its own. */
export function copied(questionnaire: Questionnaire, name: string, newId: () => string): Questionnaire {
  return { id: newId(), name, questions: questionnaire.questions.map((question) => ({ ...question, id: newId() })) };
}

/**
 * Questionnaires with those of a file: one that is known by its id takes the file's state. A question
 * that is of another kind there is another question.
 */
export function joined(
  kept: readonly Questionnaire[], brought: readonly Questionnaire[], newId: () => string,
): { questionnaires: Questionnaire[]; fresh: number; changed: number } {
  const kinds = new Map(kept.flatMap((one) => one.questions.map((question) => [question.id, question.kind] as const)));
  const apart = (one: Questionnaire): Questionnaire => ({
    ...one,
    questions: one.questions.map((question) => ((kinds.get(question.id) ?? question.kind) === question.kind ? question : { ...question, id: newId() })),
  });
  const known = new Map(kept.map((one) => [one.id, JSON.stringify(one)]));
  const fresh = brought.filter((one) => !known.has(one.id));
  const changed = brought.filter((one) => known.has(one.id) && known.get(one.id) !== JSON.stringify(one));
  const now = new Map(changed.map((one) => [one.id, apart(one)]));
  return { questionnaires: [...kept.map((one) => now.get(one.id) ?? one), ...fresh.map(apart)], fresh: fresh.length, changed: changed.length };
}
