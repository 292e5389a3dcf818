/** What a journey rests on: never more than the persona that rests on least. Pure. */
import type { Evidence } from '../protocol/Evidence';
import type { EvidenceLevel } from '../protocol/EvidenceLevel';

const LEVELS: readonly EvidenceLevel[] = ['hypothesis', 'partial', 'supported'];

/** The first of those that rest on least; none of nobody. */
export function weakest(all: readonly Evidence[]): Evidence | undefined {
  const rank = ({ level }: Evidence): number => LEVELS.indexOf(level);
  return all.reduce<Evidence | undefined>((least, one) => (least === undefined || rank(one) < rank(least) ? one : least), undefined);
}
