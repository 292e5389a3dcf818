// What a person does to a journey, as commands: one gesture, one command, one undo step.
// Nothing is sent from here; ids are asked from the caller so that tests are exact.

import type { Cell } from '../protocol/Cell';
import type { Command } from '../protocol/Command';
import type { Emotion } from '../protocol/Emotion';
import type { Journey } from '../protocol/Journey';
import type { Lane } from '../protocol/Lane';
import type { LaneKind } from '../protocol/LaneKind';
import type { Link } from '../protocol/Link';
import type { Phase } from '../protocol/Phase';
import type { Step } from '../protocol/Step';
import { fold } from '../shared/fold';
import type { NewId } from '../shared/id';

/** Everything a journey is made of, in order. */
export interface Whole {
  journey: Journey;
  phases: readonly Phase[];
  steps: readonly Step[];
  lanes: readonly Lane[];
  cells: readonly Cell[];
  emotions: readonly Emotion[];
  /** The arrows between its cells. */
  links?: readonly Link[];
}

export const LANE_KINDS: readonly LaneKind[] = [
  'action', 'thought', 'verbatim', 'touchpoint', 'channel', 'emotion', 'pain_point', 'opportunity',
  'frontstage', 'backstage', 'support', 'evidence', 'indicator', 'image', 'text',
];

/**
 * The target journey that answers a current one: the same phases, steps and lanes, each step naming
 * the one it comes from; with `content` also the cells and emotions.
 */
export function newTarget(whole: Whole, title: string, content: boolean, id: string, newId: NewId): Command {
  const { journey } = whole;
  const renamed = new Map<string, string>();
  const fresh = (old: string): string => {
    const made = renamed.get(old) ?? newId();
    renamed.set(old, made);
    return made;
  };
  const commands: Command[] = [
    {
      journey: {
        create: [{
          id,
          fields: {
            project: journey.project, workshop: journey.workshop, title, scope: journey.scope,
            mode: 'target', personas: journey.personas, answers: journey.id,
          },
        }],
      },
    },
    {
      phase: {
        create: whole.phases.map((phase) => ({ id: fresh(phase.id), fields: { journey: id, title: phase.title } })),
      },
    },
    {
      step: {
        create: whole.steps.map((step) => ({
          id: fresh(step.id),
          fields: {
            journey: id, phase: step.phase ? (renamed.get(step.phase) ?? null) : null, title: step.title,
            duration: step.duration, duration_min: step.duration_min, waiting: step.waiting,
            waiting_min: step.waiting_min, moment_of_truth: step.moment_of_truth, hidden: step.hidden,
            from_step: step.id,
          },
        })),
      },
    },
    {
      lane: {
        create: whole.lanes.map((lane) => ({
          id: fresh(lane.id), fields: { journey: id, kind: lane.kind, title: lane.title, hidden: lane.hidden },
        })),
      },
    },
  ];
  if (content) {
    commands.push(
      {
        cell: {
          create: whole.cells.map((cell) => ({
            id: fresh(cell.id),
            fields: {
              journey: id, lane: fresh(cell.lane), step: fresh(cell.step), span: cell.span,
              items: cell.items, evidence: cell.evidence,
            },
          })),
        },
      },
      {
        emotion: {
          create: whole.emotions.map((emotion) => ({
            id: newId(),
            fields: { journey: id, step: fresh(emotion.step), persona: emotion.persona, value: emotion.value, word: emotion.word },
          })),
        },
      },
      {
        link: {
          create: (whole.links ?? []).map(({ workshop, from_noun, from, to_noun, to, label, kind }) => ({
            id: newId(), fields: { workshop, from_noun, from: fresh(from), to_noun, to: fresh(to), label, kind },
          })),
        },
      },
    );
  }
  return {
    several: commands.filter((command) => {
      const [edit] = Object.values(command) as { create: unknown[] }[];
      return (edit?.create.length ?? 0) > 0;
    }),
  };
}

/**
 * A persona makes a journey, or no more. What they felt is kept and seen again when they come back. What
 * was felt before anybody was named becomes the first persona's, where they felt nothing of their own.
 */
export function choosePersona(journey: Journey, emotions: readonly Emotion[], id: string, chosen: boolean): Command {
  const personas = chosen ? [...journey.personas, id] : journey.personas.filter((other) => other !== id);
  const edit: Command = { journey: { patch: [{ id: journey.id, fields: { personas } }] } };
  const taken = new Set(emotions.filter((emotion) => emotion.persona === id).map((emotion) => emotion.step));
  const loose = emotions.filter((emotion) => emotion.persona === null && !taken.has(emotion.step));
  if (!chosen || journey.personas.length > 0 || loose.length === 0) return edit;
  return { several: [edit, { emotion: { patch: loose.map((emotion) => ({ id: emotion.id, fields: { persona: id } })) } }] };
}

/**
 * Which steps of a target come from which of a current journey: those of the same title that name none
 * of its steps yet, each of it once, in order.
 */
export function sameTitles(target: readonly Step[], current: readonly Step[]): { step: string; from: string }[] {
  const there = new Set(current.map((step) => step.id));
  const taken = new Set(target.map((step) => step.from_step));
  return target.flatMap((step) => {
    if (step.from_step !== null && there.has(step.from_step)) return [];
    const from = current.find((one) => !taken.has(one.id) && fold(one.title.trim()) === fold(step.title.trim()));
    if (!from) return [];
    taken.add(from.id);
    return [{ step: step.id, from: from.id }];
  });
}

/** A step after another one, under the same phase; `null`: at the end, under the last phase. */
export function insertStep(whole: Whole, after: string | null, title: string, id: string): Command {
  const at = after === null ? whole.steps.length - 1 : whole.steps.findIndex((step) => step.id === after);
  const beside = whole.steps[at];
  const phase = beside ? beside.phase : (whole.phases[whole.phases.length - 1]?.id ?? null);
  return {
    step: {
      create: [{ id, fields: { journey: whole.journey.id, phase, title }, before: whole.steps[at + 1]?.id ?? null }],
    },
  };
}

/** A step before another one, under its phase. */
export function insertStepBefore(whole: Whole, before: string, title: string, id: string): Command {
  const beside = whole.steps.find((step) => step.id === before);
  return {
    step: { create: [{ id, fields: { journey: whole.journey.id, phase: beside?.phase ?? null, title }, before }] },
  };
}

/**
 * A step one place to the left or right among the steps shown. At the edge of its phase it first
 * joins the next phase where it stands: a phase keeps its steps together. The only step of a phase
 * takes it along, past the phase beside: its title would be lost without a step. `null`: it cannot move.
 */
export function moveStep(whole: Whole, id: string, by: -1 | 1): Command | null {
  const shown = whole.steps.filter((step) => !step.hidden);
  const at = shown.findIndex((step) => step.id === id);
  const step = shown[at];
  const beside = shown[at + by];
  if (!step || !beside) {
    return null;
  }
  if (beside.phase !== step.phase) {
    if (step.phase !== null && isOnly(whole.steps, step)) return movePhase(whole, step.phase, by);
    return { step: { patch: [{ id, fields: { phase: beside.phase } }] } };
  }
  const before = by < 0 ? beside.id : (whole.steps[whole.steps.findIndex((other) => other.id === beside.id) + 1]?.id ?? null);
  return { step: { place: { ids: [id], before } } };
}

/** Whether a phase has no other step, hidden ones counted. */
export function isOnly(steps: readonly Step[], step: Step): boolean {
  return step.phase !== null && !steps.some((other) => other.id !== step.id && other.phase === step.phase);
}

/** Takes a step away, and with the only step of a phase that phase, of which nothing would be seen. */
export function removeStep(whole: Whole, id: string): Command {
  const step = whole.steps.find((one) => one.id === id);
  const remove: Command = { step: { remove: [id] } };
  return step?.phase && isOnly(whole.steps, step) ? { several: [remove, { phase: { remove: [step.phase] } }] } : remove;
}

/** A lane one place up or down among the lanes shown. */
export function moveLane(
  lanes: readonly Lane[], id: string, by: -1 | 1, shown: readonly Lane[] = lanes.filter((lane) => !lane.hidden),
): Command | null {
  const at = shown.findIndex((lane) => lane.id === id);
  const beside = shown[at + by];
  if (at < 0 || !beside) {
    return null;
  }
  const before = by < 0 ? beside.id : (lanes[lanes.findIndex((other) => other.id === beside.id) + 1]?.id ?? null);
  return { lane: { place: { ids: [id], before } } };
}

/** A copy of a lane under it, with its cells. */
export function copyLane(whole: Whole, id: string, newId: NewId): Command | null {
  const at = whole.lanes.findIndex((lane) => lane.id === id);
  const lane = whole.lanes[at];
  if (!lane) {
    return null;
  }
  const copy = newId();
  const cells = whole.cells.filter((cell) => cell.lane === id);
  const made: Command = {
    lane: {
      create: [{
        id: copy,
        fields: { journey: lane.journey, kind: lane.kind, title: lane.title, hidden: false },
        before: whole.lanes[at + 1]?.id ?? null,
      }],
    },
  };
  if (cells.length === 0) {
    return made;
  }
  return {
    several: [
      made,
      {
        cell: {
          create: cells.map((cell) => ({
            id: newId(),
            fields: {
              journey: cell.journey, lane: copy, step: cell.step, span: cell.span, items: cell.items, evidence: cell.evidence,
            },
          })),
        },
      },
    ],
  };
}

/** The next step comes under this phase (`1`), or its last step leaves it for the next one (`-1`); none is left without a step. */
export function stretchPhase(steps: readonly Step[], phase: string, by: -1 | 1): Command | null {
  const shown = steps.filter((step) => !step.hidden);
  const last = shown.findLastIndex((step) => step.phase === phase);
  const next = shown[last + 1];
  if (last < 0) {
    return null;
  }
  if (by > 0) {
    return next && !isOnly(steps, next) ? { step: { patch: [{ id: next.id, fields: { phase } }] } } : null;
  }
  const leaving = shown[last];
  const first = shown.findIndex((step) => step.phase === phase);
  if (!leaving || first === last) {
    return null;
  }
  return { step: { patch: [{ id: leaving.id, fields: { phase: next?.phase ?? null } }] } };
}

/** A new phase over these steps, standing before the phase of what follows. */
export function addPhase(whole: Whole, steps: readonly string[], title: string, id: string): Command {
  const last = whole.steps.findLastIndex((step) => steps.includes(step.id));
  const after = whole.steps.slice(last + 1).find((step) => step.phase !== null)?.phase ?? null;
  const own = whole.steps.find((step) => steps.includes(step.id))?.phase ?? null;
  return {
    several: [
      { phase: { create: [{ id, fields: { journey: whole.journey.id, title }, before: after === own ? null : after }] } },
      { step: { patch: steps.map((step) => ({ id: step, fields: { phase: id } })) } },
    ],
  };
}

/** A whole phase with its steps past its neighbour on one side. */
export function movePhase(whole: Whole, phase: string, by: -1 | 1): Command | null {
  const order: (string | null)[] = [];
  for (const step of whole.steps) {
    if (!order.includes(step.phase)) {
      order.push(step.phase);
    }
  }
  const at = order.indexOf(phase);
  const beside = order[at + by];
  if (at < 0 || beside === undefined) {
    return null;
  }
  const own = whole.steps.filter((step) => step.phase === phase).map((step) => step.id);
  const others = whole.steps.filter((step) => step.phase === beside);
  const last = others[others.length - 1];
  const before = by < 0
    ? (others[0]?.id ?? null)
    : (whole.steps[whole.steps.findIndex((step) => step.id === last?.id) + 1]?.id ?? null);
  const commands: Command[] = [{ step: { place: { ids: own, before } } }];
  if (beside !== null) {
    const phases = whole.phases.map((each) => each.id);
    const target = by < 0 ? beside : (phases[phases.indexOf(beside) + 1] ?? null);
    commands.push({ phase: { place: { ids: [phase], before: target === phase ? null : target } } });
  }
  return commands.length === 1 ? (commands[0] as Command) : { several: commands };
}
