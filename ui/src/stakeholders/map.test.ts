import { describe, expect, it } from 'vitest';
import type { Relation } from '../protocol/Relation';
import type { Stakeholder } from '../protocol/Stakeholder';
import { degreeBeside, inCell, quadrantOf, unsaid } from './influence';
import { anglesOf, circleBeside, fromTheCore, placeAt, places, radiusOf, zigzag } from './layout';
import { lines, seenBy } from './relations';

const actor = (id: string, circle: number | null, angle: number | null = null): Stakeholder => ({ id, circle, angle, influence: null, interest: null }) as Stakeholder;
const size = { width: 900, height: 600 };

describe('the circles', () => {
  it('give each actor its own degrees, and the others the most room in their ring', () => {
    const angles = anglesOf([actor('a', 2, 90), actor('b', 2), actor('c', 3), actor('d', null)]);
    expect(angles.get('a')).toBe(90);
    expect(angles.get('b')).toBe(270);
    expect(angles.has('c')).toBe(true);
    expect(angles.has('d')).toBe(false);
  });

  it('keep apart as many as stand in one ring', () => {
    const many = Array.from({ length: 8 }, (_, at) => actor(`a${at}`, 3));
    const found = [...anglesOf(many).values()].sort((a, b) => a - b);
    const gaps = found.map((at, index) => ((found[(index + 1) % found.length] ?? 0) - at + 360) % 360);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(45);
  });

  it('find the circle and the degrees of a point again, and nothing outside of all', () => {
    for (const circle of [1, 2, 3]) {
      for (const angle of [0, 45, 90, 200, 359]) {
        const at = places([actor('a', circle, angle)], size).get('a');
        expect(placeAt(at ?? { x: 0, y: 0 }, size), `${circle}, ${angle}`).toEqual({ circle, angle });
      }
    }
    expect(placeAt({ x: 2, y: 2 }, size)).toEqual({ circle: null, angle: null });
    expect(placeAt({ x: 450, y: 300 - radiusOf(size) * 1.1 }, size).circle).toBe(3);
  });

  it('are gone through from the core outwards, clockwise, those to place last', () => {
    const all = [actor('tray', null), actor('far', 3, 10), actor('late', 1, 200), actor('early', 1, 20)];
    expect(fromTheCore(all).map((one) => one.id)).toEqual(['early', 'late', 'far', 'tray']);
  });

  it('are left outwards and entered inwards by one key', () => {
    expect([circleBeside(1, 1), circleBeside(3, 1), circleBeside(null, -1), circleBeside(1, -1), circleBeside(null, 1)])
      .toEqual([2, null, 3, undefined, undefined]);
  });
});

describe('what goes on between actors', () => {
  const say = (id: string, args: Record<string, string | number> = {}): string => [id, ...Object.values(args)].join(' ');
  const name = (id: string): string => id.toUpperCase();
  const relation = (over: Partial<Relation>): Relation => ({ id: 'r', map: 'm', from: 'a', to: 'b', kind: 'steers', label: '', strength: 2, ...over }) as Relation;

  it('is said as each of the two sees it', () => {
    expect(seenBy('a', relation({}), name, say)).toBe('relation-to-steers B, relation-strength-2');
    expect(seenBy('b', relation({ label: 'chaque mois' }), name, say)).toBe('relation-from-steers A, relation-strength-2, relation-label chaque mois');
    expect(seenBy('b', relation({ kind: 'tension' }), name, say)).toBe('relation-with-tension A, relation-strength-2');
  });

  it('lies beside what else goes on between the same two, whoever begins', () => {
    const at = new Map([['a', { x: 0, y: 0 }], ['b', { x: 100, y: 0 }]]);
    const found = lines([relation({ id: 'one' }), relation({ id: 'two', from: 'b', to: 'a' })], at);
    const [one, two] = [found.get('one'), found.get('two')];
    expect(one?.[0].y).toBeCloseTo(-6);
    expect(two?.[0].y).toBeCloseTo(6);
    expect(lines([relation({ to: 'nobody' })], at).size).toBe(0);
  });

  it('reaches from one to the other in a zigzag', () => {
    const path = zigzag({ x: 0, y: 0 }, { x: 70, y: 0 });
    expect(path.startsWith('M0,0L')).toBe(true);
    expect(path.endsWith('70,0')).toBe(true);
    expect(path.split('L').length).toBeGreaterThan(8);
  });
});

describe('influence and interest', () => {
  it('are whole, go by one, and begin at the lowest', () => {
    expect([degreeBeside(null, 1), degreeBeside(3, 1), degreeBeside(0, -1), degreeBeside(1, 1)]).toEqual([0, undefined, undefined, 2]);
  });

  it('put every pair in one quarter, and an actor without one in none', () => {
    expect([[3, 3], [2, 1], [1, 2], [0, 0]].map(([a, b]) => quadrantOf(a ?? 0, b ?? 0))).toEqual(['involve', 'convince', 'inform', 'follow']);
    const all = [{ ...actor('a', 1), influence: 3, interest: 2 }, { ...actor('b', 1), influence: 3 }];
    expect(inCell(all, 3, 2).map((one) => one.id)).toEqual(['a']);
    expect(unsaid(all).map((one) => one.id)).toEqual(['b']);
  });
});
