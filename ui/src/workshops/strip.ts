/**
 * The agenda as horizontal rulers, one a day: where planned and actual blocks lie between the first
 * minute of the day and its last, as shares of the width. Where no hour of a day is known, minutes
 * are counted from its beginning.
 */
import type { Block } from '../protocol/Block';
import type { Schedule } from '../protocol/Schedule';
import type { ScheduledBlock } from '../protocol/ScheduledBlock';
import { dial } from '../agenda/dial';
import { shareOf, type Share } from '../agenda/gestures';
import { draftPlan } from '../agenda/hours';

/** A stretch of the ruler, in % of its width. */
export interface Stretch {
  block: Block;
  share: Share;
  /** Which of so many lanes it lies in; one where nothing runs beside it. */
  lane: number;
  lanes: number;
  /** Hours of the clock, in minutes from midnight (or from the beginning). */
  start: number;
  end: number;
  minutes: number;
  left: number;
  width: number;
}

export interface Strip {
  day: number;
  date: string | null;
  planned: Stretch[];
  actual: Stretch[];
  ticks: { at: number; hour: number; left: number; tall: boolean }[];
  /** False: minutes are counted from the beginning of the workshop. */
  dated: boolean;
}

/** The rulers of an agenda; a day on which nothing has a length has none. */
export function strips(blocks: readonly Block[], schedule: Schedule, zone: string): Strip[] {
  const scheduled = new Map(schedule.blocks.map((one) => [one.block, one]));
  const clock = dial(zone, schedule.days[0]?.date ?? null);
  return schedule.days.flatMap((day) => {
    const own = blocks.filter((block) => scheduled.get(block.id)?.day === day.day);
    const dated = own.some((block) => scheduled.get(block.id)?.from != null);
    const counted = dated ? null : draftPlan(own, { date: null, planned_start: '00:00:00' }, zone).hours;
    const laid = laneOf(own, scheduled);
    const spans = own.map((block) => {
      const one = scheduled.get(block.id);
      const hours = counted?.get(block.id);
      return {
        block,
        ...(laid.get(block.id) ?? { lane: 0, lanes: 1 }),
        planned: [hours?.from ?? one?.from ?? null, hours?.to ?? one?.to ?? null] as const,
        actual: [one?.actual_from ?? null, one?.actual_to ?? null] as const,
      };
    });
    const moments = spans.flatMap((span) => [...span.planned, ...span.actual]).filter((at) => at !== null);
    if (moments.length === 0) return [];
    const first = Math.min(...moments);
    const last = Math.max(...moments);
    if (last <= first) return [];
    const hour = (moment: number): number => (dated ? clock.hour(day.day, moment) : moment);
    const place = (moment: number): number => ((moment - first) / (last - first)) * 100;
    const stretch = ({ block, lane, lanes }: (typeof spans)[number], [from, to]: readonly [number | null, number | null]): Stretch[] =>
      from === null || to === null || to <= from
        ? []
        : [{
            block, share: shareOf(block.kind), lane, lanes, start: hour(from), end: hour(to), minutes: to - from,
            left: place(from), width: place(to) - place(from),
          }];
    const long = last - first;
    const step = long > 600 ? 30 : long > 240 ? 15 : 5;
    const tall = long > 600 ? 120 : long > 240 ? 60 : 30;
    const ticks: Strip['ticks'] = [];
    // On the full hours of the clock, which the first day's midnight need not be whole hours from.
    const ahead = (step - (hour(first) % step)) % step;
    for (let at = first + ahead; at <= last; at += step) {
      const shown = hour(at);
      ticks.push({ at, hour: shown, left: place(at), tall: shown % tall === 0 });
    }
    return [{
      day: day.day,
      date: day.date,
      planned: spans.flatMap((span) => stretch(span, span.planned)),
      actual: spans.flatMap((span) => stretch(span, span.actual)),
      ticks,
      dated,
    }];
  });
}

/** The lane of each block: those beside one another share the height, each track in one lane. */
function laneOf(blocks: readonly Block[], scheduled: ReadonlyMap<string, ScheduledBlock>): Map<string, { lane: number; lanes: number }> {
  const out = new Map<string, { lane: number; lanes: number }>();
  let together: string[] = [];
  let taken: (string | null)[] = [];
  for (const block of blocks) {
    const one = scheduled.get(block.id);
    if (!one?.parallel) [together, taken] = [[], []];
    const track = one?.track ?? null;
    let lane = track === null ? -1 : taken.indexOf(track);
    if (lane < 0) lane = taken.push(track) - 1;
    together.push(block.id);
    out.set(block.id, { lane, lanes: 1 });
    for (const id of together) out.set(id, { lane: out.get(id)?.lane ?? 0, lanes: taken.length });
  }
  return out;
}
