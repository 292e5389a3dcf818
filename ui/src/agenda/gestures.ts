/**
 * What a person does to the agenda, as commands: one gesture, one command, one undo step.
 * Nothing is sent from here.
 */
import type { Block } from '../protocol/Block';
import type { BlockKind } from '../protocol/BlockKind';
import type { Colour } from '../protocol/Colour';
import type { Command } from '../protocol/Command';
import { placeBefore } from '../shared/lists';
import type { NewId } from '../shared/id';
import { beside, type Plan } from './hours';
import type { Drop } from './scale';

export const BLOCK_KINDS: readonly BlockKind[] = [
  'welcome', 'icebreaker', 'input', 'activity', 'divergence', 'convergence', 'production', 'report_back',
  'vote', 'decision', 'break', 'meal', 'closing', 'evaluation', 'other',
];

/** How a block is drawn: work in green, common time in wood, pauses in dashes. */
export type Share = 'work' | 'common' | 'break';

const COMMON: readonly BlockKind[] = ['welcome', 'icebreaker', 'input', 'closing', 'evaluation', 'other'];

/** What a kind counts as. */
export function shareOf(kind: BlockKind): Share {
  if (kind === 'break' || kind === 'meal') return 'break';
  return COMMON.includes(kind) ? 'common' : 'work';
}

/** What the time of a workshop goes to; each has a colour, a pattern and a name. */
export type Category = 'frame' | 'input' | 'open' | 'close' | 'make' | 'rest' | 'review' | 'other';

export const CATEGORIES: readonly Category[] = ['frame', 'input', 'open', 'make', 'close', 'rest', 'review', 'other'];

export const CATEGORY_COLOURS: Record<Category, Colour> = {
  frame: 'yellow', input: 'blue', open: 'orange', make: 'green', close: 'lilac', rest: 'kraft', review: 'pink', other: 'turquoise',
};

const OF_KIND: Record<BlockKind, Category> = {
  welcome: 'frame', icebreaker: 'frame', closing: 'frame', input: 'input', report_back: 'input', divergence: 'open',
  activity: 'make', production: 'make', convergence: 'close', vote: 'close', decision: 'close', break: 'rest', meal: 'rest',
  evaluation: 'review', other: 'other',
};

export function categoryOf(kind: BlockKind): Category {
  return OF_KIND[kind];
}

/** Planned minutes of each share, as in the total. */
export function shares(blocks: readonly Block[], plan: Plan): Record<Share, number> {
  return { work: 0, common: 0, break: 0, ...Object.fromEntries(timeBy(blocks, plan, ({ kind }) => shareOf(kind))) };
}

/**
 * Planned minutes by what blocks count as, as in the total: what runs beside one another shares the time
 * it takes together, each by its own length.
 */
export function timeBy<K>(blocks: readonly Block[], plan: Plan, of: (block: Block) => K): Map<K, number> {
  const out = new Map<K, number>();
  let at = 0;
  while (at < blocks.length) {
    let next = at + 1;
    while (next < blocks.length && plan.hours.get(blocks[next]?.id ?? '')?.parallel) next += 1;
    const group = blocks.slice(at, next);
    const from = Math.min(...group.map((one) => plan.hours.get(one.id)?.from ?? Infinity));
    const to = Math.max(...group.map((one) => plan.hours.get(one.id)?.to ?? -Infinity));
    const alone = new Map<string | null, number>();
    for (const one of group) alone.set(one.group ?? one.id, (alone.get(one.group ?? one.id) ?? 0) + one.duration_min);
    const together = Math.max(...alone.values(), to > from && Number.isFinite(to - from) ? to - from : 0);
    const all = group.reduce((sum, one) => sum + one.duration_min, 0);
    for (const one of group) {
      const own = all === 0 ? 0 : (together * one.duration_min) / all;
      out.set(of(one), (out.get(of(one)) ?? 0) + own);
    }
    at = next;
  }
  for (const [key, minutes] of out) out.set(key, Math.round(minutes));
  return out;
}

/** A block begins a new day at an hour, which is then no fixed start any more. */
export function beginDay(block: Block, plannedStart: string | null): Partial<Block> {
  return { day_start: block.day_start ?? block.fixed_start ?? plannedStart ?? '09:00:00', fixed_start: null };
}

/** A block follows the one before it again. */
export const JOIN_DAY: Partial<Block> = { day_start: null, fixed_start: null };

/** A new block before another one, or at the end; in the track of a group. */
export function insert(workshop: string, title: string, id: string, before: string | null, group: string | null = null): Command {
  return { block: { create: [{ id, fields: { workshop, title, duration_min: 15, group }, before }] } };
}

/** A block becomes one of the same for each group, beside one another. */
export function apart(block: Block, groups: readonly string[], before: string | null, newId: NewId): Command {
  const [first = null, ...others] = groups;
  const create = others.map((group) => ({ id: newId(), fields: { ...planOf(block), fixed_start: block.fixed_start, group }, before }));
  return { several: [{ block: { patch: [{ id: block.id, fields: { group: first } }] } }, { block: { create } }] };
}

/** A block like another one, right after it, without what happened to the first. */
export function duplicate(block: Block, title: string, id: string, before: string | null): Command {
  return { block: { create: [{ id, fields: { ...planOf(block), title }, before }] } };
}

/** What a block plans, without its hour and what happened. */
export function planOf(block: Block): Partial<Block> {
  const { workshop, title, kind, duration_min, intention, instruction, instruction_other, instruction_plain, private_notes, mode, parallel, material, responsible, activity, group, method } = block;
  return { workshop, title, kind, duration_min, intention, instruction, instruction_other, instruction_plain, private_notes, mode, parallel, material, responsible, activity, group, method };
}

/** The block that stands after `id`, or `null` at the end. */
export function after(blocks: readonly Block[], id: string): string | null {
  const at = blocks.findIndex((block) => block.id === id);
  return at < 0 ? null : (blocks[at + 1]?.id ?? null);
}

/** One place up or down, among its own where groups run apart; `null` where there is none. */
export function nudge(blocks: readonly Block[], id: string, by: -1 | 1): Command | null {
  const before = placeInTrack(blocks, id, by) ?? placeBefore(blocks, id, by);
  return before === undefined ? null : { block: { place: { ids: [id], before } } };
}

/** Before which block a block of a track goes to change with its neighbour there; `undefined` where it has none. */
function placeInTrack(blocks: readonly Block[], id: string, by: -1 | 1): string | null | undefined {
  const at = blocks.findIndex((block) => block.id === id);
  const group = blocks[at]?.group ?? null;
  if (group === null) return undefined;
  const joins = beside(blocks);
  for (let index = at; by < 0 ? joins[index] : joins[index + 1]; index += by) {
    const one = blocks[index + by];
    if (one?.group === group) return by < 0 ? one.id : (blocks[index + 2]?.id ?? null);
  }
  return undefined;
}

/** The group whose track comes before or after; `null`: everybody. */
export function nextTrack(groups: readonly string[], group: string | null, by: -1 | 1): string | null {
  const all = [null, ...groups];
  return all[Math.min(all.length - 1, Math.max(0, all.indexOf(group) + by))] ?? null;
}

/** The block to where it is let go; `null` when it lies there already. */
export function place(blocks: readonly Block[], id: string, { index, group }: Drop): Command | null {
  const own = blocks.find((block) => block.id === id);
  const stays = blocks.findIndex((block) => block.id === id) === index;
  const others = blocks.filter((block) => block.id !== id);
  const to: Command = { block: { place: { ids: [id], before: others[index]?.id ?? null } } };
  if (own && own.group !== group) {
    const patch: Command = { block: { patch: [{ id, fields: { group } }] } };
    return stays ? patch : { several: [patch, to] };
  }
  return stays ? null : to;
}

/** Five minutes more or less, on the five-minute marks; never under five. */
export function stepped(minutes: number, by: -5 | 5): number {
  const next = by > 0 ? Math.floor(minutes / 5) * 5 + 5 : Math.ceil(minutes / 5) * 5 - 5;
  return Math.min(1440, Math.max(5, next));
}
