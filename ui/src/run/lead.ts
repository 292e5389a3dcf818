/** Leading by one key, from whatever screen the desk shows: a presenter's remote knows three of them. */
import { go } from '../frame/route.svelte';
import { host } from '../host/host';
import { act, inTurn } from '../replica/act.svelte';
import { replica } from '../replica/replica.svelte';
import { announce } from '../shared/announce.svelte';
import { newId } from '../shared/id';
import { duration, t } from '../shared/words.svelte';
import { begin } from './gestures';
import { room } from './room.svelte';

export const REMOTE: readonly string[] = ['PageDown', 'PageUp', '.'];

/** A block begins, and the room sees it. */
async function start(workshop: string, id: string): Promise<void> {
  const block = replica.get('block', id);
  if (!block) return;
  if (room.choice !== 'follow') void room.show(workshop, 'follow');
  if (await act(begin(workshop, id, newId))) return;
  announce(t('run-said-begun', { title: block.title, minutes: duration(block.duration_min) }));
}

/** From now on, whatever screen the desk shows: the room's window, and the keys pressed in it. */
export function listen(): void {
  room.listen();
  room.led((workshop, key) => void lead(workshop, key));
}

let before: Promise<void> = Promise.resolve();

/**
 * A page of the room, the next block or the one before; the end is asked about where it is led. One key
 * after the other, each from how the run stands by then.
 */
export function lead(workshop: string, key: string): Promise<void> {
  before = before.then(inTurn).then(() => follow(workshop, key));
  return before;
}

async function follow(workshop: string, key: string): Promise<void> {
  if (key === '.') return room.setBlank(workshop, !room.blank);
  const on = key === 'PageDown';
  if (on ? room.turns : room.status.page > 0) return room.turn(workshop, on ? 1 : -1);
  const answer = await host.query({ ask: 'run', workshop }).catch(() => null);
  if (answer?.answer !== 'run') return;
  const { next, before: last, current } = answer.value;
  const wanted = on ? next : last;
  // Sent, not waited for: while the disk is full the keys go on.
  if (wanted !== null) void start(workshop, wanted);
  else if (on && current !== null) go({ at: 'workshop', workshop, part: 'run' });
}
