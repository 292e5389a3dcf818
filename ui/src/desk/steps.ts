// The name of an undo step in words: « déplacer 3 notes », "move 3 notes".
import type { Op } from '../protocol/Op';
import { t } from '../shared/words.svelte';

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
