// A first line that names the columns it stands over. Pure.

import { fold } from '../fold';

/**
 * For each cell of a line which of the names it says, the first one that is free; `null` when one
 * says none. Empty cells say nothing and are passed over (`-1`).
 */
export function headingOf(line: readonly string[], names: readonly (readonly string[])[]): number[] | null {
  const taken = new Set<number>();
  const found = line.map((cell) => {
    const said = fold(cell);
    if (said === '') return -1;
    const at = names.findIndex((each, index) => !taken.has(index) && each.some((name) => fold(name) === said));
    if (at >= 0) taken.add(at);
    return at < 0 ? null : at;
  });
  return taken.size > 0 && found.every((at) => at !== null) ? (found as number[]) : null;
}
