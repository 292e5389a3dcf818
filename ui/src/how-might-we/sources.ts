// What a question comes from, and how it is said: the words of one thing, the count of several.

import type { Say } from '../activities/make';
import type { HowMightWe } from '../protocol/HowMightWe';
import type { Note } from '../protocol/Note';
import type { Step } from '../protocol/Step';
import { replica } from '../replica/replica.svelte';
import { shortened } from '../shared/limits';

export interface Sources {
  notes: readonly Note[];
  steps: readonly Step[];
}

export function sources(question: HowMightWe): Sources {
  return {
    notes: question.from_notes.flatMap((id) => replica.get('note', id) ?? []),
    steps: question.from_steps.flatMap((id) => replica.get('step', id) ?? []),
  };
}

/** Where the steps of a question lead: each to itself, or many of them to their journeys. */
export function leads(steps: readonly Step[], most: number): { steps: readonly Step[]; journeys: readonly string[] } {
  return steps.length <= most ? { steps, journeys: [] } : { steps: [], journeys: [...new Set(steps.map((step) => step.journey))] };
}

/** Letters of a note or a step that are read in a cell. */
const ROOM = 90;

export function said({ notes, steps }: Sources, say: Say): string {
  const [note, step] = [notes[0], steps[0]];
  return [
    notes.length > 1 ? say('how-might-we-from-notes', { count: notes.length }) : note ? say('how-might-we-from-note', { text: shortened(note.text, ROOM) }) : '',
    steps.length > 1 ? say('how-might-we-from-steps', { count: steps.length }) : step ? say('how-might-we-from-step', { title: shortened(step.title, ROOM) }) : '',
  ].filter((part) => part !== '').join(', ');
}
