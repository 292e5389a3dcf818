// A plain table: no framework, no state beside what is shown.
import { LANES, steps, STEPS, text } from './grid.js';

const root = document.getElementById('root');
let table;

function cell(kind, shown) {
  const made = document.createElement(kind);
  made.tabIndex = -1;
  made.textContent = shown;
  return made;
}

function go(to) {
  if (!to) return;
  const from = document.activeElement.closest('td, th');
  if (from) from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
  to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function insert(at) {
  const column = document.createElement('col');
  column.style.width = '186px';
  table.querySelectorAll('col')[at].before(column);
  table.style.width = `${table.offsetWidth + 186}px`;
  for (const row of table.rows) row.cells[at].before(cell(row.parentElement.tagName === 'THEAD' ? 'th' : 'td', ''));
  go(table.rows[0].cells[at]);
}

function keydown(event) {
  const here = event.target.closest('td, th');
  if (event.target.tagName === 'TEXTAREA') {
    if (event.key !== 'Escape') return;
    here.textContent = event.target.value;
    go(here);
  } else if (event.key === 'ArrowRight') go(here.nextElementSibling);
  else if (event.key === 'ArrowLeft') go(here.previousElementSibling);
  else if (event.key === 'ArrowDown') go(here.parentElement.nextElementSibling?.cells[here.cellIndex]);
  else if (event.key === 'ArrowUp') go(here.parentElement.previousElementSibling?.cells[here.cellIndex]);
  else if (event.key === 'Insert') insert(1);
  else if (event.key === 'Enter') {
    const field = document.createElement('textarea');
    field.value = here.textContent;
    here.replaceChildren(field);
    field.focus();
  } else return;
  event.preventDefault();
}

window.peer = {
  open() {
    table = document.createElement('table');
    table.style.width = `${129 + STEPS * 186}px`;
    const columns = table.appendChild(document.createElement('colgroup'));
    for (let at = 0; at <= STEPS; at += 1) {
      const column = columns.appendChild(document.createElement('col'));
      column.style.width = at === 0 ? '129px' : '186px';
    }
    const head = table.createTHead().insertRow();
    head.append(cell('th', 'Étapes'), ...steps().map((step) => cell('th', step.title)));
    const body = table.createTBody();
    for (let lane = 0; lane < LANES; lane += 1) {
      body.insertRow().append(cell('th', `Ligne ${lane + 1}`), ...steps().map((_, at) => cell('td', text(lane, at))));
    }
    table.addEventListener('keydown', keydown);
    root.replaceChildren(table);
  },
  close: () => root.replaceChildren(),
  first: () => go(table.tBodies[0].rows[0].cells[1]),
  /** How many cells are shown, without the heads. */
  cells: () => root.querySelectorAll('td').length,
};
