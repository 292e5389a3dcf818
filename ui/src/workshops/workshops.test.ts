import { describe, expect, it } from 'vitest';
import type { Block } from '../protocol/Block';
import type { Schedule } from '../protocol/Schedule';
import { draftPlan } from '../agenda/hours';
import { strips } from './strip';

describe('the agenda on one line a day', () => {
  const block = (id: string, duration_min: number, kind: Block['kind'] = 'activity', more: Partial<Block> = {}): Block =>
    ({ id, duration_min, kind, parallel: false, fixed_start: null, day_start: null, group: null, ...more }) as Block;
  const blocks = [block('a', 30, 'welcome'), block('b', 60), block('c', 30, 'break')];
  const schedule = (of: readonly Block[], start: string | null, date: string | null = '2026-06-23'): Schedule => {
    const plan = draftPlan(of, { date, planned_start: start }, 'Europe/Paris');
    return {
      blocks: of.map((one) => {
        const { day, parallel, track, start, end, from, to, slack: slack_min, wait: wait_min } = plan.hours.get(one.id)!;
        return {
          block: one.id, kind: one.kind, day, parallel, track, start, end, from, to, slack_min, wait_min,
          actual_start: null, actual_end: null, actual_from: null, actual_to: null, clock: null,
        };
      }),
      days: plan.days.map((day) => ({ ...day, actual_start: null, actual_end: null, planned_min: day.minutes, actual_min: 0 })),
      planned_min: 0, actual_min: 0, planned_end: null, actual_end: null, over_min: null,
    };
  };
  const draw = (of: readonly Block[], start: string | null, date?: string | null) =>
    strips(of, schedule(of, start, date), 'Europe/Paris');

  it('puts planned and actual on one scale', () => {
    const found = schedule(blocks, '09:00:00');
    found.blocks[0] = { ...found.blocks[0]!, actual_from: 550, actual_to: 600 };
    const [drawn] = strips(blocks, found, 'Europe/Paris');
    expect(drawn?.planned.map((one) => [one.left, one.width, one.share])).toEqual([[0, 25, 'common'], [25, 50, 'work'], [75, 25, 'break']]);
    expect(drawn?.actual).toHaveLength(1);
    expect(drawn?.actual[0]?.left).toBeCloseTo(8.33, 2);
    expect(drawn?.ticks.filter((tick) => tick.tall).map((tick) => tick.hour)).toEqual([540, 570, 600, 630, 660]);
  });

  it('counts from zero without a start, and draws nothing without a length', () => {
    const [drawn] = draw(blocks, null);
    expect(drawn?.dated).toBe(false);
    expect(drawn?.planned.at(-1)?.end).toBe(120);
    expect(draw([], null)).toEqual([]);
  });

  it('gives each track a lane of its own', () => {
    const tracks = [
      block('a', 30), block('1', 20, 'activity', { group: 'A' }), block('2', 40, 'activity', { group: 'B' }),
      block('3', 20, 'activity', { group: 'A' }), block('z', 10),
    ];
    const [drawn] = draw(tracks, '09:00:00');
    expect(drawn?.planned.map((one) => [one.lane, one.lanes])).toEqual([[0, 1], [0, 2], [1, 2], [0, 2], [0, 1]]);
  });

  it('runs once from evening to morning', () => {
    const night = [block('a', 60), block('b', 60, 'meal', { fixed_start: '00:00:00' }), block('c', 60, 'activity', { fixed_start: '00:30:00', parallel: true })];
    const [drawn, ...others] = draw(night, '22:00:00');
    expect(others).toEqual([]);
    expect(drawn?.planned.map((one) => [one.start, one.end])).toEqual([[1320, 1380], [1440, 1500], [1470, 1530]]);
    expect(drawn?.planned[0]?.left).toBe(0);
    expect(drawn?.planned.at(-1)).toMatchObject({ lane: 1, lanes: 2 });
    expect(drawn?.ticks.at(-1)).toMatchObject({ hour: 1530, left: 100 });
  });

  it('gives each day its ruler', () => {
    const days = [...blocks, block('d', 60, 'activity', { day_start: '10:00:00' })];
    const drawn = draw(days, '09:00:00');
    expect(drawn.map((one) => [one.day, one.date, one.planned.length])).toEqual([[1, '2026-06-23', 3], [2, '2026-06-24', 1]]);
    expect(drawn[1]?.planned[0]).toMatchObject({ start: 600, end: 660, left: 0, width: 100 });
    expect(drawn[1]?.ticks.filter((tick) => tick.tall).map((tick) => tick.hour)).toEqual([600, 630, 660]);
  });

  it('is as long as the night in which an hour comes twice', () => {
    const [drawn] = draw([block('a', 180), block('b', 60)], '00:00:00', '2026-10-25');
    expect(drawn?.planned.map((one) => [one.start, one.end, one.minutes, one.width])).toEqual([[0, 120, 180, 75], [120, 180, 60, 25]]);
  });
});
