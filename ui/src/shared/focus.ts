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
