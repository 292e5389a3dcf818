// Before a dialog does what it was opened for: what is typed in it and not yet handed over belongs to it,
// and what cannot be read there is looked at first.
import { tick } from 'svelte';
import { flushDrafts } from './drafts';

/** Whether all that is typed within is taken; else the focus is on what has to be mended. */
export async function allTaken(within: Element | null | undefined): Promise<boolean> {
  await flushDrafts();
  await tick();
  const wrong = within?.querySelector<HTMLElement>('[aria-invalid="true"]');
  wrong?.focus();
  return !wrong;
}
