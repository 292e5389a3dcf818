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

/**
 * Where the keys go when what has them goes with its gesture: to the row that takes its place, else to
 * what is left around it. Asked before the gesture; called when the page shows it.
 */
export function landing(at: Element | null = document.activeElement): () => Promise<void> {
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
