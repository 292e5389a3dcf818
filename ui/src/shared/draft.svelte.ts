// A text while it is typed: shown at once, sent after a short pause, on leaving the field or on
// Enter. A text that is too long or was refused stays in the field with the reason under it, and is
// found again there when the screen was left meanwhile.
import { onMount } from 'svelte';
import { dropDraft, keepDraft } from './drafts';
import { claim, sentence, type Refusal } from './refusal';
import { dropText, fieldKey, freeKey, keepText, leaveText, leftText, placeNow } from './unsaved.svelte';

export const PAUSE = 600;

export type Commit<T> = (value: T) => Refusal | Promise<Refusal>;

/** What keeps a text that cannot be sent: the field it belongs to, and how it is written down. */
export interface Keep<T> {
  /** The field as people call it. */
  label: () => string;
  /** The record, where several fields of the screen have that name. */
  of?: () => string | undefined;
  /** Which field of the record it is, where the label tells a place in a list (« Phrase 2 »). */
  part?: () => string | undefined;
  write: (value: T) => string;
  read: (text: string) => T;
  /** It was given back to the field. */
  found?: ((value: T) => void) | undefined;
}

export const asText = { write: (text: string) => text, read: (text: string) => text };

export class Draft<T> {
  // What is shown; and the same for whoever sends it: while a component goes, Svelte gives state as it
  // was before the change that takes it away, and what that change gave up would be sent.
  #seen = $state.raw<{ value: T } | null>(null);
  #typed: { value: T } | null = null;
  #error = $state.raw<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #send: Commit<T> | null = null;
  #sent: { value: T; answer: Promise<void> } | null = null;
  #stored: () => T;
  #sender: () => Commit<T>;
  #same: (a: T, b: T) => boolean;
  #problem: (value: T) => string | null;
  #waits: (value: T) => boolean;
  /** Under which it is kept while it cannot be sent. */
  #key: string | null = null;

  /**
   * `problem`: why a value cannot be sent as it stands; it is not, until it is mended. `waits`: what a
   * pause does not send, since its field would go away while one writes in it.
   */
  constructor(
    stored: () => T,
    sender: () => Commit<T>,
    same: (a: T, b: T) => boolean = Object.is,
    problem: (value: T) => string | null = () => null,
    waits: (value: T) => boolean = () => false,
  ) {
    this.#stored = stored;
    this.#sender = sender;
    this.#same = same;
    this.#problem = problem;
    this.#waits = waits;
  }

  /**
   * Keeps what cannot be sent beyond the field, and gives it back to the field when it is there
   * again. Called while the component is made.
   */
  keep(how: Keep<T>): void {
    const place = placeNow();
    const own = (): string => fieldKey(how.part?.() ?? how.label(), how.of?.(), place);
    onMount(() => {
      const kept = leftText(own());
      if (kept === undefined || this.#typed !== null) return;
      // Somebody has written something else there meanwhile.
      const stored = how.write(this.#stored());
      if (stored !== '' && stored !== kept.stored) return;
      this.#key = kept.key;
      const value = how.read(kept.text);
      this.type(value);
      how.found?.(value);
    });
    $effect(() => {
      const why = this.error;
      if (this.#seen !== null && why !== null) {
        this.#key ??= freeKey(own());
        keepText(this.#key, how.label(), how.write(this.#seen.value), why, how.write(this.#stored()));
      } else if (this.#key !== null) {
        dropText(this.#key);
        this.#key = null;
      }
    });
  }

  /** Leaving the field for good: what cannot be sent waits for it to be there again. */
  leave = async (): Promise<void> => {
    await this.commit();
    dropDraft(this.commit);
    if (this.#key === null) return;
    // Refused or taken since the field is gone.
    if (this.#typed !== null) leaveText(this.#key);
    else dropText(this.#key);
  };

  /** What the field shows. */
  get shown(): T {
    return this.#seen !== null ? this.#seen.value : this.#stored();
  }
  get dirty(): boolean {
    return this.#seen !== null;
  }
  /** Why it was refused, or cannot be sent. */
  get error(): string | null {
    return this.#error ?? (this.#seen !== null ? this.#problem(this.#seen.value) : null);
  }

  type(value: T): void {
    // Whoever was asked when typing began gets the text, even if the field shows another record.
    this.#send ??= this.#sender();
    this.#typed = this.#seen = { value };
    this.#error = null;
    keepDraft(this.commit);
    clearTimeout(this.#timer);
    if (!this.#waits(value)) this.#timer = setTimeout(() => void this.commit(), PAUSE);
  }

  commit = async (): Promise<void> => {
    clearTimeout(this.#timer);
    if (this.#typed === null || this.#send === null || this.#problem(this.#typed.value) !== null) return;
    const sent = this.#typed.value;
    if (this.#same(sent, this.#stored()) && this.#error === null) {
      this.abandon();
      return;
    }
    // What is on its way (or waits for room on the disk) is not sent twice.
    if (this.#sent !== null && this.#same(this.#sent.value, sent)) return this.#sent.answer;
    const way = { value: sent, answer: this.#hand(sent, this.#send) };
    this.#sent = way;
    await way.answer;
    if (this.#sent === way) this.#sent = null;
  };

  async #hand(sent: T, send: Commit<T>): Promise<void> {
    const fault = await send(sent);
    // Typed on in the meantime, or given up: what came back is about something else.
    if (this.#typed === null || !this.#same(sent, this.#typed.value)) return;
    if (fault) {
      claim(fault);
      this.#error = sentence(fault);
    } else {
      this.abandon();
    }
  }

  /** Back to what is stored. */
  abandon(): void {
    clearTimeout(this.#timer);
    this.#typed = this.#seen = null;
    this.#error = null;
    this.#send = null;
    dropDraft(this.commit);
  }
}
