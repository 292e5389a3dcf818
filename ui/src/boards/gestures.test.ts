import { describe, expect, it } from 'vitest';
import { ownZones, TEMPLATES } from '../activities/zones';
import type { Cluster } from '../protocol/Cluster';
import type { Note } from '../protocol/Note';
import type { Zone } from '../protocol/Zone';
import { colourOf } from './colours';
import { fold } from '../shared/fold';
import { conditions, NO_FILTER, passes } from './filter';
import { readPlain } from '../shared/clipboard/read';
import * as gestures from './gestures';
import { KEY_OF, legend } from './legend';
import { Tally } from './standing';
import { intersects } from './engine/geometry';
import type { NoteInput } from './engine/notes';
import { Scene } from './engine/scene';
import { Laying } from './laying';
import type { BoardModel } from './model.svelte';
import { CHUNK, chunks, range, sections } from './sections';

const locales = import.meta.glob<string>('../../../assets/locales/*/board.ftl', { query: '?raw', import: 'default', eager: true });

const note = (id: string, more: Partial<Note> = {}): Note => ({
  id,
  created_at: 1,
  updated_at: 1,
  board: 'b',
  order: id,
  text: `Note ${id}`,
  original_text: null,
  x: 0,
  y: 0,
  width: null,
  colour: 'yellow',
  zone: null,
  cluster: null,
  author: null,
  group: null,
  kind: 'idea',
  source: 'phone',
  status: 'visible',
  starred: false,
  merged_into: null,
  image: null,
  ...more,
});
const cluster = (id: string): Cluster => ({ id, created_at: 1, updated_at: 1, board: 'b', order: id, title: id, summary: '', colour: 'yellow', folded: false });
const zone = (id: string): Zone => ({ id, created_at: 1, updated_at: 1, board: 'b', order: id, title: id, x: 0, y: 0, width: 10, height: 10, colour: 'kraft' });

describe('gestures', () => {
  it('are one command each', () => {
    expect(gestures.together([])).toBeNull();
    expect(gestures.moveNotes([])).toBeNull();
    const moved = gestures.moveNotes([
      { id: 'a', x: 1, y: 2, zone: null, cluster: 'c' },
      { id: 'b', x: 3, y: 4, zone: 'z' },
    ]);
    expect(moved).toEqual({
      note: { patch: [{ id: 'a', fields: { x: 1, y: 2, zone: null, cluster: 'c' } }, { id: 'b', fields: { x: 3, y: 4, zone: 'z' } }] },
    });
  });

  it('gathers and lays together in one step, named by the gathering', () => {
    const command = gestures.gather('new', ['a', 'b'], [{ id: 'a', x: 0, y: 0 }]);
    expect(command).toEqual({
      several: [
        { cluster: { gather: { id: 'new', title: '', notes: ['a', 'b'] } } },
        { note: { patch: [{ id: 'a', fields: { x: 0, y: 0 } }] } },
      ],
    });
  });

  it('merges into the first', () => {
    expect(gestures.merge(['a'])).toBeNull();
    expect(gestures.merge(['a', 'b', 'c'])).toEqual({ note: { merge: { into: 'a', from: ['b', 'c'] } } });
  });

  it('makes a note of each pasted line, whole', () => {
    const of = (text: string): string[] => gestures.pastedTexts(readPlain(text), 500);
    expect(of('- un\r\n\n• deux\n   \n-3 degrés')).toEqual(['un', 'deux', '-3 degrés']);
    const long = '🙂'.repeat(1200);
    expect(of(long).map((part) => Array.from(part).length)).toEqual([500, 500, 200]);
    expect(of(long).join('')).toBe(long);
  });

  it('makes a note of each row of a table, its cells under each other, signs and lines kept', () => {
    const table = '"Trop long\tAttend\r\n"Une ligne\nune autre"\t\r\n- tiret\tx\r\n';
    expect(gestures.pastedTexts(readPlain(table), 500)).toEqual(['"Trop long\nAttend', 'Une ligne\nune autre', '- tiret\nx']);
  });

  it('parts a long text between sentences or words, and never inside a sign', () => {
    const of = (text: string): string[] => gestures.pastedTexts(readPlain(text), 20);
    expect(of('Une phrase courte. Une autre, un peu plus longue')).toEqual(['Une phrase courte.', 'Une autre, un peu', 'plus longue']);
    // A family of seven code points is one sign.
    expect(of('👨‍👩‍👧‍👦'.repeat(5)).map((part) => Array.from(part).length)).toEqual([14, 14, 7]);
  });

  it('prepares a vote on notes or clusters', () => {
    let next = 0;
    const command = gestures.prepareVote(
      { activity: 'act', ballot: 'bal', option: () => `o${(next += 1)}` },
      { workshop: 'w', eligible: 24 },
      'Que garder ?',
      [{ label: 'Une idée', note: 'n1' }, { label: 'Accueil', cluster: 'c1' }],
    );
    const options = (command as { several: { ballot_option?: { create: unknown[] } }[] }).several[2]?.ballot_option?.create;
    expect(options).toEqual([
      { id: 'o1', fields: { ballot: 'bal', label: 'Une idée', note: 'n1' } },
      { id: 'o2', fields: { ballot: 'bal', label: 'Accueil', cluster: 'c1' } },
    ]);
  });
});

describe('what comes in', () => {
  it('lies clear of the tools, the legend and the message', () => {
    const over = { legend: () => 0, map: () => ({ width: 0, height: 0 }) };
    const board = { size: { width: 1000, height: 600 }, camera: { x: 0, y: 0, zoom: 1 }, over };
    const places = [{ id: 'a', x: 500, y: 540 }, { id: 'b', x: 500, y: 590 }];
    const blocks = places.map(({ id }) => ({ id, width: 184, height: 40 }));
    new Laying(board as unknown as BoardModel).bringIntoView(places, blocks);
    expect(630 - board.camera.y).toBeLessThanOrEqual(600 - 90);
    expect(540 - board.camera.y).toBeGreaterThanOrEqual(60);
    expect(board.camera.x).toBe(0);
    // A legend of several lines, as with a larger text, and the map, which is higher than it.
    const tall = { ...board, camera: { x: 0, y: 0, zoom: 1 }, over: { ...over, legend: () => 180 } };
    new Laying(tall as unknown as BoardModel).bringIntoView(places, blocks);
    expect(630 - tall.camera.y).toBeLessThanOrEqual(600 - 180 - 12);
    for (const [x, under] of [[800, true], [300, false]] as const) {
      const mapped = { ...board, camera: { x: 0, y: 0, zoom: 1 }, over: { legend: () => 60, map: () => ({ width: 202, height: 148 }) } };
      new Laying(mapped as unknown as BoardModel).bringIntoView(places.map((one) => ({ ...one, x })), blocks);
      const low = 630 - mapped.camera.y;
      if (under) expect(low).toBeLessThanOrEqual(600 - 148 - 12);
      else expect(low).toBe(600 - 90);
    }
  });
});

describe('a note begun where there was room', () => {
  const input = (id: string, x: number, y: number, text = 'Une idée'): NoteInput =>
    ({ id, text, x, y, width: null, colour: 'yellow', cluster: null, status: 'visible', starred: false, count: 1, marks: [], image: null });
  const scene = new Scene((text) => text.length * 8);
  const board = { scene, notes: [], byId: new Map(), zones: [], cards: new Map(), camera: { x: 0, y: 0, zoom: 1 }, size: { width: 1000, height: 600 } };
  const laying = new Laying(board as unknown as BoardModel);
  const long = 'Un avis qui prend beaucoup de place. '.repeat(12);
  const meets = (at: { x: number; y: number }): boolean => {
    const rect = { x: at.x, y: at.y, width: 184, height: laying.heightOf(long) };
    return [...scene.notes()].some((one) => one.id !== 'own' && intersects(rect, one));
  };

  it('stays there while it lies on nothing, and goes where there is room for all of it', () => {
    scene.update({ notes: [input('own', 0, 0, long), input('under', 0, 120), input('beside', 210, 40)], clusters: [], zones: [], links: [], cards: [] });
    expect(laying.settled('own', { x: 0, y: 0 }, 'Court')).toBeNull();
    expect(meets({ x: 0, y: 0 })).toBe(true);
    const place = laying.settled('own', { x: 0, y: 0 }, long);
    expect(place).toMatchObject({ id: 'own', zone: null });
    expect(place && meets(place)).toBe(false);
    scene.update({ notes: [input('own', 0, 0, long)], clusters: [], zones: [], links: [], cards: [] });
    expect(laying.settled('own', { x: 0, y: 0 }, long)).toBeNull();
  });
});

describe('filter', () => {
  it('hides what is merged and what is hidden, unless asked', () => {
    expect(passes(note('a', { merged_into: 'b' }), NO_FILTER)).toBe(false);
    expect(passes(note('a', { status: 'hidden' }), NO_FILTER)).toBe(false);
    expect(passes(note('a', { status: 'hidden' }), { ...NO_FILTER, hidden: true })).toBe(true);
    expect(passes(note('a', { status: 'pending' }), NO_FILTER)).toBe(true);
  });

  it('finds without accents, and adds conditions up', () => {
    const filter = { ...NO_FILTER, text: 'DÉMARCHE', groups: ['', 'g1'] };
    expect(passes(note('a', { text: 'la demarche' }), filter)).toBe(true);
    expect(passes(note('a', { text: 'la démarche', group: 'g2' }), filter)).toBe(false);
    expect(conditions(filter)).toBe(2);
    expect(fold('L’Été')).toBe("l'ete");
  });
});

describe('colours', () => {
  it('say what the board says they say', () => {
    const groups = new Map([['g', 'lilac' as const]]);
    const one = note('a', { colour: 'pink', group: 'g', kind: 'question', source: 'paper_typed' });
    expect(colourOf(one, 'note', groups)).toBe('pink');
    expect(colourOf(one, 'group', groups)).toBe('lilac');
    expect(colourOf({ ...one, group: null }, 'group', groups)).toBe('kraft');
    expect(colourOf(one, 'kind', groups)).toBe('lilac');
    expect(colourOf(one, 'source', groups)).toBe('kraft');
  });

  it('are counted in the legend, the absent left out', () => {
    const notes = [note('a', { kind: 'idea' }), note('b', { kind: 'idea' }), note('c', { kind: 'need' })];
    const entries = legend(new Tally<Note>().follow(notes, KEY_OF.kind), 'kind', [], (_, value) => value, 'none');
    expect(entries.map((entry) => [entry.label, entry.count])).toEqual([['idea', 2], ['need', 1]]);
    expect(legend(new Tally<Note>().follow(notes, KEY_OF.group), 'group', [], (_, value) => value, 'none')).toEqual([{ key: '', colour: 'kraft', label: 'none', count: 3 }]);
  });
});

describe('list', () => {
  const base = { clusters: [cluster('c1'), cluster('c2')], zones: [], groups: [], order: 'clusters' as const, entered: () => [], empty: true };

  it('goes cluster by cluster, then what is loose, then what is hidden', () => {
    const notes = [note('a', { cluster: 'c2' }), note('b'), note('c', { status: 'hidden', cluster: 'c1' })];
    const list = sections({ ...base, notes });
    expect(list.map((one) => [one.cluster?.id ?? one.of?.kind, one.notes.length])).toEqual([['c1', 0], ['c2', 1], ['loose', 1], ['hidden', 1]]);
    expect(sections({ ...base, notes, empty: false }).map((one) => one.cluster?.id ?? one.of?.kind)).toEqual(['c2', 'loose', 'hidden']);
  });

  it('goes by zone first, each note once', () => {
    const notes = [note('a', { cluster: 'c1', zone: 'z1' }), note('b', { cluster: 'c1' }), note('c', { zone: 'z2' })];
    const list = sections({ ...base, notes, zones: [zone('z1'), zone('z2')] });
    expect(list.map((one) => [one.zone?.id ?? '', one.cluster?.id ?? 'loose', one.notes.map((n) => n.id).join('')])).toEqual([
      ['z1', 'c1', 'a'],
      ['z2', 'loose', 'c'],
      ['', 'c1', 'b'],
      ['', 'c2', ''],
    ]);
    expect(new Set(list.map((one) => one.key)).size).toBe(list.length);
  });

  it('goes by time as the notes were entered, whatever the clock said and wherever they were placed', () => {
    const [year, hour] = [31_536_000_000, 3_600_000];
    const first = note('first', { order: '90', created_at: 2 * year });
    const second = note('second', { order: '10', created_at: year + hour });
    const hidden = note('hidden', { order: '05', created_at: year, status: 'hidden' });
    const [all] = sections({ ...base, notes: [hidden, second, first], order: 'time', entered: () => [first, hidden, second] });
    expect(all?.notes.map((one) => one.id)).toEqual(['first', 'second']);
  });

  it('is cut into chunks that lose nothing', () => {
    const notes = Array.from({ length: 2 * CHUNK + 30 }, (_, i) => note(`n${i}`));
    const [all] = sections({ ...base, notes, order: 'time', entered: () => notes.toReversed() });
    const cut = chunks(all!);
    expect(cut.map((chunk) => chunk.notes.length)).toEqual([CHUNK, CHUNK, 30]);
    expect(cut.flatMap((chunk) => chunk.notes.map((n) => n.id))).toEqual(notes.map((n) => n.id).toReversed());
  });

  it('chooses a range in either direction', () => {
    const order = ['a', 'b', 'c', 'd'];
    expect(range(order, 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(range(order, 'gone', 'b')).toEqual(['b']);
    expect(range(order, 'a', 'gone')).toEqual([]);
  });
});

describe('the zones of a template', () => {
  it('come with the board’s template in one gesture, at a corner, each with a title', () => {
    const lay = (template: 'circles' | 'hats' | 'free') => gestures.layTemplate('b', template, { x: 100, y: -20 }, (id) => id, () => 'z');
    const { several } = lay('hats') as unknown as { several: [{ board: { patch: { fields: object }[] } }, { zone: { create: { fields: { title: string; x: number; y: number; width: number; height: number } }[] } }] };
    expect(several[0].board.patch[0]?.fields).toEqual({ template: 'hats' });
    const zones = several[1].zone.create.map(({ fields }) => fields);
    expect(zones.map(({ title }) => title)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `board-zones-hats-${n}`));
    expect([Math.min(...zones.map(({ x }) => x)), Math.min(...zones.map(({ y }) => y))]).toEqual([100, -20]);
    expect(lay('free')).toEqual({ board: { patch: [{ id: 'b', fields: { template: 'free' } }] } });
  });

  it('of circles lie one in the other, with room for a title between', () => {
    const [outer, middle, inner] = ownZones('circles').map(({ place }) => place);
    for (const [around, within] of [[outer, middle], [middle, inner]] as const) {
      if (!around || !within) throw new Error('three rings');
      expect(within.x - around.x).toBeGreaterThan(60);
      expect(within.y - around.y).toBeGreaterThan(60);
      expect(within.x + within.width).toBeLessThan(around.x + around.width);
      expect(within.y + within.height).toBeLessThan(around.y + around.height);
    }
  });

  it('have their words in both languages', () => {
    for (const template of TEMPLATES) {
      const titles = ownZones(template).map(({ title }) => title);
      expect(titles.length).toBeGreaterThan(1);
      for (const language of ['fr', 'en']) {
        const words = locales[`../../../assets/locales/${language}/board.ftl`] ?? '';
        for (const title of titles) expect(words, `${language} ${title}`).toMatch(new RegExp(`^${title} = .+$`, 'm'));
      }
    }
  });
});

describe('a new zone by keyboard', () => {
  it('lies beside all that is there', () => {
    expect(gestures.besideAll(null)).toEqual({ x: 0, y: 0, width: 480, height: 360 });
    expect(gestures.besideAll({ x: -100.4, y: 20.6, width: 500, height: 80 })).toMatchObject({ x: 520, y: 21 });
  });
});
