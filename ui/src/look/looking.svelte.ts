// Looking into a backup, a library of elsewhere or a log before anything is decided about it. Any
// screen asks for it here; `LookDialog.svelte` draws it.
import { asFault, host, type ImportReport, type Start } from '../host/host';
import type { Fault } from '../protocol/Fault';
import type { Look } from '../protocol/Look';
import { replica } from '../replica/replica.svelte';
import { flushDrafts } from '../shared/drafts';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';

/** What is looked into: its path in the list, or the token of a file, and its name. */
export interface Looked {
  source: string;
  name: string;
}

export type LookStep = { of: Looked } & (
  | { step: 'reading' }
  | { step: 'refused'; fault: Fault }
  | { step: 'seen'; look: Look; refused: Fault | null }
  | { step: 'choose'; look: Look; workshops: string[]; fault: Fault }
  | { step: 'restore'; look: Look }
  | { step: 'working'; look: Look }
);

/** How it was left: with a report to be shown, or without. */
export type Left = { report: ImportReport } | null;

let at = $state.raw<LookStep | null>(null);
/** Grows when the library's files have changed. */
let changes = $state(0);
let recovering = $state.raw<((source: string) => Promise<Start | null>) | null>(null);
let leave: ((left: Left) => void) | null = null;
let before: Element | null = null;

export const looking = {
  get at(): LookStep | null {
    return at;
  },
  get changes(): number {
    return changes;
  },
  /** No library is open: what is looked into can become it. */
  get recovering(): boolean {
    return recovering !== null;
  },
};

/** Who starts from what was looked into while no library is open; the function returned ends it. */
export function recoverBy(start: (source: string) => Promise<Start | null>): () => void {
  recovering = start;
  return () => {
    if (recovering === start) recovering = null;
  };
}

/** Who tells what was taken, once it is left. */
let told: (of: Looked, left: Left) => Promise<void> = async () => {};

/** From now on what was taken is told by that one. */
export function tellTakenBy(tell: typeof told): void {
  told = tell;
}

/** Looks into it, and has told what was taken. */
export async function showLook(of: Looked): Promise<void> {
  await told(of, await lookInto(of));
}

/** Looks into it; resolves once it is left. */
export async function lookInto(of: Looked): Promise<Left> {
  before = document.activeElement;
  const left = new Promise<Left>((done) => (leave = done));
  at = { step: 'reading', of };
  await flushDrafts();
  await read(of);
  return left;
}

async function read(of: Looked): Promise<void> {
  try {
    const look = await host.library.look(of.source);
    if (at?.of === of) at = { step: 'seen', of, look, refused: null };
  } catch (reason) {
    if (at?.of === of) at = { step: 'refused', of, fault: asFault(reason) };
  }
}

/** Opens what is encrypted, and looks again; why not, or nothing. */
export async function unlock(passphrase: string): Promise<Fault | null> {
  if (at?.step !== 'refused') return null;
  const { of } = at;
  try {
    await host.library.unlockFile(of.source, passphrase);
  } catch (reason) {
    return asFault(reason);
  }
  // What the list says of it can be read now.
  changes += 1;
  await read(of);
  return null;
}

/** Leaves it; the focus goes back to where it was. */
export function leaveLook(left: Left = null): void {
  at = null;
  leave?.(left);
  leave = null;
  const back = before;
  before = null;
  // After the dialog has gone, which takes the focus with it.
  if (!left) requestAnimationFrame(() => back instanceof HTMLElement && back.isConnected && back.focus());
}

/** Back to what was seen. */
export function back(): void {
  if (at && 'look' in at) at = { step: 'seen', of: at.of, look: at.look, refused: null };
}

export function askRestore(): void {
  if (at?.step === 'seen') at = { step: 'restore', of: at.of, look: at.look };
}

/** Takes workshops from it; asks where they differ from what was done here. */
export async function take(workshops: string[], choice: 'merge' | 'copy' | null): Promise<void> {
  if (!at || !('look' in at)) return;
  const { of, look } = at;
  at = { step: 'working', of, look };
  try {
    const report = await host.library.take(of.source, workshops, choice);
    leaveLook({ report });
  } catch (reason) {
    const fault = asFault(reason);
    at =
      fault.code === 'conflict' && choice === null
        ? { step: 'choose', of, look, workshops, fault }
        : { step: 'seen', of, look, refused: fault };
  }
}

/** Puts it in the place of the library; or starts from it, where none is open. */
export async function restore(): Promise<void> {
  if (at?.step !== 'restore') return;
  const { of, look } = at;
  at = { step: 'working', of, look };
  try {
    if (recovering) {
      await recovering(of.source);
    } else {
      const kept = await host.library.restore(of.source);
      await replica.start();
      toast(t('settings-restored', { path: kept }));
    }
    leaveLook();
  } catch (reason) {
    at = { step: 'seen', of, look, refused: asFault(reason) };
  } finally {
    changes += 1;
  }
}
