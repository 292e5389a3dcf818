// What is said of a line, in words.
import type { RowRemark } from '../host/bringing';
import { t } from '../shared/words.svelte';

export function rowSays(remark: RowRemark): string {
  return t(`bring-row-${remark.about}`, { line: remark.line, count: remark.count, value: remark.value });
}

/** Counts by reason as sentences, in the order of the list. */
export function counted(list: 'left' | 'said', counts: Record<string, number>): string[] {
  return Object.entries(counts).map(([reason, count]) => t(`bring-${list}-${reason.replaceAll('_', '-')}`, { count }));
}
