// On which page each section begins, read from the document's outline: by its key, or, where an
// entry has none, by its name, spaces and accents folded. Pure.

import type { OutlineEntry } from '../host/host';
import { fold } from '../shared/fold';

/** Pages (from 0) by section key; a section without a heading of its own has none. */
export function pagesOf(sections: readonly { key: string; names: readonly string[] }[], outline: readonly OutlineEntry[]): Map<string, number> {
  const entries = outline.map((entry) => ({ page: entry.page, title: fold(entry.title) }));
  const found = new Map<string, number>();
  const used = new Set<number>();
  for (const { key, names } of sections) {
    const keyed = outline.find((entry) => entry.key === key);
    if (keyed) {
      found.set(key, keyed.page);
      continue;
    }
    if (key === 'cover') {
      found.set(key, 0);
      continue;
    }
    const wanted = names.map(fold).filter((name) => name !== '');
    const free = (match: (title: string) => boolean): number => entries.findIndex((entry, index) => !used.has(index) && !outline[index]?.key && match(entry.title));
    const whole = free((title) => wanted.includes(title));
    const at = whole >= 0 ? whole : free((title) => wanted.some((name) => title.includes(name)));
    const entry = entries[at];
    if (entry) {
      used.add(at);
      found.set(key, entry.page);
    }
  }
  return found;
}
