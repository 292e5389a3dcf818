/**
 * « Et si » : what the agenda would be if all after a block came so many minutes later, or if it were
 * shortened to end in time. Nothing is sent from here; what is kept is one command.
 */
import type { Block } from '../protocol/Block';
import type { Command } from '../protocol/Command';
import { dial } from './dial';
import { beside, draftPlan, type Hours, type Plan } from './hours';
import { minutesOf, timeOf } from './minutes';

/** Where and when hours are counted. */
export interface Place {
  workshop: { date: string | null; planned_start: string | null };
  zone: string;
}

/** A block as it is and as it would be. */
export interface Change {
  block: Block;
  fields: Partial<Pick<Block, 'duration_min' | 'fixed_start'>>;
  before: Hours;
  after: Hours;
}

/** What would change, or why it cannot. */
export type WhatIf =
  | { can: true; changes: Change[]; plan: Plan }
  /** `nothing`: there is nothing to change. `hours`: an hour lacks. `day`: it leaves its day. `floor`: so many minutes are too many even so. */
  | { can: false; why: 'nothing' | 'hours' | 'day' }
  | { can: false; why: 'floor'; minutes: number };

const planOf = (blocks: readonly Block[], { workshop, zone }: Place): Plan => draftPlan(blocks, workshop, zone);

/** The end of the stretch that holds a block: the index after its last one. */
function endOfStretch(joins: readonly boolean[], at: number): number {
  let end = at + 1;
  while (joins[end]) end += 1;
  return end;
}

/** All that comes after a block on its day, so many minutes later, or earlier. */
export function shifted(blocks: readonly Block[], id: string, minutes: number, place: Place): WhatIf {
  const now = planOf(blocks, place);
  const at = blocks.findIndex((block) => block.id === id);
  const own = now.hours.get(id);
  if (!own || minutes === 0) return { can: false, why: 'nothing' };
  if (own.from === null) return { can: false, why: 'hours' };
  const joins = beside(blocks);
  const track = blocks[at]?.group ?? null;
  const end = endOfStretch(joins, at);
  const later = blocks.map((block, index) =>
    index > at && now.hours.get(block.id)?.day === own.day && (index >= end || (track !== null && block.group === track)),
  );
  if (!later.includes(true)) return { can: false, why: 'nothing' };
  // What would begin when what stands before it ends begins at an hour of its own instead.
  const held = new Set<number>();
  const nextInTrack = blocks.findIndex((block, index) => index > at && index < end && later[index] && block.group === track);
  if (nextInTrack >= 0) held.add(nextInTrack);
  if (later[end]) {
    const apart = blocks[end]?.group !== null;
    const begun = new Set<string>();
    for (let index = end; index < endOfStretch(joins, end); index += 1) {
      const group = blocks[index]?.group ?? null;
      if (!apart && index > end) break;
      if (group === null || !begun.has(group)) held.add(index);
      if (group !== null) begun.add(group);
    }
  }
  const clock = dial(place.zone, place.workshop.date);
  const moved = blocks.map((block, index): Block => {
    const from = now.hours.get(block.id)?.from ?? null;
    if (!later[index] || from === null || (!held.has(index) && block.fixed_start === null)) return block;
    return { ...block, fixed_start: timeOf(clock.hour(own.day, Math.max(0, from + minutes))) };
  });
  const then = planOf(moved, place);
  const right = blocks.every((block, index) => {
    const [was, is] = [now.hours.get(block.id), then.hours.get(block.id)];
    const wanted = was?.from == null ? null : later[index] ? was.from + minutes : was.from;
    return was?.day === is?.day && is?.from === wanted;
  });
  // An hour before the day began is read as one of the night after it.
  if (!right) return { can: false, why: 'day' };
  return { can: true, plan: then, changes: changes(blocks, moved, now, then) };
}

/** Which blocks may be shortened, and how far. */
export interface Limits {
  /** Only from this block on; `null`: the whole day. */
  from: string | null;
  /** No block gets shorter than this, and none that is shorter already. */
  floor: number;
  /** Pauses and meals keep their length. */
  keepBreaks: boolean;
}

/**
 * The last day, or the day of `from`, shortened in proportion to end at an hour ("16:30:00"). What waits
 * for nothing keeps its length: shortening it would win no time.
 */
export function shrunk(blocks: readonly Block[], until: string, limits: Limits, place: Place): WhatIf {
  const now = planOf(blocks, place);
  const first = limits.from === null ? 0 : blocks.findIndex((block) => block.id === limits.from);
  const day = limits.from === null ? now.days.at(-1)?.day : now.hours.get(limits.from)?.day;
  const hour = minutesOf(until);
  const opening = now.days.find((one) => one.day === day)?.start ?? null;
  if (day === undefined || hour === null || opening === null) return { can: false, why: 'hours' };
  const clock = dial(place.zone, place.workshop.date);
  const target = clock.moment(day, hour < opening % 1440 ? hour + 1440 : hour);
  const endOf = (plan: Plan): number => Math.max(...[...plan.hours.values()].filter((one) => one.day === day).map((one) => one.to ?? 0));
  if (endOf(now) <= target) return { can: false, why: 'nothing' };
  const may = blocks.map((block, index) => {
    const rests = block.kind === 'break' || block.kind === 'meal';
    return index >= first && now.hours.get(block.id)?.day === day && !(limits.keepBreaks && rests);
  });
  const least = (block: Block): number => Math.min(block.duration_min, limits.floor);
  const lengths = (share: number): number[] =>
    blocks.map((block, index) => (may[index] ? Math.max(least(block), Math.floor(block.duration_min * share)) : block.duration_min));
  const withLengths = (minutes: readonly number[]): Block[] =>
    blocks.map((block, index) => (block.duration_min === minutes[index] ? block : { ...block, duration_min: minutes[index] ?? block.duration_min }));
  const ends = (minutes: readonly number[]): number => endOf(planOf(withLengths(minutes), place));
  const shortest = ends(lengths(0));
  if (shortest > target) return { can: false, why: 'floor', minutes: shortest - target };
  // The largest share that still ends in time.
  let [low, high] = [0, 1];
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (ends(lengths(middle)) <= target) low = middle;
    else high = middle;
  }
  const minutes = lengths(low);
  const fits = (index: number, to: number): boolean => {
    const was = minutes[index] ?? 0;
    minutes[index] = to;
    if (ends(minutes) <= target) return true;
    minutes[index] = was;
    return false;
  };
  // What does not hold up the end has its length back whole; the minutes that rounding left go to those
  // that lost most by it.
  const end = ends(minutes);
  blocks.forEach((block, index) => {
    const was = minutes[index] ?? 0;
    if (was === block.duration_min) return;
    minutes[index] = block.duration_min;
    if (ends(minutes) > end) minutes[index] = was;
  });
  const lost = (index: number): number => (blocks[index]?.duration_min ?? 0) * low - (minutes[index] ?? 0);
  const short = blocks.flatMap((block, index) => ((minutes[index] ?? 0) < block.duration_min ? [index] : []));
  for (const index of short.sort((a, b) => lost(b) - lost(a))) fits(index, (minutes[index] ?? 0) + 1);
  const moved = withLengths(minutes);
  const then = planOf(moved, place);
  return { can: true, plan: then, changes: changes(blocks, moved, now, then) };
}

function changes(before: readonly Block[], after: readonly Block[], now: Plan, then: Plan): Change[] {
  return before.flatMap((block, index) => {
    const other = after[index];
    const [was, is] = [now.hours.get(block.id), then.hours.get(block.id)];
    if (!other || !was || !is) return [];
    const fields: Change['fields'] = {
      ...(other.duration_min === block.duration_min ? {} : { duration_min: other.duration_min }),
      ...(other.fixed_start === block.fixed_start ? {} : { fixed_start: other.fixed_start }),
    };
    const moves = was.from !== is.from || was.to !== is.to;
    return moves || Object.keys(fields).length > 0 ? [{ block, fields, before: was, after: is }] : [];
  });
}

/** What is kept of it: one command, one undo step; `null` where hours alone would change. */
export function kept(changes: readonly Change[]): Command | null {
  const patch = changes.flatMap(({ block, fields }) => (Object.keys(fields).length > 0 ? [{ id: block.id, fields }] : []));
  return patch.length === 0 ? null : { block: { patch } };
}
