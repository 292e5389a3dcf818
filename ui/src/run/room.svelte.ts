// The screen of the room, as the desk leads it: what was chosen, and how its window stands. The
// window outlives this screen; what may be seen in it is the core's to say.
import { asFault, host, type RoomStatus } from '../host/host';
import type { RoomChoice } from '../protocol/RoomChoice';
import { sentence } from '../shared/refusal';
import { toast } from '../shared/toast.svelte';

const CLOSED: RoomStatus = { open: false, full: false, screens: 0, page: 0, pages: 1, shows: '' };

/** What is shown page by page. */
const PAGED: readonly string[] = ['board', 'groups', 'tally', 'words'];

let status = $state.raw<RoomStatus>(CLOSED);
let choice = $state.raw<RoomChoice>('follow');
let page = $state(0);
let blank = $state(false);
let frozen = $state(false);
let listening = false;

async function send(workshop: string, opening = false): Promise<void> {
  if (!opening && !status.open) return;
  const shown = { workshop, choice, page, blank, frozen };
  try {
    await (opening ? host.room.open(shown) : host.room.show(shown));
  } catch (reason) {
    const fault = asFault(reason);
    // Somebody closed it by its frame in the meantime.
    if (fault.code !== 'closed') toast(sentence(fault), { kind: 'danger' });
  }
}

export const room = {
  get status(): RoomStatus {
    return status;
  },
  get choice(): RoomChoice {
    return choice;
  },
  get blank(): boolean {
    return blank;
  },
  get frozen(): boolean {
    return frozen;
  },
  /** Whether pages are turned before the next block begins. */
  get turns(): boolean {
    return status.open && !blank && PAGED.includes(status.shows) && choice !== 'follow' && status.page < status.pages - 1;
  },
  listen(): void {
    if (listening) return;
    listening = true;
    host.room.onStatus((told) => {
      status = told;
      if (!told.open) [choice, page, blank, frozen] = ['follow', 0, false, false];
    });
  },
  open(workshop: string): Promise<void> {
    return send(workshop, true);
  },
  show(workshop: string, wanted: RoomChoice): Promise<void> {
    [choice, page, blank, frozen] = [wanted, 0, false, false];
    return send(workshop);
  },
  turn(workshop: string, by: 1 | -1): Promise<void> {
    page = Math.max(0, Math.min(status.pages - 1, status.page + by));
    return send(workshop);
  },
  setBlank(workshop: string, on: boolean): Promise<void> {
    blank = on;
    return send(workshop);
  },
  setFrozen(workshop: string, on: boolean): Promise<void> {
    frozen = on;
    return send(workshop);
  },
  fill(full: boolean): Promise<void> {
    return host.room.fill(full).catch(() => {});
  },
  close(): Promise<void> {
    return host.room.close().catch(() => {});
  },
};
