/**
 * The hours of the agenda: those the core computed, or a draft by the core's own rules
 * (`synthesis/results/schedule.rs`) for the time of a drag. `tests/hours.json` holds both together.
 */
import type { Block } from '../protocol/Block';
import type { Schedule } from '../protocol/Schedule';
import { DAY, dial, type Dial } from './dial';
import { minutesOf } from './minutes';

/** After so many minutes a day has gone too far to be overlapped from its beginning. */
const HALF_DAY = 240;

/** Planned hours of a block; `null` while the workshop has no start. */
export interface Hours {
  /** The number of its day. */
  day: number;
  /** Runs beside those before it. */
  parallel: boolean;
  /** The group in whose track it runs. */
  track: string | null;
  /** Hours of the clock, in minutes from midnight of its day. */
  start: number | null;
  end: number | null;
  /** Moments: elapsed minutes since midnight of the first day. */
  from: number | null;
  to: number | null;
  slack: number | null;
  /** On the last block of a track: minutes until what is for everybody, or until the last track ends. */
  wait: number | null;
}

/** A day of the agenda. */
export interface PlannedDay {
  day: number;
  date: string | null;
  /** The block that begins it. */
  block: string;
  start: number | null;
  end: number | null;
  minutes: number;
}

export interface Plan {
  hours: ReadonlyMap<string, Hours>;
  days: readonly PlannedDay[];
}

/** What the core computed. */
export function corePlan(schedule: Schedule): Plan {
  return {
    hours: new Map(
      schedule.blocks.map(({ block, day, parallel, track, start, end, from, to, slack_min: slack, wait_min: wait }) => [
        block, { day, parallel, track, start, end, from, to, slack, wait },
      ]),
    ),
    days: schedule.days.map(({ day, date, block, start, end, planned_min: minutes }) => ({ day, date, block, start, end, minutes })),
  };
}

/**
 * What a plan says, with everything that the one before said alike: hours, days, and the whole of it where
 * nothing differs. So what shows a block is made again only where its own hours are others.
 */
export function asBefore(plan: Plan, before: Plan | null): Plan {
  if (before === null) return plan;
  const hours = new Map([...plan.hours].map(([id, own]) => [id, alike(own, before.hours.get(id))]));
  const known = [...before.hours.keys()];
  const same = hours.size === known.length && [...hours].every(([id, own], at) => id === known[at] && own === before.hours.get(id));
  const days = plan.days.map((day, at) => alike(day, before.days[at]));
  const sameDays = days.length === before.days.length && days.every((day, at) => day === before.days[at]);
  if (same && sameDays) return before;
  return { hours: same ? before.hours : hours, days: sameDays ? before.days : days };
}

function alike<T extends object>(now: T, before: T | undefined): T {
  return before !== undefined && (Object.keys(now) as (keyof T)[]).every((field) => now[field] === before[field]) ? before : now;
}

/** Whether each block runs beside those before it: `domain::block::beside`. */
export function beside(blocks: readonly Pick<Block, 'day_start' | 'parallel' | 'group'>[]): boolean[] {
  let tracks = false;
  return blocks.map((block, index) => {
    const track = block.group !== null;
    const joins = index > 0 && block.day_start === null && (block.parallel || (track && tracks));
    tracks = track || (joins && tracks);
    return joins;
  });
}

/** Hours of blocks in an order, or with lengths, that are not committed yet. */
export function draftPlan(
  blocks: readonly Block[],
  workshop: { date: string | null; planned_start: string | null },
  zone: string,
): Plan {
  const clock = dial(zone, workshop.date);
  const hours = new Map<string, Hours>();
  const days: PlannedDay[] = [];
  let walk = new Walk(clock, 1, minutesOf(workshop.planned_start ?? blocks[0]?.day_start ?? null));
  let first: Block | undefined;
  let lasts = new Map<string, Hours>();
  /** How long each track that ran until now waits for that moment. */
  const wait = (until: number | null): void => {
    for (const last of lasts.values()) last.wait = until === null || last.to === null ? null : until - last.to;
    lasts = new Map();
  };
  const joining = beside(blocks);
  const endDay = (): void => {
    if (!first) return;
    const of = [...hours.values()].filter((one) => one.day === walk.day);
    const from = least(of.map((one) => one.from));
    days.push({
      day: walk.day,
      date: clock.date(walk.day),
      block: first.id,
      start: from === null ? null : clock.hour(walk.day, from),
      end: walk.latest === null ? null : clock.hour(walk.day, walk.latest),
      minutes: walk.total(),
    });
    first = undefined;
  };
  blocks.forEach((block, index) => {
    const joins = joining[index] ?? false;
    const opens = index > 0 ? walk.opensAt(block, joins) : null;
    if (opens !== null) {
      wait(walk.ends);
      endDay();
      walk = new Walk(clock, walk.nextDay(opens), opens);
    }
    first ??= block;
    const own = minutesOf(block.fixed_start);
    const { from, slack } = walk.begin(own === opens ? null : own, joins, block.group);
    if (!joins) wait(from);
    const to = walk.end(from, block.duration_min, block.group);
    const hour = (moment: number | null): number | null => (moment === null ? null : clock.hour(walk.day, moment));
    const one: Hours = {
      day: walk.day, parallel: joins, track: block.group, start: hour(from), end: hour(to), from, to, slack, wait: null,
    };
    hours.set(block.id, one);
    if (block.group !== null) lasts.set(block.group, one);
  });
  wait(walk.ends);
  endDay();
  return { hours, days };
}

/** A walk along the blocks of a day: when the next one begins, and how long they took together. */
class Walk {
  next: number | null;
  latest: number | null = null;
  private group: number | null = null;
  /** The tracks that run now: when the next block of each begins, and its minutes. */
  private tracks = new Map<string, { next: number | null; minutes: number }>();
  private span: [number, number] | null = null;
  private longest = 0;
  private past = 0;

  readonly day: number;
  private readonly clock: Dial;
  private opening: number | null;

  constructor(clock: Dial, day: number, opening: number | null) {
    this.clock = clock;
    this.day = day;
    this.opening = opening;
    this.next = opening === null ? null : clock.moment(day, opening);
  }

  opensAt(block: Block, joins: boolean): number | null {
    const own = minutesOf(block.day_start);
    if (own !== null) return own;
    const fixed = minutesOf(block.fixed_start);
    if (fixed === null || joins || fixed !== this.opening || this.next === null) return null;
    return this.next - this.clock.moment(this.day, fixed) >= HALF_DAY ? fixed : null;
  }

  nextDay(hour: number): number {
    let day = this.day + 1;
    while (this.latest !== null && this.clock.moment(day, hour) < this.latest) day += 1;
    return day;
  }

  begin(fixed: number | null, joins: boolean, track: string | null): { from: number | null; slack: number | null } {
    this.opening ??= fixed;
    const night = fixed !== null && this.opening !== null && fixed < this.opening;
    const at = fixed === null ? null : this.clock.moment(this.day, night ? fixed + DAY : fixed);
    const own = track === null ? undefined : this.tracks.get(track);
    const free = !joins ? this.next : own ? own.next : this.group;
    const slack = at !== null && free !== null ? at - free : null;
    const from = at ?? free;
    if (joins) return { from, slack: track === null ? null : slack };
    this.past = this.total();
    this.longest = 0;
    this.span = null;
    this.tracks.clear();
    // A fixed start in a track is that of its group alone.
    this.group = (track === null ? null : free) ?? from;
    this.next = this.group;
    return { from, slack };
  }

  end(from: number | null, minutes: number, track: string | null): number | null {
    const to = from === null ? null : from + minutes;
    let together = minutes;
    if (track !== null) {
      together += this.tracks.get(track)?.minutes ?? 0;
      this.tracks.set(track, { next: to, minutes: together });
    }
    this.longest = Math.max(this.longest, together);
    if (from === null || to === null) return null;
    this.span = this.span ? [Math.min(this.span[0], from), Math.max(this.span[1], to)] : [from, to];
    this.next = Math.max(this.next ?? to, to);
    this.latest = Math.max(this.latest ?? to, to);
    return to;
  }

  /** When the last of what runs now ends. */
  get ends(): number | null {
    return this.span?.[1] ?? null;
  }

  total(): number {
    return this.past + Math.max(this.longest, this.span ? this.span[1] - this.span[0] : 0);
  }
}

function least(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** The blocks that begin a day, where there are several. */
export function dayHeads(plan: Plan): Map<string, PlannedDay> {
  return new Map(plan.days.length > 1 ? plan.days.map((day) => [day.block, day]) : []);
}

/**
 * The hour at which what stands before a block ends, on the same day: in its own track, else the last of
 * those that ran together before; `null` where nothing does.
 */
export function endBefore(plan: Plan, id: string): number | null {
  const list = [...plan.hours];
  const own = plan.hours.get(id);
  let head = list.findIndex(([one]) => one === id);
  if (!own) return null;
  while (list[head]?.[1].parallel) {
    head -= 1;
    const one = list[head]?.[1];
    if (own.track !== null && one?.track === own.track) return one.end;
  }
  let last: Hours | null = null;
  for (let index = head - 1; index >= 0; index -= 1) {
    const one = list[index]?.[1];
    if (!one || one.day !== own.day) break;
    if (one.to !== null && (last?.to == null || one.to > last.to)) last = one;
    // What ran before the block beside which others run has ended with it.
    if (!one.parallel) break;
  }
  return last?.end ?? null;
}
