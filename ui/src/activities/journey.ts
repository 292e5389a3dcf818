// What makes a journey, as a command. Pure; ids are asked from the caller.

import type { Command } from '../protocol/Command';
import type { LaneKind } from '../protocol/LaneKind';
import type { NewId } from '../shared/id';

/** The lanes a new journey starts with. */
const FIRST_LANES: readonly LaneKind[] = ['action', 'channel', 'touchpoint', 'verbatim', 'emotion', 'pain_point', 'opportunity'];

/** A journey of one phase and some steps, ready to be written into. */
export function newJourney(
  fields: { project: string; workshop: string; title: string; personas: string[] },
  words: { phase: string; steps: readonly string[] },
  id: string,
  newId: NewId,
): Command {
  const phase = newId();
  return {
    several: [
      { journey: { create: [{ id, fields }] } },
      { phase: { create: [{ id: phase, fields: { journey: id, title: words.phase } }] } },
      { step: { create: words.steps.map((title) => ({ id: newId(), fields: { journey: id, phase, title } })) } },
      { lane: { create: FIRST_LANES.map((kind) => ({ id: newId(), fields: { journey: id, kind } })) } },
    ],
  };
}
