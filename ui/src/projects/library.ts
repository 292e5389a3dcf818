// The library as a file, for those who look for it: its folders in words, another folder for it.
import { asFault, host } from '../host/host';
import { sentence } from '../shared/refusal';
import { toast } from '../shared/toast.svelte';

/** « Documents / Établi / bibliotheque.etabli »: the last three steps of a path. */
export function folders(path: string): string {
  const steps = path.split(/[/\\]/).filter((step) => step !== '');
  return steps.slice(-3).join(' / ');
}

/** Opens the library in another folder; the desk starts again there. */
export async function moveLibrary(): Promise<void> {
  try {
    if (await host.library.move()) location.reload();
  } catch (reason) {
    toast(sentence(asFault(reason)), { kind: 'danger' });
  }
}
