// arguments: a text of the row, a column's heading. The cell that stands in both.
const flat = (text) => (text || '').replace(/\s+/g, ' ').trim();
const [row, column] = arguments.length > 1 ? arguments : [arguments[0], null];
for (const table of document.querySelectorAll('table')) {
  const heads = [...table.querySelectorAll('thead th')];
  let at = heads.findIndex((head) => flat(head.textContent) === flat(column));
  if (at < 0) at = heads.findIndex((head) => flat(head.textContent).includes(flat(column)));
  if (at < 0) continue;
  const rows = [...table.querySelectorAll('tbody tr')];
  const values = (tr) => [...tr.querySelectorAll('input, textarea')].map((field) => field.value).join(' ');
  const found =
    rows.find((tr) => [...tr.children].some((cell) => flat(cell.textContent) === flat(row))) ??
    rows.find((tr) => flat(tr.textContent + ' ' + values(tr)).includes(flat(row)));
  const cell = found?.children[at];
  if (cell && cell.getBoundingClientRect().height > 0) {
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return cell;
  }
}
return null;
