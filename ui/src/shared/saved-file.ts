// What can be done with a file that was written: opened where it is a PDF, shown where it lies.
import { asFault, host } from '../host/host';
import { sentence } from './refusal';
import { toast, type Action } from './toast.svelte';
import { t } from './words.svelte';

export const fileName = (path: string): string => path.split(/[\\/]/).pop() ?? path;

async function tried(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (reason) {
    toast(sentence(asFault(reason)), { kind: 'danger' });
  }
}

/** « Ouvrir le PDF » in the computer's own viewer, and « Afficher dans le dossier » beside it. */
export function fileActions(path: string): Action[] {
  const show: Action = { label: t('file-show'), run: () => void tried(() => host.files.reveal(path)) };
  if (!path.toLowerCase().endsWith('.pdf')) return [show];
  return [{ label: t('file-open-pdf'), run: () => void tried(() => host.files.open(path)) }, show];
}
