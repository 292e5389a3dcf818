// A report that leaves: written by the core, stopped by whoever asked, told when it is there.
import { asFault, host, type Printed } from '../host/host';
import { announce } from '../shared/announce.svelte';
import { flushDrafts } from '../shared/drafts';
import { sentence } from '../shared/refusal';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';

/** What is written longer than this is shown and said. */
const SLOW = 1_000;

export class Writing {
  running = $state(false);
  slow = $state(false);

  async run(write: () => Promise<Printed | null>): Promise<void> {
    if (this.running) return;
    this.running = true;
    const timer = setTimeout(() => {
      this.slow = true;
      announce(t('report-writing'));
    }, SLOW);
    try {
      // What is still being typed belongs to what goes out.
      await flushDrafts();
      const written = await write();
      if (written === null) return;
      const name = written.file.split(/[\\/]/).pop() ?? written.file;
      toast(t('report-written', { name, pages: written.pages }), {
        action: { label: t('show-file'), run: () => void host.files.reveal(written.file) },
      });
    } catch (reason) {
      const fault = asFault(reason);
      toast(fault.code === 'cancelled' ? t('report-stopped') : sentence(fault), { kind: fault.code === 'cancelled' ? 'plain' : 'danger' });
    } finally {
      clearTimeout(timer);
      this.running = false;
      this.slow = false;
    }
  }
}
