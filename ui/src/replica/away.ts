// Notes that are not shown to the room: they wait, are hidden, or lie under such a one. The same rule
// as the core's for what goes out.
import { replica } from './replica.svelte';

export function isAway(id: string | null): boolean {
  const note = replica.get('note', id);
  if (!note || note.status !== 'visible') return note !== undefined;
  const seen = new Set([note.id]);
  let top = note;
  while (top.merged_into !== null && !seen.has(top.merged_into)) {
    const next = replica.get('note', top.merged_into);
    if (!next) break;
    seen.add(next.id);
    top = next;
  }
  return top.status !== 'visible';
}
