// The one reader of what is pasted. A table in HTML decides: it alone says where the lines of a cell
// are, and a copy of a spreadsheet may come with no other text at all. `types` is not asked: it
// names the text only for some of those who offer it. The two flavours of one copy are never mixed.
import { readTables, readText } from './html';
import { readTable } from './text';

export interface Pasted {
  rows: readonly (readonly string[])[];
  /** Cells of a table; else lines of a text, each a row of one. */
  cells: boolean;
  /** All of it as one text. */
  text: string;
}

export const NOTHING: Pasted = { rows: [], cells: false, text: '' };

export function readPasted(data: DataTransfer | null): Pasted {
  const html = data?.getData('text/html') ?? '';
  const table = readTables(html);
  if (table) return { rows: table, cells: true, text: table.map((row) => row.join('\t')).join('\n') };
  // A picture beside the text hides the plain one in WebKitGTK: what the HTML shows is left.
  return readPlain(data?.getData('text/plain') || readText(html));
}

/** What a text stands for, wherever it comes from. */
export function readPlain(given: string): Pasted {
  const text = given.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (text === '') return NOTHING;
  return { ...readTable(given), text };
}

/** The only value of what was pasted, if it is one cell or one line. */
export function onlyValue({ rows }: Pasted): string | null {
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : null;
}
