// What makes a ballot, as a command. Pure; ids are asked from the caller.

import type { Activity } from '../protocol/Activity';
import type { Ballot } from '../protocol/Ballot';
import type { Command } from '../protocol/Command';
import type { NewId } from '../shared/id';

/** A ballot with the activity that opens it. */
export function newBallot(
  workshop: string,
  words: { title: string; question: string },
  eligible: number | null,
  id: string,
  newId: NewId,
): Command {
  const activity = newId();
  const asked: Partial<Activity> = { workshop, kind: 'vote', title: words.title, question: words.question };
  const fields: Partial<Ballot> = {
    workshop, activity, question: words.question, method: 'dots', dots_per_voter: 5, max_per_option: 2,
    secret: true, results_hidden_until_closed: true, eligible,
  };
  return { several: [{ activity: { create: [{ id: activity, fields: asked }] } }, { ballot: { create: [{ id, fields }] } }] };
}
