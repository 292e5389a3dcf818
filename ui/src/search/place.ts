// Where a hit stands on the desk: the very record where its screen can show one, else what holds it.
import type { Part, Route } from '../frame/route.svelte';
import type { Noun } from '../protocol/Noun';
import type { SearchHit } from '../protocol/SearchHit';
import { replica } from '../replica/replica.svelte';

/** The part of a workshop that shows a noun, and whose id it takes: its own, or that of what it belongs to. */
const PLACES: Partial<Record<Noun, [Part, Noun | null]>> = {
  workshop: ['overview', null],
  activity: ['overview', null],
  link: ['overview', null],
  group: ['participants', null],
  block: ['agenda', null],
  moment: ['moments', null],
  evaluation: ['evaluation', null],
  board: ['board', 'board'],
  zone: ['board', 'board'],
  cluster: ['board', 'board'],
  note: ['board', 'note'],
  poll: ['poll', 'poll'],
  ballot: ['ballot', 'ballot'],
  ballot_option: ['ballot', 'ballot'],
  matrix: ['matrix', 'matrix'],
  matrix_item: ['matrix', 'matrix'],
  persona: ['persona', 'persona'],
  empathy_map: ['empathy_map', 'empathy_map'],
  test_grid: ['test_grid', 'test_grid'],
  journey: ['journey', 'journey'],
  phase: ['journey', 'journey'],
  step: ['journey', 'step'],
  lane: ['journey', 'journey'],
  cell: ['journey', 'cell'],
  emotion: ['journey', 'journey'],
  stakeholder_map: ['stakeholder_map', 'stakeholder_map'],
  stakeholder: ['stakeholder_map', 'stakeholder_map'],
  relation: ['stakeholder_map', 'stakeholder_map'],
  how_might_we: ['how_might_we', 'how_might_we'],
  idea_card: ['idea_cards', 'idea_card'],
  decision: ['decisions', 'decision'],
  action: ['decisions', 'action'],
};

/** The workshop from which a hit is looked at: its own, or the first of its project. */
function workshopOf(hit: SearchHit): string | null {
  if (hit.workshop !== null) return hit.workshop;
  return replica.all('workshop').find((one) => one.project === hit.project)?.id ?? null;
}

export function placeOf(hit: SearchHit): Route {
  if (hit.noun === 'lab') {
    const method = hit.item === null ? undefined : replica.all('lab')[0]?.methods[hit.item];
    if (method) return { at: 'methods', method: method.id };
    return hit.place.startsWith('questionnaires') ? { at: 'evaluations', questionnaires: true } : { at: 'settings' };
  }
  if (hit.kind === 'lesson' && hit.project !== null) return { at: 'project', project: hit.project, id: `lesson-${hit.item ?? 0}` };
  // What outlived its workshop stands with its project: no other workshop lists it.
  if (hit.noun === 'action' && hit.workshop === null && hit.project !== null) return { at: 'project', project: hit.project, id: hit.id };
  const project: Route = hit.project === null ? { at: 'home' } : { at: 'project', project: hit.project };
  const place = PLACES[hit.noun];
  const workshop = workshopOf(hit);
  if (!place || workshop === null) return project;
  const [part, whose] = place;
  const id = whose === hit.noun ? hit.id : hit.owners.find((owner) => owner.noun === whose)?.id;
  return { at: 'workshop', workshop, part, ...(id === undefined ? {} : { id }) };
}
