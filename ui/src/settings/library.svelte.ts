// The library as a file, for the settings: read again after each thing done to it.
import { asFault, host, type CheckReport } from '../host/host';
import type { LibraryInfo } from '../protocol/LibraryInfo';
import { replica } from '../replica/replica.svelte';
import { sentence } from '../shared/refusal';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';

type Work = 'backup' | 'check' | 'copy' | 'move';

let info = $state.raw<LibraryInfo | null>(null);
let checked = $state.raw<{ at: number; report: CheckReport } | null>(null);
let busy = $state<Work | null>(null);
/** What is to be known of the folder that was chosen last. */
let left = $state.raw<{ path: string; left: string | null; synchronised: string | null } | null>(null);

/** One thing at a time; a refusal is said, and nothing is left half done. */
async function doing(work: Work, job: () => Promise<string | null>): Promise<void> {
  if (busy) return;
  busy = work;
  try {
    const said = await job();
    if (said !== null) toast(said);
  } catch (reason) {
    toast(sentence(asFault(reason)), { kind: 'danger' });
  } finally {
    busy = null;
    await library.read();
  }
}

export const library = {
  get info(): LibraryInfo | null {
    return info;
  },
  get checked(): { at: number; report: CheckReport } | null {
    return checked;
  },
  get left(): typeof left {
    return left;
  },
  get busy(): Work | null {
    return busy;
  },
  async read(): Promise<void> {
    try {
      const answer = await host.query({ ask: 'library' });
      if (answer.answer === 'library') info = answer.value;
    } catch (reason) {
      toast(sentence(asFault(reason)), { kind: 'danger' });
    }
  },
  backup: () =>
    doing('backup', async () => {
      await host.library.backup();
      return t('settings-backup-done');
    }),
  copy: () =>
    doing('copy', async () => {
      const path = await host.library.copy();
      return path === null ? null : t('settings-copied', { path });
    }),
  check: () =>
    doing('check', async () => {
      checked = { at: Date.now(), report: await host.library.check() };
      return checked.report.sound ? t('settings-check-sound') : t('settings-check-unsound');
    }),
  move: () =>
    doing('move', async () => {
      const moved = await host.library.move();
      if (moved === null) return null;
      if (!moved.start.opened) throw moved.start.fault;
      await replica.start();
      left = { path: moved.start.path, left: moved.left, synchronised: moved.synchronised };
      return t('settings-moved', { path: moved.start.path });
    }),
};
