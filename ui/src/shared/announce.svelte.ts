// The one voice of the desk: what is said to a screen reader and may not be seen. The host says it
// by the system's own way; where it has none, the live region on the page does (`Announcements`).
//
// A message waits for a pause in typing (the keys' own echo would cut it) and is not cut by the
// next; of several about the same thing only the newest is said, and none is said twice.
import type { Attachment } from 'svelte/attachments';
import { t } from './words.svelte';

interface Message {
  id: number;
  text: string;
  about: unknown;
  urgent: boolean;
}

export interface AnnounceOptions {
  /** What it tells of: a newer message about the same takes the place of one that still waits. */
  about?: unknown;
  /** Does not wait for a pause in typing, and goes before what waits. */
  urgent?: boolean;
}

/** After the last letter. */
const PAUSE = 700;
/** Between two messages. */
const GAP = 250;
/** Two that tell the same of one gesture come together within this. */
const TOGETHER = 60;
/** How long the host is waited for with one message before it is handed the next. */
const PATIENCE = 3000;
/** Letters of a long name. */
const NAME = 80;
const MOVE = {};
/** Messages that stay in the live region. */
const KEPT = 4;

let next = 1;
let waiting: readonly Message[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let typed = -Infinity;
let told = -Infinity;
let tell: ((text: string) => Promise<boolean>) | null = null;
let handing: Promise<void> = Promise.resolve();

let said = $state.raw<readonly { id: number; text: string }[]>([]);
let regions = $state.raw<readonly object[]>([]);

export const announcements = {
  /** What the live region holds: an element each, for no system tells of a text that changes. */
  get said(): readonly { id: number; text: string }[] {
    return said;
  },
  /** The live region that is heard: the one of the newest dialog, as a dialog hides all others. */
  get region(): object | null {
    return regions.at(-1) ?? null;
  },
  /** A live region is there until the function returned is called. */
  enter(region: object): () => void {
    regions = [...regions, region];
    said = [];
    return () => {
      regions = regions.filter((one) => one !== region);
      said = [];
    };
  },
};

/** How the host says it; `false` where it cannot. */
export function announceBy(way: (text: string) => Promise<boolean>): void {
  tell = way;
}

/** Says a text. */
export function announce(text: string, options: AnnounceOptions = {}): void {
  const { about = null, urgent = false } = options;
  const words = text.trim();
  if (about !== null) takeBack(about);
  if (words === '' || waiting.some((message) => message.text === words)) return;
  const message: Message = { id: next++, text: words, about, urgent };
  const ahead = urgent ? waiting.filter((one) => one.urgent) : waiting;
  waiting = [...ahead, message, ...waiting.filter((one) => !ahead.includes(one))];
  later(TOGETHER);
}

/** Says where something stands in its list since a move. */
export function announcePlace(name: string, id: string, list: readonly { id: string }[]): void {
  const at = list.findIndex((one) => one.id === id);
  const short = name.length > NAME ? `${[...name].slice(0, NAME).join('')}…` : name;
  if (at >= 0) announce(t('moved-to', { name: short, position: at + 1, count: list.length }), { about: MOVE });
}

/** Whether something about it was still waiting; it is not said any more. */
function takeBack(about: unknown): boolean {
  const left = waiting.filter((message) => message.about !== about);
  const was = left.length < waiting.length;
  waiting = left;
  return was;
}

/**
 * Says what an element shows when it comes and each time it changes; without `first` only its
 * changes.
 */
export function spoken(
  text: () => string | null | undefined,
  { first = true, urgent = false }: { first?: boolean; urgent?: boolean } = {},
): Attachment {
  const about = {};
  let before: string | null = first ? '' : null;
  let unsaid = false;
  return () => {
    const now = text() ?? '';
    if (unsaid || (before !== null && before !== now)) announce(now, { about, urgent });
    before = now;
    // What is gone before it could be said is not said.
    return () => {
      unsaid = takeBack(about);
    };
  };
}

function later(least: number): void {
  clearTimeout(timer);
  const first = waiting[0];
  if (!first) return;
  const now = performance.now();
  const pause = first.urgent ? 0 : typed + PAUSE - now;
  timer = setTimeout(sayNext, Math.max(least, pause, told + GAP - now));
}

function sayNext(): void {
  const first = waiting[0];
  if (!first) return;
  const now = performance.now();
  if (!first.urgent && now < typed + PAUSE) return later(0);
  waiting = waiting.slice(1);
  told = now;
  // One after the other has been handed over: on a busy machine the host may be slower with the first.
  handing = handing.then(() => handOver(first));
  later(0);
}

/** Hands a message over; a host that never answers silences none of the next. */
function handOver(message: Message): Promise<void> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>((done) => {
    late = setTimeout(done, PATIENCE);
  });
  return Promise.race([say(message), waited]).finally(() => clearTimeout(late));
}

async function say({ id, text }: Message): Promise<void> {
  const heard = await (tell?.(text) ?? Promise.resolve(false)).catch(() => false);
  if (!heard) said = [...said.slice(1 - KEPT), { id, text }];
}

if (typeof addEventListener === 'function') {
  addEventListener(
    'input',
    (event) => {
      if (event instanceof InputEvent) typed = performance.now();
    },
    { capture: true },
  );
}
