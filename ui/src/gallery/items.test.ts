// The gallery narrows, walks and draws what is in sight.
import { describe, expect, it } from 'vitest';
import { across, ALL, inSight, type Item, narrowed, placeOf, step, tagsOf } from './items';

const item = (id: string, fields: Partial<Item> = {}): Item => ({
  kind: 'persona', id, title: id, text: '', project: 'p', where: '', tags: [], parts: '', workshop: 'w', line: null, ...fields,
});
const ids = (items: readonly Item[]) => items.map((one) => one.id);

describe('the gallery', () => {
  const items = [
    item('Nadia', { text: 'L’usagère sans voiture', tags: ['Ruralité'] }),
    item('Immatriculer', { kind: 'journey', project: 'q', tags: ['ruralite', 'Numérique'] }),
    item('Irritants', { kind: 'board', where: 'Venir une seule fois' }),
    item('world-cafe', { kind: 'method', project: null, title: 'World café' }),
  ];

  it('is narrowed by kind, project, label and words, however these are written', () => {
    expect(ids(narrowed(items, ALL))).toHaveLength(4);
    expect(ids(narrowed(items, { ...ALL, kind: 'board' }))).toEqual(['Irritants']);
    expect(ids(narrowed(items, { ...ALL, project: 'q' }))).toEqual(['Immatriculer']);
    expect(ids(narrowed(items, { ...ALL, tag: 'ruralité' }))).toEqual(['Nadia', 'Immatriculer']);
    expect(ids(narrowed(items, { ...ALL, words: 'usagere VOITURE' }))).toEqual(['Nadia']);
    expect(ids(narrowed(items, { ...ALL, words: 'venir fois' }))).toEqual(['Irritants']);
    expect(ids(narrowed(items, { ...ALL, words: 'voiture', kind: 'method' }))).toEqual([]);
    expect(tagsOf(items, 'fr')).toEqual(['Numérique', 'Ruralité']);
  });

  it('is walked by the keys in rows', () => {
    // Eight cards, three across: rows of 3, 3 and 2.
    expect(step('ArrowRight', 2, 8, 3, 2)).toBe(3);
    expect(step('ArrowDown', 1, 8, 3, 2)).toBe(4);
    expect(step('ArrowDown', 5, 8, 3, 2)).toBe(7);
    expect(step('ArrowDown', 7, 8, 3, 2)).toBe(7);
    expect(step('ArrowUp', 1, 8, 3, 2)).toBe(1);
    expect(step('ArrowLeft', 0, 8, 3, 2)).toBe(0);
    expect(step('PageDown', 0, 8, 3, 2)).toBe(6);
    expect(step('End', 0, 8, 3, 2)).toBe(7);
    expect(step('x', 0, 8, 3, 2)).toBeNull();
    expect(step('ArrowDown', 0, 0, 3, 2)).toBeNull();
  });

  it('draws the rows in sight and one beside', () => {
    expect(across(1000, 240, 12)).toBe(4);
    expect(across(100, 240, 12)).toBe(1);
    expect(inSight(0, 500, 150, 100)).toEqual([0, 5]);
    expect(inSight(1500, 500, 150, 100)).toEqual([9, 15]);
    expect(inSight(14_900, 500, 150, 100)).toEqual([98, 100]);
    expect(inSight(99_999, 500, 150, 2)).toEqual([1, 2]);
  });

  it('leads to the screen of each', () => {
    expect(placeOf(item('a'))).toEqual({ at: 'workshop', workshop: 'w', part: 'persona', id: 'a' });
    expect(placeOf(item('a', { workshop: null }))).toEqual({ at: 'project', project: 'p' });
    expect(placeOf(item('m', { kind: 'method', project: null, workshop: null }))).toEqual({ at: 'methods', method: 'm' });
  });
});
