// After a page whose process ended: what it had begun is taken up again, and people are told.
import { tick } from 'svelte';
import { resumeKept } from '../replica/act.svelte';
import type { Ended } from '../shared/kept';
import { putBack } from '../shared/kept-fields';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';
import { backToPlace } from './kept-place';

let ended: Ended = null;
let begun = false;

/** How the page before this one ended, before anything is shown. */
export function pageEnded(how: Ended): void {
  ended = how;
}

/** Once the screen that was open is shown again. */
export async function takeUp(): Promise<void> {
  if (begun) return;
  begun = true;
  resumeKept();
  await tick();
  backToPlace();
  const { back, waiting } = await putBack();
  for (const text of waiting) {
    toast(t('guard-found', { text: text.slice(0, 80) }), {
      action: { label: t('guard-found-copy'), run: () => void navigator.clipboard.writeText(text) },
    });
  }
  if (ended !== null) toast(t(ended === 'gone' ? 'guard-back-gone' : 'guard-back-hung', { count: back }));
}
