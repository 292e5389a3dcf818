// What a person does to a ballot, as commands: one gesture, one command, one undo step. Pure; ids
// are asked from the caller.

import { newMatrix, type MatrixWords } from '../activities/matrix';
import { stands, type Source } from '../activities/source';
import type { NewId } from '../shared/id';
import type { Activity } from '../protocol/Activity';
import type { Ballot } from '../protocol/Ballot';
import type { BallotMethod } from '../protocol/BallotMethod';
import type { BallotResult } from '../protocol/BallotResult';
import type { MatrixPlace } from '../protocol/MatrixPlace';
import type { BallotOption } from '../protocol/BallotOption';
import type { Command } from '../protocol/Command';
import type { Matrix } from '../protocol/Matrix';
import type { MatrixItem } from '../protocol/MatrixItem';
import type { Said } from '../protocol/Said';
import { budgetOf } from './papers';

export const METHODS: readonly BallotMethod[] = [
  'dots', 'yes_no', 'rating', 'hundred_points', 'majority_judgment', 'ranking', 'consent', 'matrix',
];

export function addOptions(ballot: string, sources: readonly Source[], newId: NewId): Command {
  return {
    ballot_option: {
      create: sources.map((source) => {
        const fields: Partial<BallotOption> = { ballot, label: source.label, ...stands(source) };
        return { id: newId(), fields };
      }),
    },
  };
}

/** A second round between options that share a rank, by the same rules: one step. */
export function secondRound(
  ballot: Ballot,
  tied: readonly BallotOption[],
  words: { title: string },
  id: string,
  newId: NewId,
): Command {
  const activity = newId();
  const { workshop, question, method, dots_per_voter, max_per_option, secret, results_hidden_until_closed, eligible } = ballot;
  const asked: Partial<Activity> = { workshop, kind: 'vote', title: words.title, question };
  const fields: Partial<Ballot> = {
    workshop, activity, question, method, dots_per_voter, max_per_option, secret, results_hidden_until_closed, eligible, round_of: ballot.id,
  };
  const sources = tied.map(({ label, note, cluster, idea_card }): Source => ({
    label, ...(note ? { note } : {}), ...(cluster ? { cluster } : {}), ...(idea_card ? { idea_card } : {}),
  }));
  return {
    several: [
      { activity: { create: [{ id: activity, fields: asked }] } },
      { ballot: { create: [{ id, fields }] } },
      addOptions(id, sources, newId),
    ],
  };
}

/** What changes with the method: budgets belong to dots and points alone. */
export function withMethod(method: BallotMethod): Partial<Ballot> {
  const dots = method === 'dots';
  return { method, dots_per_voter: dots ? 5 : null, max_per_option: dots ? 2 : null };
}

/** What was counted by hand in grades (raised hands): people, and grades by option. */
export interface HandGrades {
  voters: number;
  grades: ReadonlyMap<string, readonly number[]>;
  /** What was said with reservations and objections, where that changes. */
  said?: ReadonlyMap<string, readonly Said[]>;
}

/** The most people who graded one option, when they are more than those who voted. */
export function gradesProblem(count: HandGrades): { option: string; given: number } | null {
  for (const [option, grades] of count.grades) {
    const given = grades.reduce((sum, one) => sum + one, 0);
    if (given > count.voters) return { option, given };
  }
  return null;
}

/** What was said with what is added, in the order in which it is kept: by grade, then by words. */
export function withWords(said: readonly Said[], more: readonly Said[]): Said[] {
  return [...said, ...more].sort((a, b) => a.grade - b.grade || (a.text < b.text ? -1 : Number(a.text > b.text)));
}

/** The grades by hand as one step; `null`: nothing differs. */
export function saveHandGrades(ballot: Ballot, options: readonly BallotOption[], count: HandGrades): Command | null {
  const commands: Command[] = [];
  if (count.voters !== ballot.hand_voters) {
    commands.push({ ballot: { patch: [{ id: ballot.id, fields: { hand_voters: count.voters } }] } });
  }
  const same = (a: readonly number[], b: readonly number[]) => {
    const length = Math.max(a.length, b.length);
    return Array.from({ length }, (_, at) => (a[at] ?? 0) === (b[at] ?? 0)).every(Boolean);
  };
  const patch = options.flatMap((option) => {
    const grades = count.grades.get(option.id) ?? [];
    const said = count.said?.get(option.id);
    const fields: Partial<BallotOption> = {
      ...(same(grades, option.hand_grades) ? {} : { hand_grades: [...grades] }),
      ...(said === undefined ? {} : { said: [...said] }),
    };
    return Object.keys(fields).length > 0 ? [{ id: option.id, fields }] : [];
  });
  if (patch.length > 0) commands.push({ ballot_option: { patch } });
  return commands.length === 0 ? null : commands.length === 1 ? (commands[0] as Command) : { several: commands };
}

/** What was counted by hand: dots by option, and how many people put them. */
export interface HandCount {
  voters: number;
  dots: ReadonlyMap<string, number>;
}

export type HandProblem =
  | { why: 'over_budget'; given: number; allowed: number }
  | { why: 'over_cap'; option: string; given: number; allowed: number }
  | { why: 'nobody' };

/**
 * What a count by hand says that cannot be. Dots that were brought in without a word of how many put them
 * (`uncounted`) are corrected without one.
 */
export function handProblem(ballot: Ballot, count: HandCount, uncounted = false): HandProblem | null {
  const given = [...count.dots.values()].reduce((sum, dots) => sum + dots, 0);
  if (given > 0 && count.voters === 0) {
    return uncounted ? null : { why: 'nobody' };
  }
  if (ballot.max_per_option !== null) {
    const allowed = ballot.max_per_option * count.voters;
    for (const [option, dots] of count.dots) {
      if (dots > allowed) {
        return { why: 'over_cap', option, given: dots, allowed };
      }
    }
  }
  const budget = budgetOf(ballot);
  if (budget !== null && given > budget * count.voters) {
    return { why: 'over_budget', given, allowed: budget * count.voters };
  }
  return null;
}

/** The count by hand as one step; `null`: nothing differs. */
export function saveHandCount(ballot: Ballot, options: readonly BallotOption[], count: HandCount): Command | null {
  const commands: Command[] = [];
  if (count.voters !== ballot.hand_voters) {
    commands.push({ ballot: { patch: [{ id: ballot.id, fields: { hand_voters: count.voters } }] } });
  }
  const changed = options.filter((option) => (count.dots.get(option.id) ?? 0) !== option.hand_dots);
  if (changed.length > 0) {
    commands.push({
      ballot_option: { patch: changed.map((option) => ({ id: option.id, fields: { hand_dots: count.dots.get(option.id) ?? 0 } })) },
    });
  }
  return commands.length === 0 ? null : commands.length === 1 ? (commands[0] as Command) : { several: commands };
}

/** Where people have placed an option of a matrix that was voted on, as an item of one keeps it. */
export function placedBy(place: MatrixPlace | null | undefined): Partial<MatrixItem> {
  if (!place) return {};
  const { effort, impact, effort_spread, impact_spread } = place;
  return { effort, impact, effort_spread, impact_spread };
}

/**
 * The retained options into a matrix: a new one, or the missing ones into one that is there. What people
 * have placed themselves lies there.
 */
export function placeInMatrix(
  ballot: Ballot,
  retained: readonly BallotOption[],
  result: BallotResult | undefined,
  existing: { matrix: Matrix; items: readonly MatrixItem[] } | null,
  words: MatrixWords,
  id: string,
  newId: NewId,
): Command | null {
  const matrix = existing?.matrix.id ?? id;
  const missing = retained.filter((option) => !existing?.items.some((item) => item.ballot_option === option.id));
  const items: Command = {
    matrix_item: {
      create: missing.map((option) => ({
        id: newId(),
        fields: {
          matrix, label: option.label, note: option.note, cluster: option.cluster, idea_card: option.idea_card, ballot_option: option.id,
          ...placedBy(result?.options.find((one) => one.option === option.id)?.place),
        },
      })),
    },
  };
  if (existing) {
    return missing.length > 0 ? items : null;
  }
  const evaluations: Command[] = ballot.method === 'matrix' && result ? [{ matrix: { patch: [{ id, fields: { evaluations: result.voters } }] } }] : [];
  return { several: [...newMatrix(ballot.workshop, words, id, newId), ...evaluations, ...(missing.length > 0 ? [items] : [])] };
}
