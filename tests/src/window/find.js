// arguments: role, name, and what it is in. A name between slashes is a pattern; else it must be
// contained. What it is in is the smallest row, group or part with that text or name.
const [role, name, inside] = arguments;
const tags = {
  button: 'button, summary',
  link: 'a[href]',
  textbox: 'input:not([type]), input[type=text], input[type=search], input[type=password], textarea, [contenteditable=true]',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  heading: 'h1, h2, h3, h4',
  combobox: 'select',
  table: 'table',
  row: 'tr',
  cell: 'td',
  dialog: 'dialog',
  main: 'main',
  navigation: 'nav',
  img: 'img',
  spinbutton: 'input[type=number]',
};
const flat = (text) => (text || '').replace(/\s+/g, ' ').trim();
const fits =
  name.length > 2 && name.startsWith('/') && name.endsWith('/')
    ? (text) => new RegExp(name.slice(1, -1)).test(flat(text))
    : (text) => flat(text).includes(flat(name));
function nameOf(e) {
  const by = e.getAttribute('aria-labelledby');
  if (by) {
    const parts = by.split(/\s+/).map((id) => document.getElementById(id));
    const text = flat(parts.map((part) => (part ? part.textContent : '')).join(' '));
    if (text) return text;
  }
  const label = e.getAttribute('aria-label');
  if (label) return label;
  if (e.labels && e.labels.length) return flat([...e.labels].map((l) => l.textContent).join(' '));
  const text = flat(e.textContent);
  return text || e.getAttribute('title') || e.getAttribute('alt') || e.getAttribute('placeholder') || '';
}
const parts =
  'tr, li, [role=row], [role=listitem], section, fieldset, form, article, aside, [role=group], [role=radiogroup], [role=region], [role=dialog], [role=toolbar], [role=menu]';
function textOf(part) {
  const fields = [...part.querySelectorAll('input, textarea')].map((field) => field.value);
  return flat([nameOf(part), part.textContent, ...fields].join(' '));
}
function smallest() {
  const fit = [...document.querySelectorAll(parts)]
    .filter((part) => part.getBoundingClientRect().height > 0)
    .map((part) => [part, textOf(part)])
    .filter(([, text]) => text.includes(flat(inside)))
    .sort((a, b) => a[1].length - b[1].length);
  return fit.map(([part]) => part).find((part) => part.querySelector(selector)) ?? false;
}
const selector = `[role="${role}"]` + (tags[role] ? `, ${tags[role]}` : '');
const within = inside === undefined || inside === null ? null : smallest();
const seen = [...document.querySelectorAll(selector)].filter((e) => {
  const own = e.getAttribute('role');
  if (own && own !== role) return false;
  const box = e.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && getComputedStyle(e).visibility !== 'hidden';
}).filter((e) => within === null || (within && within.contains(e)));
const named = seen.filter((e) => fits(nameOf(e)));
const exact = named.filter((e) => flat(nameOf(e)) === flat(name));
const found = exact[0] || named[0] || null;
if (found) found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
return found;
