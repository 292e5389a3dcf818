// What a hit leads to when it is taken again: itself, the whole it is a part of, or nothing.
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../protocol/SearchHit';
import { reusable } from './reusable';

const hit = (noun: SearchHit['noun'], owners: SearchHit['owners'] = []): SearchHit => ({
  kind: noun, noun, id: 'own', place: 'title', item: null, project: 'p', workshop: 'w', owners,
  title: [{ text: 'Une ', marked: false }, { text: 'pièce', marked: true }], snippet: [], hidden: false,
});

describe('what is found', () => {
  it('is taken again as it is, or as the whole it is a part of', () => {
    expect(reusable(hit('persona'))).toEqual({ noun: 'persona', id: 'own', title: 'Une pièce' });
    expect(reusable(hit('workshop'))).toEqual({ noun: 'agenda', id: 'own', title: 'Une pièce' });
    expect(reusable(hit('cell', [{ noun: 'lane', id: 'l' }, { noun: 'journey', id: 'j' }]))).toEqual({ noun: 'journey', id: 'j', title: 'Une pièce' });
    expect(reusable(hit('block', [{ noun: 'workshop', id: 'w' }]))).toEqual({ noun: 'agenda', id: 'w', title: 'Une pièce' });
  });

  it('is not where people speak: their notes and votes stay', () => {
    for (const noun of ['note', 'cluster', 'ballot', 'decision', 'project', 'lab'] as const) expect(reusable(hit(noun)), noun).toBeNull();
    expect(reusable(hit('cell'))).toBeNull();
  });
});
