// What leaves on paper: set by the core, then written or printed; stopped by whoever asked, told when it
// is there.

import { asFault, host, type Printed, type PrintAsked, type Sent } from '../host/host';
import { announce } from '../shared/announce.svelte';
import { sentence } from '../shared/refusal';
import { fileActions, fileName } from '../shared/saved-file';
import { allTaken } from '../shared/taken';
import { toast } from '../shared/toast.svelte';
import { number, t } from '../shared/words.svelte';

/** What is set longer than this is shown and said. */
const SLOW = 1_000;

export class Printing {
  running = $state(false);
  slow = $state(false);

  readonly #said: () => string;

  constructor(said: () => string) {
    this.#said = said;
  }

  /** Writes; gives whether a file is there. What cannot be read in the fields is looked at first. */
  run(body: HTMLElement | undefined, write: () => Promise<Printed | null>): Promise<boolean> {
    return this.#work(body, write, saved);
  }

  /** Prints by the system's own dialog; gives whether it was not given up. */
  print(body: HTMLElement | undefined, asked: () => PrintAsked): Promise<boolean> {
    return this.#work(body, () => host.paper.print(asked()), sent);
  }

  async #work<T>(body: HTMLElement | undefined, work: () => Promise<T | null>, tell: (done: T) => void): Promise<boolean> {
    if (this.running) return false;
    if (!(await allTaken(body))) return false;
    this.running = true;
    const timer = setTimeout(() => {
      this.slow = true;
      announce(this.#said());
    }, SLOW);
    try {
      const done = await work();
      if (done === null) return false;
      tell(done);
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

function saved(done: Printed): void {
  const small = done.readable || done.letters === null ? '' : ` ${t('poster-small', { size: number(done.letters, 1) })}`;
  const text = done.files === 1 ? t('poster-pages', { file: fileName(done.file), count: done.pages }) : t('supports-files', { count: done.files });
  toast(text + small, { actions: done.files === 1 ? fileActions(done.file) : fileActions(done.file).slice(-1) });
}

function sent(done: Sent): void {
  const actions = done.file === null ? [] : fileActions(done.file);
  const file = done.file === null ? '' : fileName(done.file);
  if (done.why !== null) toast(t('print-failed', { why: done.why, file }), { kind: 'danger', actions });
  else if (done.printer === null) toast(t('print-shown', { file }), { actions });
  else toast(t('print-sent', { printer: done.printer, count: done.pages }), { actions });
}

const direct = new Printing(() => t('print-running'));

/** Prints what needs no choice but the dialog's own. */
export function print(asked: PrintAsked): Promise<boolean> {
  return direct.print(undefined, () => asked);
}
