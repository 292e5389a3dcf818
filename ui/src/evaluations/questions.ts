/** Questions whose answers are compared: the return on time, then those of the lab, then those typed alike. Pure. */
import type { Answered } from '../protocol/Answered';
import type { QuestionTrend } from '../protocol/QuestionTrend';
import type { Questionnaire } from '../protocol/Questionnaire';
import type { Report } from '../protocol/Report';

export const ROTI = 'roti';

/** A question by its key: what the list of the screen holds. */
export interface Compared {
  key: string;
  question: QuestionTrend;
}

/** The return on time as a question among others. */
export function rotiOf(report: Report, label: string): QuestionTrend {
  const few = report.roti.answers < 5;
  return {
    asked: null, label, kind: 'scale', choices: [],
    whole: { workshops: report.evaluated, answers: report.roti.answers, mean: few ? null : report.roti.mean, counts: [] },
    trend: report.trend.map((part) => ({
      period: part.period,
      answered: { workshops: part.workshops, answers: part.rated.answers, mean: part.rated.answers < 5 ? null : part.rated.mean, counts: [] },
    })),
    kinds: report.rated_kinds.map((group) => ({ kinds: group.kinds, answered: { workshops: group.workshops, answers: group.rated.answers, mean: group.rated.mean, counts: [] } })),
  };
}

export interface Listed {
  /** The questionnaire; `null`: typed alike; the return on time stands before both. */
  name: string | null;
  questions: Compared[];
}

/** The questions in groups, each questionnaire by its name. */
export function listed(report: Report, questionnaires: readonly Questionnaire[]): Listed[] {
  const keyed = (question: QuestionTrend, at: number): Compared => ({ key: question.asked ?? `typed-${at}-${question.label}`, question });
  const all = report.questions.map(keyed);
  const groups: Listed[] = questionnaires.map((one) => {
    const own = new Set(one.questions.map((question) => question.id));
    return { name: one.name, questions: all.filter(({ question }) => question.asked !== null && own.has(question.asked)) };
  });
  groups.push({ name: null, questions: all.filter(({ question }) => question.asked === null) });
  return groups.filter((group) => group.questions.length > 0);
}

/** How far the mean went from the first stretch that tells one to the last; nothing with fewer than two. */
export function change(question: QuestionTrend): number | null {
  const means = question.trend.flatMap((part) => part.answered.mean ?? []);
  const [first, last] = [means[0], means.at(-1)];
  return means.length < 2 || first === undefined || last === undefined ? null : last - first;
}

/** The share of a choice among the answers of a part; nothing where they are not told. */
export function shareOf(answered: Answered, at: number): number | null {
  return answered.counts.length === 0 || answered.answers === 0 ? null : (answered.counts[at] ?? 0) / answered.answers;
}
