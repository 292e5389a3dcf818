// « Et si » : hours move by exactly the minutes asked, an end is kept, and what cannot be is said.
import { describe, expect, it } from 'vitest';
import type { Block } from '../protocol/Block';
import { draftPlan } from './hours';
import { kept, shifted, shrunk, type Place, type WhatIf } from './whatif';

const place: Place = { workshop: { date: '2026-06-23', planned_start: '09:00:00' }, zone: 'Europe/Paris' };

const block = (id: string, minutes: number, more: Partial<Block> = {}): Block =>
  ({ id, kind: 'activity', duration_min: minutes, fixed_start: null, parallel: false, day_start: null, group: null, ...more }) as Block;

const day = [
  block('a', 30), block('b', 60), block('p', 15, { kind: 'break', fixed_start: '10:45:00' }),
  block('c', 60), block('z', 15, { kind: 'closing' }),
];

/** What was asked can be; else the test fails by what it lacks. */
function can(found: WhatIf): Extract<WhatIf, { can: true }> {
  expect(found).toMatchObject({ can: true });
  return found as Extract<WhatIf, { can: true }>;
}

const told = (found: WhatIf): [string, string | null, number][] =>
  can(found).changes.map(({ block: { id }, after }) => [id, after.start === null ? null : `${Math.floor(after.start / 60)}:${String(after.start % 60).padStart(2, '0')}`, (after.to ?? 0) - (after.from ?? 0)]);

/** The blocks as they are once what was found is kept. */
function once(blocks: readonly Block[], found: WhatIf): Block[] {
  const command = kept(can(found).changes) as { block: { patch: { id: string; fields: Partial<Block> }[] } };
  const fields = new Map(command.block.patch.map((one) => [one.id, one.fields]));
  return blocks.map((one) => ({ ...one, ...fields.get(one.id) }));
}

describe('all after a block comes later', () => {
  it('by exactly the minutes asked, fixed hours too', () => {
    const found = shifted(day, 'a', 20, place);
    expect(told(found)).toEqual([['b', '9:50', 60], ['p', '11:05', 15], ['c', '11:20', 60], ['z', '12:20', 15]]);
    // What flowed still flows: only what must has an hour of its own.
    expect(kept(can(found).changes)).toEqual({
      block: { patch: [{ id: 'b', fields: { fixed_start: '09:50:00' } }, { id: 'p', fields: { fixed_start: '11:05:00' } }] },
    });
    const plan = draftPlan(once(day, found), place.workshop, place.zone);
    expect([...plan.hours.values()].map((one) => one.from)).toEqual([540, 590, 665, 680, 740]);
  });

  it('or earlier, and says the overlap', () => {
    expect(can(shifted(day, 'b', -15, place)).plan.hours.get('p')).toMatchObject({ from: 630, slack: 0 });
    expect(can(shifted(day, 'b', -25, place)).plan.hours.get('p')).toMatchObject({ from: 620, slack: -10 });
  });

  it('of its track alone, and of what follows for everybody', () => {
    const tracks = [block('a', 30), block('1', 20, { group: 'A' }), block('2', 60, { group: 'B' }), block('3', 20, { group: 'A' }), block('z', 15)];
    expect(told(shifted(tracks, '1', 10, place))).toEqual([['3', '10:00', 20], ['z', '10:40', 15]]);
    // Before tracks, each of them begins later.
    expect(told(shifted(tracks, 'a', 10, place))).toEqual([['1', '9:40', 20], ['2', '9:40', 60], ['3', '10:00', 20], ['z', '10:40', 15]]);
  });

  it('on its day alone, never before that day began', () => {
    const days = [...day, block('n', 60, { day_start: '09:00:00' })];
    expect(can(shifted(days, 'c', 30, place)).changes.map((one) => one.block.id)).toEqual(['z']);
    expect(shifted(day, 'z', 30, place)).toEqual({ can: false, why: 'nothing' });
    expect(shifted(day, 'a', -40, place)).toEqual({ can: false, why: 'day' });
    expect(shifted(day, 'a', 20, { ...place, workshop: { date: null, planned_start: null } })).toMatchObject({ can: false });
  });

  it('also over the night when clocks change, or says that it cannot', () => {
    const night: Place = { workshop: { date: '2026-10-24', planned_start: '23:00:00' }, zone: 'Europe/Paris' };
    const blocks = [block('a', 180), block('b', 60), block('c', 30)];
    expect(can(shifted(blocks, 'a', 30, night)).plan.hours.get('c')?.from).toBe(1380 + 180 + 60 + 30);
    // 2:30 comes twice, and a fixed hour is the first: the second cannot be asked for.
    expect(shifted(blocks, 'a', 90, night)).toEqual({ can: false, why: 'day' });
  });
});

describe('the day is shortened to its end', () => {
  const free = [block('a', 30), block('b', 60), block('p', 15, { kind: 'break' }), block('c', 90), block('z', 15)];
  const all = { from: null, floor: 5, keepBreaks: true };

  it('in proportion, to the minute, breaks kept', () => {
    // 210 minutes from 9:00; 11:30 leaves 150, of which 15 are a break.
    const found = can(shrunk(free, '11:30:00', all, place));
    const minutes = once(free, found).map((one) => one.duration_min);
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(150);
    expect(minutes[2]).toBe(15);
    free.forEach((one, index) => {
      if (one.kind !== 'break') expect(Math.abs(minutes[index]! - (one.duration_min * 135) / 195)).toBeLessThanOrEqual(1);
    });
    expect(draftPlan(once(free, found), place.workshop, place.zone).days[0]?.end).toBe(690);
  });

  it('never under the floor, and says by how much it is too long even so', () => {
    const found = can(shrunk(free, '10:30:00', { ...all, floor: 14 }, place));
    const minutes = once(free, found).map((one) => one.duration_min);
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(14);
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(90);
    expect(shrunk(free, '10:00:00', { ...all, floor: 20 }, place)).toEqual({ can: false, why: 'floor', minutes: 30 });
    // What is shorter than the floor already stays as it is.
    expect(once(free, shrunk(free, '11:30:00', { ...all, floor: 20 }, place)).at(-1)?.duration_min).toBe(15);
  });

  it('leaves alone what would win no time', () => {
    // The break holds at 10:45: what stands before it cannot help.
    const found = shrunk(day, '12:00:00', all, place);
    expect(told(found)).toEqual([['c', '11:00', 48], ['z', '11:48', 12]]);
    const tracks = [block('1', 30, { group: 'A' }), block('2', 90, { group: 'B' }), block('z', 30)];
    expect(told(shrunk(tracks, '10:40:00', all, place)).map(([id]) => id)).toEqual(['2', 'z']);
  });

  it('from a block on, and only where it does not fit', () => {
    const found = can(shrunk(free, '12:00:00', { ...all, from: 'c' }, place));
    expect(found.changes.map((one) => one.block.id)).toEqual(['c', 'z']);
    expect(shrunk(free, '12:30:00', all, place)).toEqual({ can: false, why: 'nothing' });
    expect(shrunk(free, '12:00:00', all, { ...place, workshop: { date: null, planned_start: null } })).toEqual({ can: false, why: 'hours' });
  });
});
