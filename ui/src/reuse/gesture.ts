/** The one gesture that takes something again elsewhere, and where it is seen then. Nothing is sent from here. */
import type { Reuse } from '../activities/reusing.svelte';
import type { Route } from '../frame/route.svelte';
import type { Method } from '../methods/library';
import { placeMethod } from '../methods/place';
import type { Command } from '../protocol/Command';
import type { Language } from '../protocol/Language';
import type { Workshop } from '../protocol/Workshop';

export interface Into {
  project: string;
  /** `null`: a new one, of that title. */
  workshop: Pick<Workshop, 'id' | 'central_question' | 'present'> | null;
  title: string;
}

export interface Gesture {
  command: Command;
  to: Route;
}

const PARTS = {
  persona: 'persona', journey: 'journey', stakeholder_map: 'stakeholder_map', empathy_map: 'empathy_map', test_grid: 'test_grid',
  board: 'board', idea_card: 'idea_cards', agenda: 'agenda', method: 'agenda',
} as const;

/** `method` where it is one. */
export function gesture(what: Reuse, into: Into, method: Method | null, language: Language, newId: () => string): Gesture | null {
  const commands: Command[] = [];
  const workshop = into.workshop ?? { id: newId(), central_question: '', present: null };
  if (!into.workshop) commands.push({ workshop: { create: [{ id: workshop.id, fields: { project: into.project, title: into.title.trim() } }] } });
  const to = (id?: string): Route => ({ at: 'workshop', workshop: workshop.id, part: PARTS[what.noun], ...(id === undefined ? {} : { id }) });
  if (what.noun === 'method') {
    if (!method) return null;
    const placed = placeMethod(method, workshop, null, language, newId).command;
    commands.push(...(typeof placed === 'object' && 'several' in placed ? placed.several : [placed]));
    return { command: { several: commands }, to: to() };
  }
  if (what.noun === 'agenda') {
    commands.push({ workshop: { copy_agenda: { id: workshop.id, from: what.id } } });
    return { command: commands.length === 1 ? (commands[0] as Command) : { several: commands }, to: to() };
  }
  const made = newId();
  commands.push({ artefact: { copy: { noun: what.noun, id: what.id, new_id: made, workshop: workshop.id, title: '' } } });
  return { command: commands.length === 1 ? (commands[0] as Command) : { several: commands }, to: to(made) };
}
