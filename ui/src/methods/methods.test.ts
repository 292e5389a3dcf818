// The library of methods: found by what one has, and placed whole, in both languages.
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../protocol/Ballot';
import type { Block } from '../protocol/Block';
import type { Board } from '../protocol/Board';
import type { Command } from '../protocol/Command';
import { LIMITS } from '../protocol/limits';
import type { Language } from '../protocol/Language';
import type { Workshop } from '../protocol/Workshop';
import type { Zone } from '../protocol/Zone';
import { length as characters } from '../shared/limits';
import { fromLab, joined, methodOf, type Opened } from './kept';
import { ANY, counts, FAMILIES, find, length, METHODS } from './library';
import { zonePlaces } from '../activities/zones';
import { placeMethod, withMethod } from './place';

const BOTH: readonly Language[] = ['fr', 'en'];
const workshop = { id: 'w', central_question: 'Comment venir une seule fois ?', present: 24 } as Workshop;
const ids = () => {
  let next = 0;
  return () => `id-${++next}`;
};
const parts = (command: Command): Command[] => (typeof command === 'object' && 'several' in command ? command.several : [command]);
const made = <T>(command: Command, noun: string): T[] =>
  parts(command).flatMap((one) => ((one as unknown as Record<string, { create: { id: string; fields: T }[] }>)[noun]?.create ?? []).map((each) => ({ ...each.fields, id: each.id })));

describe('the library', () => {
  it('holds the methods of the domain, each family at least one', () => {
    expect(METHODS.length).toBe(37);
    expect(new Set(METHODS.map((method) => method.id)).size).toBe(37);
    expect(new Set(METHODS.map((method) => method.family))).toEqual(new Set(FAMILIES));
  });

  it('finds by words without accents, in either language’s name', () => {
    const names = (words: string, language: Language) => find(METHODS, { ...ANY, words }, language).shown.map((one) => one[language].name);
    expect(names('meteo', 'fr')).toEqual(['Météo']);
    expect(names('snowball', 'fr')).toEqual(['Boule de neige']);
    expect(names('Boule de neige', 'en')).toEqual(['Snowball']);
    expect(names('rien de tel', 'fr')).toEqual([]);
  });

  it('says what only time or people hide', () => {
    const { shown, hidden } = find(METHODS, { ...ANY, family: 'ideation', minutes: 40 }, 'fr');
    expect(shown.every((method) => method.minutes[0] <= 40)).toBe(true);
    expect(hidden.map((method) => method.fr.name)).toEqual(['Chapeaux de Bono']);
    expect(counts(METHODS, { ...ANY, minutes: 40 }, 'fr').get('ideation')).toBe(shown.length);
  });
});

describe.each(METHODS.map((method) => [method.id, method] as const))('%s', (_, method) => {
  it('places its blocks, board and ballot in one gesture, within the limits, in both languages', () => {
    for (const language of BOTH) {
      const { command, blocks } = placeMethod(method, workshop, 'later', language, ids());
      const placed = made<Block>(command, 'block');
      expect(placed.map((block) => block.id)).toEqual(blocks);
      expect(placed.reduce((sum, block) => sum + block.duration_min, 0)).toBe(length(method));
      const activities = made<{ id: string; title: string }>(command, 'activity');
      const known = new Set(activities.map((one) => one.id));
      for (const block of placed) {
        for (const field of ['title', 'instruction', 'intention'] as const) {
          expect(characters(block[field] ?? '')).toBeLessThanOrEqual(LIMITS.block?.[field] ?? 0);
        }
        expect(block.title.trim()).not.toBe('');
        expect(block.method).toEqual({ id: method.id, name: method[language].name });
        expect(block.activity === null || known.has(block.activity)).toBe(true);
      }
      expect(made(command, 'board')).toHaveLength(method.board ? 1 : 0);
      expect(made(command, 'zone')).toHaveLength(method.board?.zones.length ?? 0);
      expect(made(command, 'ballot')).toHaveLength(method.ballot ? 1 : 0);
      // A block of the method opens its ballot, where it has one.
      const votes = made<{ id: string; kind: string }>(command, 'activity').filter((one) => one.kind === 'vote').map((one) => one.id);
      expect(placed.filter((block) => votes.includes(block.activity ?? '')).length > 0).toBe(method.ballot !== undefined);
    }
    expect(length(method)).toBeGreaterThanOrEqual(method.minutes[0]);
    expect(length(method)).toBeLessThanOrEqual(method.minutes[1]);
  });
});

describe('placing', () => {
  it('lays zones out without two over each other', () => {
    for (const template of ['columns', 'matrix2x2', 'hats', 'speedboat'] as const) {
      const zones = zonePlaces(template, 6);
      for (const [index, a] of zones.entries()) {
        for (const b of zones.slice(index + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart, `${template} ${index}`).toBe(true);
        }
      }
    }
  });

  it('shows the agenda as it would be', () => {
    const snowball = METHODS.find((method) => method.id === 'snowball');
    if (!snowball) throw new Error('no snowball');
    const own = withMethod([], snowball, null);
    const [first] = own;
    if (!first) throw new Error('no block');
    const standing = [{ ...first, id: 'a' }, { ...first, id: 'b' }];
    expect(withMethod(standing, snowball, 'b').map((block) => block.id)).toEqual(['a', 'method-0', 'method-1', 'method-2', 'method-3', 'method-4', 'b']);
    expect(withMethod(standing, snowball, null).map((block) => block.id).slice(0, 2)).toEqual(['a', 'b']);
  });
});

describe('methods of the lab', () => {
  const block = (id: string, more: Partial<Block>): Block => ({ id, title: id, kind: 'activity', mode: 'plenary', duration_min: 10, instruction: '', material: [], activity: null, ...more }) as Block;
  const opened: Opened = {
    boards: [{ id: 'b', activity: 'wall', template: 'columns' } as Board],
    zones: [{ id: 'z1', board: 'b', title: 'Pour' } as Zone, { id: 'z2', board: 'other', title: 'Ailleurs' } as Zone],
    ballots: [{ id: 'v', activity: 'vote', method: 'rating' } as Ballot],
  };
  const said = { id: 'm', language: 'fr', name: 'Le tour', family: 'ideation', goal: 'Choisir', people: [30, 4] } as const;
  const blocks = [
    block('Écrire', { kind: 'divergence', activity: 'wall', material: ['Feutres', 'Papier'], instruction: 'Seul' }),
    block('Voter', { kind: 'vote', activity: 'vote', material: ['Feutres'], duration_min: 5 }),
  ];
  const kept = methodOf({ ...said, people: [...said.people] }, blocks, opened);

  it('are made of a run of blocks with the board and the ballot these open', () => {
    expect(kept).toMatchObject({
      people_min: 4, people_max: 30, material: ['Feutres', 'Papier'], board: { template: 'columns', zones: ['Pour'] }, ballot: 'rating',
      steps: [{ title: 'Écrire', minutes: 10, instruction: 'Seul' }, { title: 'Voter', minutes: 5 }],
    });
    expect(methodOf({ ...said, people: [4, 4] }, [block('Seul', {})], opened)).toMatchObject({ board: null, ballot: null });
  });

  it('are placed as they were, in one gesture', () => {
    const { command, blocks: placed } = placeMethod(fromLab(kept), workshop, null, 'en', ids());
    expect(placed).toHaveLength(2);
    expect(made<Block>(command, 'block').map((one) => [one.title, one.duration_min])).toEqual([['Écrire', 10], ['Voter', 5]]);
    expect(made<Zone>(command, 'zone').map((one) => one.title)).toEqual(['Pour']);
    expect(made<Ballot>(command, 'ballot')).toMatchObject([{ method: 'rating' }]);
    expect(find([fromLab(kept)], { ...ANY, words: 'tour' }, 'en').shown).toHaveLength(1);
  });

  it('join those of a file, each once, and take its state', () => {
    const other = { ...kept, id: 'n' };
    expect(joined([kept], [kept])).toEqual({ methods: [kept], fresh: 0, changed: 0 });
    const { methods, fresh, changed } = joined([kept], [{ ...kept, name: 'Le grand tour' }, other]);
    expect([methods.map((one) => one.name), fresh, changed]).toEqual([['Le grand tour', 'Le tour'], 1, 1]);
  });
});
