// What an element needs that takes copy and paste by itself.

/** A field one writes in: it keeps its own paste, and the selection of the desk comes in by the middle button. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset['pin'] !== undefined) return false;
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/**
 * The middle button pastes by itself, and its event holds another text than the one it would insert:
 * outside a field one writes in it pastes nothing.
 */
export function withoutMiddlePaste(node: HTMLElement): () => void {
  const down = (event: PointerEvent): void => {
    if (event.button === 1 && !isField(event.target)) event.preventDefault();
  };
  node.addEventListener('pointerdown', down);
  return () => node.removeEventListener('pointerdown', down);
}

/** WebKit fires copy, cut and paste without a selection only where their "before" is answered. */
export function takesClipboard(on: () => boolean): (node: HTMLElement) => () => void {
  const before = (event: Event): void => {
    if (on()) event.preventDefault();
  };
  const names = ['beforecopy', 'beforecut', 'beforepaste'];
  return (node) => {
    for (const name of names) node.addEventListener(name, before);
    const off = withoutMiddlePaste(node);
    return () => {
      for (const name of names) node.removeEventListener(name, before);
      off();
    };
  };
}

/**
 * Gives the pastes made by keyboard or menu to `take`; what the middle button brings is the
 * selection of the desk, and goes into the field as it does everywhere.
 */
export function takesPaste(take: (event: ClipboardEvent) => void): (node: HTMLElement) => () => void {
  let middle = false;
  const down = (event: PointerEvent): void => {
    middle = event.button === 1;
  };
  const key = (): void => {
    middle = false;
  };
  const paste = (event: ClipboardEvent): void => {
    if (!middle) take(event);
    middle = false;
  };
  return (node) => {
    node.addEventListener('pointerdown', down);
    node.addEventListener('keydown', key);
    node.addEventListener('paste', paste);
    return () => {
      node.removeEventListener('pointerdown', down);
      node.removeEventListener('keydown', key);
      node.removeEventListener('paste', paste);
    };
  };
}
