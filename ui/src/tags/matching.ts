/** Labels as they are proposed and kept. Pure. */
import { fold } from '../shared/fold';

/** At most so many are proposed. */
const MOST = 8;

/** Those that hold what is written, the ones that begin so first; not those that are there. */
export function proposed(all: readonly string[], written: string, there: readonly string[]): string[] {
  const wanted = fold(written.trim());
  const taken = new Set(there.map(fold));
  const found = all.filter((label) => !taken.has(fold(label)) && fold(label).includes(wanted));
  const begins = (label: string) => (fold(label).startsWith(wanted) ? 0 : 1);
  return found.map((label, at) => ({ label, at })).sort((a, b) => begins(a.label) - begins(b.label) || a.at - b.at).slice(0, MOST).map((one) => one.label);
}

/** With another one: as the lab writes it where it is known; the same when it is there or says nothing. */
export function withLabel(there: readonly string[], written: string, all: readonly string[]): string[] {
  const label = written.trim().replace(/\s+/g, ' ');
  const same = (one: string) => fold(one) === fold(label);
  if (label === '' || there.some(same)) return [...there];
  return [...there, all.find(same) ?? label];
}
