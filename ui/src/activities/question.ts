/** What makes a question « Comment pourrions-nous… » of notes or of steps. Pure; nothing is sent from here. */
import type { Command } from '../protocol/Command';
import { limitOf, wordsRound } from '../shared/limits';
import type { Say } from './make';

/** What a question can come from. */
export interface Origins {
  notes?: readonly { id: string; text: string }[];
  steps?: readonly { id: string; title: string }[];
}

/** The gesture that makes one, with words that answer the first thing it comes from. */
export function newQuestion(workshop: string, { notes = [], steps = [] }: Origins, say: Say, id: string): Command {
  const first = (notes[0]?.text ?? steps[0]?.title ?? '').trim();
  const text = first === '' ? say('how-might-we-new') : wordsRound(first, limitOf('how_might_we', 'text'), (of) => say('how-might-we-answer', { text: of }));
  const fields = { workshop, text, from_notes: notes.map(({ id: note }) => note), from_steps: steps.map(({ id: step }) => step) };
  return { how_might_we: { create: [{ id, fields }] } };
}
