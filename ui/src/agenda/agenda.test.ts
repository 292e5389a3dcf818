import { describe, expect, it } from 'vitest';
import type { Block } from '../protocol/Block';
import { endOfDay, minutesOf, readTime, timeOf } from './minutes';
import { asBefore, draftPlan } from './hours';
import { BLOCK_KINDS, CATEGORIES, CATEGORY_COLOURS, JOIN_DAY, after, apart, beginDay, categoryOf, duplicate, nextTrack, nudge, place, shares, stepped, timeBy } from './gestures';
import { MIN_ROW, Rows, dropAt, layOut, moved, pixelsPerMinute } from './scale';

function block(id: string, minutes: number, more: Partial<Block> = {}): Block {
  return {
    id, created_at: 0, updated_at: 0, workshop: 'w', order: id, title: id, kind: 'activity',
    duration_min: minutes, fixed_start: null, actual_min: null, actual_start: null, actual_end: null,
    intention: '', instruction: '', instruction_other: '', instruction_plain: '', private_notes: '', mode: 'plenary', parallel: false, material: [],
    responsible: '', activity: null, day_start: null, group: null, method: null, ...more,
  };
}

describe('times of day', () => {
  it('are read as people write them', () => {
    const said: [string, string | null][] = [
      ['9:05', '09:05:00'], ['9h', '09:00:00'], ['14 h 30', '14:30:00'], ['0930', '09:30:00'],
      ['9', '09:00:00'], ['0:30\u00a0(+1)', '00:30:00'], ['24:00', null], ['9:61', null], ['midi', null],
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

  it('draws again only the rows that lie otherwise', () => {
    const rows = new Rows();
    const plan = draftPlan(blocks, { date: null, planned_start: '09:00:00' }, 'Europe/Paris');
    const laid = (list: Block[], of = plan) => rows.follow(layOut(list, of.hours, 2).rows);
    const before = laid(blocks);
    expect(laid(blocks)).toEqual(before);
    expect(laid(blocks).every((row, at) => row === before[at])).toBe(true);
    const turned = [blocks[0]!, blocks[2]!, blocks[1]!];
    const after = laid(turned, asBefore(draftPlan(turned, { date: null, planned_start: '09:00:00' }, 'Europe/Paris'), plan));
    expect(after.map((row) => row.block.id)).toEqual(['a', 'c', 'b']);
    expect(after.map((row) => row === before.find((one) => one.block === row.block))).toEqual([true, false, false]);
    const longer = laid([blocks[0]!, { ...blocks[1]!, duration_min: 90 }, blocks[2]!]);
    expect(longer[1]?.ticks).not.toEqual(before[1]?.ticks);
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
    const others = [blocks[0]!, blocks[2]!];
    expect(dropAt(others, new Map(), { x: 0, y: rows[0]!.top + 20 }, 2, MIN_ROW, days).index).toBe(1);
  });

  it('drops between the others', () => {
    const { rows } = layOut(blocks, new Map(), 2);
    const drop = (held: string, y: number) => dropAt(blocks.filter((one) => one.id !== held), new Map(), { x: 0, y }, 2).index;
    expect(drop('a', 500)).toBe(2);
    expect(drop('c', 0)).toBe(0);
    expect(drop('c', rows[1]!.top)).toBe(1);
    expect(moved(blocks, 'c', 0).map((one) => one.id)).toEqual(['c', 'a', 'b']);
  });
});

describe('what time goes to', () => {
  it('is said by a colour and pattern of its own for each category', () => {
    expect(new Set(CATEGORIES.map((one) => CATEGORY_COLOURS[one])).size).toBe(CATEGORIES.length);
    expect(new Set(BLOCK_KINDS.map(categoryOf))).toEqual(new Set(CATEGORIES));
  });

  it('is shared by what runs beside one another', () => {
    const all = [
      block('w', 30, { kind: 'welcome' }), block('1', 20, { group: 'A', kind: 'divergence' }), block('2', 60, { group: 'B' }),
      block('3', 20, { group: 'A', kind: 'break' }),
    ];
    const plan = draftPlan(all, { date: null, planned_start: '09:00:00' }, 'Europe/Paris');
    expect(timeBy(all, plan, ({ kind }) => categoryOf(kind))).toEqual(new Map([['frame', 30], ['open', 12], ['make', 36], ['rest', 12]]));
  });
});

describe('tracks on the ruler', () => {
  const all = [
    block('a', 30), block('1', 20, { group: 'A' }), block('2', 40, { group: 'B' }), block('3', 30, { group: 'A' }), block('z', 20),
  ];
  const planOf = (of: Block[]) => draftPlan(of, { date: null, planned_start: '09:00:00' }, 'Europe/Paris').hours;
  const laid = layOut(all, planOf(all), 2);
  const row = (id: string) => laid.rows.find((one) => one.block.id === id)!;

  it('lie in lanes, to scale where there is room, and what follows lies under all of them', () => {
    expect(laid.rows.map((one) => [one.lane, one.lanes])).toEqual([[0, 1], [0, 2], [1, 2], [0, 2], [0, 1]]);
    expect(row('1').top).toBe(row('2').top);
    expect(row('1').height).toBeGreaterThanOrEqual(MIN_ROW);
    expect(row('3').top).toBeGreaterThan(row('1').top + row('1').height);
    // 9:50 lies in the first lane where it lies in the second.
    expect(row('3').top).toBeLessThan(row('2').top + row('2').height);
    expect(row('z').top).toBeGreaterThan(Math.max(row('2').top + row('2').height, row('3').top + row('3').height));
    expect(laid.tracks).toMatchObject([{ lanes: ['A', 'B'], from: 1, to: 4 }]);
    expect(laid.tracks[0]!.names).toBeLessThan(row('1').top);
  });

  it('writes no two hours on one another', () => {
    const marked = laid.rows.filter((one) => one.marked).map((one) => one.top).sort((a, b) => a - b);
    marked.slice(1).forEach((top, index) => expect(top - marked[index]!).toBeGreaterThanOrEqual(MIN_ROW * 0.6));
  });

  it('takes what is let go over a lane into its track, and what is let go beside them out of it', () => {
    const held = '3';
    const others = all.filter((one) => one.id !== held);
    const drop = (x: number, y: number) => dropAt(others, planOf(others), { x, y }, 2);
    const own = layOut(others, planOf(others), 2);
    const top = own.tracks[0]!.top;
    expect(drop(0.9, top + 1)).toEqual({ index: 2, group: 'B' });
    expect(drop(0.9, own.tracks[0]!.bottom)).toEqual({ index: 3, group: 'B' });
    expect(drop(0.1, top + 1)).toEqual({ index: 1, group: 'A' });
    expect(drop(0.1, 5_000)).toEqual({ index: 4, group: null });
    expect(drop(0.9, 0)).toEqual({ index: 0, group: null });
  });

  it('moves a block among those of its track, and to another one', () => {
    expect(nudge(all, '3', -1)).toEqual({ block: { place: { ids: ['3'], before: '1' } } });
    expect(nudge(all, '1', 1)).toEqual({ block: { place: { ids: ['1'], before: 'z' } } });
    expect(nudge(all, '2', -1)).toEqual({ block: { place: { ids: ['2'], before: '1' } } });
    expect([nextTrack(['A', 'B'], null, 1), nextTrack(['A', 'B'], 'B', 1), nextTrack(['A', 'B'], 'A', -1)]).toEqual(['A', 'B', null]);
    expect(place(all, '3', { index: 2, group: 'B' })).toEqual({
      several: [{ block: { patch: [{ id: '3', fields: { group: 'B' } }] } }, { block: { place: { ids: ['3'], before: '2' } } }],
    });
    expect(place(all, '3', { index: 3, group: 'A' })).toBeNull();
  });

  it('makes one block for each group, in one step', () => {
    let made = 0;
    const command = apart(block('t', 45, { material: ['feutres'], fixed_start: '10:00:00' }), ['A', 'B', 'C'], 'z', () => `n${++made}`);
    expect(command).toMatchObject({
      several: [
        { block: { patch: [{ id: 't', fields: { group: 'A' } }] } },
        { block: { create: [
          { id: 'n1', before: 'z', fields: { title: 't', group: 'B', duration_min: 45, material: ['feutres'], fixed_start: '10:00:00' } },
          { id: 'n2', before: 'z', fields: { group: 'C' } },
        ] } },
      ],
    });
  });
});

describe('gestures', () => {
  const blocks = [block('a', 15), block('b', 5, { kind: 'break' }), block('c', 50, { kind: 'vote' })];

  it('moves by one, and says nothing at the ends', () => {
    expect(nudge(blocks, 'a', -1)).toBeNull();
    expect(nudge(blocks, 'a', 1)).toEqual({ block: { place: { ids: ['a'], before: 'c' } } });
    expect(nudge(blocks, 'b', 1)).toEqual({ block: { place: { ids: ['b'], before: null } } });
    expect(nudge(blocks, 'c', -1)).toEqual({ block: { place: { ids: ['c'], before: 'b' } } });
    expect(place(blocks, 'c', { index: 2, group: null })).toBeNull();
    expect(place(blocks, 'c', { index: 0, group: null })).toEqual({ block: { place: { ids: ['c'], before: 'a' } } });
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

describe('a block like another one', () => {
  it('has all that the first one plans, and nothing that happened to it', () => {
    // Every field says something of its own.
    const full = Object.fromEntries(Object.keys(block('a', 1)).map((key) => [key, `${key} dit`])) as unknown as Block;
    const own = ['id', 'created_at', 'updated_at', 'order', 'fixed_start', 'day_start', 'actual_min', 'actual_start', 'actual_end'];
    const planned = Object.fromEntries(Object.entries(full).filter(([key]) => !own.includes(key)));
    const made = (command: unknown): object => (command as { block: { create: [{ fields: object }] } }).block.create[0].fields;
    expect(made(duplicate(full, 'Copie', 'b', null))).toEqual({ ...planned, title: 'Copie' });
    const parts = (apart(full, ['g', 'h'], null, () => 'n') as { several: unknown[] }).several;
    expect(made(parts[1])).toEqual({ ...planned, fixed_start: full.fixed_start, group: 'h' });
  });
});
