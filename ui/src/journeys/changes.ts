// What became of a step, in words: how much shorter, how many irritants fewer, what else differs.

import { duration, t, word } from '../shared/words.svelte';
import type { CellItem } from '../protocol/CellItem';
import type { LaneKind } from '../protocol/LaneKind';
import { cellsAt, itemsAt, type Compared } from './compare';
import type { Whole } from './gestures';

/** A difference that can be counted; nothing where it cannot. */
function counted(id: string, before: number | null, after: number | null): string | null {
  if (before === null || after === null || before === after) return null;
  return t(`compare-${id}-${after < before ? 'less' : 'more'}`, { by: duration(Math.abs(after - before)) });
}

const DETAILS = ['actor', 'delay', 'tool', 'rule', 'breaking_point'] as const;

/** A line as it is read: its channel by name, its text, and what stands behind it. */
export function lineOf(item: CellItem): string {
  const head = [item.channel === null ? '' : word('channel', item.channel), item.text].filter((part) => part.trim() !== '');
  const details = DETAILS.filter((key) => item[key].trim() !== '')
    .map((key) => t('compare-detail', { name: t(`journey-item-${key.replaceAll('_', '-')}`).toLowerCase(), text: item[key] }));
  return [...head, ...details].join(', ');
}

/** What a step says in the lanes of a kind, with what it rests on and how far it reaches. */
export function textAt(whole: Whole, step: string, kind: LaneKind): string {
  return cellsAt(whole, step, kind).flatMap(({ cell, columns }) => [
    ...cell.items.map(lineOf),
    ...(cell.evidence > 0 ? [t(`journey-evidence-${cell.evidence}`)] : []),
    ...(columns > 1 ? [t('compare-columns', { count: columns })] : []),
  ]).filter((line) => line !== '').join(' · ');
}

export function said(row: Compared, before: Whole, after: Whole): string {
  const { before: was, after: is } = row;
  if (is === null) return '';
  if (was === null) return '';
  const parts: string[] = [];
  if (row.sign === 'moved') {
    const { before: from, after: to } = row.rank;
    parts.push(from === to ? t('compare-order') : t('compare-from-to', { from: from ?? 0, to: to ?? 0 }));
  }
  for (const facet of row.facets) {
    if (facet === 'duration') parts.push(counted('duration', was.duration_min, is.duration_min) ?? t('compare-facet-duration'));
    else if (facet === 'waiting') parts.push(counted('waiting', was.waiting_min, is.waiting_min) ?? t('compare-facet-waiting'));
    else parts.push(t(`compare-facet-${facet.replaceAll('_', '-')}`));
  }
  for (const kind of row.lanes) {
    const by = itemsAt(after, is.id, kind).length - itemsAt(before, was.id, kind).length;
    if (kind === 'pain_point' && by !== 0) parts.push(t(by < 0 ? 'compare-pains-less' : 'compare-pains-more', { count: Math.abs(by) }));
    else parts.push(word('lane-kind', kind).toLowerCase());
  }
  return parts.join(', ');
}
