// Tables on the clipboard, as spreadsheets write and read them. Knows no cell of its own.

/** Rows by line, cells by tab; a value with a tab, a line break or a quote in it stands in quotes. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const quoted = (value: string): string => (/["\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** The way back of `tableText`. */
export function tableFrom(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') {
        value += '"';
        at += 1;
      } else if (sign === '"') {
        quoted = false;
      } else {
        value += sign;
      }
    } else if (sign === '"' && value === '') {
      quoted = true;
    } else if (sign === '\t') {
      row.push(value);
      value = '';
    } else if (sign === '\n') {
      row.push(value.replace(/\r$/, ''));
      rows.push(row);
      row = [];
      value = '';
    } else {
      value += sign;
    }
  }
  if (value !== '' || row.length > 0) {
    row.push(value.replace(/\r$/, ''));
    rows.push(row);
  }
  return rows;
}

/** What was pasted: a table of a spreadsheet, or one value that may have lines. */
export function pastedTable(data: DataTransfer | null): string[][] {
  const text = (data?.getData('text/plain') ?? '').replace(/\r\n/g, '\n');
  if (text === '') return [];
  return text.includes('\t') || /<table/i.test(data?.getData('text/html') ?? '') ? tableFrom(text) : [[text]];
}

/** WebKit fires copy, cut and paste without a selection only where their "before" is answered. */
export function answersClipboard(on: () => boolean): (node: HTMLElement) => () => void {
  const before = (event: Event): void => {
    if (on()) event.preventDefault();
  };
  const names = ['beforecopy', 'beforecut', 'beforepaste'];
  return (node) => {
    for (const name of names) node.addEventListener(name, before);
    return () => names.forEach((name) => node.removeEventListener(name, before));
  };
}
