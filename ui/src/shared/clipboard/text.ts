// Cells as plain text, the way spreadsheets write them: rows by line, cells by tab.

/** What a text holds, and whether it can only come from a table: it has a tab or a quoted cell. */
export interface TextTable {
  rows: string[][];
  cells: boolean;
}

/** A value goes in quotes when it could not be told from what surrounds it. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const quoted = (value: string): string => (/^"|[\t\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

const ENDS = /[\t\r\n]/g;

/**
 * The way back of `tableText`. Authors begin texts with quotation marks too: one opens a quoted
 * cell only where a closing one stands before a tab or a line end, and something inside (a tab, a
 * line end, a doubled mark) is the reason for it. Else it is a sign like any other.
 */
export function readTable(text: string): TextTable {
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = false;
  let at = 0;
  while (at < text.length || row.length > 0) {
    const whole = text[at] === '"' ? quotedAt(text, at) : null;
    let end: number;
    if (whole) {
      row.push(whole.value);
      cells = true;
      end = whole.end;
    } else {
      ENDS.lastIndex = at;
      end = ENDS.exec(text)?.index ?? text.length;
      row.push(text.slice(at, end));
    }
    if (text[end] === '\t') {
      cells = true;
      at = end + 1;
    } else {
      rows.push(row);
      row = [];
      at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    }
  }
  return { rows, cells };
}

/** The quoted cell that begins there, and where it ends; `null` when the mark opens none. */
function quotedAt(text: string, start: number): { value: string; end: number } | null {
  let reason = false;
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\t' || sign === '\n' || sign === '\r') reason = true;
    if (sign !== '"') continue;
    const next = text[at + 1];
    if (next === '"') {
      reason = true;
      at += 1;
    } else if (next === undefined || next === '\t' || next === '\n' || next === '\r') {
      const value = text.slice(start + 1, at).replaceAll('""', '"').replace(/\r\n?/g, '\n');
      return reason ? { value, end: at + 1 } : null;
    } else {
      return null;
    }
  }
  return null;
}
