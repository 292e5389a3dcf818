// What is being typed and not yet sent. Closing the window, leaving a screen or undoing first
// hands every draft over, so that no word is lost.
import { ofDraft } from './kept-fields';

type Commit = () => Promise<unknown>;

/** With what is told when the draft is done: its field's text need not be kept any more. */
const open = new Map<Commit, (() => void) | null>();

export function keepDraft(commit: Commit): void {
  open.set(commit, ofDraft() ?? open.get(commit) ?? null);
}

export function dropDraft(commit: Commit): void {
  open.get(commit)?.();
  open.delete(commit);
}

/** Sends every draft and waits for the answers. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...open.keys()].map((commit) => commit()));
}
