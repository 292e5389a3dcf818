// What is being typed and not yet sent. Closing the window, leaving a screen or undoing first
// hands every draft over, so that no word is lost.
const open = new Set<() => Promise<unknown>>();

export function keepDraft(commit: () => Promise<unknown>): void {
  open.add(commit);
}

export function dropDraft(commit: () => Promise<unknown>): void {
  open.delete(commit);
}

/** Sends every draft and waits for the answers. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...open].map((commit) => commit()));
}
