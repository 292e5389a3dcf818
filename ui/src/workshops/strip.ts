/**
 * The agenda as a horizontal ruler: where planned and actual blocks lie between the first minute
 * and the last, as shares of the width. Without a start time hours are counted from zero.
 */
import type { Block } from '../protocol/Block';
import type { Schedule } from '../protocol/Schedule';
import { shareOf, type Share } from '../agenda/gestures';
import { draftHours } from '../agenda/scale';

/** A stretch of the ruler, in % of its width. */
export interface Stretch {
  block: Block;
  share: Share;
  /** Minutes from midnight (or from the beginning). */
  start: number;
  end: number;
  left: number;
  width: number;
}

export interface Strip {
  planned: Stretch[];
  actual: Stretch[];
  ticks: { at: number; left: number; tall: boolean }[];
  /** False: minutes are counted from the beginning of the workshop. */
  dated: boolean;
}

/** The ruler of an agenda; `null` when nothing has a length. */
export function strip(blocks: readonly Block[], schedule: Schedule): Strip | null {
  const scheduled = new Map(schedule.blocks.map((one) => [one.block, one]));
  const dated = schedule.blocks.some((one) => one.start !== null);
  const counted = dated ? null : draftHours(blocks, '00:00:00');
  const spans = blocks.map((block) => {
    const one = scheduled.get(block.id);
    const hours = counted?.get(block.id);
    return {
      block,
      planned: [hours?.start ?? one?.start ?? null, hours?.end ?? one?.end ?? null] as const,
      actual: [one?.actual_start ?? null, one?.actual_end ?? null] as const,
    };
  });
  const moments = spans.flatMap((span) => [...span.planned, ...span.actual]).filter((at) => at !== null);
  if (moments.length === 0) return null;
  const first = Math.min(...moments);
  const last = Math.max(...moments);
  if (last <= first) return null;
  const share = (minutes: number): number => ((minutes - first) / (last - first)) * 100;
  const stretch = (block: Block, [start, end]: readonly [number | null, number | null]): Stretch[] =>
    start === null || end === null || end <= start
      ? []
      : [{ block, share: shareOf(block.kind), start, end, left: share(start), width: share(end) - share(start) }];
  const long = last - first;
  const step = long > 600 ? 30 : long > 240 ? 15 : 5;
  const tall = long > 600 ? 120 : long > 240 ? 60 : 30;
  const ticks: Strip['ticks'] = [];
  for (let at = Math.ceil(first / step) * step; at <= last; at += step) {
    ticks.push({ at, left: share(at), tall: at % tall === 0 });
  }
  return {
    planned: spans.flatMap((span) => stretch(span.block, span.planned)),
    actual: spans.flatMap((span) => stretch(span.block, span.actual)),
    ticks,
    dated,
  };
}
