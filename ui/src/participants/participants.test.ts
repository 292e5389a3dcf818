import { describe, expect, it } from 'vitest';
import { draw, seedFrom, type Person } from './draw';
import { folded, readPeople } from './paste';

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
