// The one interface between the desk and the core. `tauri.ts` implements it for the window; tests
// bring their own. Nothing else in `ui` knows how the core is reached. Every promise that fails
// rejects with a `Fault`.
import type { Period } from '../protocol/Period';
import type { Answer } from '../protocol/Answer';
import type { Backup } from '../protocol/Backup';
import type { Clearance } from '../protocol/Clearance';
import type { Clearing } from '../protocol/Clearing';
import type { Committed } from '../protocol/Committed';
import type { Encrypted } from '../protocol/Encrypted';
import type { Fault } from '../protocol/Fault';
import type { Image } from '../protocol/Image';
import type { Look } from '../protocol/Look';
import type { LabMethod } from '../protocol/LabMethod';
import type { Questionnaire } from '../protocol/Questionnaire';
import type { Language } from '../protocol/Language';
import type { Noun } from '../protocol/Noun';
import type { Paper } from '../protocol/Paper';
import type { Query } from '../protocol/Query';
import type { Request } from '../protocol/Request';
import type { RoomChoice } from '../protocol/RoomChoice';
import type { RoomFrame } from '../protocol/RoomFrame';
import type { RemovedProject } from '../protocol/RemovedProject';
import type { TraceCount } from '../protocol/TraceCount';
import type { Urn } from '../protocol/Urn';
import type { BringPreview, BringProgress, Brought, Wishes } from './bringing';

/**
 * A durable commit; or: too far behind, read everything again; or: the library's file is not the one
 * of its name any more, and why, or is again.
 */
export type HostEvent = { committed: Committed } | 'resync' | { place: Fault | null };

export interface Host {
  /** Resolves once the disk has it. */
  execute(request: Request): Promise<{ seq: number }>;
  query(query: Query): Promise<Answer>;
  /** Commits after `since` (`null`: from now on), in order; the function returned ends it. */
  subscribe(since: number | null, onEvent: (event: HostEvent) => void): Promise<() => void>;
  votes: HostVotes;
  files: HostFiles;
  bring: HostBring;
  boards: HostBoards;
  paper: HostPaper;
  report: HostReport;
  methods: HostMethods;
  questionnaires: HostQuestionnaires;
  synthesis: HostSynthesis;
  library: HostLibrary;
  retention: HostRetention;
  preferences: HostPreferences;
  page: HostPage;
  window: HostWindow;
  room: HostRoom;
}

/** Papers of secret ballots, which are no gestures: nobody can take one back, nor find it again. */
export interface HostVotes {
  /** Puts a paper into its urn; resolves once the disk has it. */
  cast(paper: Paper): Promise<Urn>;
  /** Counts what is in the urn of a ballot; gives what stays in it. */
  count(ballot: string): Promise<Urn>;
}

/** A file the person chose; `token` is what the host knows it by. */
export interface PickedFile {
  token: string;
  name: string;
}

/** What a file is, by its content. */
export type BroughtKind = 'import' | 'picture' | 'table' | 'text' | 'folder' | 'address' | 'unreadable' | 'unknown';

/** A file that was dropped or pasted; an address of the net has no token. */
export interface BroughtFile extends PickedFile {
  kind: BroughtKind;
  /** The picture itself, where the webview shows it and the core does not. */
  blob?: Blob;
}

/** For what a picture is re-encoded. */
export type PictureRoom = 'note' | 'portrait';

/** A piece of a picture as it stands upright: shares of its width and height. */
export interface Piece {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Said as `import-warning-<code>`. */
export interface ImportWarning {
  code: string;
  args: Record<string, string | number>;
}

/** Said as `import-outcome-<imported>`. */
export type Imported = 'created' | 'unchanged' | 'updated' | 'merged' | 'copied';

/** What an import brought, one commit and one undo step. */
export interface ImportReport {
  /** The project it is in now. */
  project: string | null;
  workshops: string[];
  imported: Imported;
  /** Records made. */
  created: number;
  /** Records changed. */
  changed: number;
  /** Paths of the file that Établi does not read. */
  ignored: string[];
  warnings: ImportWarning[];
}

export interface HostFiles {
  /** Lets the person choose files to import; empty when they give up. */
  pick(): Promise<PickedFile[]>;
  /** Rejects with `conflict` when `choice` is needed: newer work with the same identity is here. */
  import(token: string, choice: 'merge' | 'copy' | null): Promise<ImportReport>;
  /** Imports the demonstration workshop that comes with Établi. */
  sample(): Promise<ImportReport>;
  /** Shows a written file in the computer's own file window. */
  reveal(path: string): Promise<void>;
  /** Opens a written PDF in the computer's own viewer. */
  open(path: string): Promise<void>;
  /** The files or the picture on the clipboard; none where it holds something else. */
  pasted(): Promise<BroughtFile[]>;
  /**
   * A picture that was brought: upright, without what a camera wrote beside it, as large as there is room;
   * of several that follow each other the first.
   */
  picture(token: string, room: PictureRoom): Promise<Image & { moved: boolean }>;
  /** A piece of a picture (a data URL), or all of it: upright and written anew, as large as there is room. */
  crop(data: string, piece: Piece | null, room: PictureRoom): Promise<Image & { moved: boolean }>;
  /** The text of a file that was brought. */
  text(token: string): Promise<string>;
  /** Asks where, then writes; the path, or `null` when the person gives up. */
  export(
    what: { project: string } | { workshop: string },
    /** `agenda`: the agenda on paper, as a document of that format. */
    format: 'etabli' | 'json' | 'ics' | { agenda: DocumentFormat },
  ): Promise<string | null>;
  /** Asks where, then writes the notes, clusters and votes of a board, or of the whole workshop. */
  tables(
    workshop: string,
    board: string | null,
    format: 'csv' | 'xlsx',
  ): Promise<{ files: string[]; hidden: number } | null>;
}

/** How the sheets of a poster are held. */
export type PosterTurn = 'auto' | 'portrait' | 'landscape';

/** What a board becomes: dots, shapes, or sheets of paper (0 to 4 for A0 to A4). */
export type BoardShape =
  | { picture: { width: number | null } }
  | 'shapes'
  | { poster: { paper: number; columns: number; rows: number; turn?: PosterTurn } };

/** What hangs on a wall. */
export type PosterOf =
  | { persona: string }
  | { empathy_map: string }
  | { journey: string }
  | { blueprint: string }
  | { stakeholder_map: string }
  | { influence: string };

/** What a workshop can have on paper. */
export interface OnPaper {
  posters: { of: PosterOf; title: string }[];
  supports: {
    name: string;
    title: string;
    sheets: number;
    family: SupportFamily;
    /** `a0` to `a5`. */
    paper: string;
    lying: boolean;
    /** It takes another paper. */
    canvas: boolean;
    /** The workshop needs it. */
    ticked: boolean;
  }[];
}

/** What supports are for. */
export type SupportFamily = 'room' | 'votes' | 'canvases' | 'cards' | 'methods';

/** Supports, and how they are wanted. */
export interface SupportsAsked {
  workshop: string;
  names: readonly string[];
  /** The paper of canvases, where it is not their own. */
  shape?: BoardShape | null;
  /** In large print. */
  large?: boolean;
  /** A file each. */
  each?: boolean;
}

/** What is printed: the document that was composed last, or what is set for it. */
export type PrintAsked =
  | 'synthesis'
  | { project: string }
  | { agenda: string }
  | { poster: { workshop: string; of: PosterOf; shape: BoardShape } }
  | { supports: SupportsAsked }
  | { board: { workshop: string; board: string; shape: BoardShape } };

/** What became of it in the system's own print dialog. */
export interface Sent {
  /** `null`: the file is shown where this system prints from, or no printer has it. */
  printer: string | null;
  pages: number;
  /** A PDF that is there now. */
  file: string | null;
  /** Why no printer has it, in the system's words. */
  why: string | null;
}

/** A file that was written to be printed. */
export interface Printed {
  /** The first, where there are several. */
  file: string;
  files: number;
  pages: number;
  /** The smallest letters of a poster, in points. */
  letters: number | null;
  readable: boolean;
}

/** Posters and supports of a workshop. */
export interface HostPaper {
  list(workshop: string): Promise<OnPaper>;
  /** Asks where, then writes it; `null` when the person gives up. */
  poster(workshop: string, of: PosterOf, shape: BoardShape): Promise<Printed | null>;
  /** The same of supports, by their names, in one file or one each. */
  supports(asked: SupportsAsked): Promise<Printed | null>;
  /** Shows the system's own print dialog; `null` when the person gives up. */
  print(asked: PrintAsked): Promise<Sent | null>;
  /** The first sheet of a support, as a PNG. */
  picture(workshop: string, name: string, large: boolean): Promise<Blob>;
  stop(): Promise<void>;
}

/** The activity of the lab in a period. */
export interface HostReport {
  /** Asks where, then writes it without the sections that are hidden, of some projects where some are named; `null` when the person gives up. Stopped as what is printed. */
  export(period: Period, format: 'pdf' | 'docx' | 'odt' | 'html' | 'md' | 'xlsx' | 'csv' | 'json', hidden: readonly string[], projects: readonly string[]): Promise<Printed | null>;
}

/** Methods of the lab, as a file for colleagues. */
export interface HostMethods {
  /** Asks where, then writes those named; `null` when the person gives up. */
  out(methods: readonly string[]): Promise<string | null>;
  /** Lets the person choose a file, and gives what it holds; `null` when they give up. */
  in(): Promise<LabMethod[] | null>;
}

/** Questionnaires of the lab, as a file for colleagues. */
export interface HostQuestionnaires {
  /** As of methods. */
  out(questionnaires: readonly string[]): Promise<string | null>;
  in(): Promise<Questionnaire[] | null>;
}

/** Boards drawn by the core. */
export interface HostBoards {
  /** Asks where, then writes; `null` when the person gives up. `cancelled`: nothing was written. */
  out(
    workshop: string,
    board: string,
    shape: BoardShape,
    onProgress: (progress: { percent: number | null }) => void,
  ): Promise<{ file: string; letters: number | null; readable: boolean } | null>;
  stop(): Promise<void>;
}

/** Tables and files of other tools, brought into a workshop. */
export interface HostBring {
  /** Lets the person choose one; `null` when they give up. */
  pick(): Promise<PickedFile | null>;
  /** Cells that were pasted, as a file of that name from then on; only the newest are kept. */
  paste(name: string, text: string): Promise<PickedFile>;
  /** What it would bring, read as it is wished. Nothing is written. */
  read(token: string, workshop: string, wishes: Wishes): Promise<BringPreview>;
  /** Onto that board, or onto a new one: one commit. `cancelled`: nothing was written. */
  in(
    token: string,
    workshop: string,
    board: string | null,
    wishes: Wishes,
    onProgress: (progress: BringProgress) => void,
  ): Promise<Brought>;
  cancel(): Promise<void>;
}

/** A character the fonts cannot draw, and how often it was replaced. */
export interface ReplacedCharacter {
  code_point: number;
  count: number;
}

export interface SynthesisProgress {
  /** What is being done, a word of `synthesis.ftl`: `synthesis-stage-<stage>`. */
  stage: string;
  page: number;
  pages: number | null;
}

export interface OutlineEntry {
  title: string;
  level: number;
  /** From 0. */
  page: number;
  /** The section it belongs to (`activity:<id>`), where known. */
  key?: string | null;
}

export interface ComposedSynthesis {
  pages: number;
  outline: OutlineEntry[];
  replaced: ReplacedCharacter[];
}

/** What the document of a workshop is written as. */
export const DOCUMENT_FORMATS = ['pdf', 'docx', 'odt', 'html', 'md'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export interface HostSynthesis {
  /** Composes a document of a workshop; a newer call replaces an older one (`cancelled`). */
  compose(
    workshop: string,
    document: 'synthesis' | 'bilan',
    onProgress: (progress: SynthesisProgress) => void,
  ): Promise<ComposedSynthesis>;
  /** A page of what was composed last, as a PNG. */
  page(index: number, pixelsPerPoint: number): Promise<Blob>;
  /** Asks where, then writes what was composed last in that format; the path, or `null`. */
  export(format: DocumentFormat): Promise<string | null>;
  /** Composes the synthesis of a project, asks where, writes it in that format; the path, or `null`. */
  project(project: string, format: DocumentFormat): Promise<string | null>;
  cancel(): Promise<void>;
}

export interface CheckReport {
  sound: boolean;
  /** What was found, by kind; the noun where it is about records. */
  remarks: { kind: 'file' | 'unread' | 'reference' | 'rule'; noun: Noun | null; count: number }[];
  /** The words of whoever found it, for who looks into it. */
  technical: string[];
}

/** How the library was found at the start. */
export type Start =
  | {
      opened: true;
      path: string;
      /** A log that was not the library's own, under the name it has now. */
      log_aside?: string | null;
      /** A backup of what had been saved and was not in the file. */
      rescued?: string | null;
      /** What became of a purge that had been interrupted, in words. */
      resumed?: string | null;
    }
  | {
      opened: false;
      path: string;
      fault: Fault;
      backups: Backup[];
      /** Libraries that lie there under another name. */
      renamed: string[];
      /** The folder whose earlier copy could be opened instead, or a new library made. */
      home: string | null;
    };

/** As at every start; whatever speaks against it has been said; or in the folder the library came from. */
export type StartAs = 'usual' | 'knowingly' | 'home';

/** The library in another folder, and what stays where it was. */
export interface Moved {
  start: Start;
  /** The earlier copy. */
  left: string | null;
  /** The synchronisation client that keeps the folder. */
  synchronised: string | null;
}

export interface HostLibrary {
  start(as?: StartAs): Promise<Start>;
  /** Starts from one of what `restore` takes, after setting the damaged file aside. */
  recover(source: string): Promise<Start>;
  /** Shows the folder of the library in the computer's own file window. */
  reveal(): Promise<void>;
  check(): Promise<CheckReport>;
  backup(): Promise<Backup>;
  /** Asks where, then writes a copy there; the path, or `null`. */
  copy(): Promise<string | null>;
  /**
   * Puts a backup, what lies beside the library, or a file the person chose (by its token) in the
   * library's place; where the library of before is kept.
   */
  restore(source: string): Promise<string>;
  /** Looks into one of those: what it is, what it holds, what differs. Changes nothing. */
  look(source: string): Promise<Look>;
  /** Takes workshops from one. Rejects with `conflict` as `files.import` does. */
  take(source: string, workshops: string[], choice: 'merge' | 'copy' | null): Promise<ImportReport>;
  /** Goes on with what the window holds or with what has taken its name; where the other one is. */
  part(which: 'mine' | 'theirs'): Promise<string | null>;
  /** Asks for a folder and opens the library there; `null` when the person gives up. */
  move(): Promise<Moved | null>;
  /**
   * Opens the encrypted library with its passphrase and starts it. Rejects with `wrong_passphrase`, and
   * nothing is changed.
   */
  unlock(passphrase: string): Promise<Start>;
  /** The same for a file that is looked into (as `restore` names it); it can be looked into then. */
  unlockFile(source: string, passphrase: string): Promise<void>;
  /** Chooses, changes or removes the passphrase. Rejects with `cancelled` where it was given up. */
  encrypt(turn: EncryptionTurn, remove: boolean, onProgress: (progress: EncryptionProgress) => void): Promise<Encrypted>;
  /** Gives it up, as long as the library itself is not replaced. */
  encryptCancel(): Promise<void>;
}

/** What becomes of the passphrase; `around`: files beside the library get it that have none. */
export type EncryptionTurn =
  | { turn: 'on'; to: string }
  | { turn: 'change'; now: string; to: string }
  | { turn: 'off'; now: string }
  | { turn: 'around' };

/** How far it has come. */
export interface EncryptionProgress {
  /** A word of `encryption.ftl`: `encryption-stage-<stage>`. */
  stage: 'library' | 'around' | 'done';
  done: number;
  all: number;
}

/** How far something is on its way out. */
export interface ClearingProgress {
  /** A word of `retention.ftl`: `retention-stage-<stage>`. */
  stage: 'library' | 'around' | 'done';
  done: number;
  all: number;
}

/** RGPD: what goes of a project for good. */
export interface HostRetention {
  /** What would go; nothing is changed. */
  look(clearing: Clearing, project: string): Promise<Clearance>;
  /** The projects that were removed, of which the library still tells; the newest first. */
  removed(): Promise<RemovedProject[]>;
  /** Lets it go, where what was typed is the title (`title_differs`); what went. */
  clear(
    clearing: Clearing,
    project: string,
    title: string,
    onProgress: (progress: ClearingProgress) => void,
  ): Promise<Clearance>;
  /** Stops what `clear` does, which then refuses as `cancelled`; `false`: it cannot be stopped any more. */
  stop(): Promise<boolean>;
  /** Asks where, then writes the sheet for the register of a project, or of the lab; `null` when the person gives up. */
  register(project: string | null, format: 'pdf' | 'docx' | 'odt' | 'html' | 'md'): Promise<Printed | null>;
  /** Asks where, then writes what one person gave in a workshop; `null` when the person gives up. */
  contributions(workshop: string, participant: string, format: 'pdf' | 'docx' | 'odt' | 'html' | 'md' | 'csv' | 'json'): Promise<Printed | null>;
  /** Asks where, then writes an anonymised case; what was left out, or `null` when the person gives up. */
  case(project: string): Promise<{ path: string; removed: TraceCount[]; nameless: boolean } | null>;
}

export interface Preferences {
  language: Language;
  theme: 'light' | 'dark' | 'system';
  /** 0.9 to 1.5. */
  text_scale: number;
  /** Single-letter shortcuts in boards. */
  single_keys: boolean;
  /** Even when the computer does not ask for it. */
  reduced_motion: boolean;
  /** Where the person was last, to take up again. */
  last_workshop: string | null;
  last_visit: number | null;
  /** The lab’s time zone as last seen. */
  time_zone: string | null;
  /** The columns of the agenda’s table that not everybody needs. */
  agenda_columns: AgendaColumn[];
  /** How the portfolio is looked at. */
  portfolio: Portfolio;
  /** Where people join the workshop that was led last. */
  room_join: { workshop: string; text: string } | null;
  /** How large journey maps are drawn, 0.5 to 2. */
  journey_zoom: number;
}

/** How the portfolio is looked at: as what, and the groups and columns of its table. */
export interface Portfolio {
  view: 'table' | 'phases' | 'timeline' | 'departments' | 'rows';
  group: 'none' | 'phase' | 'kind' | 'status' | 'axis' | 'department';
  columns: PortfolioColumn[];
}

/** A column of the portfolio’s table, beside the title. */
export type PortfolioColumn =
  | 'code' | 'owner' | 'kind' | 'phase' | 'status' | 'weather' | 'next' | 'axis' | 'departments' | 'workshops' | 'actions';

/** A column of the agenda that can be chosen. */
export type AgendaColumn = 'intention' | 'instruction' | 'private_notes' | 'material' | 'responsible';

export interface HostPreferences {
  get(): Promise<Preferences>;
  set(preferences: Preferences): Promise<void>;
}

/** What outlives the page: its process may end, and another takes its place. */
export interface HostPage {
  /** How the page before this one ended, if it did, and what it had handed over, in order. */
  begin(): Promise<{ ended: 'gone' | 'hung' | null; kept: { key: string; value: unknown }[] }>;
  /** Hands something over; `null` takes it back. */
  keep(key: string, value: unknown): Promise<void>;
}

export interface HostWindow {
  /** Asked before the window closes; `false` keeps it open. */
  onClose(ask: () => Promise<boolean>): void;
  close(): Promise<void>;
  /** The window's own menu. Undo and redo come as keys. */
  onMenu(run: (item: MenuCommand) => void): void;
  /** A `.etabli` file was opened from outside: it is offered for import. */
  onOpenFile(open: (file: PickedFile) => void): void;
  /**
   * Files are held over the window (`null`: no longer), or were let go there. A place is a share of
   * the page's width and height.
   */
  onFiles(held: (at: [number, number] | null) => void, dropped: (files: BroughtFile[], at: [number, number]) => void): void;
  /** By how much the computer enlarges the page, beyond the page's own pixel ratio. */
  scale(): Promise<number>;
  /** Fills the screen that the window is on, or leaves it. */
  fill(full: boolean): Promise<void>;
  /** Says it to a screen reader by the system's own way; `false` where there is none. */
  announce(text: string): Promise<boolean>;
}

/** What the screen of the room shows. */
export interface RoomShown {
  workshop: string;
  choice: RoomChoice;
  /** Which page of it, from 0. */
  page: number;
  /** Of a board as it lies, which part; `null`: all of it. */
  frame: RoomFrame | null;
  blank: boolean;
  /** What is shown stays, whatever happens. */
  frozen: boolean;
  /** Where people join; empty: nowhere. */
  join: string;
}

export interface RoomStatus {
  open: boolean;
  /** It fills its screen. */
  full: boolean;
  screens: number;
  /** Of its page, in pixels; 0 until it is known. */
  width: number;
  height: number;
  /** From 0. */
  page: number;
  pages: number;
  /** The word of the page: `room-shows-<shows>`. */
  shows: string;
}

/** The second window: what the room may see is the core's to say. */
export interface HostRoom {
  /** Opens it, or shows something else in it. */
  open(shown: RoomShown): Promise<void>;
  show(shown: RoomShown): Promise<void>;
  /** Another part of the board that lies there is looked at. */
  frame(frame: RoomFrame | null): Promise<void>;
  /** Lets it fill its screen, or not. */
  fill(full: boolean): Promise<void>;
  close(): Promise<void>;
  /** How it stands, each time that changes. */
  onStatus(told: (status: RoomStatus) => void): void;
  /** A key was pressed in it. */
  onKey(pressed: (key: string) => void): void;
}

export type MenuCommand =
  | 'new_project'
  | 'import'
  | 'export_synthesis'
  | 'print'
  | 'home'
  | 'projects'
  | 'workshops'
  | 'moments'
  | 'settings'
  | 'text_larger'
  | 'text_smaller'
  | 'text_normal'
  | 'language_fr'
  | 'language_en'
  | 'theme_light'
  | 'theme_dark'
  | 'theme_system';

/** Whether a rejection is a refusal of the core. */
export function isFault(reason: unknown): reason is Fault {
  return typeof reason === 'object' && reason !== null && 'code' in reason;
}

/** Any rejection as a `Fault`. */
export function asFault(reason: unknown): Fault {
  if (isFault(reason)) return reason;
  const technical = reason instanceof Error ? reason.message : String(reason);
  return { code: 'internal', noun: null, place: null, limit: null, detail: null, technical };
}

/** The host in use. */
export let host: Host;

/** Chosen once, at the start (and by each test). */
export function use(chosen: Host): void {
  host = chosen;
}
