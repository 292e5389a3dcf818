// Undo and redo, and the name of a step in words: « déplacer 3 notes », "move 3 notes".
import { tick } from 'svelte';
import type { Op } from '../protocol/Op';
import { history, redo, undo } from '../replica/act.svelte';
import { announce } from '../shared/announce.svelte';
import { flushDrafts } from '../shared/drafts';
import { refocus } from '../shared/focus';
import { t } from '../shared/words.svelte';

/** Takes the newest step back, with what is still being typed, and says which it was. */
export function undoStep(): Promise<void> {
  return step(undo, 'undone', undoName(null));
}

export function redoStep(): Promise<void> {
  return step(redo, 'redone', redoName(null));
}

async function step(go: () => Promise<Op | null>, sentence: string, nothing: string): Promise<void> {
  const at = document.activeElement;
  await flushDrafts();
  const possible = go === undo ? history.undo : history.redo;
  if (!possible) return announce(nothing);
  const done = await go();
  if (!done) return;
  announce(t(sentence, { step: stepName(done) }));
  await tick();
  // What goes loses the focus.
  if (at !== document.body && !at?.isConnected) refocus(document.querySelector('[data-renewed="screen"]'));
}

export function stepName(op: Op): string {
  const noun = op.noun.replaceAll('_', '-');
  const what = t(`noun-${noun}`, { count: op.count });
  const of = t(`noun-of-${noun}`, { count: op.count });
  return t(`verb-${op.verb}`, { what, of });
}

/** The name of the undo button: what it would take back. */
export function undoName(op: Op | null): string {
  return op ? t('undo-label', { step: stepName(op) }) : t('nothing-to-undo');
}

export function redoName(op: Op | null): string {
  return op ? t('redo-label', { step: stepName(op) }) : t('nothing-to-redo');
}
