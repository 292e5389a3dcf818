/**
 * Adds something to a workshop and opens it: what « Ajouter » does, wherever it stands.
 */
import { go } from '../desk/route.svelte';
import type { Workshop } from '../protocol/Workshop';
import { act } from '../replica/act.svelte';
import { replica } from '../replica/replica.svelte';
import { newId } from '../shared/id';
import { t } from '../shared/words.svelte';
import { make, type Kind } from './make';

/** Resolves once it is made and its screen asked for. */
export async function add(kind: Kind, workshop: Workshop): Promise<void> {
  const made = make(kind, workshop, replica.of('activity', 'workshop', workshop.id), t, newId);
  if (await act(made.command)) return;
  go({ at: 'workshop', workshop: workshop.id, part: made.part, ...(made.id ? { id: made.id } : {}) });
}
