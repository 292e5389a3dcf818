// Addresses go there and back.
import { describe, expect, it } from 'vitest';
import { href, read, type Route } from './route.svelte';

describe('route', () => {
  const places: Route[] = [
    { at: 'home' },
    { at: 'settings' },
    { at: 'methods' },
    { at: 'methods', method: 'm' },
    { at: 'methods', workshop: 'w' },
    { at: 'methods', method: 'm', workshop: 'w' },
    { at: 'project', project: 'p' },
    { at: 'workshop', workshop: 'w', part: 'overview' },
    { at: 'workshop', workshop: 'w', part: 'idea_cards', id: 'i' },
  ];
  it.each(places)('%j', (place) => {
    expect(read(href(place))).toEqual(place);
  });
  it('goes home where an address names nothing', () => {
    expect(read(href({ at: 'project', project: 'p', id: 'lesson-2' }))).toEqual({ at: 'project', project: 'p', id: 'lesson-2' });
    expect(read(href({ at: 'evaluations', questionnaires: true }))).toEqual({ at: 'evaluations', questionnaires: true });
    expect(read('#/nowhere/x')).toEqual({ at: 'home' });
    expect(read('#/workshop/w/nothing')).toEqual({ at: 'workshop', workshop: 'w', part: 'overview' });
  });
});
