// What a person does to a ballot, as commands: one gesture, one command, one undo step. Pure; ids
// are asked from the caller.

import { newMatrix, type MatrixWords } from '../activities/matrix';
import type { NewId } from '../shared/id';
import type { Ballot } from '../protocol/Ballot';
import type { BallotMethod } from '../protocol/BallotMethod';
import type { BallotOption } from '../protocol/BallotOption';
import type { Command } from '../protocol/Command';
import type { Matrix } from '../protocol/Matrix';
import type { MatrixItem } from '../protocol/MatrixItem';

export const METHODS: readonly BallotMethod[] = [
  'dots', 'yes_no', 'rating', 'hundred_points', 'majority_judgment', 'ranking', 'consent',
];

/** Something that can be voted on. */
export interface Source {
  label: string;
  note?: string;
  cluster?: string;
  idea_card?: string;
}

export function addOptions(ballot: string, sources: readonly Source[], newId: NewId): Command {
  return {
    ballot_option: {
      create: sources.map((source) => {
        const fields: Partial<BallotOption> = {
          ballot, label: source.label, note: source.note ?? null, cluster: source.cluster ?? null, idea_card: source.idea_card ?? null,
        };
        return { id: newId(), fields };
      }),
    },
  };
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

/** What a count by hand says that cannot be. */
export function handProblem(ballot: Ballot, count: HandCount): HandProblem | null {
  const given = [...count.dots.values()].reduce((sum, dots) => sum + dots, 0);
  if (given > 0 && count.voters === 0) {
    return { why: 'nobody' };
  }
  if (ballot.max_per_option !== null) {
    const allowed = ballot.max_per_option * count.voters;
    for (const [option, dots] of count.dots) {
      if (dots > allowed) {
        return { why: 'over_cap', option, given: dots, allowed };
      }
    }
  }
  if (ballot.dots_per_voter !== null && given > ballot.dots_per_voter * count.voters) {
    return { why: 'over_budget', given, allowed: ballot.dots_per_voter * count.voters };
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

/** The retained options into a matrix: a new one, or the missing ones into one that is there. */
export function placeInMatrix(
  ballot: Ballot,
  retained: readonly BallotOption[],
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
        id: newId(), fields: { matrix, label: option.label, note: option.note, ballot_option: option.id },
      })),
    },
  };
  if (existing) {
    return missing.length > 0 ? items : null;
  }
  return { several: [...newMatrix(ballot.workshop, words, id, newId), ...(missing.length > 0 ? [items] : [])] };
}
