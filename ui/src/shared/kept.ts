// What the page hands over to the core while it lives, at most half a second behind: if its process
// ends, the page that is loaded in its place takes it up again.
import { host } from '../host/host';

const BEHIND = 250;

/** What the page before this one left, by key, in the order in which it came. */
let left = new Map<string, unknown>();
let begun = false;
const waiting = new Map<string, unknown>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** How the page before this one ended; `null` at an ordinary start. */
export type Ended = 'gone' | 'hung' | null;

/** Asked once, before anything is shown. */
export async function begin(): Promise<Ended> {
  const { ended, kept } = await host.page.begin();
  left = new Map(kept.map(({ key, value }) => [key, value]));
  begun = true;
  return ended;
}

/** Hands something over soon; `null` takes it back. */
export function keep(key: string, value: unknown): void {
  if (!begun) return;
  if (value === null && !waiting.has(key) && !left.has(key) && !handed.has(key)) return;
  left.delete(key);
  waiting.set(key, value);
  timer ??= setTimeout(hand, BEHIND);
}

const handed = new Set<string>();

function hand(): void {
  timer = undefined;
  for (const [key, value] of waiting) {
    if (value === null) handed.delete(key);
    else handed.add(key);
    // What is too much stays with the page alone, as all did before it was handed over.
    host.page.keep(key, value).catch(() => undefined);
  }
  waiting.clear();
}

/** What the page before this one left under a key. */
export function leftAt(key: string): unknown {
  return left.get(key) ?? null;
}

/** All that it left under keys that begin so, in order. */
export function allLeft(start: string): [string, unknown][] {
  return [...left].filter(([key]) => key.startsWith(start));
}
