/** The lines of a test grid as rows of a table, and what a change of one makes of the list. Pure. */

/** A line with its place: a row of a table. */
export type Line<T> = T & { readonly at: number };

export const inPlace = <T extends object>(list: readonly T[]): Line<T>[] => list.map((one, at) => ({ ...one, at }));

export const changed = <T>(list: readonly T[], at: number, fields: Partial<T>): T[] =>
  list.map((one, index) => (index === at ? { ...one, ...fields } : one));

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

/** One place up or down; `null` where it stands at the edge. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] | null {
  const one = list[at];
  if (one === undefined || at + by < 0 || at + by >= list.length) return null;
  return list.toSpliced(at, 1).toSpliced(at + by, 0, one);
}
