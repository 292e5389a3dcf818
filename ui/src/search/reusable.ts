// What a hit is, or what it is a part of, that can be taken again elsewhere.
import type { Reusable, Reuse } from '../activities/reusing.svelte';
import type { Noun } from '../protocol/Noun';
import type { SearchHit } from '../protocol/SearchHit';
import { replica } from '../replica/replica.svelte';

const OWN: Partial<Record<Noun, Reusable>> = {
  persona: 'persona', journey: 'journey', stakeholder_map: 'stakeholder_map', empathy_map: 'empathy_map', test_grid: 'test_grid',
  board: 'board', idea_card: 'idea_card', workshop: 'agenda',
};

/** Parts of what is taken as a whole, and of what; of a note, nothing: what people said stays. */
const PARTS: Partial<Record<Noun, Noun>> = {
  phase: 'journey', step: 'journey', lane: 'journey', cell: 'journey', emotion: 'journey',
  stakeholder: 'stakeholder_map', relation: 'stakeholder_map', zone: 'board', block: 'workshop',
};

export function reusable(hit: SearchHit): Reuse | null {
  const title = hit.title.map((piece) => piece.text).join('');
  if (hit.noun === 'lab') {
    const method = hit.item === null ? undefined : replica.all('lab')[0]?.methods[hit.item];
    return method ? { noun: 'method', id: method.id, title: method.name } : null;
  }
  const own = OWN[hit.noun];
  if (own) return { noun: own, id: hit.id, title };
  const whole = PARTS[hit.noun];
  const noun = whole && OWN[whole];
  const id = hit.owners.find((owner) => owner.noun === whole)?.id;
  if (!whole || !noun || id === undefined) return null;
  // The whole is called as it is called where it is known; else by the part that was found.
  return { noun, id, title: named(whole, id) ?? title };
}

function named(noun: Noun, id: string): string | null {
  const record = replica.get(noun, id) as { title?: string; name?: string } | undefined;
  return record?.title ?? record?.name ?? null;
}
