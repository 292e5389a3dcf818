/** What is being looked for on a board: the hits in the order of the view, and the one one is at. */
import { foldWords } from '../shared/fold';
import { t } from '../shared/words.svelte';
import type { BoardModel } from './model.svelte';
import { says, stepped } from './search';

export class Finding {
  open = $state(false);
  text = $state('');
  /** The note one is at. */
  current = $state.raw<string | null>(null);
  /** The notes in the order of the view on screen. */
  order = $state.raw<() => readonly string[]>(() => []);
  /** Brings a note before the eyes, wherever the keys are. */
  show: (id: string) => void = () => undefined;
  /** Gives the keys back to the view. */
  leave: () => void = () => undefined;
  readonly #model: BoardModel;

  readonly wanted = $derived(this.open ? foldWords(this.text.trim()) : '');
  readonly hits = $derived.by((): readonly string[] => {
    if (this.wanted === '') return [];
    const said = new Set<string>();
    for (const note of this.#model.shown) if (says(note, this.wanted, this.#model.merged.get(note.id))) said.add(note.id);
    void this.#model.version;
    return this.order().filter((id) => said.has(id));
  });
  readonly found = $derived(new Set(this.hits) as ReadonlySet<string>);
  readonly at = $derived(this.current === null ? -1 : this.hits.indexOf(this.current));
  #alone = $state(false);
  /** Only the hits are shown: the filter has the text from here. */
  readonly only = $derived.by(() => this.open && this.#alone && this.#model.filter.text !== '');

  constructor(model: BoardModel) {
    this.#model = model;
  }

  begin(): void {
    this.open = true;
  }

  type(text: string): void {
    this.text = text;
    if (this.only) this.#model.filter = { ...this.#model.filter, text: text.trim() };
    // The nearest hit from where one is on.
    const from = this.current ?? this.#model.focused;
    const order = this.order();
    const start = from === null ? -1 : order.indexOf(from);
    const hits = new Set(this.hits);
    const next = [...order.slice(Math.max(0, start)), ...order.slice(0, Math.max(0, start))].find((id) => hits.has(id));
    this.#go(next);
  }

  step(by: 1 | -1): void {
    this.#go(this.hits[stepped(this.at, by, this.hits.length)]);
    if (this.hits.length > 0) this.#model.say(this.#told());
  }

  /** « Ne montrer que ce qui est trouvé », or all again. */
  toggleOnly(): void {
    const alone = !this.only;
    this.#alone = alone;
    this.#model.filter = { ...this.#model.filter, text: alone ? this.text.trim() : '' };
  }

  close(): void {
    if (this.only) this.#model.filter = { ...this.#model.filter, text: '' };
    this.open = false;
    this.#alone = false;
    this.current = null;
    this.leave();
  }

  /** How many, and where one is. */
  get count(): string {
    if (this.wanted === '') return '';
    if (this.hits.length === 0) return t('board-find-none');
    return this.at < 0 ? t('board-find-hits', { count: this.hits.length }) : t('board-find-place', { place: this.at + 1, count: this.hits.length });
  }

  #told(): string {
    const note = this.current === null ? undefined : this.#model.byId.get(this.current);
    return note ? `${this.count} : ${note.text}` : this.count;
  }

  #go(id: string | undefined): void {
    this.current = id ?? null;
    if (id !== undefined) this.show(id);
  }
}
