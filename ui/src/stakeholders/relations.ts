// What goes on between actors, in words and as lines. Pure.

import type { Relation } from '../protocol/Relation';
import type { RelationKind } from '../protocol/RelationKind';
import type { Say } from '../activities/make';
import { beside, head, line, zigzag, type Point } from './layout';

export const RELATIONS: readonly RelationKind[] = ['cooperates', 'steers', 'informs', 'funds', 'tension', 'other'];
/** Those that go one way. */
const DIRECTED: readonly RelationKind[] = ['steers', 'informs', 'funds'];
export const directed = (kind: RelationKind): boolean => DIRECTED.includes(kind);

/** « coopération avec Usagers, forte, « au quotidien » », as one of the two sees it. */
export function seenBy(actor: string, relation: Relation, nameOf: (id: string) => string, say: Say): string {
  const mine = relation.from === actor;
  const way = directed(relation.kind) ? (mine ? 'to' : 'from') : 'with';
  const other = nameOf(mine ? relation.to : relation.from);
  const parts = [say(`relation-${way}-${relation.kind}`, { other }), say(`relation-strength-${relation.strength}`)];
  if (relation.label !== '') parts.push(say('relation-label', { label: relation.label }));
  return parts.join(', ');
}

/** Where each relation is drawn: several between the same two lie beside each other. */
export function lines(relations: readonly Relation[], at: ReadonlyMap<string, Point>): Map<string, [Point, Point]> {
  const pair = ({ from, to }: Relation): string => [from, to].sort().join(' ');
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) groups.set(pair(relation), [...(groups.get(pair(relation)) ?? []), relation]);
  const found = new Map<string, [Point, Point]>();
  for (const group of groups.values()) {
    for (const [index, relation] of group.entries()) {
      const [from, to] = [at.get(relation.from), at.get(relation.to)];
      if (!from || !to) continue;
      // Both ways round the shift is to the same side of the pair.
      const side = relation.from < relation.to ? 1 : -1;
      found.set(relation.id, beside(from, to, side * (index - (group.length - 1) / 2) * 12));
    }
  }
  return found;
}

/** How a kind is drawn: its strokes, and a head where it goes one way. */
export function strokes(kind: RelationKind, from: Point, to: Point): { paths: string[]; head: string | null } {
  const arrow = directed(kind) ? head(from, to) : null;
  if (kind === 'tension') return { paths: [zigzag(from, to)], head: null };
  if (kind === 'steers') return { paths: [-2.5, 2.5].map((by) => line(...beside(from, to, by))), head: arrow };
  return { paths: [line(from, to)], head: arrow };
}

export const dashOf = (kind: RelationKind): string | undefined =>
  ({ informs: '7 5', funds: '2 4', other: '10 4 2 4' } as Partial<Record<RelationKind, string>>)[kind];
export const thickness = (strength: number): number => [1, 1, 1.75, 2.75][strength] ?? 1;
