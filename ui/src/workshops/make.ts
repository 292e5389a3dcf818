/**
 * What « Ajouter » makes: an activity with what it works on, or an artefact, a decision, an action,
 * as one gesture, and where it opens. Nothing is sent from here.
 */
import type { Part } from '../desk/route.svelte';
import { newJourney, type NewId } from '../journeys/gestures';
import type { Activity } from '../protocol/Activity';
import type { Command } from '../protocol/Command';
import type { Workshop } from '../protocol/Workshop';

/** What can be added. */
export type Kind =
  | 'board' | 'ballot' | 'matrix' | 'poll' | 'idea_card' | 'evaluation' | 'persona' | 'journey' | 'decision' | 'action';

/** A gesture and the place it opens. */
export interface Made {
  command: Command;
  part: Part;
  id?: string;
}

/** The words a new thing starts with, in the language on screen. */
export type Say = (id: string) => string;

/** The gesture that adds one. */
export function make(kind: Kind, workshop: Workshop, activities: readonly Activity[], say: Say, newId: NewId): Made {
  const id = newId();
  const owner = { workshop: workshop.id };
  const both = { project: workshop.project, workshop: workshop.id };
  switch (kind) {
    case 'board': {
      const activity = newId();
      const title = say('workshop-new-board');
      const question = workshop.central_question;
      return {
        command: {
          several: [
            { activity: { create: [{ id: activity, fields: { ...owner, kind: 'note_wall', title, question } }] } },
            { board: { create: [{ id, fields: { ...owner, activity, title, question } }] } },
          ],
        },
        part: 'board',
        id,
      };
    }
    case 'ballot': {
      const activity = newId();
      const title = say('workshop-new-ballot');
      return {
        command: {
          several: [
            { activity: { create: [{ id: activity, fields: { ...owner, kind: 'vote', title } }] } },
            {
              ballot: {
                create: [{
                  id,
                  fields: {
                    ...owner, activity, question: title, method: 'dots', dots_per_voter: 5, max_per_option: 2,
                    secret: true, results_hidden_until_closed: true, eligible: workshop.present,
                  },
                }],
              },
            },
          ],
        },
        part: 'ballot',
        id,
      };
    }
    case 'matrix': {
      const activity = newId();
      const title = say('workshop-new-matrix');
      return {
        command: {
          several: [
            { activity: { create: [{ id: activity, fields: { ...owner, kind: 'matrix', title } }] } },
            {
              matrix: {
                create: [{
                  id,
                  fields: { ...owner, activity, question: title, x_axis: say('workshop-axis-effort'), y_axis: say('workshop-axis-impact') },
                }],
              },
            },
          ],
        },
        part: 'matrix',
        id,
      };
    }
    case 'poll': {
      const activity = newId();
      const title = say('workshop-new-poll');
      return {
        command: {
          several: [
            { activity: { create: [{ id: activity, fields: { ...owner, kind: 'poll', title } }] } },
            { poll: { create: [{ id, fields: { ...owner, activity, question: title } }] } },
          ],
        },
        part: 'poll',
        id,
      };
    }
    case 'evaluation': {
      const activity = newId();
      const title = say('workshop-new-evaluation');
      return {
        command: {
          several: [
            { activity: { create: [{ id: activity, fields: { ...owner, kind: 'evaluation', title } }] } },
            { evaluation: { create: [{ id, fields: { ...owner, activity, present: workshop.present } }] } },
          ],
        },
        part: 'evaluation',
      };
    }
    case 'idea_card': {
      // The first card brings the activity that lists them all.
      const known = activities.find((one) => one.kind === 'idea_card');
      const activity = known?.id ?? newId();
      const title = say('workshop-new-idea-cards');
      const card: Command = {
        idea_card: { create: [{ id, fields: { ...owner, activity, title: say('workshop-new-idea-card') } }] },
      };
      return {
        command: known
          ? card
          : { several: [{ activity: { create: [{ id: activity, fields: { ...owner, kind: 'idea_card', title } }] } }, card] },
        part: 'idea_cards',
        id,
      };
    }
    case 'persona':
      return {
        command: { persona: { create: [{ id, fields: { ...both, name: say('workshop-new-persona') } }] } },
        part: 'persona',
        id,
      };
    case 'journey':
      return {
        command: newJourney(
          { ...both, title: say('workshop-new-journey'), personas: [] },
          { phase: say('workshop-new-phase'), steps: [say('workshop-new-step'), say('workshop-new-step-second'), say('workshop-new-step-third')] },
          id,
          newId,
        ),
        part: 'journey',
        id,
      };
    case 'decision':
      return {
        command: { decision: { create: [{ id, fields: { ...owner, text: say('workshop-new-decision') } }] } },
        part: 'decisions',
        id,
      };
    case 'action':
      return {
        command: { action: { create: [{ id, fields: { ...both, title: say('workshop-new-action') } }] } },
        part: 'decisions',
        id,
      };
  }
}
