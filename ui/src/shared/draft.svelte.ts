// A text while it is typed: shown at once, sent after a short pause, on leaving the field or on
// Enter. A refused text stays in the field with the reason under it.
import { dropDraft, keepDraft } from './drafts';
import { claim, sentence, type Refusal } from './refusal';

export const PAUSE = 600;

export type Commit<T> = (value: T) => Refusal | Promise<Refusal>;

export class Draft<T> {
  #typed = $state.raw<T | null>(null);
  #dirty = $state(false);
  #error = $state.raw<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #send: Commit<T> | null = null;
  #sent: { value: T; answer: Promise<void> } | null = null;
  #stored: () => T;
  #sender: () => Commit<T>;
  #same: (a: T, b: T) => boolean;

  constructor(stored: () => T, sender: () => Commit<T>, same: (a: T, b: T) => boolean = Object.is) {
    this.#stored = stored;
    this.#sender = sender;
    this.#same = same;
  }

  /** What the field shows. */
  get shown(): T {
    return this.#dirty ? (this.#typed as T) : this.#stored();
  }
  get dirty(): boolean {
    return this.#dirty;
  }
  /** Why it was refused. */
  get error(): string | null {
    return this.#error;
  }

  type(value: T): void {
    // Whoever was asked when typing began gets the text, even if the field shows another record.
    this.#send ??= this.#sender();
    this.#typed = value;
    this.#dirty = true;
    this.#error = null;
    keepDraft(this.commit);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.commit(), PAUSE);
  }

  commit = async (): Promise<void> => {
    clearTimeout(this.#timer);
    if (!this.#dirty || this.#send === null) return;
    const sent = this.#typed as T;
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
    if (!this.#dirty || !this.#same(sent, this.#typed as T)) return;
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
    this.#typed = null;
    this.#dirty = false;
    this.#error = null;
    this.#send = null;
    dropDraft(this.commit);
  }
}
