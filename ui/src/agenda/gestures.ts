/**
 * What a person does to the agenda, as commands: one gesture, one command, one undo step.
 * Nothing is sent from here.
 */
import type { Block } from '../protocol/Block';
import type { BlockKind } from '../protocol/BlockKind';
import type { Command } from '../protocol/Command';
import { placeBefore } from '../shared/lists';
import type { Plan } from './hours';

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

/**
 * Planned minutes of each share, as in the total: what blocks beside each other add is the share of
 * the first of them.
 */
export function shares(blocks: readonly Block[], plan: Plan): Record<Share, number> {
  const out: Record<Share, number> = { work: 0, common: 0, break: 0 };
  let at = 0;
  while (at < blocks.length) {
    const first = blocks[at];
    let next = at + 1;
    while (next < blocks.length && plan.hours.get(blocks[next]?.id ?? '')?.parallel) next += 1;
    const group = blocks.slice(at, next);
    const from = Math.min(...group.map((one) => plan.hours.get(one.id)?.from ?? Infinity));
    const to = Math.max(...group.map((one) => plan.hours.get(one.id)?.to ?? -Infinity));
    const longest = Math.max(...group.map((one) => one.duration_min));
    if (first) out[shareOf(first.kind)] += Math.max(longest, to > from && Number.isFinite(to - from) ? to - from : 0);
    at = next;
  }
  return out;
}

/** A block begins a new day at an hour, which is then no fixed start any more. */
export function beginDay(block: Block, plannedStart: string | null): Partial<Block> {
  return { day_start: block.day_start ?? block.fixed_start ?? plannedStart ?? '09:00:00', fixed_start: null };
}

/** A block follows the one before it again. */
export const JOIN_DAY: Partial<Block> = { day_start: null, fixed_start: null };

/** A new block before another one, or at the end. */
export function insert(workshop: string, title: string, id: string, before: string | null): Command {
  return { block: { create: [{ id, fields: { workshop, title, duration_min: 15 }, before }] } };
}

/** A block like another one, right after it, without what happened to the first. */
export function duplicate(block: Block, title: string, id: string, before: string | null): Command {
  const { workshop, kind, duration_min, intention, instruction, private_notes, mode, parallel, material, responsible, activity } = block;
  const fields = { workshop, title, kind, duration_min, intention, instruction, private_notes, mode, parallel, material, responsible, activity };
  return { block: { create: [{ id, fields, before }] } };
}

/** The block that stands after `id`, or `null` at the end. */
export function after(blocks: readonly Block[], id: string): string | null {
  const at = blocks.findIndex((block) => block.id === id);
  return at < 0 ? null : (blocks[at + 1]?.id ?? null);
}

/** One place up or down; `null` where there is none. */
export function nudge(blocks: readonly Block[], id: string, by: -1 | 1): Command | null {
  const before = placeBefore(blocks, id, by);
  return before === undefined ? null : { block: { place: { ids: [id], before } } };
}

/** The block to the index counted among the others; `null` when it lies there already. */
export function place(blocks: readonly Block[], id: string, index: number): Command | null {
  if (blocks.findIndex((block) => block.id === id) === index) return null;
  const others = blocks.filter((block) => block.id !== id);
  return { block: { place: { ids: [id], before: others[index]?.id ?? null } } };
}

/** Five minutes more or less, on the five-minute marks; never under five. */
export function stepped(minutes: number, by: -5 | 5): number {
  const next = by > 0 ? Math.floor(minutes / 5) * 5 + 5 : Math.ceil(minutes / 5) * 5 - 5;
  return Math.min(1440, Math.max(5, next));
}
