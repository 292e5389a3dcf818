// What one writes in, as against what one works on.

/** A field one writes in, with an undo of its own. The one in a closed cell of a table is none. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset['pin'] !== undefined || target.dataset['step'] !== undefined) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type);
}
