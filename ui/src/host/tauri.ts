// The host of the window: the only file of the UI that knows Tauri. Payloads go as bytes, so that
// the core reads and limits them itself; what comes back is JSON, or bytes for pictures.
//
// Messages of a channel are numbered by the shell. One that never arrives is noticed here, and the
// desk is told to read everything again: nothing waits for ever on a lost message.
import { invoke, transformCallback } from '@tauri-apps/api/core';
import type {
  BroughtFile,
  CheckReport,
  ClearingProgress,
  ComposedSynthesis,
  EncryptionProgress,
  Host,
  HostEvent,
  ImportReport,
  MenuCommand,
  Moved,
  OnPaper,
  PickedFile,
  Printed,
  Sent,
  RoomStatus,
  Preferences,
  Start,
  SynthesisProgress,
} from './host';
import { asFault } from './host';
import { type Packed, unpacked } from './packed';
import type { BringPreview, BringProgress, Brought } from './bringing';
import type { Backup } from '../protocol/Backup';
import type { Clearance } from '../protocol/Clearance';
import type { Encrypted } from '../protocol/Encrypted';
import type { Image } from '../protocol/Image';
import type { LabMethod } from '../protocol/LabMethod';
import type { Questionnaire } from '../protocol/Questionnaire';
import type { Look } from '../protocol/Look';
import type { RoomFace } from '../protocol/RoomFace';
import type { RoomFrame } from '../protocol/RoomFrame';
import type { RoomSurface } from '../protocol/RoomSurface';
import type { RoomTimer } from '../protocol/RoomTimer';
import type { RemovedProject } from '../protocol/RemovedProject';
import type { TraceCount } from '../protocol/TraceCount';
import type { Urn } from '../protocol/Urn';

const encoder = new TextEncoder();

/** How long a message may be overtaken by later ones before it counts as lost. */
const PATIENCE = 3_000;

async function call<T>(command: string, payload: unknown = null): Promise<T> {
  try {
    return await invoke<T>(command, encoder.encode(JSON.stringify(payload)));
  } catch (reason) {
    throw asFault(reason);
  }
}

type Message<T> = { index: number; message: T } | { index: number; end: true };

/** Opens a channel and gives its name; `onGap` is told when a message was lost. */
function channel<T>(onMessage: (message: T) => void, onGap: () => void = () => {}): string {
  let next = 0;
  const early = new Map<number, T>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function deliver() {
    while (early.has(next)) {
      const message = early.get(next) as T;
      early.delete(next);
      next += 1;
      onMessage(message);
    }
    clearTimeout(timer);
    if (early.size > 0) timer = setTimeout(skip, PATIENCE);
  }
  function skip() {
    next = Math.min(...early.keys());
    onGap();
    deliver();
  }

  const id = transformCallback<Message<T>>((said) => {
    if ('end' in said || said.index < next) return;
    early.set(said.index, said.message);
    deliver();
  });
  return `__CHANNEL__:${id}`;
}

type Told =
  | { menu: string }
  | 'close'
  | { open: PickedFile }
  | { room: RoomStatus }
  | { room_key: string }
  | { held: [number, number] | null }
  | { dropped: { files: BroughtFile[]; at: [number, number] } };

let askToClose: (() => Promise<boolean>) | null = null;
let runMenu: ((item: MenuCommand) => void) | null = null;
let openFile: ((file: PickedFile) => void) | null = null;
let roomTold: ((status: RoomStatus) => void) | null = null;
let roomKey: ((key: string) => void) | null = null;
let filesHeld: ((at: [number, number] | null) => void) | null = null;
let filesDropped: ((files: BroughtFile[], at: [number, number]) => void) | null = null;
let listening = false;
const unheard: Told[] = [];

/** Listens to the shell once the desk has said what to do with all it may say. */
function listen(): void {
  if (listening) return;
  listening = true;
  void call('window_listen', channel<Told>(hear));
}

function hear(told: Told): void {
  if (told === 'close') void closing();
  else if ('menu' in told) menu(told.menu);
  else if ('room' in told) roomTold?.(told.room);
  else if ('room_key' in told) roomKey?.(told.room_key);
  else if ('held' in told) filesHeld?.(told.held);
  else if ('dropped' in told) filesDropped?.(told.dropped.files, told.dropped.at);
  else if (openFile) openFile(told.open);
  else unheard.push(told);
}

let asking = false;

/**
 * Says at once that the window stays: a desk that is silent counts as hung. A defect in what is asked
 * lets it go: it would never close again.
 */
async function closing(): Promise<void> {
  await call('window_close', false);
  if (asking) return;
  asking = true;
  const close = await Promise.resolve(askToClose?.() ?? true).catch(() => true);
  asking = false;
  if (close) await call('window_close', true);
}

/** What the window's menu has in common with the keyboard arrives as the key itself. */
const KEYS: Record<string, KeyboardEventInit & { command: string }> = {
  undo: { key: 'z', code: 'KeyZ', command: 'undo' },
  redo: { key: 'Z', code: 'KeyZ', shiftKey: true, command: 'redo' },
};

function menu(item: string): void {
  const found = KEYS[item];
  if (!found) {
    runMenu?.(item as MenuCommand);
    return;
  }
  const { command, ...key } = found;
  const mac = navigator.platform.startsWith('Mac');
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent('keydown', {
    ...key,
    ctrlKey: !mac,
    metaKey: mac,
    bubbles: true,
    cancelable: true,
  });
  const untouched = target.dispatchEvent(event);
  // In a field where the desk has no opinion, the field's own history. The menu took the key
  // before the webview could see it, and only this old call reaches that history.
  if (untouched && isField(target)) document.execCommand(command);
}

function isField(element: Element): boolean {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

export const host: Host = {
  execute: (request) => call('execute', request),
  query: async (query) => unpacked(await call<Packed>('query', query)),
  async subscribe(since, onEvent) {
    let open = true;
    const name = channel<HostEvent>(
      (event) => {
        if (open) onEvent(event);
      },
      () => {
        if (open) onEvent('resync');
      },
    );
    const own = await call<number>('subscribe', { since, channel: name });
    return () => {
      if (!open) return;
      open = false;
      void call('unsubscribe', own);
    };
  },
  votes: {
    cast: (paper) => call<Urn>('votes_cast', paper),
    count: (ballot) => call<Urn>('votes_count', ballot),
  },
  files: {
    pick: () => call<PickedFile[]>('files_pick'),
    import: (token, choice) => call<ImportReport>('files_import', { token, choice }),
    sample: () => call<ImportReport>('files_sample'),
    reveal: (path) => call('files_reveal', path),
    open: (path) => call('files_open', path),
    pasted: () => call<BroughtFile[]>('files_pasted'),
    picture: (token, room) => call<Image & { moved: boolean }>('files_picture', { token, room }),
    crop: (data, piece, room) => call<Image & { moved: boolean }>('files_crop', { data, piece, room }),
    text: (token) => call<string>('files_text', token),
    export: (what, format) => call<string | null>('files_export', { what, format }),
    tables: (workshop, board, format) =>
      call<{ files: string[]; hidden: number } | null>('files_tables', {
        workshop,
        board,
        workbook: format === 'xlsx',
      }),
  },
  methods: {
    out: (methods) => call<string | null>('methods_out', { methods }),
    in: () => call<LabMethod[] | null>('methods_in'),
  },
  questionnaires: {
    out: (questionnaires) => call<string | null>('questionnaires_out', { questionnaires }),
    in: () => call<Questionnaire[] | null>('questionnaires_in'),
  },
  bring: {
    pick: () => call<PickedFile | null>('bring_pick'),
    paste: (name, text) => call<PickedFile>('bring_paste', { name, text }),
    read: (token, workshop, wishes) => call<BringPreview>('bring_read', { token, workshop, wishes }),
    in: (token, workshop, board, wishes, onProgress) =>
      call<Brought>('bring_in', {
        token,
        workshop,
        board,
        wishes,
        channel: channel<BringProgress>(onProgress),
      }),
    cancel: () => call('bring_cancel'),
  },
  boards: {
    out: (workshop, board, shape, onProgress) =>
      call('boards_out', { workshop, board, shape, channel: channel<{ percent: number | null }>(onProgress) }),
    stop: () => call('boards_stop'),
  },
  paper: {
    list: (workshop) => call<OnPaper>('paper_list', workshop),
    poster: (workshop, of, shape) => call<Printed | null>('paper_poster', { workshop, of, shape }),
    supports: (asked) => call<Printed | null>('paper_supports', asked),
    print: (asked) => call<Sent | null>('paper_print', asked),
    async picture(workshop, name, large) {
      const bytes = await call<ArrayBuffer>('paper_picture', { workshop, name, large });
      return new Blob([bytes], { type: 'image/png' });
    },
    stop: () => call('paper_stop'),
  },
  report: {
    export: (period, format, hidden, projects) => call<Printed | null>('report_export', { period, format, hidden, projects }),
  },
  synthesis: {
    compose: (workshop, document, onProgress) =>
      call<ComposedSynthesis>('synthesis_compose', {
        workshop,
        document,
        channel: channel<SynthesisProgress>(onProgress),
      }),
    async page(index, pixelsPerPoint) {
      const bytes = await call<ArrayBuffer>('synthesis_page', { index, scale: pixelsPerPoint });
      return new Blob([bytes], { type: 'image/png' });
    },
    export: (format) => call<string | null>('synthesis_export', { format }),
    project: (project, format) => call<string | null>('synthesis_project', { project, format }),
    cancel: () => call('synthesis_cancel'),
  },
  library: {
    start: (as = 'usual') => call<Start>('library_start', as),
    recover: (source) => call<Start>('library_recover', source),
    reveal: () => call('library_reveal'),
    check: () => call<CheckReport>('library_check'),
    backup: () => call<Backup>('library_backup'),
    copy: () => call<string | null>('library_copy'),
    restore: (source) => call<string>('library_restore', source),
    look: (source) => call<Look>('library_look', source),
    take: (from, workshops, choice) => call<ImportReport>('library_take', { from, workshops, choice }),
    part: (which) => call<string | null>('library_part', which),
    move: () => call<Moved | null>('library_move'),
    unlock: (passphrase) => call<Start>('library_unlock', { source: null, passphrase }),
    unlockFile: (source, passphrase) => call('library_unlock', { source, passphrase }),
    encrypt: (turn, remove, onProgress) =>
      call<Encrypted>('library_encrypt', { ...turn, remove, channel: channel<EncryptionProgress>(onProgress) }),
    encryptCancel: () => call('library_encrypt_cancel'),
  },
  retention: {
    look: (clearing, project) => call<Clearance>('retention_look', { clearing, project }),
    removed: () => call<RemovedProject[]>('retention_removed'),
    clear: (clearing, project, title, onProgress) =>
      call<Clearance>('retention_clear', { clearing, project, title, channel: channel<ClearingProgress>(onProgress) }),
    stop: () => call<boolean>('retention_stop'),
    register: (project, format) => call<Printed | null>('retention_register', { project, format }),
    contributions: (workshop, participant, format) => call<Printed | null>('retention_contributions', { workshop, participant, format }),
    case: (project) => call<{ path: string; removed: TraceCount[]; nameless: boolean } | null>('retention_case', project),
  },
  preferences: {
    get: () => call<Preferences>('preferences_get'),
    set: (preferences) => call('preferences_set', preferences),
  },
  room: {
    open: (shown) => call('room_open', shown),
    show: (shown) => call('room_show', shown),
    frame: (frame) => call('room_frame', frame),
    fill: (full) => call('room_fill', full),
    close: () => call('room_close'),
    onStatus(told) {
      roomTold = told;
    },
    onKey(pressed) {
      roomKey = pressed;
    },
  },
  page: {
    begin: () => call('page_begin'),
    keep: (key, value) => call('page_keep', { key, value }),
  },
  window: {
    onClose(ask) {
      askToClose = ask;
      listen();
    },
    close: () => call('window_close', true),
    announce: (text) => call<boolean>('window_announce', text),
    scale: () => call<number>('window_scale'),
    fill: (full) => call('window_fill', full),
    onFiles(held, dropped) {
      filesHeld = held;
      filesDropped = dropped;
      listen();
    },
    onMenu(run) {
      runMenu = run;
      listen();
    },
    onOpenFile(open) {
      openFile = open;
      for (const told of unheard.splice(0)) hear(told);
      listen();
    },
  },
};

/** The other side of it: the page of the room's window listens, and says which key was pressed. */
export const roomSide = {
  listen: (onMessage: (message: RoomMessage) => void): Promise<void> => call('room_listen', channel<RoomMessage>(onMessage)),
  key: (key: string): Promise<void> => call('room_key', key),
};

/** All that the room is ever sent. */
export type RoomMessage = { face: RoomFace } | { surface: RoomSurface } | { frame: RoomFrame | null } | { timer: RoomTimer | null };
