import { describe, expect, it } from 'vitest';
import type { Block } from '../protocol/Block';
import { endOfDay, minutesOf, readTime, timeOf } from './minutes';
import { draftPlan } from './hours';
import { JOIN_DAY, after, beginDay, duplicate, nudge, place, shares, stepped } from './gestures';
import { MIN_ROW, dropIndex, layOut, moved, pixelsPerMinute } from './scale';

function block(id: string, minutes: number, more: Partial<Block> = {}): Block {
  return {
    id, created_at: 0, updated_at: 0, workshop: 'w', order: id, title: id, kind: 'activity',
    duration_min: minutes, fixed_start: null, actual_min: null, actual_start: null, actual_end: null,
    intention: '', instruction: '', instruction_other: '', instruction_plain: '', private_notes: '', mode: 'plenary', parallel: false, material: [],
    responsible: '', activity: null, day_start: null, ...more,
  };
}

describe('times of day', () => {
  it('are read as people write them', () => {
    const said: [string, string | null][] = [
      ['9:05', '09:05:00'], ['9h', '09:00:00'], ['14 h 30', '14:30:00'], ['0930', '09:30:00'],
      ['9', '09:00:00'], ['24:00', null], ['9:61', null], ['midi', null],
    ];
    for (const [text, time] of said) expect(readTime(text), text).toBe(time);
  });

  it('go on past midnight', () => {
    expect(timeOf(minutesOf('23:50:00')! + 15)).toBe('00:05:00');
    expect([endOfDay('21:00:00', '02:00:00'), endOfDay('09:00:00', '12:30:00')]).toEqual([1560, 750]);
  });
});

describe('the agenda to scale', () => {
  const blocks = [block('a', 15), block('b', 5), block('c', 50)];

  it('keeps rows readable and in proportion', () => {
    const { rows } = layOut(blocks, new Map(), 2);
    expect(rows.map((row) => row.height)).toEqual([MIN_ROW, MIN_ROW, 100]);
    expect(rows[2]?.top).toBe(rows[1]!.top + rows[1]!.height + 3);
    expect(rows[2]?.ticks).toHaveLength(9);
  });

  it('fits the space it is given', () => {
    const scale = pixelsPerMinute(blocks, 200);
    expect(layOut(blocks, new Map(), scale).height).toBeLessThanOrEqual(200);
    expect(pixelsPerMinute(blocks, 5_000)).toBeCloseTo(3.4, 2);
  });

  it('leaves room for the heading of each day', () => {
    const days = new Map(['a', 'c'].map((id, index) => [id, { day: index + 1, date: null, block: id, start: null, end: null, minutes: 0 }]));
    const { rows } = layOut(blocks, new Map(), 2, MIN_ROW, days);
    expect(rows.map((row) => row.head?.day ?? null)).toEqual([1, null, 2]);
    expect([rows[0]?.headTop, rows[0]?.top]).toEqual([0, MIN_ROW]);
    expect(rows[2]!.headTop).toBeGreaterThan(rows[1]!.top + rows[1]!.height);
    expect(rows[2]!.top).toBe(rows[2]!.headTop + MIN_ROW);
    expect(dropIndex(blocks, 'b', rows[0]!.top + 20, 2, MIN_ROW, days)).toBe(1);
  });

  it('drops between the others', () => {
    const { rows } = layOut(blocks, new Map(), 2);
    expect(dropIndex(blocks, 'a', 500, 2)).toBe(2);
    expect(dropIndex(blocks, 'c', 0, 2)).toBe(0);
    expect(dropIndex(blocks, 'c', rows[1]!.top, 2)).toBe(1);
    expect(moved(blocks, 'c', 0).map((one) => one.id)).toEqual(['c', 'a', 'b']);
  });
});

describe('gestures', () => {
  const blocks = [block('a', 15), block('b', 5, { kind: 'break' }), block('c', 50, { kind: 'vote' })];

  it('moves by one, and says nothing at the ends', () => {
    expect(nudge(blocks, 'a', -1)).toBeNull();
    expect(nudge(blocks, 'a', 1)).toEqual({ block: { place: { ids: ['a'], before: 'c' } } });
    expect(nudge(blocks, 'b', 1)).toEqual({ block: { place: { ids: ['b'], before: null } } });
    expect(nudge(blocks, 'c', -1)).toEqual({ block: { place: { ids: ['c'], before: 'b' } } });
    expect(place(blocks, 'c', 2)).toBeNull();
    expect(place(blocks, 'c', 0)).toEqual({ block: { place: { ids: ['c'], before: 'a' } } });
    expect(after(blocks, 'c')).toBeNull();
  });

  it('copies the plan of a block, not what happened', () => {
    const copy = duplicate(block('a', 15, { actual_min: 18, material: ['feutres'] }), 'a (copie)', 'n', 'b');
    expect(copy).toMatchObject({ block: { create: [{ id: 'n', before: 'b', fields: { material: ['feutres'] } }] } });
    expect(JSON.stringify(copy)).not.toContain('actual');
  });

  it('begins a day at the hour that was fixed, and gives it up', () => {
    expect(beginDay(block('a', 15, { fixed_start: '09:30:00' }), '09:00:00')).toEqual({ day_start: '09:30:00', fixed_start: null });
    expect(beginDay(block('a', 15), '14:00:00')).toEqual({ day_start: '14:00:00', fixed_start: null });
    expect(beginDay(block('a', 15), null)).toEqual({ day_start: '09:00:00', fixed_start: null });
    expect(JOIN_DAY).toEqual({ day_start: null, fixed_start: null });
  });

  it('counts time by share and steps by five', () => {
    const all = [...blocks, block('d', 70, { parallel: true })];
    const of = (start: string | null) => shares(all, draftPlan(all, { date: null, planned_start: start }, 'Europe/Paris'));
    // As in the total: two blocks beside each other take the time of the longer one.
    expect(of('09:00:00')).toEqual({ work: 85, common: 0, break: 5 });
    expect(of(null)).toEqual({ work: 85, common: 0, break: 5 });
    expect([stepped(12, 5), stepped(12, -5), stepped(5, -5), stepped(1440, 5)]).toEqual([15, 10, 5, 1440]);
  });
});
