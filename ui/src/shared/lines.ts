// Names for the lines of a list whose record gives them none (milestones, choices, measures). A
// place in the list is no name: after a move or a removal the focus, and a text that waits in a cell
// to be mended, would be another line's. Lines keep their names while the window stands, from one
// screen to the next; a line that an undo brings back has its old one.

interface Line {
  id: string;
  item: Readonly<Record<string, unknown>>;
  /** All of it, to be compared. */
  mark: string;
}

interface Known {
  lines: readonly Line[];
  /** What has gone, newest last. */
  gone: readonly Line[];
  next: number;
}

/** Lines that went and are still known when they come back. */
const REMEMBERED = 200;

const lists = new Map<string, Known>();

/** The items, each with its name; `list` names the list. */
export function named<T extends object>(list: string, items: readonly T[]): (T & { id: string })[] {
  const before = lists.get(list) ?? { lines: [], gone: [], next: 1 };
  const now = matched(list, before, items as readonly Line['item'][]);
  lists.set(list, now);
  return items.map((item, index) => ({ ...item, id: now.lines[index]?.id ?? '' }));
}

/** The place of a named line; -1 once it is gone. */
export function placeOf(lines: readonly { id: string }[], { id }: { id: string }): number {
  return lines.findIndex((line) => line.id === id);
}

/** Says which line is about to go, where another one may say the same. */
export function letGo(list: string, { id }: { id: string }): void {
  const known = lists.get(list);
  const line = known?.lines.find((one) => one.id === id);
  if (!known || !line) return;
  lists.set(list, { ...known, lines: known.lines.filter((one) => one !== line), gone: [...known.gone, line].slice(-REMEMBERED) });
}

function matched(list: string, before: Known, items: readonly Line['item'][]): Known {
  const marks = items.map((item) => JSON.stringify(item));
  const left = new Set(before.lines);
  const found = new Map<number, string>();
  const take = (index: number, line: Line | undefined): void => {
    if (!line || found.has(index)) return;
    left.delete(line);
    found.set(index, line.id);
  };
  const open = (): number[] => marks.map((_, index) => index).filter((index) => !found.has(index));

  // What has stayed as it was: in its place, then elsewhere.
  for (const index of open()) if (before.lines[index]?.mark === marks[index]) take(index, before.lines[index]);
  for (const index of open()) take(index, [...left].find((line) => line.mark === marks[index]));
  // What has come back.
  let gone = [...before.gone];
  for (const index of open()) {
    const back = gone.findLast((line) => line.mark === marks[index]);
    if (!back) continue;
    found.set(index, back.id);
    gone = gone.filter((line) => line !== back);
  }
  // What was changed: the most alike, of those the one in the same place. Where lines have come or
  // gone at once, only what has something in common is the same line.
  const least = items.length === before.lines.length ? 0 : 1;
  const pairs = open()
    .flatMap((index) => [...left].map((line) => ({ index, line, alike: alike(items[index] ?? {}, line.item), here: before.lines[index] === line })))
    .filter((pair) => pair.alike >= least)
    .sort((a, b) => b.alike - a.alike || Number(b.here) - Number(a.here));
  for (const { index, line } of pairs) if (left.has(line)) take(index, line);

  let { next } = before;
  const lines = items.map((item, index): Line => {
    const id = found.get(index) ?? `${list} ${next++}`;
    return { id, item, mark: marks[index] ?? '' };
  });
  return { lines, gone: [...gone, ...left].slice(-REMEMBERED), next };
}

/** How many fields of two items say the same. */
function alike(one: Line['item'], other: Line['item']): number {
  return Object.keys(one).filter((key) => JSON.stringify(one[key]) === JSON.stringify(other[key])).length;
}
