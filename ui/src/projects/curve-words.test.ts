// Round the curve of an indicator no text stands over another, whatever was measured.
import { describe, expect, it } from 'vitest';
import { boxOf, written, type Room } from './curve-words';
import { curve } from './drawn';

const roomOf = (width: number, scale: number): Room => ({ width, scale, height: 60 + 36 * scale, edge: 18 * scale, side: 24 * scale });
const says = (unit = '%', target: number | null = null) => ({ figure: String, aim: target === null ? null : `Cible ${target} ${unit}`, day: (day: string) => `le ${day}` });
const measures = (...values: number[]) => values.map((value, at) => ({ date: new Date(Date.UTC(2026, at, 1)).toISOString().slice(0, 10), value, source: '' }));
function textsOf(indicator: Parameters<typeof curve>[0], room: Room, unit = '%') {
  const drawn = curve(indicator, null);
  return drawn === null ? [] : written(drawn, room, says(unit, indicator.target));
}
const meets = (a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the words round a curve', () => {
  it('say the last figure and the target, though the target is reached', () => {
    for (const [first, last] of [[58, 75], [75, 75], [90, 75]] as const) {
      const texts = textsOf({ initial: first, target: 75, measures: measures(last) }, roomOf(320, 1));
      expect(texts.filter((one) => one.kind === 'figure').map((one) => one.text).sort()).toEqual([`${first}`, '75'].sort());
      expect(texts.find((one) => one.kind === 'aim')?.text).toBe('Cible 75 %');
    }
  });

  it('leave out what has no room, never the first figure nor the last', () => {
    const all = Array.from({ length: 40 }, (_, at) => 1000 + at * 7);
    const texts = textsOf({ initial: null, target: 1273, measures: measures(...all) }, roomOf(320, 1));
    const figures = texts.filter((one) => one.kind === 'figure').map((one) => one.text);
    expect(figures).toContain('1000');
    expect(figures).toContain('1273');
    expect(figures.length).toBeGreaterThan(3);
    expect(figures.length).toBeLessThan(40);
  });

  it('never meet, and figures stay in the picture', () => {
    let seed = 7;
    const next = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let turn = 0; turn < 2000; turn += 1) {
      const digits = 10 ** Math.floor(next() * 5);
      const value = (): number => Math.round(next() * digits * 10) / 10;
      const count = 1 + Math.floor(next() * 30);
      const own = Array.from({ length: count }, () => ({ date: new Date(Date.UTC(2026, 0, 1 + Math.floor(next() * (turn % 3 === 0 ? 5 : 700)))).toISOString().slice(0, 10), value: value(), source: '' }));
      const last = own.at(-1)?.value ?? 0;
      const target = turn % 4 === 0 ? null : turn % 4 === 1 ? last : value();
      const room = roomOf(160 + next() * 320, 1 + Math.floor(next() * 3) / 4);
      const texts = textsOf({ initial: next() < 0.5 ? null : value(), target, measures: own }, room, turn % 5 === 0 ? 'personnes' : '%');
      const boxes = texts.map((one) => boxOf(one, room.scale));
      const clash = boxes.some((box, at) => boxes.slice(at + 1).some((other) => meets(box, other)));
      const out = boxes.some((box, at) => texts[at]?.kind === 'figure' && (box.left < -0.001 || box.right > room.width + 0.001));
      if (clash || out) expect(texts).toBe('each in its place');
      if (texts.length > 0) expect(texts.filter((one) => one.kind === 'figure').length).toBeGreaterThan(0);
    }
  });
});
