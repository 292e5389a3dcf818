// Sends gestures to the core, one after the other, and says what is saved. A refused gesture is
// said in words and comes back to the caller; when the disk is full gestures wait here, in order,
// and are tried again. Never shows « Enregistré » before the disk has it.
import { asFault, host } from '../host/host';
import type { Command } from '../protocol/Command';
import type { Fault } from '../protocol/Fault';
import type { History } from '../protocol/History';
import type { Op } from '../protocol/Op';
import type { Request } from '../protocol/Request';
import { keepFocus } from '../shared/focus';
import { kept as keptFor } from '../shared/gesture';
import { newId } from '../shared/id';
import { allLeft, keep } from '../shared/kept';
import { isClaimed, sentence } from '../shared/refusal';
import { dismissUndoable, toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';
import { replica } from './replica.svelte';
import { together } from './together';

interface Gesture {
  request: Request;
  /** Its place among all. */
  turn: number;
  done: (fault: Fault | null) => void;
}

/** Faults that are not the gesture's: it stays good and is tried again. */
const PASSING: ReadonlySet<string> = new Set([
  'disk_full',
  'read_only',
  'unreadable',
  'library_away',
  'library_missing',
  'library_replaced',
]);
const RETRY_EVERY = 10_000;

/** What keeps gestures from being written: a full disk, one that refuses, a library without its place. */
export type Obstacle = 'full' | 'refuses' | 'place';

export function obstacle(fault: Fault): Obstacle {
  if (fault.code === 'disk_full') return 'full';
  return fault.code === 'read_only' || fault.code === 'unreadable' ? 'refuses' : 'place';
}

/** Gestures that wait are handed over: the core outlives the page. */
const KEPT = 'gesture ';
const handed = new Set<string>();

const queue: Gesture[] = [];
let busy = false;
let turns = 0;
let retry: ReturnType<typeof setTimeout> | undefined;

let waiting = $state(0);
let kept = $state.raw<readonly Request[]>([]);
let fault = $state.raw<Fault | null>(null);
let idle: (() => void)[] = [];

export const saved = {
  get state(): 'nothing' | 'saved' | 'saving' | 'failed' {
    if (fault || replica.place) return 'failed';
    if (waiting > 0) return 'saving';
    return replica.at === null ? 'nothing' : 'saved';
  },
  /** When the newest commit was made, by the core's clock. */
  get at(): number | null {
    return replica.at;
  },
  /** Gestures that are not on the disk. */
  get waiting(): number {
    return waiting;
  },
  /** Gestures that could not be written, in order, and those behind them; none while all goes well. */
  get kept(): readonly Request[] {
    return kept;
  },
  /** Why the gestures wait. */
  get fault(): Fault | null {
    return replica.place ?? fault;
  },
};

export const history: History = {
  get undo() {
    return replica.history.undo;
  },
  get redo() {
    return replica.history.redo;
  },
};

/**
 * Does a gesture. Resolves when the disk has it and the replica shows it: with nothing, or with the
 * fault when the core refused (already shown as a message, unless the caller claims it).
 */
export function act(command: Command, options: { mergeKey?: string } = {}): Promise<Fault | null> {
  const later = keptFor(command, (all: Command[]) => act(together(all)));
  if (later) return later;
  return enter({ command_id: newId(), merge_key: options.mergeKey ?? null, command });
}

/** Gestures that the page before this one could not hand over are sent again, in their order. */
export function resumeKept(): void {
  const left = allLeft(KEPT).map(([, value]) => value as { turn: number; request: Request });
  left.sort((a, b) => a.turn - b.turn);
  for (const { request } of left) void enter(request);
}

function enter(request: Request): Promise<Fault | null> {
  return new Promise((resolve) => {
    queue.push({
      turn: (turns += 1),
      request,
      done: (refusal) => {
        resolve(refusal);
        // The caller's turn comes first: a field shows its own refusal.
        if (refusal) setTimeout(() => isClaimed(refusal) || toast(sentence(refusal), { kind: 'danger' }));
      },
    });
    counted();
    void run();
  });
}

/** Whether nothing of the newest step of the desk could be taken back or done again. */
let stayed = false;

/** Gives what was taken back; nothing where there is nothing, or it was refused. */
export async function undo(): Promise<Op | null> {
  const step = replica.history.undo;
  if (!step) return null;
  dismissUndoable();
  return (await act('undo')) || stayed ? null : step;
}

/** Gives what was done again. */
export async function redo(): Promise<Op | null> {
  const step = replica.history.redo;
  return step && !(await act('redo')) && !stayed ? step : null;
}

/** Tries again now what could not be written. */
export async function retryNow(): Promise<void> {
  clearTimeout(retry);
  await run(true);
}

/** Resolves when nothing waits, or when what waits cannot be written. */
export function settled(): Promise<void> {
  if (queue.length === 0 || saved.fault) return Promise.resolve();
  return new Promise((resolve) => idle.push(resolve));
}

let before: Promise<void> = Promise.resolve();

/**
 * For a gesture that goes on from what stands (one place further, one degree more): resolves when what
 * was asked before it is shown, one caller after the other. Keys can be faster than the disk, and a step
 * reckoned from what still stands would be the same step again.
 */
export function inTurn(): Promise<void> {
  before = before.then(settled);
  return before;
}

/** After each change of the queue. What was kept stays so until it is written. */
function counted(): void {
  waiting = queue.length;
  // The first is on its way to the core, unless it came back.
  for (const { request, turn } of fault ? queue : queue.slice(1)) {
    if (handed.has(request.command_id)) continue;
    handed.add(request.command_id);
    keep(KEPT + request.command_id, { turn, request });
  }
  if (fault || kept.length > 0) kept = queue.map((gesture) => gesture.request);
}

async function run(again = false): Promise<void> {
  if (busy || (fault && !again)) return;
  busy = true;
  try {
    for (let gesture = queue[0]; gesture; gesture = queue[0]) {
      const refusal = await send(gesture);
      if (refusal && PASSING.has(refusal.code)) {
        fault = refusal;
        counted();
        retry = setTimeout(() => void run(true), RETRY_EVERY);
        break;
      }
      fault = null;
      queue.shift();
      handed.delete(gesture.request.command_id);
      keep(KEPT + gesture.request.command_id, null);
      counted();
      gesture.done(refusal);
    }
  } finally {
    busy = false;
    const told = idle;
    idle = [];
    for (const tell of told) tell();
  }
}

async function send(gesture: Gesture): Promise<Fault | null> {
  try {
    const { seq } = await host.execute(gesture.request);
    await shown(seq);
    return null;
  } catch (reason) {
    return asFault(reason);
  }
}

/** Waits until the commit is in the replica; reads everything again if it never comes. */
async function shown(seq: number): Promise<void> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const never = new Promise<void>((resolve) => {
    late = setTimeout(() => void replica.resync().then(resolve), 3_000);
  });
  await Promise.race([replica.reached(seq), never]);
  clearTimeout(late);
}

// The library is where it was again: what waited is written now.
replica.onPlace((place) => {
  if (place === null && queue.length > 0) void retryNow();
});

replica.listen((committed) => {
  if (committed?.actor !== 'desk') return;
  stayed = committed.skipped > 0 && committed.changes.length === 0;
  if (stayed) toast(t('undo-stayed'));
  else if (committed.skipped > 0) toast(t('undo-skipped', { count: committed.skipped }));
});

replica.listen(() => void keepFocus());
