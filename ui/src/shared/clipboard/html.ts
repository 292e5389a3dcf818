// Cells as HTML, the way spreadsheets and this application write them.

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*collapse/i;
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE', 'HEAD', 'NOSCRIPT']);
const BLOCKS = new Set([
  'ADDRESS', 'ARTICLE', 'BLOCKQUOTE', 'DD', 'DIV', 'DL', 'DT', 'FIGURE', 'FOOTER', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER',
  'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TBODY', 'TFOOT', 'THEAD', 'TR', 'UL',
]);
/** Columns and rows that one cell may cover, as HTML has it. */
const WIDEST = 1000;
const HIGHEST = 65_534;

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '');
}

/** A table for others to read; line ends and spaces of a value stay what they are. */
export function tableHtml(rows: readonly (readonly string[])[]): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  const cell = (value: string): string => {
    const lines = value.replace(/[&<>"]/g, (sign) => signs[sign] as string).split(/\r\n|[\n\r]/);
    // The last break of a cell draws nothing: a value that ends in one has one more.
    if (lines.length > 1 && lines.at(-1) === '') lines.push('');
    // Excel takes a line end for a new row unless it is told.
    return `<td style="white-space:pre-wrap">${lines.join('<br style="mso-data-placement:same-cell">')}</td>`;
  };
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<meta charset="utf-8"><table><tbody>${body}</tbody></table>`;
}

/** The cells of the tables that an HTML text is made of; `null` where it is none, or has text beside them. */
export function readTables(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...body.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table') && !shrouded(table));
  const rows = tables.flatMap(cellsOf);
  for (const table of tables) table.remove();
  return rows.length > 0 && textOf(body).trim() === '' ? rows : null;
}

/** The text that an HTML text shows, line by line. */
export function readText(html: string): string {
  return textOf(new DOMParser().parseFromString(html, 'text/html').body);
}

function shrouded(element: Element): boolean {
  for (let one: Element | null = element; one; one = one.parentElement) if (isHidden(one)) return true;
  return false;
}

function spanOf(element: Element, name: string, most: number): number {
  const span = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), most) : 1;
}

/** Which columns a table says are hidden. */
function hiddenColumns(table: Element): Set<number> {
  const hidden = new Set<number>();
  let at = 0;
  for (const column of table.querySelectorAll('col')) {
    if (column.closest('table') !== table) continue;
    const span = spanOf(column, 'span', WIDEST);
    if (isHidden(column)) for (let each = 0; each < span; each += 1) hidden.add(at + each);
    at += span;
  }
  return hidden;
}

/** Rows of texts: what is hidden is absent, what a wide or high cell covers is empty. */
function cellsOf(table: Element): string[][] {
  const hidden = hiddenColumns(table);
  /** For each column, the rows that a cell above still covers. */
  const covered: number[] = [];
  const rows: string[][] = [];
  for (const tr of table.querySelectorAll('tr')) {
    if (tr.closest('table') !== table || isHidden(tr) || (tr.parentElement && tr.parentElement !== table && isHidden(tr.parentElement))) continue;
    const row: string[] = [];
    let at = 0;
    const put = (text: string): void => {
      if (!hidden.has(at)) row.push(text);
      at += 1;
    };
    const pass = (): void => {
      while ((covered[at] ?? 0) > 0) {
        covered[at] = (covered[at] ?? 1) - 1;
        put('');
      }
    };
    for (const cell of tr.children) {
      if (cell.tagName !== 'TD' && cell.tagName !== 'TH') continue;
      pass();
      const shown = !isHidden(cell);
      const [width, height] = [spanOf(cell, 'colspan', WIDEST), spanOf(cell, 'rowspan', HIGHEST)];
      for (let each = 0; each < width; each += 1) {
        if (height > 1) covered[at] = height - 1;
        if (shown) put(each === 0 ? textOf(cell) : '');
        else at += 1;
      }
    }
    pass();
    rows.push(row);
  }
  return rows;
}

/** Where a break stands; HTML holds no such sign. */
const BREAK = '\u0000';

/** Whether an element keeps the spaces of its source; `null` when it says nothing. */
function keeps(element: Element): boolean | null {
  const style = /white-space\s*:\s*([\w-]+)/i.exec(element.getAttribute('style') ?? '')?.[1]?.toLowerCase();
  if (style) return style === 'pre' || style === 'pre-wrap' || style === 'break-spaces';
  return element.tagName === 'PRE' || element.tagName === 'TEXTAREA' ? true : null;
}

/** What an element shows, with its line ends; spaces of the source that draw nothing are left out. */
function textOf(root: Element): string {
  let out = '';
  /** A line ends here if anything follows. */
  let ended = false;
  /** The last sign is a space that draws nothing at the end of a line. */
  let loose = false;
  const trim = (): void => {
    if (loose) out = out.slice(0, -1);
    loose = false;
  };
  const add = (text: string): void => {
    if (ended) {
      trim();
      if (out !== '' && !out.endsWith(BREAK)) out += '\n';
      ended = false;
    }
    out += text;
  };
  const flow = (text: string): void => {
    const flat = text.replace(/[ \t\n\f\r]+/g, ' ');
    const begins = ended || out === '' || loose || /[\n\u0000]$/.test(out);
    const drawn = begins ? flat.replace(/^ /, '') : flat;
    if (drawn === '') return;
    add(drawn);
    loose = drawn.endsWith(' ');
  };
  const walk = (node: Node, kept: boolean): void => {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      if (!kept) flow(text);
      else if (text !== '') {
        add(text.replace(/\r\n?/g, '\n'));
        loose = false;
      }
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element !== root && (SKIPPED.has(element.tagName) || isHidden(element))) return;
    if (element.tagName === 'BR') {
      trim();
      add(BREAK);
      return;
    }
    const block = element !== root && BLOCKS.has(element.tagName);
    if (block) ended = true;
    const own = keeps(element) ?? kept;
    for (const child of node.childNodes) walk(child, own);
    if (block) ended = true;
    // Cells of a table inside a cell stand beside each other.
    else if (element !== root && /^T[DH]$/.test(element.tagName)) flow(' ');
  };
  walk(root, false);
  trim();
  // A break at the very end draws nothing.
  return (out.endsWith(BREAK) ? out.slice(0, -1) : out).replaceAll(BREAK, '\n');
}
