// A table or a file of another tool on its way into a workshop: which one, read how, brought where.
// Any screen begins here; the screen of the part `import` shows it.
import { go } from '../frame/route.svelte';
import { asFault, host, type PickedFile } from '../host/host';
import type { BringPreview, BringProgress, Brought, Role, Wishes } from '../host/bringing';
import type { Fault } from '../protocol/Fault';
import { flushDrafts } from '../shared/drafts';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';

/** Roles that several columns may have. */
const SEVERAL: ReadonlySet<Role> = new Set(['ignore', 'text']);

/** One file, from the choice to the commit. */
export class Bringing {
  readonly workshop: string;
  readonly file: PickedFile;
  /** Onto that board; `null`: a new one. */
  board = $state<string | null>(null);
  wishes = $state.raw<Wishes>({});
  preview = $state.raw<BringPreview | null>(null);
  fault = $state.raw<Fault | null>(null);
  reading = $state(false);
  progress = $state.raw<BringProgress | null>(null);
  #turn = 0;

  constructor(workshop: string, board: string | null, file: PickedFile) {
    this.workshop = workshop;
    this.file = file;
    this.board = board;
  }

  /** Whether the file brings several boards. */
  get several(): boolean {
    return (this.preview?.counts.boards ?? 0) > 1;
  }

  /** Reads the file as it is wished; a later reading replaces an earlier one. */
  async read(): Promise<void> {
    const turn = (this.#turn += 1);
    this.reading = true;
    try {
      const preview = await host.bring.read(this.file.token, this.workshop, this.wishes);
      if (turn !== this.#turn) return;
      this.preview = preview;
      this.fault = null;
    } catch (reason) {
      if (turn === this.#turn) this.fault = asFault(reason);
    } finally {
      if (turn === this.#turn) this.reading = false;
    }
  }

  /** Changes a wish. What hangs on the old reading (titles, roles) is guessed anew. */
  wish(changed: Partial<Wishes>, anew = false): void {
    const { header: _, roles: __, titles: ___, questions: ____, ...kept } = this.wishes;
    this.wishes = { ...(anew ? kept : this.wishes), ...changed };
    void this.read();
  }

  role(column: number, role: Role): void {
    const table = this.preview?.table;
    const roles = [...(table?.roles ?? [])];
    // Only texts are joined: any other role is of one column, and the one that had it is told.
    const freed = SEVERAL.has(role) ? -1 : roles.findIndex((own, at) => own === role && at !== column);
    if (freed >= 0) {
      roles[freed] = 'ignore';
      const title = table?.titles[freed]?.trim() || t('bring-column', { number: freed + 1 });
      toast(t('bring-role-freed', { role: t(`bring-role-${role}`), column: title }));
    }
    roles[column] = role;
    this.wish({ roles });
  }

  /** Writes; `null` when it was stopped or refused. */
  async bring(): Promise<Brought | null> {
    this.progress = { done: 0, total: 0 };
    try {
      await flushDrafts();
      // Boards of one file stay apart: each is one here too.
      const board = this.several ? null : this.board;
      return await host.bring.in(this.file.token, this.workshop, board, this.wishes, (at) => (this.progress = at));
    } catch (reason) {
      this.fault = asFault(reason);
      return null;
    } finally {
      this.progress = null;
    }
  }

  stop(): void {
    void host.bring.cancel();
  }
}

let current = $state.raw<Bringing | null>(null);

export const bringing = {
  get current(): Bringing | null {
    return current;
  },
};

/** Brings a file into a workshop: onto that board, or a new one. Without a file the person chooses. */
export async function bringInto(workshop: string, board: string | null, file?: PickedFile): Promise<void> {
  await flushDrafts();
  const picked = file ?? (await host.bring.pick());
  if (!picked) return;
  current = new Bringing(workshop, board, picked);
  void current.read();
  go({ at: 'workshop', workshop, part: 'import' });
}

/** Ends it, done or given up. */
export function leaveBringing(): void {
  current = null;
}
