import { describe, expect, it } from 'vitest';
import type { Cell } from '../protocol/Cell';
import type { Emotion } from '../protocol/Emotion';
import type { Journey } from '../protocol/Journey';
import type { Lane } from '../protocol/Lane';
import type { Step } from '../protocol/Step';
import { lineOf, textAt } from './changes';
import { compare, feltAt, staying, sumOf, wordsOf } from './compare';
import type { Whole } from './gestures';

const step = (id: string, over: Partial<Step> = {}): Step =>
  ({ id, title: id, duration: '', duration_min: null, waiting: '', waiting_min: null, moment_of_truth: false, hidden: false, from_step: null, ...over }) as Step;
const whole = (steps: Step[], cells: [string, string, string[]][] = [], emotions: Partial<Emotion>[] = []): Whole => ({
  journey: { id: 'j', personas: [] as string[] } as Journey, phases: [], steps,
  lanes: [{ id: 'action', kind: 'action', hidden: false }, { id: 'pain', kind: 'pain_point', hidden: false }, { id: 'dark', kind: 'text', hidden: true }] as Lane[],
  cells: cells.map(([lane, at, texts]) => ({ lane, step: at, items: texts.map((text) => ({ text, channel: null })) }) as Cell),
  emotions: emotions as Emotion[],
});
const from = (id: string, source: string, over: Partial<Step> = {}): Step => step(id, { title: source, from_step: source, ...over });
const signs = (before: Whole, after: Whole): string[] => compare(before, after).map((row) => `${row.id} ${row.sign}`);

describe('a target beside the journey it answers', () => {
  const old = whole([step('a'), step('b'), step('c')]);

  it('is unchanged where every step says the same', () => {
    expect(signs(old, whole([from('1', 'a'), from('2', 'b'), from('3', 'c')]))).toEqual(['1 same', '2 same', '3 same']);
  });

  it('tells what is new, and what is gone behind the step it followed', () => {
    expect(signs(old, whole([from('1', 'a'), step('x'), from('3', 'c')]))).toEqual(['1 same', 'b gone', 'x new', '3 same']);
    expect(signs(old, whole([from('2', 'b')]))).toEqual(['a gone', '2 same', 'c gone']);
    expect(signs(whole([]), whole([step('x')]))).toEqual(['x new']);
    expect(signs(old, whole([]))).toEqual(['a gone', 'b gone', 'c gone']);
  });

  it('calls moved the fewest that explain the order', () => {
    expect(signs(old, whole([from('3', 'c'), from('1', 'a'), from('2', 'b')]))).toEqual(['3 moved', '1 same', '2 same']);
    const row = compare(old, whole([from('3', 'c'), from('1', 'a'), from('2', 'b')]))[0];
    expect(row?.rank).toEqual({ before: 3, after: 1 });
  });

  it('takes a step for one only: a second that names it is new', () => {
    expect(signs(old, whole([from('1', 'a'), from('1b', 'a'), from('2', 'b'), from('3', 'c')]))).toEqual(['1 same', '1b new', '2 same', '3 same']);
  });

  it('says in what a step differs: its facts, its feelings, its lanes', () => {
    const before = whole([step('a', { duration: '1 h', duration_min: 60 })], [['pain', 'a', ['attendre', 'revenir']], ['action', 'a', ['venir']]], [{ step: 'a', persona: null, value: -1, word: 'lasse' }]);
    const after = whole([from('1', 'a', { duration: '10 min', duration_min: 10 })], [['pain', '1', ['attendre']], ['action', '1', ['venir']]], [{ step: '1', persona: null, value: 1, word: 'contente' }]);
    expect(compare(before, after)[0]).toMatchObject({ sign: 'changed', facets: ['duration', 'emotion'], lanes: ['pain_point'] });
  });

  it('calls no step unchanged whose breaking point, actor, delay, tool, rule, channel, span or evidence differs', () => {
    const line = { text: 'venir', channel: null, actor: 'elle', delay: '', tool: '', rule: '', breaking_point: '', from_note: 'n' };
    const one = (steps: Step[], over: Partial<Cell> = {}, item: object = {}): Whole => {
      const made = whole(steps, []);
      return { ...made, cells: [{ id: 'c', lane: 'action', step: steps[0]?.id, span: 1, evidence: 0, items: [{ ...line, ...item }], ...over } as Cell] };
    };
    const before = [step('a'), step('b')];
    const after = [from('1', 'a'), from('2', 'b')];
    expect(signs(one(before), one(after))).toEqual(['1 same', '2 same']);
    // Which note a line came from is no difference of what it says.
    expect(signs(one(before), one(after, {}, { from_note: null }))).toEqual(['1 same', '2 same']);
    for (const item of [{ actor: 'lui' }, { delay: '2 h' }, { tool: 'tampon' }, { rule: 'décret' }, { breaking_point: 'perdu' }, { channel: 'web' }]) {
      expect(signs(one(before), one(after, {}, item)), JSON.stringify(item)).toEqual(['1 changed', '2 same']);
    }
    for (const over of [{ span: 2 }, { evidence: 2 }]) {
      expect(compare(one(before), one(after, over))[0], JSON.stringify(over)).toMatchObject({ sign: 'changed', lanes: ['action'] });
    }
  });

  it('leaves out what a persona felt who was taken out of the journey', () => {
    const felt = (id: string): Partial<Emotion>[] => [{ step: id, persona: 'p1', value: 1, word: 'a' }, { step: id, persona: 'gone', value: -2, word: 'b' }];
    const made = (at: Step[], emotions: Partial<Emotion>[]): Whole => ({ ...whole(at, [], emotions), journey: { id: 'j', personas: ['p1'] } as Journey });
    expect(signs(made([step('a')], felt('a')), made([from('1', 'a')], felt('1').slice(0, 1)))).toEqual(['1 same']);
    expect(sumOf(made([step('a')], felt('a'))).below).toBe(0);
    expect(feltAt(made([step('a')], felt('a')), 'a').map((one) => one.persona)).toEqual(['p1']);
  });

  it('leaves hidden steps and lanes out', () => {
    const before = whole([step('a'), step('b', { hidden: true })], [['dark', 'a', ['un']]]);
    expect(signs(before, whole([from('1', 'a')], [['dark', '1', ['deux']]]))).toEqual(['1 same']);
    expect(signs(before, whole([from('1', 'a'), from('2', 'b')]))).toEqual(['1 same', '2 new']);
  });

  it('holds for every order of five steps: nothing is lost, and as few move as can be', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const before = whole(names.map((name) => step(name)));
    const orders = (rest: string[]): string[][] => (rest.length === 0 ? [[]] : rest.flatMap((one) => orders(rest.filter((other) => other !== one)).map((more) => [one, ...more])));
    for (const order of orders(names)) {
      const rows = compare(before, whole(order.map((name) => from(name.toUpperCase(), name))));
      expect(rows.length, order.join()).toBe(5);
      const stays = rows.filter((row) => row.sign === 'same').map((row) => row.rank.before ?? 0);
      expect(stays, order.join()).toEqual([...stays].sort());
      // The longest rising row, by trying all: the plain way.
      let longest = 0;
      for (let mask = 0; mask < 32; mask += 1) {
        const picked = order.filter((_, at) => (mask >> at) & 1);
        if (picked.join() === [...picked].sort().join()) longest = Math.max(longest, picked.length);
      }
      expect(stays.length, order.join()).toBe(longest);
    }
  });
});

describe('what the comparison counts and marks', () => {
  it('finds the longest rising row', () => {
    expect(staying([])).toEqual([]);
    expect(staying([2, 0, 1])).toEqual([false, true, true]);
  });

  it('marks words that are new and words that are gone, and loses none', () => {
    expect(wordsOf('Trois sites, trois listes.', 'Une seule liste.')).toEqual([
      { text: 'Trois sites, trois listes.', sign: 'gone' }, { text: 'Une seule liste.', sign: 'new' },
    ]);
    const pieces = wordsOf('Le vendeur lui dit un mois', 'Le vendeur remet la fiche');
    expect(pieces[0]).toEqual({ text: 'Le vendeur ', sign: 'same' });
    expect(pieces.filter((piece) => piece.sign !== 'new').map((piece) => piece.text).join('')).toBe('Le vendeur lui dit un mois');
    expect(pieces.filter((piece) => piece.sign !== 'gone').map((piece) => piece.text).join('')).toBe('Le vendeur remet la fiche');
    expect(wordsOf('', 'a')).toEqual([{ text: 'a', sign: 'new' }]);
    expect(wordsOf('', '')).toEqual([]);
    const long = 'mot '.repeat(900);
    expect(wordsOf(long, `${long}fin`).map((piece) => piece.sign)).toEqual(['gone', 'new']);
  });

  it('says a channel by its name, and what stands behind a line', () => {
    const item = { text: '', channel: 'face_to_face', actor: 'agent', delay: '', tool: '', rule: '', breaking_point: 'papier perdu', from_note: null } as const;
    expect(lineOf(item)).toBe('En face à face, acteur\u00a0: agent, point de rupture\u00a0: papier perdu');
    const one = { ...whole([step('a'), step('b')]), cells: [{ id: 'c', lane: 'action', step: 'a', span: 2, evidence: 2, items: [{ ...item, actor: '', breaking_point: '' }] } as unknown as Cell] };
    expect(textAt(one, 'a', 'action')).toBe('En face à face · étayé · sur 2 étapes');
  });

  it('adds up what is shown', () => {
    const one = whole(
      [step('a', { duration_min: 10, waiting_min: 5 }), step('b', { duration_min: 1000, hidden: true })],
      [['pain', 'a', ['x', 'y']], ['pain', 'b', ['z']]], [{ step: 'a', persona: null, value: -2 }, { step: 'b', persona: null, value: -1 }],
    );
    expect(sumOf(one)).toEqual({ steps: 1, minutes: 10, waiting: 5, pains: 2, below: 1 });
  });
});
