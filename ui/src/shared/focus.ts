// What moves in the page loses the focus: the row that went one place down is put there itself.
import { tick } from 'svelte';

/** Gives the focus back to `at` where nobody else has it; whether it has it now. */
export function refocus(at: Element | null): boolean {
  if (!(at instanceof HTMLElement) || at === document.body || !at.isConnected || document.activeElement !== document.body) return false;
  at.focus({ preventScroll: true });
  return true;
}

/** Called before the page shows a change: what has the focus has it afterwards, wherever it was moved to. */
export async function keepFocus(): Promise<void> {
  const at = document.activeElement;
  await tick();
  refocus(at);
}

const STOPS = 'button, a[href], input, textarea, select, [tabindex="0"]';
/** What one goes through one after the other; `data-row` where it is no line of a list or table. */
const ROW = 'li, tr, [data-row]';

/** What has the keys; while a menu does, the button that opened it, which gets them back. */
function holder(): Element | null {
  const at = document.activeElement;
  return at?.closest('[role="menu"]') ? (document.querySelector('[aria-haspopup="menu"][aria-expanded="true"]') ?? at) : at;
}

/**
 * Where the keys go when what has them goes with its gesture: to the row that takes its place, else to
 * what is left around it. Asked before the gesture; called when the page shows it.
 */
export function landing(at: Element | null = holder()): () => Promise<void> {
  const row = at?.closest(ROW) ?? null;
  const rows = [row?.nextElementSibling, row?.previousElementSibling];
  const around: Element[] = [];
  for (let one = at?.parentElement; one && one !== document.body; one = one.parentElement) around.push(one);
  return async () => {
    await tick();
    if (at?.isConnected) return;
    for (const place of [...rows, ...around]) {
      const stop = place?.isConnected ? [...place.querySelectorAll<HTMLElement>(STOPS)].find((one) => one.tabIndex >= 0 && !one.matches(':disabled')) : undefined;
      if (stop) {
        refocus(stop);
        return;
      }
    }
  };
}

/** Where the keys go from a row: to itself where it still is, else to the one that followed it, else to the last before it. */
function beside(id: string, before: readonly string[], now: readonly string[]): string | null {
  const there = new Set(now);
  const at = before.indexOf(id);
  return [id, ...before.slice(at + 1)].find((one) => there.has(one)) ?? before.slice(0, Math.max(0, at)).findLast((one) => there.has(one)) ?? now[0] ?? null;
}

/** What lies over a list for a while, and gives the keys back. */
const OVER = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * The keys in a list whose rows come and go. Told of each focus, and of the rows once they are shown, it
 * says where the keys go that went with their row.
 */
export class RowKeys {
  /** What has them, or had them before a dialog or a menu over the list; and the row it is at. */
  #held: { at: HTMLElement; row: string } | null = null;
  #before: readonly string[] = [];

  hold({ target: at }: FocusEvent, list: Element | undefined, rowOf: (at: HTMLElement) => string | null | undefined): void {
    if (!(at instanceof HTMLElement)) return;
    const row = list?.contains(at) ? (rowOf(at) ?? null) : null;
    if (row !== null) this.#held = { at, row };
    else if (!at.closest(OVER)) this.#held = null;
  }

  /** Nothing where nothing is lost; else from which row, and to which, if any is left. */
  shown(rows: readonly string[]): { from: string; to: string | null } | null {
    const before = this.#before;
    this.#before = rows;
    const held = this.#held;
    if (held === null || held.at.isConnected) return null;
    this.#held = null;
    return { from: held.row, to: beside(held.row, before, rows) };
  }
}
