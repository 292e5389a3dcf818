// The screen of the room, as the desk leads it: what was chosen, and how its window stands. The
// window outlives this screen; what may be seen in it is the core's to say.
import { prefer, preferences } from '../frame/preferences.svelte';
import { asFault, host, type RoomStatus } from '../host/host';
import type { RoomChoice } from '../protocol/RoomChoice';
import type { RoomFrame } from '../protocol/RoomFrame';
import { sentence } from '../shared/refusal';
import { toast } from '../shared/toast.svelte';

const CLOSED: RoomStatus = { open: false, full: false, screens: 0, width: 0, height: 0, page: 0, pages: 1, shows: '' };

/** What is shown page by page. */
const PAGED: readonly string[] = ['board', 'groups', 'tally', 'words'];

/** How a board is looked at: all of it, where the desk looks, or what was framed. */
export type Look = 'whole' | 'follow' | 'frame';

/** Words are read from the back where they are this part of the height. */
const READABLE = 1 / 30;
/** Of a note's words, in units of the board. */
const WORDS = 16;

let status = $state.raw<RoomStatus>(CLOSED);
let choice = $state.raw<RoomChoice>('follow');
let page = $state(0);
/** A page that was asked for and is not shown yet: the next turn goes on from there. */
let asked = $state<number | null>(null);
let look = $state<Look>('follow');
let frame = $state.raw<RoomFrame | null>(null);
let blank = $state(false);
let frozen = $state(false);
let listening = false;
/** The workshop it shows. */
let shown: string | null = null;
/** The screen that takes the keys pressed in it. */
let taker: ((key: string) => void) | null = null;

/** Where people join that workshop, as somebody typed it. */
const joinOf = (workshop: string): string => {
  const kept = preferences.current.room_join;
  return kept?.workshop === workshop ? kept.text : '';
};

async function send(workshop: string, opening = false): Promise<void> {
  if (!opening && !status.open) return;
  shown = workshop;
  const wanted = { workshop, choice, page, frame: look === 'whole' ? null : frame, blank, frozen, join: joinOf(workshop) };
  try {
    await (opening ? host.room.open(wanted) : host.room.show(wanted));
  } catch (reason) {
    const fault = asFault(reason);
    asked = null;
    // Somebody closed it by its frame in the meantime.
    if (fault.code !== 'closed') toast(sentence(fault), { kind: 'danger' });
  }
}

const sameRect = (a: RoomFrame | null, b: RoomFrame): boolean =>
  a !== null && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** One answer at a time: a view that moves is told as it is then, not each step of it. */
let telling = false;
let told: RoomFrame | null = null;

async function tell(): Promise<void> {
  if (telling) return;
  telling = true;
  while (status.open && told !== frame) {
    told = frame;
    await host.room.frame(frame).catch(() => {});
  }
  telling = false;
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
  get look(): Look {
    return look;
  },
  /** Whether the room sees this board as it lies. */
  sees(board: string): boolean {
    return status.open && typeof choice === 'object' && 'surface' in choice && choice.surface === board;
  },
  /** Whether the words of the part it sees are too small for the back of the room. */
  get far(): boolean {
    if (look === 'whole' || frame === null || status.height === 0) return false;
    const height = Math.max(frame.height, (frame.width * status.height) / status.width);
    return WORDS / height < READABLE;
  },
  /** The page that is shown, or the one it is about to turn to. A frozen screen turns to none. */
  get at(): number {
    return asked === null || frozen ? status.page : Math.min(asked, status.pages - 1);
  },
  /** Whether pages are turned before the next block begins. */
  get turns(): boolean {
    return status.open && !blank && PAGED.includes(status.shows) && choice !== 'follow' && room.at < status.pages - 1;
  },
  listen(): void {
    if (listening) return;
    listening = true;
    host.room.onStatus((told) => {
      if (told.page === asked || told.shows !== status.shows) asked = null;
      status = told;
      if (!told.open) [choice, page, asked, blank, frozen, look, frame] = ['follow', 0, null, false, false, 'follow', null];
    });
  },
  joinOf,
  /** Shows where people join, and keeps it for the next time this workshop is led. */
  async setJoin(workshop: string, text: string): Promise<void> {
    await prefer({ room_join: text.trim() === '' ? null : { workshop, text } });
    await send(workshop);
  },
  /** The keys that are pressed in its window come here until the function returned is called. */
  keys(pressed: (key: string) => void): () => void {
    taker = pressed;
    return () => {
      if (taker === pressed) taker = null;
    };
  },
  /** Who leads where no screen takes the keys. */
  led(by: (workshop: string, key: string) => void): void {
    host.room.onKey((key) => {
      if (taker) taker(key);
      else if (shown !== null) by(shown, key);
    });
  },
  open(workshop: string): Promise<void> {
    return send(workshop, true);
  },
  /** Shows a board as it lies, opening the window where there is none. */
  surface(workshop: string, board: string, how: Look, part: RoomFrame | null): Promise<void> {
    [choice, page, asked, blank, frozen, look, frame] = [{ surface: board }, 0, null, false, false, how, part];
    return send(workshop, true);
  },
  /** The desk looks elsewhere on that board. */
  moved(board: string, part: RoomFrame): void {
    if (look !== 'follow' || !room.sees(board) || sameRect(frame, part)) return;
    frame = part;
    void tell();
  },
  show(workshop: string, wanted: RoomChoice): Promise<void> {
    [choice, page, asked, blank, frozen, look, frame] = [wanted, 0, null, false, false, 'whole', null];
    return send(workshop);
  },
  turn(workshop: string, by: 1 | -1): Promise<void> {
    page = Math.max(0, Math.min(status.pages - 1, room.at + by));
    asked = page;
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
