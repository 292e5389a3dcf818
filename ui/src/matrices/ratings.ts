// Where each table or person puts the items of a matrix, one entry after the other. Pure.

import type { Command } from '../protocol/Command';
import type { Matrix } from '../protocol/Matrix';
import type { MatrixItem } from '../protocol/MatrixItem';

/** Places typed for one table, by item. */
export type Places = ReadonlyMap<string, { impact: number | null; effort: number | null }>;

/** Who has rated, in the order first met, with how many items. */
export function raters(items: readonly MatrixItem[]): { by: string; items: number }[] {
  const found = new Map<string, number>();
  for (const item of items) for (const { by } of item.ratings) found.set(by, (found.get(by) ?? 0) + 1);
  return [...found].map(([by, count]) => ({ by, items: count }));
}

/** The places of one table as one step: what it said before is replaced. `null`: nothing was placed. */
export function rate(matrix: Matrix, items: readonly MatrixItem[], by: string, places: Places): Command | null {
  const rated = items.flatMap((item) => {
    const place = places.get(item.id);
    const others = item.ratings.filter((rating) => rating.by !== by);
    const placed = place && (place.impact !== null || place.effort !== null);
    if (!placed && others.length === item.ratings.length) return [];
    return [{ id: item.id, ratings: placed ? [...others, { by, impact: place.impact, effort: place.effort }] : others }];
  });
  if (rated.length === 0) return null;
  const after = items.map((item) => ({ ...item, ratings: rated.find((one) => one.id === item.id)?.ratings ?? item.ratings }));
  const evaluations = raters(after).length;
  const placed: Command = { matrix_item: { patch: rated.map(({ id, ratings }) => ({ id, fields: { ratings } })) } };
  if (evaluations === matrix.evaluations) return placed;
  return { several: [placed, { matrix: { patch: [{ id: matrix.id, fields: { evaluations } }] } }] };
}
