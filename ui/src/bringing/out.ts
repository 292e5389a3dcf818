// Notes, clusters and votes go out as tables.
import { asFault, host } from '../host/host';
import { flushDrafts } from '../shared/drafts';
import { sentence } from '../shared/refusal';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';

/** Asks where, writes, and says what was written. */
export async function takeOut(workshop: string, board: string | null, format: 'csv' | 'xlsx'): Promise<void> {
  try {
    // What is still being typed belongs to what goes out.
    await flushDrafts();
    const out = await host.files.tables(workshop, board, format);
    const first = out?.files[0];
    if (!out || first === undefined) return;
    const name = first.split(/[\\/]/).pop() ?? first;
    const hidden = out.hidden > 0 ? ` ${t('bring-out-hidden', { count: out.hidden })}` : '';
    toast(t('bring-out-done', { count: out.files.length, file: name }) + hidden, {
      action: { label: t('recovery-reveal'), run: () => void host.files.reveal(first) },
    });
  } catch (reason) {
    toast(sentence(asFault(reason)), { kind: 'danger' });
  }
}
