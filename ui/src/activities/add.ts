/**
 * Adds something to a workshop and opens it: what « Ajouter » does, wherever it stands.
 */
import { go } from '../frame/route.svelte';
import type { Workshop } from '../protocol/Workshop';
import { act } from '../replica/act.svelte';
import { replica } from '../replica/replica.svelte';
import { newId } from '../shared/id';
import { t } from '../shared/words.svelte';
import { make, type Kind } from './make';
import { makePersona } from './persona';

/** Everything « Ajouter » offers. */
export type Addable = Kind | 'persona';

/** Resolves once it is made and its screen asked for. */
export async function add(kind: Addable, workshop: Workshop): Promise<void> {
  if (kind === 'persona') return makePersona(workshop.id);
  const known = {
    activities: replica.of('activity', 'workshop', workshop.id),
    personas: replica.of('persona', 'workshop', workshop.id),
  };
  const made = make(kind, workshop, known, t, newId);
  if (await act(made.command)) return;
  go({ at: 'workshop', workshop: workshop.id, part: made.part, ...(made.id ? { id: made.id } : {}) });
}
