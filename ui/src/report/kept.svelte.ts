// The sections the lab leaves out of its report, kept with the lab: an undo brings them back.
import { replica } from '../replica/replica.svelte';
import { setLab } from '../settings/lab';
import { SECTIONS, type SectionKey } from './sections';

/** What was chosen and is not yet in the library: the next choice goes on from it. */
let sent = $state.raw<readonly SectionKey[] | null>(null);

export function keptHidden(): readonly SectionKey[] {
  if (sent !== null) return sent;
  const kept = replica.all('lab')[0]?.report_hidden ?? [];
  return SECTIONS.filter((key) => kept.includes(key));
}

export async function keepHidden(next: readonly SectionKey[]): Promise<void> {
  sent = next;
  await setLab({ report_hidden: [...next] }, 'report_hidden');
  if (sent === next) sent = null;
}
