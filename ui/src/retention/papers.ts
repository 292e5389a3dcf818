// RGPD on paper: the sheet for the register, and what one person gave; written by the core where the
// facilitator wants it.
import { asFault, host, type Printed } from '../host/host';
import type { MenuEntry } from '../shared/menu';
import { flushDrafts } from '../shared/drafts';
import { sentence } from '../shared/refusal';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';

/** As what a sheet leaves. */
const SHEETS = ['pdf', 'docx', 'odt', 'html', 'md'] as const;
/** As what contributions leave. */
const GIVEN = [...SHEETS, 'csv', 'json'] as const;

async function write(run: () => Promise<Printed | null>, done: string): Promise<void> {
  try {
    // What is still being typed belongs to what goes out.
    await flushDrafts();
    const written = await run();
    if (written === null) return;
    const name = written.file.split(/[\\/]/).pop() ?? written.file;
    toast(t(done, { name }), { action: { label: t('show-file'), run: () => void host.files.reveal(written.file) } });
  } catch (reason) {
    toast(sentence(asFault(reason)), { kind: 'danger' });
  }
}

/** The sheet for the register of a project, or of the lab, in each form. */
export function registerEntries(project: string | null): MenuEntry[] {
  return SHEETS.map((format) => ({
    label: t(`report-format-${format}`),
    run: () => void write(() => host.retention.register(project, format), 'retention-register-done'),
  }));
}

/** What one person gave in a workshop, in each form. */
export function contributionEntries(workshop: string, participant: string): MenuEntry[] {
  return GIVEN.map((format) => ({
    label: t(`report-format-${format}`),
    run: () => void write(() => host.retention.contributions(workshop, participant, format), 'retention-contributions-done'),
  }));
}
