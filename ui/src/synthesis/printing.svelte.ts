// What leaves on paper: written by the core, stopped by whoever asked, told when it is there.

import { tick } from 'svelte';
import { asFault, host, type Printed } from '../host/host';
import { announce } from '../shared/announce.svelte';
import { flushDrafts } from '../shared/drafts';
import { sentence } from '../shared/refusal';
import { toast } from '../shared/toast.svelte';
import { number, t } from '../shared/words.svelte';

/** What is written longer than this is shown and said. */
const SLOW = 1_000;

export class Printing {
  running = $state(false);
  slow = $state(false);

  readonly #said: () => string;

  constructor(said: () => string) {
    this.#said = said;
  }

  /** Writes; gives whether a file is there. What cannot be read in the fields is looked at first. */
  async run(body: HTMLElement | undefined, write: () => Promise<Printed | null>): Promise<boolean> {
    await flushDrafts();
    await tick();
    const wrong = body?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) {
      wrong.focus();
      return false;
    }
    this.running = true;
    const timer = setTimeout(() => {
      this.slow = true;
      announce(this.#said());
    }, SLOW);
    try {
      const printed = await write();
      if (!printed) return false;
      const file = printed.file.split(/[\\/]/).pop() ?? printed.file;
      const small = printed.readable || printed.letters === null ? '' : ` ${t('poster-small', { size: number(printed.letters, 1) })}`;
      toast(t('poster-pages', { file, count: printed.pages }) + small, {
        action: { label: t('recovery-reveal'), run: () => void host.files.reveal(printed.file) },
      });
      return true;
    } catch (reason) {
      const fault = asFault(reason);
      toast(fault.code === 'cancelled' ? t('poster-stopped') : sentence(fault), { kind: fault.code === 'cancelled' ? 'plain' : 'danger' });
      return false;
    } finally {
      clearTimeout(timer);
      this.running = false;
      this.slow = false;
    }
  }
}
