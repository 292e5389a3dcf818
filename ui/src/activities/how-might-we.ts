// Makes a question « Comment pourrions-nous… » of notes or of a step, and opens it in the list, where
// its words are written. What it comes from stays with it.

import { go } from '../frame/route.svelte';
import { act } from '../replica/act.svelte';
import { newId } from '../shared/id';
import { t } from '../shared/words.svelte';
import { newQuestion, type Origins } from './question';

let made: string | null = null;

/** Whether a question was just made, once: it is written first. */
export function justAsked(id: string): boolean {
  const just = made === id;
  if (just) made = null;
  return just;
}

export async function ask(workshop: string, origins: Origins): Promise<void> {
  const id = newId();
  if (await act(newQuestion(workshop, origins, t, id))) return;
  made = id;
  go({ at: 'workshop', workshop, part: 'how_might_we', id });
}
