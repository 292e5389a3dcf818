import { describe, expect, it, vi } from 'vitest';
import type { SearchHit } from '../protocol/SearchHit';

vi.mock('../replica/replica.svelte', () => ({ replica: { all: (noun: string) => (noun === 'workshop' ? [{ id: 'other', project: 'p' }] : []) } }));

const { placeOf } = await import('./place');
const hit = (own: Partial<SearchHit>): SearchHit => ({
  kind: 'action', noun: 'action', id: 'own', place: 'title', item: null, project: 'p', workshop: null, owners: [], title: [], snippet: [], hidden: false, ...own,
});

describe('where a hit opens', () => {
  it('is the project, for an action that outlived its workshop', () => {
    expect(placeOf(hit({}))).toEqual({ at: 'project', project: 'p', id: 'own' });
    expect(placeOf(hit({ workshop: 'w' }))).toEqual({ at: 'workshop', workshop: 'w', part: 'decisions', id: 'own' });
    expect(placeOf(hit({ noun: 'persona', kind: 'persona' }))).toEqual({ at: 'workshop', workshop: 'other', part: 'persona', id: 'own' });
  });
  it('is the very lesson, and the lab’s questionnaires', () => {
    expect(placeOf(hit({ noun: 'project', kind: 'lesson', id: 'p', item: 2 }))).toEqual({ at: 'project', project: 'p', id: 'lesson-2' });
    expect(placeOf(hit({ noun: 'project', kind: 'project', id: 'p' }))).toEqual({ at: 'project', project: 'p' });
    expect(placeOf(hit({ noun: 'lab', kind: 'lab', place: 'questionnaires.name' }))).toEqual({ at: 'evaluations', questionnaires: true });
  });
});
