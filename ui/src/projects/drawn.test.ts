import { describe, expect, it } from 'vitest';
import { curve, ruler, span } from './drawn';

const milestone = (due: string | null, title = 'Bilan', done = false) => ({ title, due, done });
const label = ({ title }: { title: string }) => title;

describe('the ruler of milestones', () => {
  it('runs over whole months, from the first date to the last, today among them', () => {
    const { place, ticks } = span(['2026-03-12', '2026-06-15']);
    expect(ticks.map((tick) => tick.day)).toEqual(['2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01']);
    expect([place('2026-03-01'), place('2026-07-01')]).toEqual([0, 1]);
    expect(span(['2024-01-05', '2026-06-15']).ticks.map((tick) => tick.day.slice(5)).every((day) => ['01-01', '04-01', '07-01', '10-01'].includes(day))).toBe(true);
    expect(span(['2015-02-01', '2026-06-15']).ticks.map((tick) => tick.day.slice(0, 4))).toHaveLength(11);
  });
  it('marks what has a day, in its order, and today', () => {
    const made = ruler([milestone('2026-09-15', 'B'), milestone(null, 'C'), milestone('2026-03-12', 'A', true)], '2026-06-15', 1000, label);
    expect(made?.marks.map(({ title, done, lane }) => [title, done, lane])).toEqual([['A', true, 0], ['B', false, 0]]);
    expect(made?.today).toBeGreaterThan((made?.marks[0]?.x ?? 1000) / 1000);
    expect(ruler([milestone(null)], '2026-06-15', 1000, label)).toBeNull();
  });
  it('lets no label run over another, nor out at the right', () => {
    const long = 'Revue de l’agent debout avec la direction';
    const made = ruler([milestone('2026-03-12', long), milestone('2026-03-20', long), milestone('2026-12-30', long)], '2026-01-01', 800, label);
    expect(made?.marks.map(({ lane, left }) => [lane, left])).toEqual([[0, false], [1, false], [0, true]]);
    expect(made?.lanes).toBe(2);
  });
});

describe('the curve of an indicator', () => {
  const measure = (date: string | null, value: number) => ({ date, value, source: '' });
  it('begins where it stood, and says how high the target lies', () => {
    const made = curve({ initial: 58, target: 75, measures: [measure('2026-06-01', 69), measure('2026-05-01', 66), measure(null, 1)] }, '2026-01-01');
    expect(made?.points.map(({ value, initial }) => [value, initial])).toEqual([[58, true], [66, false], [69, false]]);
    expect(made?.points.map(({ x }) => x)[0]).toBe(0);
    expect(made?.points.at(-1)?.x).toBe(1);
    expect([made?.target, made?.points[0]?.y]).toEqual([1, 0]);
    expect([made?.from, made?.to]).toEqual(['2026-01-01', '2026-06-01']);
  });
  it('needs two points', () => {
    expect(curve({ initial: 58, target: 75, measures: [] }, null)).toBeNull();
    expect(curve({ initial: null, target: 75, measures: [measure('2026-05-01', 66)] }, null)).toBeNull();
    expect(curve({ initial: 3, target: null, measures: [measure('2026-05-01', 3)] }, null)?.points).toHaveLength(2);
  });
});
