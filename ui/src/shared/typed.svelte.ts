// A text that means something (a duration, a time of day, a date, a number of a table), while it is
// typed: taken on Enter or on leaving. What cannot be read stays, with the reason, and is found again
// in its field when the screen was left meanwhile.
import { onDestroy, onMount } from 'svelte';
import { dropDraft, keepDraft } from './drafts';
import { dropText, keepText, leaveText, leftText } from './unsaved.svelte';

export interface Means {
  /** Of the field and its record, see `fieldKey`. */
  readonly key: string;
  /** The field as people call it. */
  label: () => string;
  /** As the screen writes what is stored. */
  value: () => string;
  /** Takes the text: `true` or `null` when it did, else what to say. */
  take: (text: string) => true | string | null;
}

export class Typed {
  // While a component goes, Svelte gives state as it was before the change that takes it away: what
  // was given up or taken by that change would be kept or taken again. So the text stands here too.
  #text: string | null = null;
  #seen = $state<string | null>(null);
  #bad = $state<string | null>(null);
  #means: Means;

  /** Called while the component is made. */
  constructor(means: Means) {
    this.#means = means;
    onMount(() => {
      const left = leftText(means.key);
      if (left === undefined || this.#text !== null || left.stored !== means.value()) return;
      this.#put(left.text, left.why);
    });
    onDestroy(() => {
      this.commit();
      dropDraft(this.#flush);
      leaveText(means.key);
    });
  }

  #put(text: string | null, bad: string | null): void {
    this.#text = text;
    this.#seen = text;
    this.#bad = bad;
  }

  /** What the field shows. */
  get shown(): string {
    return this.#seen ?? this.#means.value();
  }
  /** Whether it shows something else than what is stored. */
  get dirty(): boolean {
    return this.#seen !== null;
  }
  /** Why it was not taken. */
  get bad(): string | null {
    return this.#bad;
  }

  type(text: string): void {
    this.#put(text, null);
    keepDraft(this.#flush);
  }

  /** Takes what is typed; whether nothing is left to be mended. */
  commit = (): boolean => {
    const text = this.#text;
    if (text === null) return true;
    const { key, label, value, take } = this.#means;
    const answer = text.trim() === value().trim() || take(text);
    if (answer === true || answer === null) {
      this.abandon();
      return true;
    }
    this.#bad = answer;
    keepText(key, label(), text, answer, value());
    return false;
  };

  /** Back to what is stored. */
  abandon(): void {
    this.#put(null, null);
    dropDraft(this.#flush);
    dropText(this.#means.key);
  }

  // What is typed and not yet taken is handed over before the window closes or the screen is left.
  #flush = (): Promise<void> => {
    this.commit();
    return Promise.resolve();
  };
}
