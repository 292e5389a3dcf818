// The field that stands in a closed cell and has its focus: only a field is given what a dead key,
// a compose sequence or an input method makes. It is one pixel large and holds the cell's text,
// which a screen reader speaks when the focus comes. Nothing in it is selected, so that the desk
// keeps its own selection for the middle button. What is typed is handed over as soon as it is whole.

export interface Pinned {
  /** What the cell shows. */
  text: string;
  /** The column, the row, or both: what has changed since the last cell. */
  label: string;
  /** Typing opens the cell. */
  typed: ((text: string) => void) | null;
}

/** What a field may be made to do without opening the cell. */
const TYPING = new Set([
  'insertText', 'insertCompositionText', 'insertFromComposition', 'insertReplacementText', 'deleteCompositionText', 'deleteByComposition',
]);

let next = 0;

/** The cell is drawn as the one with the focus by a mark of its own: what it holds is not looked into. */
const unmark = (cell: HTMLElement | null): void => cell?.removeAttribute('data-pinned');

const flat = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

export class Pin {
  #left: (cell: HTMLElement) => void;
  #box: HTMLElement | null = null;
  #field: HTMLInputElement | null = null;
  #typable = false;
  #shown = '';

  /** `left`: the focus has gone from a cell, and not to another one. */
  constructor(left: (cell: HTMLElement) => void) {
    this.#left = left;
  }

  /** The closed cell that has the focus. */
  get cell(): HTMLElement | null {
    return this.#box?.parentElement ?? null;
  }

  /** Puts the focus into a closed cell. A new field each time: the name of one that stays is spoken for ever. */
  into(cell: HTMLElement, { text, label, typed }: Pinned): void {
    if (this.cell === cell && document.activeElement === this.#field) return;
    const before = this.#box;
    if (this.cell !== cell) unmark(this.cell);
    cell.dataset['pinned'] = '';
    next += 1;
    const box = document.createElement('span');
    box.className = 'pin';
    const name = document.createElement('label');
    name.htmlFor = `pin-${next}`;
    name.textContent = label;
    const field = document.createElement('input');
    field.id = name.htmlFor;
    field.type = 'text';
    field.dataset['pin'] = '';
    field.autocomplete = 'off';
    field.spellcheck = false;
    this.#shown = flat(text);
    field.value = this.#shown;
    box.append(name, field);
    this.#listen(field, box, typed);
    cell.append(box);
    this.#box = box;
    this.#field = field;
    this.#typable = typed !== null;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
    before?.remove();
  }

  /** The cell shows something else now. */
  show(text: string): void {
    const field = this.#field;
    if (field === null || flat(text) === this.#shown) return;
    if (field.value === this.#shown) field.value = flat(text);
    this.#shown = flat(text);
  }

  /** Takes it out, when its cell opens or goes. */
  out(): void {
    const box = this.#box;
    unmark(this.cell);
    this.#box = null;
    this.#field = null;
    box?.remove();
  }

  /** Before a key that the cell itself has no use for: what is typed stands in place of what is there. */
  ready(event: KeyboardEvent): void {
    if (this.#field === null || event.target !== this.#field || !begins(event)) return;
    if (this.#typable) this.#field.value = '';
    else event.preventDefault();
  }

  #listen(field: HTMLInputElement, box: HTMLElement, typed: Pinned['typed']): void {
    /** Hands over what was typed, once no key of it is missing. */
    const hand = (): void => {
      const text = field.value;
      if (this.#box !== box) return;
      field.value = this.#shown;
      if (text !== '') typed?.(text);
    };
    field.addEventListener('beforeinput', (event) => {
      if (!TYPING.has(event.inputType)) event.preventDefault();
    });
    field.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) hand();
    });
    field.addEventListener('compositionend', (event) => {
      // WebKitGTK ends what was shown meanwhile with nothing, then comes the sign itself.
      if (event.data !== '') hand();
    });
    field.addEventListener('blur', () => {
      // The window may only have lost the keyboard: it comes back here.
      const cell = this.cell;
      if (!document.hasFocus() || this.#box !== box || cell === null) return;
      // Only when the focus has arrived elsewhere: a dialog brings the focus back from an element that
      // goes while it has it, and Tab would never come to the buttons.
      setTimeout(() => {
        if (this.#box !== box || document.activeElement === field) return;
        this.out();
        this.#left(cell);
      });
    });
  }
}

/** Whether a key begins a sign: a letter, AltGr and a letter (Windows: with Ctrl and Alt), a dead key, an input method. */
function begins(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented) return false;
  if (event.key === 'Dead' || event.key === 'Process' || event.key === 'Unidentified' || event.keyCode === 229) return true;
  if (event.key.length !== 1 || event.key === ' ') return false;
  return event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey);
}
