// The draft of a drag has the hours of the core: both are held to `tests/hours.json`.
import { describe, expect, it } from 'vitest';
import type { Block } from '../protocol/Block';
import source from '../../../tests/hours.json?raw';
import { dial } from './dial';
import { asBefore, dayHeads, draftPlan, endBefore, type Hours, type PlannedDay } from './hours';

interface Case {
  case: string;
  zone: string;
  date?: string;
  start?: string;
  end?: string;
  blocks: { min: number; fixed?: string; parallel?: boolean; track?: string; day_start?: string; is: string }[];
  moments?: [number, number][];
  days: string[];
}

const cases = JSON.parse(source) as Case[];

const blocksOf = (one: Case): Block[] =>
  one.blocks.map(
    (block, index) =>
      ({
        id: String(index), duration_min: block.min, fixed_start: block.fixed ?? null, parallel: block.parallel ?? false,
        day_start: block.day_start ?? null, group: block.track ?? null,
      }) as Block,
  );

const planOf = (one: Case) =>
  draftPlan(blocksOf(one), { date: one.date ?? null, planned_start: one.start ?? null }, one.zone);

function hour(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  return `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}${days > 0 ? `+${days}` : ''}`;
}

const hours = ({ start, end }: { start: number | null; end: number | null }): string =>
  start === null || end === null ? 'no hour' : `${hour(start)} to ${hour(end)}`;
const said = (one: Hours): string =>
  `day ${one.day}, ${hours(one)}${one.slack === null ? '' : `, slack ${one.slack}`}${one.wait === null ? '' : `, waits ${one.wait}`}`;
const saidDay = (one: PlannedDay): string => `day ${one.day}, ${one.date ?? 'no date'}, ${hours(one)}, ${one.minutes} min`;

describe('the hours of a draft', () => {
  it.each(cases.map((one) => [one.case, one] as const))('%s', (_, one) => {
    const plan = planOf(one);
    expect([...plan.hours.values()].map(said)).toEqual(one.blocks.map((block) => block.is));
    expect(plan.days.map(saidDay)).toEqual(one.days);
    if (one.moments) expect([...plan.hours.values()].map(({ from, to }) => [from, to])).toEqual(one.moments);
  });

  it('heads days only where there are several, and knows what ends before a block', () => {
    const night = planOf(cases[0]!);
    expect(dayHeads(night).size).toBe(0);
    expect(endBefore(night, '2')).toBe(1350);
    // The group that began later ends later: what follows waits for it.
    expect(endBefore(night, '6')).toBe(1530);
    const days = planOf(cases[1]!);
    expect([...dayHeads(days).keys()]).toEqual(['0', '3']);
    expect(endBefore(days, '3')).toBeNull();
  });

  it('says with the very same objects what it said before', () => {
    const one = cases[1]!;
    const before = planOf(one);
    expect(asBefore(planOf(one), null)).not.toBe(before);
    expect(asBefore(planOf(one), before)).toBe(before);
    const longer = { ...one, blocks: one.blocks.map((block, index) => (index === 1 ? { ...block, min: block.min + 5 } : block)) };
    const after = asBefore(planOf(longer), before);
    expect(after).toEqual(planOf(longer));
    expect(after.hours.get('0')).toBe(before.hours.get('0'));
    expect(after.hours.get('1')).not.toBe(before.hours.get('1'));
    // The day after begins by its own hour.
    expect(after.days[1]).toBe(before.days[1]);
    expect(after.hours.get('3')).toBe(before.hours.get('3'));
    // Other places are another plan, though every block has the hours it had.
    const turned = { ...before, hours: new Map([...before.hours].reverse()) };
    expect([...asBefore(turned, before).hours.keys()]).toEqual([...turned.hours.keys()]);
  });

  it('is read the same whatever zone the machine is in', () => {
    const clock = dial('Indian/Reunion', '2026-06-23');
    expect([clock.moment(1, 540), clock.hour(2, 1440 + 540), clock.date(2)]).toEqual([540, 540, '2026-06-24']);
  });
});
