import { describe, expect, it } from 'vitest';
import { addWish, dropRotation, dropWish, keepRotation, reseated, roundsOf, seedFrom, wishesOf } from './draw';
import { fold } from '../shared/fold';
import { lookAlike, pastedText, readPeople } from './paste';
import { addPasted, countedFromList, dropCategory, hints, keyOf, recategorise, sorted } from './people';
import type { Group } from '../protocol/Group';
import type { Participant } from '../protocol/Participant';
import type { Workshop } from '../protocol/Workshop';

describe('wishes and rounds', () => {
  const person = (id: string, more: Partial<Participant> = {}): Participant => ({
    id, created_at: 0, updated_at: 0, workshop: 'w', pseudonym: id, category: '', group: null, device: 'phone', present: true, order: id,
    together: [], apart: [], rounds: [], ...more,
  });

  it('are each told once, with whichever of the two they were noted', () => {
    const list = [person('a', { apart: ['b'] }), person('b', { apart: ['a'], together: ['c'] }), person('c'), person('d', { apart: ['gone', 'd'] })];
    expect(wishesOf(list)).toEqual([
      { people: ['a', 'b'], together: false }, { people: ['b', 'c'], together: true },
    ]);
    expect(dropWish(list, { people: ['a', 'b'], together: false })).toEqual({
      participant: { patch: [{ id: 'a', fields: { apart: [] } }, { id: 'b', fields: { apart: [] } }] },
    });
    expect(dropWish(list, { people: ['a', 'c'], together: true })).toBeNull();
  });

  it('take the place of the contrary wish, and are not noted twice', () => {
    const list = [person('a', { apart: ['b'] }), person('b')];
    expect(addWish(list, { people: ['b', 'a'], together: true })).toEqual({
      participant: { patch: [{ id: 'a', fields: { apart: [] } }, { id: 'b', fields: { together: ['a'] } }] },
    });
    expect(addWish(list, { people: ['b', 'a'], together: false })).toBeNull();
    expect(addWish(list, { people: ['a', 'a'], together: false })).toBeNull();
  });

  it('are kept round by round, and taken away as one gesture', () => {
    const groups = ['g1', 'g2'].map((id) => ({ id })) as unknown as Group[];
    const list = [person('a', { group: 'g1' }), person('b', { rounds: [{ group: 'g1' }] }), person('c')];
    const plan = { people: [{ participant: 'a', host: false, tables: [0, 1, 0] }], pairs: 0, again: 0, most: 0, back: 0 };
    expect(keepRotation(plan, list, groups)).toEqual({
      participant: { patch: [{ id: 'a', fields: { rounds: [{ group: 'g2' }, { group: 'g1' }] } }, { id: 'b', fields: { rounds: [] } }] },
    });
    expect(dropRotation(list)).toEqual({ participant: { patch: [{ id: 'b', fields: { rounds: [] } }] } });
    expect(dropRotation([person('c')])).toBeNull();
    expect(roundsOf(list)).toBe(2);
    expect(roundsOf([])).toBe(1);
    expect(reseated(person('a'), 2, 'g2')).toEqual([{ group: null }, { group: 'g2' }]);
    expect(reseated(person('a', { rounds: [{ group: 'g1' }, { group: 'g2' }] }), 1, null)).toEqual([{ group: null }, { group: 'g2' }]);
  });

  it('have seeds of four digits', () => {
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

  it('takes a column of a spreadsheet line by line, whatever sign stands in a name', () => {
    const column = [['Nom, Prénom'], ['Durand, Zoé'], ['N\'Guyen ; dit "Nam"'], ['Seul']];
    expect(readPeople(pastedText(column), known).people.map(({ pseudonym }) => pseudonym)).toEqual(['Durand, Zoé', 'N\'Guyen ; dit "Nam"', 'Seul']);
    expect(readPeople(pastedText(column), known)).toMatchObject({ categories: [], heading: 'Nom, Prénom', left: [] });
    expect(pastedText([['Zoé'], ['Yann']])).toBe('Zoé\nYann');
  });

  it('folds accents, case, spaces and apostrophes', () => {
    expect(fold('  Élu·e\u00a0 LOCAL ')).toBe('elu·e local');
    expect(fold('côté d\u2019entrée')).toBe(fold("COTE D'ENTREE"));
  });

  const room = {
    categories: [{ category: 'association', label: 'Associations, collectifs' }, { category: 'usager', label: 'Usagers' }, { category: 'agent', label: 'Agents' }],
    groups: [{ id: 'g1', name: 'Table 1, côté fenêtre' }, { id: 'g2', name: 'Table 2, côté porte' }],
    devices: [{ device: 'phone' as const, word: 'Téléphone' }, { device: 'paper' as const, word: 'Papier' }, { device: 'shared' as const, word: 'Appareil partagé' }],
  };
  const rows = [
    ['Ambre', 'Associations, collectifs', 'Table 1, côté fenêtre', 'Téléphone'],
    ['Basile', 'Usagers', 'Table 1, côté fenêtre', 'Papier'],
    ['Chloé', 'Associations, collectifs', 'Table 2, côté porte', 'Appareil partagé'],
    ['Denis', 'Agents', 'Table 2, côté porte', 'Téléphone'],
    ['Denis', 'Usagers', 'Table 2, côté porte', 'Papier'],
    ['Élise', 'Agents', 'Table 1, côté fenêtre', 'Téléphone'],
  ];
  const six = [
    { pseudonym: 'Ambre', category: 'association', group: 'g1', device: 'phone' },
    { pseudonym: 'Basile', category: 'usager', group: 'g1', device: 'paper' },
    { pseudonym: 'Chloé', category: 'association', group: 'g2', device: 'shared' },
    { pseudonym: 'Denis', category: 'agent', group: 'g2', device: 'phone' },
    { pseudonym: 'Denis', category: 'usager', group: 'g2', device: 'paper' },
    { pseudonym: 'Élise', category: 'agent', group: 'g1', device: 'phone' },
  ];
  const quoted = (value: string): string => (value.includes(',') ? `"${value}"` : value);
  const HEADS = ['Pseudonyme', 'Catégorie', 'Groupe', 'Participe avec'];

  it('gives the same people whatever parts it, with a heading or without', () => {
    const written: Record<string, (cells: readonly string[]) => string> = {
      tabs: (cells) => cells.join('\t'),
      semicolons: (cells) => cells.join(';'),
      commas: (cells) => cells.map(quoted).join(','),
      'all quoted': (cells) => cells.map((cell) => `"${cell}"`).join(';'),
      'semicolons and spaces': (cells) => cells.join(' ; '),
    };
    for (const [how, line] of Object.entries(written)) {
      for (const heading of [null, HEADS, ['Prénom', 'Profil', 'Table', 'Appareil'], ['First name', 'Category', 'Group', 'Device']]) {
        const read = readPeople([...(heading ? [heading] : []), ...rows].map(line).join('\r\n'), room);
        expect(read.people, how).toEqual(six);
        expect([read.categories, read.over, read.left], how).toEqual([[], [], []]);
        expect(read.heading !== null, how).toBe(heading !== null);
      }
    }
    const turned = [HEADS, ...rows].map(([name, ...others]) => [...others.reverse(), name].join('\t')).join('\n');
    expect(readPeople(turned, room).people).toEqual(six);
  });

  it('reads cells as every table does: a quotation mark swallows nothing, and the lines of a cell are one name', () => {
    const read = readPeople('"Zoé\tÉlus\r\n"Marie\nAnne"\tÉlus\r\n"Dupont, Jean";Élus\r\n', room);
    expect(read.people.map((person) => person.pseudonym)).toEqual(['"Zoé', 'Marie Anne', 'Dupont, Jean']);
  });

  it('says which line is too long and what it did not take', () => {
    const read = readPeople(`Marie\n${'x'.repeat(260)};Usagers\nZoé;Élus;Table 9\n;Agents`, room);
    expect(read.over).toEqual([{ line: 2, over: 60 }]);
    expect(read.left).toEqual([{ line: 3, text: 'Table 9' }, { line: 4, text: 'Agents' }]);
    expect(read.people.map((one) => one.pseudonym.slice(0, 5))).toEqual(['Marie', 'xxxxx', 'Zoé']);
    expect(readPeople('Groupe;Pseudonyme\nTable 9;Zoé', room)).toMatchObject({ people: [{ pseudonym: 'Zoé', category: '' }], left: [{ line: 2, text: 'Table 9' }] });
    // A quotation mark that nothing closes is a sign like another.
    expect(readPeople('Jo "la flèche;Usagers', room).people[0]?.pseudonym).toBe('Jo "la flèche');
  });

  it('finds those who look already there, one for one', () => {
    const there = six.map(({ pseudonym, category }) => ({ pseudonym, category }));
    const again = readPeople([...rows, ['Fanny', 'Usagers']].map((cells) => cells.join('\t')).join('\n'), room).people;
    expect(again.filter((one) => !lookAlike(again, there).has(one)).map((one) => one.pseudonym)).toEqual(['Fanny']);
    // Two are called Denis: with one there, one of them is new.
    const one = lookAlike(again, there.slice(0, 4));
    expect([...one].filter((person) => person.pseudonym === 'Denis')).toEqual([six[3]]);
    const bare = readPeople('DENIS\nDenis\ndenis', room).people;
    expect(lookAlike(bare, there).size).toBe(2);
    expect(lookAlike(readPeople('Denis;Élus', room).people, there).size).toBe(0);
  });
});

describe('people in figures', () => {
  const person = (id: string, more: Partial<Participant> = {}): Participant => ({
    id, created_at: 0, updated_at: 0, workshop: 'w', pseudonym: id, category: '', group: null, device: 'phone', present: true, order: id, together: [], apart: [], rounds: [], ...more,
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

  it('stand in the order asked for, and else in the one they came in', () => {
    const ids = (order: Parameters<typeof sorted>[1]): string => sorted(list, order, workshop.categories, []).map((one) => one.id).join('');
    expect(ids('entered')).toBe('bac');
    expect(ids('category')).toBe('bac');
  });
});
