/**
 * The models that come with Établi: an artefact of each kind that is filled in part, in the language on
 * screen, to be written over. Commands, and where what they make is shown.
 */
import { go, type Part } from '../frame/route.svelte';
import type { Command } from '../protocol/Command';
import type { LaneKind } from '../protocol/LaneKind';
import type { StakeholderKind } from '../protocol/StakeholderKind';
import { act } from '../replica/act.svelte';
import { replica } from '../replica/replica.svelte';
import { newId, type NewId } from '../shared/id';
import { t } from '../shared/words.svelte';
import type { Say } from './make';
import type { Artefact } from './taking';

interface Place {
  project: string;
  workshop: string;
}

const PHASES: readonly { key: string; steps: readonly string[] }[] = [
  { key: 'before', steps: ['learn', 'prepare'] },
  { key: 'during', steps: ['ask', 'wait'] },
  { key: 'after', steps: ['receive', 'follow'] },
];
/** What stands in the lanes; a step that is not named stays empty. */
const LANES: readonly { kind: LaneKind; cells: readonly string[] }[] = [
  { kind: 'evidence', cells: ['ask', 'receive'] },
  { kind: 'action', cells: ['learn', 'prepare', 'ask', 'wait', 'receive', 'follow'] },
  { kind: 'thought', cells: [] },
  { kind: 'touchpoint', cells: ['learn', 'ask', 'receive'] },
  { kind: 'emotion', cells: [] },
  { kind: 'pain_point', cells: [] },
  { kind: 'opportunity', cells: [] },
  { kind: 'frontstage', cells: ['ask', 'receive'] },
  { kind: 'backstage', cells: ['wait'] },
  { kind: 'support', cells: ['wait'] },
];

/** A procedure from the first question to what follows, with the lanes of its blueprint. */
export function modelJourney(place: Place, say: Say, id: string, newId: NewId): Command {
  const steps = new Map(PHASES.flatMap(({ steps }) => steps.map((step) => [step, newId()] as const)));
  const phases = PHASES.map((phase) => ({ ...phase, id: newId() }));
  const lanes = LANES.map((lane) => ({ ...lane, id: newId() }));
  const blank = { channel: null, from_note: null, actor: '', delay: '', tool: '', rule: '', breaking_point: '' };
  return {
    several: [
      { journey: { create: [{ id, fields: { ...place, title: say('model-journey'), scope: say('model-journey-scope') } }] } },
      { phase: { create: phases.map((phase) => ({ id: phase.id, fields: { journey: id, title: say(`model-journey-phase-${phase.key}`) } })) } },
      {
        step: {
          create: phases.flatMap((phase) => phase.steps.map((step) => ({
            id: steps.get(step) ?? '', fields: { journey: id, phase: phase.id, title: say(`model-journey-step-${step}`) },
          }))),
        },
      },
      { lane: { create: lanes.map((lane) => ({ id: lane.id, fields: { journey: id, kind: lane.kind } })) } },
      {
        cell: {
          create: lanes.flatMap((lane) => lane.cells.map((step) => ({
            id: newId(),
            fields: {
              journey: id, lane: lane.id, step: steps.get(step) ?? '',
              items: [{ ...blank, text: say(`model-journey-${lane.kind.replaceAll('_', '-')}-${step}`) }],
            },
          }))),
        },
      },
    ],
  };
}

const ACTORS: readonly { key: string; kind: StakeholderKind; circle: number; influence: number; interest: number }[] = [
  { key: 'users', kind: 'user', circle: 1, influence: 1, interest: 3 },
  { key: 'relatives', kind: 'user', circle: 2, influence: 0, interest: 2 },
  { key: 'counter', kind: 'agent', circle: 1, influence: 2, interest: 3 },
  { key: 'managers', kind: 'agent', circle: 2, influence: 2, interest: 2 },
  { key: 'elected', kind: 'elected', circle: 3, influence: 3, interest: 1 },
  { key: 'ministry', kind: 'institution', circle: 3, influence: 3, interest: 1 },
  { key: 'association', kind: 'association', circle: 2, influence: 1, interest: 3 },
  { key: 'provider', kind: 'company', circle: 3, influence: 2, interest: 1 },
];

/** Whom a public service usually meets; nothing is said of what goes on between them. */
export function modelMap(place: Place, say: Say, id: string, newId: NewId): Command {
  return {
    several: [
      { stakeholder_map: { create: [{ id, fields: { ...place, title: say('model-map') } }] } },
      { stakeholder: { create: ACTORS.map(({ key, ...fields }) => ({ id: newId(), fields: { map: id, name: say(`model-map-${key}`), ...fields } })) } },
    ],
  };
}

/** A sheet whose lines are the questions to ask on the ground. */
export function modelPersona(place: Place, say: Say, id: string): Command {
  const scale = (name: string) => ({
    label: say(`persona-scale-${name}`), left: say(`persona-scale-${name}-left`), right: say(`persona-scale-${name}-right`), value: null,
  });
  const lines = (field: string): string[] => [say(`model-persona-${field}-1`), say(`model-persona-${field}-2`)];
  return {
    persona: {
      create: [{
        id,
        fields: {
          ...place, name: say('model-persona'), situation: say('model-persona-situation'), quote: say('model-persona-quote'),
          goals: lines('goals'), needs: lines('needs'), obstacles: lines('obstacles'), motivations: lines('motivations'), fears: lines('fears'),
          typical_day: say('model-persona-day'), scales: [scale('digital'), scale('administrative')],
        },
      }],
    },
  };
}

/** Three things a first test is to show. */
export function modelGrid(workshop: string, say: Say, id: string): Command {
  return {
    test_grid: {
      create: [{
        id,
        fields: {
          workshop, prototype: say('model-grid'),
          hypotheses: ['understood', 'done', 'wanted'].map((key) => ({ text: say(`model-grid-${key}`), criterion: say(`model-grid-${key}-criterion`) })),
        },
      }],
    },
  };
}

const PARTS: Record<Artefact, Part> = {
  persona: 'persona', empathy_map: 'empathy_map', journey: 'journey', stakeholder_map: 'stakeholder_map', test_grid: 'test_grid',
};

/** Makes one from the model and opens it; `own`: what has a maker of its own. */
export async function makeModel(noun: Artefact, workshop: string, own?: () => Promise<void>): Promise<void> {
  const project = replica.get('workshop', workshop)?.project;
  if (project === undefined) return;
  if (own) return own();
  const id = newId();
  const place = { project, workshop };
  const command = noun === 'journey' ? modelJourney(place, t, id, newId)
    : noun === 'stakeholder_map' ? modelMap(place, t, id, newId)
      : noun === 'persona' ? modelPersona(place, t, id)
        : modelGrid(workshop, t, id);
  if (await act(command)) return;
  go({ at: 'workshop', workshop, part: PARTS[noun], id });
}
