/**
 * What « Ajouter » makes: an activity with what it works on, or an artefact, a decision, an action,
 * as one gesture, and where it opens. Nothing is sent from here.
 */
import type { Part } from '../frame/route.svelte';
import type { Activity } from '../protocol/Activity';
import type { Command } from '../protocol/Command';
import type { Persona } from '../protocol/Persona';
import type { Workshop } from '../protocol/Workshop';
import type { NewId } from '../shared/id';
import { newBallot } from './ballot';
import { newJourney } from './journey';
import { newMatrix } from './matrix';
import { newQuestion } from './question';

/** What can be added here; a persona has its own maker beside its sheet. */
export type Kind = 'board' | 'ballot' | 'matrix' | 'poll' | 'word_cloud' | 'weather' | 'stakeholder_map' | 'how_might_we' | 'test_grid' | 'idea_card' | 'evaluation' | 'journey' | 'decision' | 'action';

/** What the weather of a room is told by, the best first. */
const SKIES = ['sun', 'bright', 'cloudy', 'storm'] as const;

/** A gesture and the place it opens. */
export interface Made {
  command: Command;
  part: Part;
  id?: string;
}

/** The words a new thing starts with, in the language on screen. */
export type Say = (id: string, args?: Record<string, string | number>) => string;

/** What is in the workshop already. */
export interface Known {
  activities?: readonly Activity[];
  personas?: readonly Persona[];
}

/** The gesture that adds one. */
export function make(kind: Kind, workshop: Workshop, { activities = [], personas = [] }: Known, say: Say, newId: NewId): Made {
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
      const words = { title: say('ballot-new-title'), question: say('ballot-new-question') };
      return { command: newBallot(workshop.id, words, workshop.present, id, newId), part: 'ballot', id };
    }
    case 'matrix': {
      const words = {
        title: say('matrix-new-title'), question: say('matrix-new-question'), x: say('matrix-new-x'), y: say('matrix-new-y'),
      };
      return { command: { several: newMatrix(workshop.id, words, id, newId) }, part: 'matrix', id };
    }
    case 'poll':
    case 'word_cloud':
    case 'weather': {
      const activity = newId();
      const [title, question] = {
        poll: [say('votes-poll'), say('votes-new-poll-question')],
        word_cloud: [say('votes-word-cloud'), say('votes-new-word-cloud-question')],
        weather: [say('votes-weather'), say('votes-new-weather-question')],
      }[kind];
      const choices = kind === 'weather' ? SKIES.map((sky) => ({ label: say(`votes-weather-${sky}`), count: 0 })) : [];
      return {
        command: {
          several: [
            { activity: { create: [{ id: activity, fields: { ...owner, kind: kind === 'word_cloud' ? kind : 'poll', title, question } }] } },
            { poll: { create: [{ id, fields: { ...owner, activity, question, choices } }] } },
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
    case 'stakeholder_map':
      return {
        command: { stakeholder_map: { create: [{ id, fields: { ...both, title: say('stakeholders-new-title') } }] } },
        part: 'stakeholder_map',
        id,
      };
    case 'how_might_we':
      return { command: newQuestion(workshop.id, {}, say, id), part: 'how_might_we', id };
    case 'test_grid':
      return { command: { test_grid: { create: [{ id, fields: { ...owner, prototype: say('test-grid-new-title') } }] } }, part: 'test_grid', id };
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
    case 'journey':
      return {
        command: newJourney(
          { ...both, title: say('journey-new-title'), personas: personas.slice(0, 1).map((persona) => persona.id) },
          { phase: say('journey-new-phase'), steps: [1, 2, 3].map((rank) => say('journey-new-step-rank', { rank })) },
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
