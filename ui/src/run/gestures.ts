/** What a facilitator does while leading, as commands. The core says when. */
import type { Command } from '../protocol/Command';
import type { RunKind } from '../protocol/RunKind';
import type { NewId } from '../shared/id';

function mark(workshop: string, id: string, kind: RunKind, block: string | null = null, minutes = 0): Command {
  return { run_event: { mark: { id, workshop, kind, block, minutes } } };
}

export function begin(workshop: string, block: string, newId: NewId): Command {
  return mark(workshop, newId(), 'begin', block);
}

export function pause(workshop: string, paused: boolean, newId: NewId): Command {
  return mark(workshop, newId(), paused ? 'resume' : 'pause');
}

/** A group that runs apart stands still, or goes on; `block` is the one it is at. */
export function hold(workshop: string, block: string, held: boolean, newId: NewId): Command {
  return mark(workshop, newId(), held ? 'release' : 'hold', block);
}

/** Minutes for one group that runs apart, or taken from it; `block` is the one it is at. */
export function extend(workshop: string, block: string, minutes: number, newId: NewId): Command {
  return mark(workshop, newId(), 'extend', block, minutes);
}

export function give(workshop: string, minutes: number, newId: NewId): Command {
  return mark(workshop, newId(), 'add', null, minutes);
}

export function end(workshop: string, newId: NewId): Command {
  return mark(workshop, newId(), 'end');
}

/** A block that nobody had planned, before `next`; it begins at once. */
export function insertNow(workshop: string, title: string, minutes: number, next: string | null, newId: NewId): Command {
  const id = newId();
  const fields = { workshop, title, duration_min: minutes, kind: 'other' as const };
  return { several: [{ block: { create: [{ id, fields, before: next }] } }, mark(workshop, newId(), 'begin', id)] };
}

/** A block has taken so many minutes; `null`: what was noted holds. */
export function correct(block: string, minutes: number | null): Command {
  return { block: { patch: [{ id: block, fields: { actual_min: minutes } }] } };
}

/** Private notes as lines: what stands before a line as a dash is its own. */
export function noteLines(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/^\s*[-–—•*]\s+/, '').trim()).filter((line) => line !== '');
}
