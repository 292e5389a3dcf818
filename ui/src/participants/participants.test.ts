import { describe, expect, it } from 'vitest';
import { draw, seedFrom, type Person } from './draw';
import { folded, readPeople } from './paste';
import { addPasted, countedFromList, dropCategory, hints, keyOf, recategorise, sorted } from './people';
import type { Participant } from '../protocol/Participant';
import type { Workshop } from '../protocol/Workshop';

const people: Person[] = Array.from({ length: 24 }, (_, index) => ({
  id: `p${String(index).padStart(2, '0')}`,
  category: index < 7 ? 'guichet' : index < 10 ? 'instruction' : index < 15 ? 'relais' : index < 19 ? 'usager' : index < 22 ? 'association' : 'mairie',
}));
const places = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, size: null }));

function counts(drawn: Map<string, string>, who: readonly Person[]): number[] {
  return places.map((place) => who.filter((person) => drawn.get(person.id) === place.id).length);
}

describe('drawing groups', () => {
  it('is repeatable from its seed, whatever order people come in', () => {
    expect([...draw(people, places, 4821)].sort()).toEqual([...draw([...people].reverse(), places, 4821)].sort());
    expect([...draw(people, places, 4821)].sort()).not.toEqual([...draw(people, places, 4822)].sort());
  });

  it('balances sizes and categories for any seed', () => {
    for (let seed = 1000; seed < 1200; seed += 1) {
      const drawn = draw(people, places, seed);
      expect(drawn.size).toBe(24);
      const all = counts(drawn, people);
      expect(Math.max(...all) - Math.min(...all), `seed ${seed}`).toBeLessThanOrEqual(1);
      for (const category of new Set(people.map((one) => one.category))) {
        const some = counts(drawn, people.filter((one) => one.category === category));
        expect(Math.max(...some) - Math.min(...some), `${category} ${seed}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('keeps the sizes that groups ask for', () => {
    const sized = [{ id: 'a', size: 8 }, { id: 'b', size: 16 }];
    const drawn = [...draw(people, sized, 7).values()];
    expect(drawn.filter((id) => id === 'a')).toHaveLength(8);
    expect(draw(people, [], 7).size).toBe(0);
  });

  it('has seeds of four digits', () => {
    expect(seedFrom(1_774_000_123)).toBeGreaterThanOrEqual(1000);
    expect(seedFrom(8999)).toBeLessThanOrEqual(9999);
  });
});

describe('a pasted list', () => {
  const known = {
    categories: [{ category: 'usager', label: 'Usagers' }],
    groups: [{ id: 'g1', name: 'Table 1' }],
    devices: [{ device: 'paper' as const, word: 'Papier' }],
  };

  it('reads what each part is', () => {
    const { people: read, categories } = readPeople(
      'Marie\tUsagers\tTable 1\n\n  Odile ; papier; Élus\r\nJean, elus , table  1\nSeul',
      known,
    );
    expect(read).toEqual([
      { pseudonym: 'Marie', category: 'usager', group: 'g1', device: null },
      { pseudonym: 'Odile', category: 'Élus', group: null, device: 'paper' },
      { pseudonym: 'Jean', category: 'Élus', group: 'g1', device: null },
      { pseudonym: 'Seul', category: '', group: null, device: null },
    ]);
    expect(categories).toEqual(['Élus']);
  });

  it('folds accents and case', () => {
    expect(folded('  Élu·e  LOCAL ')).toBe('elu·e local');
  });
});

describe('people in figures', () => {
  const person = (id: string, more: Partial<Participant> = {}): Participant => ({
    id, created_at: 0, updated_at: 0, workshop: 'w', pseudonym: id, category: '', group: null, device: 'phone', present: true, ...more,
  });
  const workshop = {
    id: 'w', present: 3, categories: [{ category: 'usager', label: 'Usagers', count: 2 }], devices: { phone: 0, shared: 0, paper: 0 },
  } as unknown as Workshop;
  const list = [person('b', { category: 'usager' }), person('a', { category: 'elu', present: false }), person('c', { category: 'elu' })];

  it('says what does not agree, and nothing of what was not entered', () => {
    expect(hints(workshop, list)).toEqual([
      { about: 'list', present: 3, counted: 2 }, { about: 'categories', present: 3, counted: 2 },
    ]);
    expect(hints({ ...workshop, present: null, categories: [] }, [])).toEqual([]);
    expect(hints({ ...workshop, present: 2 }, list)).toEqual([]);
  });

  it('counts those present, and adds the categories only the list knows', () => {
    expect(countedFromList(workshop.categories, list)).toEqual([
      { category: 'usager', label: 'Usagers', count: 1 }, { category: 'elu', label: 'elu', count: 1 },
    ]);
  });

  it('makes a category of a new word, and finds the old ones again', () => {
    expect(keyOf('Élus locaux !', ['elus_locaux'])).toBe('elus_locaux_2');
    expect(recategorise([{ person: person('x'), text: ' usagers' }], workshop)).toEqual({ participant: { patch: [{ id: 'x', fields: { category: 'usager' } }] } });
    expect(recategorise([{ person: person('x'), text: 'Élus' }], workshop)).toMatchObject({ several: [{ workshop: {} }, { participant: { patch: [{ fields: { category: 'elus' } }] } }] });
    expect(recategorise([{ person: person('x'), text: '' }], workshop)).toMatchObject({ participant: { patch: [{ fields: { category: '' } }] } });
    // Pasted over several people, each new word is one category.
    const pasted = ['Élus', 'Presse', 'élus'].map((text, at) => ({ person: person(String(at)), text }));
    expect(recategorise(pasted, workshop)).toMatchObject({
      several: [
        { workshop: { patch: [{ fields: { categories: [...workshop.categories, { category: 'elus', label: 'Élus' }, { category: 'presse', label: 'Presse' }] } }] } },
        { participant: { patch: [{ fields: { category: 'elus' } }, { fields: { category: 'presse' } }, { fields: { category: 'elus' } }] } },
      ],
    });
  });

  it('leaves nobody in a category that is gone', () => {
    expect(dropCategory('elu', workshop, list)).toMatchObject({ several: [{}, { participant: { patch: [{ id: 'a' }, { id: 'c' }] } }] });
    expect(dropCategory('mairie', workshop, list)).toHaveProperty('workshop');
  });

  it('adds pasted people and their categories as one gesture', () => {
    let next = 0;
    const { people: read, categories } = readPeople('Marie;Élus\nJean;Élus', { categories: workshop.categories, groups: [], devices: [] });
    const made = addPasted(read, categories, workshop, () => `n${(next += 1)}`);
    expect(made).toMatchObject({ several: [{ workshop: {} }, { participant: { create: [{ id: 'n1', fields: { category: 'elus' } }, { id: 'n2' }] } }] });
  });

  it('sorts in the order asked for', () => {
    const ids = (order: Parameters<typeof sorted>[1]): string => sorted(list, order, workshop.categories, []).map((one) => one.id).join('');
    expect(ids('entered')).toBe('abc');
    expect(ids('category')).toBe('bac');
  });
});
