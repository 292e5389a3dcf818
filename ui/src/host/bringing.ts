// What passes between the desk and the core while a table or a file of another tool is brought in.
import type { Colour } from '../protocol/Colour';

export type Source =
  | 'table' | 'miro_csv' | 'miro' | 'mural' | 'klaxoon' | 'parabol' | 'decidim' | 'excalidraw' | 'canvas'
  | 'trello' | 'deck' | 'wekan' | 'limesurvey' | 'framadate' | 'scrumlr' | 'padlet';

export const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const SEPARATORS = ['semicolon', 'comma', 'tab', 'bar', 'none'] as const;
export type Separator = (typeof SEPARATORS)[number];

export const ROLES = ['ignore', 'text', 'zone', 'cluster', 'votes', 'group', 'colour', 'x', 'y', 'kind', 'author'] as const;
export type Role = (typeof ROLES)[number];

/** What the person wants otherwise than it was proposed; what is left out stays as proposed. */
export interface Wishes {
  source?: Source;
  reading?: { encoding?: Encoding; separator?: Separator; sheet?: number; hidden?: boolean };
  /** The line of the titles; 0: none. */
  header?: number;
  roles?: Role[];
  questions?: number[];
  /** Lines of a list that are the title of a zone. */
  titles?: number[];
  /** Boards of a file that holds several, by number. */
  boards?: number[];
  /** How many rows are shown; the first few where it is left out. */
  shown?: number;
  labels?: boolean;
  boxes?: boolean;
  authors?: boolean;
  long?: 'divide' | 'leave_out';
}

export interface RowRemark {
  line: number;
  about: 'empty' | 'long' | 'formula' | 'uneven' | 'unclosed' | 'unreadable' | 'unknown';
  count: number;
  value: string;
}

export interface TablePreview {
  encoding: Encoding | null;
  /** Another encoding that fits better by its look. */
  doubt: Encoding | null;
  separator: Separator | null;
  even: number;
  sheets: { name: string; hidden: boolean }[];
  sheet: number;
  hidden_columns: number;
  header: number;
  /** The line of the first row. */
  first: number;
  titles: string[];
  roles: Role[];
  width: number;
  total: number;
  /** How many rows stand under the titles. */
  below: number;
  /** The first lines, one of which may be that of the titles. */
  heads: { line: number; text: string }[];
  rows: { line: number; cells: string[]; title: boolean }[];
  /** Every line that is the title of a zone, those that are not shown too. */
  title_lines: number[];
  /** The first of them. */
  remarks: RowRemark[];
  /** How many lines are left out, how many others something is said of, and how many remarks there are. */
  said: { wrong: number; look: number; remarks: number };
}

export interface Counts {
  boards: number;
  notes: number;
  zones: number;
  clusters: number;
  links: number;
  options: number;
}

export interface BringPreview {
  bytes: number;
  source: Source;
  recognised: Source;
  /** As what it may be read. */
  sources: Source[];
  counts: Counts;
  /** The boards of a file that holds several. */
  boards: { number: number; title: string; taken: boolean }[];
  left: Record<string, number>;
  said: Record<string, number>;
  table: TablePreview | null;
  notes: { text: string; zone: string | null; cluster: string | null; colour: Colour }[];
  /** `maybe`: people who said « si nécessaire », which is no dot. */
  options: { label: string; dots: number; maybe: number }[];
  questions: { column: number; title: string; open: boolean }[];
}

export interface Brought {
  outcome: 'created' | 'unchanged';
  boards: string[];
  ballots: string[];
  notes: number;
  options: number;
  already: number;
}

export interface BringProgress {
  done: number;
  /** 0 while the file is read. */
  total: number;
}
