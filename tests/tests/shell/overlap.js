// What people would see of texts that are too long: two texts printed over each other, a text that
// leaves the window, or one that its box cuts without saying so. Gives a sentence for each.
const flat = (text) => text.replace(/\s+/g, ' ').trim();
const short = (text) => (flat(text).length > 60 ? `${flat(text).slice(0, 30)} … ${flat(text).slice(-20)}` : flat(text));
const name = (e) => {
  const of = (one) => one.tagName.toLowerCase() + [...one.classList].filter((c) => !c.startsWith('svelte-')).map((c) => `.${c}`).join('');
  return e.parentElement ? `${of(e.parentElement)} > ${of(e)}` : of(e);
};
const hidden = (e) => {
  if (e.closest('[aria-hidden=true], .hidden, .pin, [inert], canvas, svg')) return true;
  for (let one = e; one; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (style.visibility !== 'visible' || style.display === 'none' || Number(style.opacity) === 0) return true;
    if (style.clipPath !== 'none' || (style.clip !== 'auto' && style.position === 'absolute')) return true;
  }
  return false;
};
/** The part of a box that its ancestors let through. */
const seen = (box, element) => {
  let { left, top, right, bottom } = box;
  for (let one = element; one; one = one.parentElement) {
    const style = getComputedStyle(one);
    const own = one.getBoundingClientRect();
    if (style.overflowX !== 'visible') [left, right] = [Math.max(left, own.left), Math.min(right, own.right)];
    if (style.overflowY !== 'visible') [top, bottom] = [Math.max(top, own.top), Math.min(bottom, own.bottom)];
    if (style.position === 'fixed') break;
  }
  [left, top, right, bottom] = [Math.max(left, 0), Math.max(top, 0), Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
  return right - left > 1 && bottom - top > 1 ? { left, top, right, bottom } : null;
};
const said = [];
function look() {
const lines = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const parent = node.parentElement;
  if (flat(node.data) === '' || hidden(parent)) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  for (const box of range.getClientRects()) {
    if (box.width < 2) continue;
    const part = seen(box, parent);
    // The box of a line is higher than its letters.
    if (part) lines.push({ node, parent, left: part.left, right: part.right, top: part.top + box.height * 0.2, bottom: part.bottom - box.height * 0.2 });
  }
  // Past the edge with nothing to scroll it by.
  const whole = range.getBoundingClientRect();
  let scrolls = false;
  for (let one = parent; one; one = one.parentElement) scrolls ||= ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(one).overflowX) && one !== document.body && one !== document.documentElement;
  if (!scrolls && (whole.right > innerWidth + 1 || whole.left < -1)) said.push(`past the edge: « ${short(node.data)} » in ${name(parent)}`);
}
/** Whether both are painted at a point: nothing opaque lies between them. */
const both = (a, b, x, y) => {
  const stack = document.elementsFromPoint(x, y);
  const at = (one) => stack.indexOf(one.parent);
  if (at(a) < 0 || at(b) < 0) return false;
  const [upper, lower] = at(a) < at(b) ? [a, b] : [b, a];
  return !stack.slice(0, at(lower)).some((one) => {
    if (one.contains(lower.parent)) return false;
    const colour = getComputedStyle(one).backgroundColor;
    return !/rgba\(.*, 0\)|transparent/.test(colour) && one !== lower.parent;
  }) && upper !== lower;
};
for (const [index, a] of lines.entries()) {
  for (const b of lines.slice(index + 1)) {
    if (a.node === b.node) continue;
    const [left, right] = [Math.max(a.left, b.left), Math.min(a.right, b.right)];
    const [top, bottom] = [Math.max(a.top, b.top), Math.min(a.bottom, b.bottom)];
    if (right - left > 2 && bottom - top > 2 && both(a, b, (left + right) / 2, (top + bottom) / 2))
      said.push(`over each other: « ${short(a.node.data)} » in ${name(a.parent)} and « ${short(b.node.data)} » in ${name(b.parent)}`);
  }
}
for (const e of document.querySelectorAll('body *')) {
  const style = getComputedStyle(e);
  if (!['hidden', 'clip'].includes(style.overflowX) || e.scrollWidth <= e.clientWidth + 1 || e.clientWidth < 8 || flat(e.textContent) === '' || hidden(e)) continue;
  if (!seen(e.getBoundingClientRect(), e)) continue;
  // Its own text, not that of a box in it that scrolls or shortens by itself.
  const own = [...e.childNodes].some((node) => node.nodeType === 3 && flat(node.data) !== '') || [...e.children].every((one) => getComputedStyle(one).display.startsWith('inline'));
  const ends = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
  if (own && !ends) said.push(`cut without « … »: « ${short(e.textContent)} » in ${name(e)}`);
  if (own && ends) {
    const stop = e.closest('a, button, input, [tabindex], summary, td, th, [role=row], [role=option]');
    if (!stop) said.push(`shortened where no key comes: « ${short(e.textContent)} » in ${name(e)}`);
  }
}
}
// All of it, page by page.
const down = [...document.querySelectorAll('main, main *')].filter((e) => ['auto', 'scroll'].includes(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 1);
const pages = Math.min(15, Math.max(1, ...down.map((e) => Math.ceil(e.scrollHeight / (e.clientHeight * 0.8)))));
for (let page = 0; page < pages; page += 1) {
  for (const e of down) e.scrollTop = page * e.clientHeight * 0.8;
  look();
}
for (const e of down) e.scrollTop = 0;
// What scrolls downwards is read downwards, unless a table or a drawing is wider than it.
for (const e of document.querySelectorAll('main *')) {
  const style = getComputedStyle(e);
  if (!['auto', 'scroll'].includes(style.overflowX) || !['auto', 'scroll'].includes(style.overflowY) || e.scrollWidth <= e.clientWidth + 1 || hidden(e)) continue;
  const wide = [...e.querySelectorAll('table, [role=grid], canvas, svg, img, .bars, .ruler')].some((one) => one.getBoundingClientRect().width > e.clientWidth - 40);
  if (!wide && flat(e.textContent) !== '') said.push(`scrolls sideways: ${name(e)} by ${e.scrollWidth - e.clientWidth}`);
}
return [...new Set(said)];
