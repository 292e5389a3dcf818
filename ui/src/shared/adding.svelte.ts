// A text typed where something is added, before it is: kept whole when it is too long, with the
// reason, and found again when the screen or the dialog was left meanwhile.
import { onDestroy, onMount } from 'svelte';
import { tooLong } from './limits';
import { dropText, fieldKey, freeKey, keepText, leaveText, leftText } from './unsaved.svelte';

export class Adding {
  text = $state('');
  #refusal = $state.raw<string | null>(null);
  /** Under which it is kept. */
  #key: string | null = null;
  #label: () => string;
  #limit: () => number | undefined;

  /** Called while the component is made; `of` is what is added to, where several places have the label. */
  constructor(label: () => string, limit: () => number | undefined, of = '') {
    this.#label = label;
    this.#limit = limit;
    const wanted = fieldKey(label(), of);
    onMount(() => {
      const left = leftText(wanted);
      if (left === undefined || this.text !== '') return;
      this.#key = left.key;
      this.text = left.text;
    });
    $effect(() => {
      if (this.text !== '') {
        this.#key ??= freeKey(wanted);
        keepText(this.#key, label(), this.text, this.problem);
      } else this.#forget();
    });
    onDestroy(() => {
      if (this.#key !== null) leaveText(this.#key);
    });
  }

  #forget(): void {
    if (this.#key !== null) dropText(this.#key);
    this.#key = null;
  }

  /** What is wrong with it. */
  get problem(): string | null {
    return this.#refusal ?? tooLong(this.text, this.#limit());
  }
  get label(): string {
    return this.#label();
  }
  get limit(): number | undefined {
    return this.#limit();
  }

  type(text: string): void {
    this.text = text;
    this.#refusal = null;
  }

  /** The text to add, where there is one and it can be. */
  take(): string | null {
    const text = this.text.trim();
    return text === '' || this.problem !== null ? null : text;
  }

  /** It was added, or why not. */
  done(refusal: string | null = null): void {
    this.#refusal = refusal;
    if (refusal !== null) return;
    this.text = '';
    // At once: where it was typed may close with it.
    this.#forget();
  }
}
