// The library of methods: found by what one has, and placed whole, in both languages.
import { describe, expect, it } from 'vitest';
import type { Command } from '../protocol/Command';
import { LIMITS } from '../protocol/limits';
import type { Language } from '../protocol/Language';
import type { Workshop } from '../protocol/Workshop';
import { length as characters } from '../shared/limits';
import { ANY, counts, FAMILIES, find, length, METHODS } from './library';
import { placeMethod, withMethod, zonePlaces } from './place';

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
      const placed = made<{ id: string; title: string; instruction: string; intention?: string; duration_min: number; activity: string | null }>(command, 'block');
      expect(placed.map((block) => block.id)).toEqual(blocks);
      expect(placed.reduce((sum, block) => sum + block.duration_min, 0)).toBe(length(method));
      const activities = made<{ id: string; title: string }>(command, 'activity');
      const known = new Set(activities.map((one) => one.id));
      for (const block of placed) {
        for (const field of ['title', 'instruction', 'intention'] as const) {
          expect(characters(block[field] ?? '')).toBeLessThanOrEqual(LIMITS.block?.[field] ?? 0);
        }
        expect(block.title.trim()).not.toBe('');
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
