// The hand that walks the journey's table: where the focus is, which cells are selected, which field
// is open, what each key and the clipboard do there. It finds cells by `data-r` and `data-c`; what a
// gesture changes is the model's. Knows no markup beyond those two marks.

import { flushSync, tick } from 'svelte';
import { inTurn } from '../replica/act.svelte';
import type { Fault } from '../protocol/Fault';
import { offerCells } from '../shared/clipboard/offer';
import { onlyValue, readPasted } from '../shared/clipboard/read';
import { doneText, refusalText } from '../shared/grid/fill';
import { Pin } from '../shared/grid/pin';
import { toast } from '../shared/toast.svelte';
import { t, word } from '../shared/words.svelte';
import { channelOf, CHANNELS, itemsFrom, linesOf, withChannel } from './cells';
import { clearings, copy, pasted, valueAt, writings, type Copied } from './clipboard';
import type { Draft, Leave } from './draft';
import { anchor, between, tabTo, walk, type Range, type Row, type Shape, type Spot } from './grid';
import type { JourneyModel, Named } from './model.svelte';

export interface Where {
  row: Row;
  /** Index of the step from 0; `null`: the head of the row. */
  column: number | null;
  editing: Draft['kind'] | null;
  /** Rows and columns selected, when more than one cell is. */
  selected: { rows: number; columns: number } | null;
}

export interface Calls {
  /** Opens the menu of a spot at a point of the window. */
  onmenu: (spot: Named, at: { x: number; y: number }) => void;
  ondetails: (spot: Named) => void;
  /** In a blueprint: an arrow from here, and the words of where it breaks. */
  onrelate?: ((spot: Named) => void) | undefined;
  onbreak?: ((spot: Named) => void) | undefined;
  onwhere: (where: Where) => void;
  /** Draws what of the table is not drawn yet, at once. */
  ondrawn: () => void;
}

export class Walker {
  #model: JourneyModel;
  #calls: () => Calls;
  #copied: Copied | null = null;
  /** The corner a selection starts from; the other one is `current`. */
  #from: Named | null = null;
  /** A step, a phase or a lane chosen as a whole. */
  #whole: 'row' | 'column' | null = null;
  /** The place before, for what a screen reader is told. */
  #last: Named | null = null;
  #pin = new Pin((cell) => {
    cell.tabIndex = 0;
    this.#last = null;
  });

  /** Why something was not done, beside where it was asked for. */
  refused = $state<string | null>(null);
  table: HTMLTableElement | undefined = $state();
  editing = $state.raw<(Named & { draft: Draft; typed: boolean }) | null>(null);
  /** Where the person was last; not reactive, the focus says it. */
  current: Named = { row: 'steps', step: null };

  constructor(model: JourneyModel, calls: () => Calls) {
    this.#model = model;
    this.#calls = calls;
  }

  /** What the keyboard needs to know of the table. */
  get shape(): Shape {
    return {
      rows: this.#model.rows.length,
      columns: this.#model.steps.length + 1,
      span: (row, column) => this.#spanAt(row, column),
    };
  }

  #spanAt(row: number, column: number): number {
    if (column === 0) return 1;
    if (row === 0) {
      const run = this.#model.runs.find((each) => column - 1 >= each.from && column - 1 < each.from + each.count);
      return run && run.from === column - 1 ? run.count : 0;
    }
    const at = this.#model.rows[row];
    return at?.kind === 'lane' && at.lane.kind !== 'emotion' ? (this.#model.spans.get(at.lane.id)?.[column - 1] ?? 1) : 1;
  }

  spotOf(named: Named): Spot {
    return {
      row: Math.max(0, this.#model.rows.findIndex((row) => row.key === named.row)),
      column: named.step === null ? 0 : this.#model.steps.findIndex((step) => step.id === named.step) + 1,
    };
  }
  #nameOf(spot: Spot): Named {
    return { row: this.#model.rows[spot.row]?.key ?? 'steps', step: spot.column === 0 ? null : (this.#model.steps[spot.column - 1]?.id ?? null) };
  }
  #element(spot: Spot): HTMLElement | null {
    return this.table?.querySelector<HTMLElement>(`[data-r="${spot.row}"][data-c="${spot.column}"]`) ?? null;
  }

  /** Writes on each cell of a lane in which column it stands. */
  number(): void {
    for (const row of this.table?.querySelectorAll('tbody > tr') ?? []) {
      let column = 0;
      for (const cell of row.children) {
        if (!(cell instanceof HTMLElement) || cell.dataset['r'] === undefined) break;
        const at = String(column);
        if (cell.dataset['c'] !== at) cell.dataset['c'] = at;
        column += Number(cell.getAttribute('colspan') ?? 1);
      }
    }
  }

  /** Where a key leads is there, however early it comes. */
  #drawn(spot: Spot): HTMLElement | null {
    const there = this.#element(spot);
    if (there || !this.table) return there;
    this.#calls().ondrawn();
    return this.#element(spot);
  }

  #report(): void {
    const spot = this.spotOf(this.current);
    const row = this.#model.rows[spot.row];
    const range = this.#from && this.#range;
    const selected = range ? { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 } : null;
    if (row) this.#calls().onwhere({ row, column: spot.column === 0 ? null : spot.column - 1, editing: this.editing?.draft.kind ?? null, selected });
  }

  // ---- selection: a rectangle of cells, marked by hand like the Tab stop

  /** The cells that copy, paste and Delete concern; `null` on a head or in an open field. */
  get #range(): Range | null {
    const spot = this.spotOf(this.current);
    if (this.editing || !this.#isCell(spot)) return null;
    const from = this.#from && this.spotOf(this.#from);
    return between(from && this.#isCell(from) ? from : spot, spot);
  }
  #isCell({ row, column }: Spot): boolean {
    return column > 0 && this.#model.rows[row]?.kind === 'lane';
  }

  #select(from: Named | null): void {
    if (from) this.#calls().ondrawn();
    this.#from = from;
    this.#whole = null;
    const range = from && this.#range;
    this.#mark((row, column) => range !== null && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right, 'td');
  }

  #mark(chosen: (row: number, column: number) => boolean, cells: 'td' | 'td, th'): void {
    for (const cell of this.table?.querySelectorAll<HTMLElement>('[data-r]') ?? []) {
      const inside = cell.matches(cells) && chosen(Number(cell.dataset['r']), Number(cell.dataset['c']));
      if (inside) cell.setAttribute('aria-selected', 'true');
      else cell.removeAttribute('aria-selected');
    }
  }

  /** Takes the selection, or the cell the person is in, to another cell. */
  #extend(to: Spot): void {
    const from = this.#from ?? this.current;
    if (!this.#isCell(this.spotOf(from)) || !this.#isCell(to)) return;
    this.focusSpot(to, from);
  }

  /** Chooses all of a lane, a step or a phase, as a spreadsheet does: Delete then removes it. */
  #choose(whole: 'row' | 'column', spot: Spot, row: Row): boolean {
    const [width, height] = [this.#spanAt(spot.row, spot.column), row.kind === 'lane' ? row.rows : 1];
    if (whole === 'row' ? row.kind !== 'lane' : spot.column === 0) return true;
    this.#calls().ondrawn();
    if (this.#from) this.#select(null);
    const again = this.#whole === whole;
    this.#whole = again ? null : whole;
    const first = row.kind === 'lane' ? this.#model.rows.findIndex((one) => one.kind === 'lane' && one.lane.id === row.lane.id) : 0;
    this.#mark((r, c) => !again && (whole === 'row' ? r >= first && r < first + height : c >= spot.column && c < spot.column + Math.max(1, width)), 'td, th');
    return true;
  }

  #letGo(): void {
    if (this.#from || this.#whole) this.#select(null);
  }

  /** The one cell that Tab reaches, set by hand: a focus move touches two cells, not 720. */
  #stopAt(cell: HTMLElement): void {
    for (const other of this.table?.querySelectorAll<HTMLElement>('[data-r][tabindex="0"]') ?? []) other.tabIndex = -1;
    cell.tabIndex = this.#pin.cell === cell ? -1 : 0;
  }

  /** What a spot shows, in words. */
  #textOf(named: Named): string {
    const row = this.#model.rows[this.spotOf(named).row];
    if (!row) return '';
    if (row.kind === 'lane') return named.step === null ? this.#model.laneName(row.lane) : valueAt(this.#model, row, named.step);
    if (named.step === null) return t(row.kind === 'phases' ? 'journey-phases' : 'journey-steps');
    if (row.kind === 'steps') return this.#model.step(named.step)?.title ?? '';
    return this.#model.runs.find((run) => run.steps.includes(named.step ?? ''))?.phase?.title ?? t('journey-no-phase');
  }

  /** The focus comes to a closed cell: the field in it takes it. */
  #enter(cell: HTMLElement, named: Named): void {
    const lane = this.#textOf({ row: named.row, step: null });
    const step = named.step === null ? '' : this.#textOf({ row: 'steps', step: named.step });
    const head = named.step === null || named.row === 'steps';
    const parts = [this.#last?.row === named.row ? '' : lane, head || this.#last?.step === named.step ? '' : step].filter((part) => part !== '');
    this.#last = named;
    // What the cell shows beside its text: a channel, a breaking point, a moment of truth, how long it takes.
    const beside = [...cell.querySelectorAll('[data-told]')].map((one) => one.textContent?.trim() ?? '');
    const label = [parts.join(', ') || step || lane, ...beside].join(', ');
    this.#pin.into(cell, { text: this.#textOf(named), label, typed: (text) => this.#typed(named, text) });
  }

  /** At once: the next key already belongs to the field. */
  #typed(named: Named, text: string): void {
    flushSync(() => this.open(named, text));
  }

  /** What is shown has changed. */
  refresh(): void {
    this.refused = null;
    if (this.#pin.cell) this.#pin.show(this.#textOf(this.current));
  }

  /** `from`: the other corner of what is selected. */
  focusSpot(spot: Spot, from: Named | null = null): void {
    const to = anchor(spot, this.shape);
    this.current = this.#nameOf(to);
    if (from || this.#from || this.#whole) this.#select(from);
    const cell = this.#drawn(to);
    if (cell) {
      // Before anything in the table changes: asking where a cell lies would lay all of it out once more.
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      this.#stopAt(cell);
      this.#enter(cell, this.current);
    }
    this.#report();
  }

  /** Rows and columns come and go; one cell always answers Tab. */
  settle(): void {
    if (this.#pin.cell?.isConnected === false) this.#pin.out();
    const cell = this.#element(anchor(this.spotOf(this.current), this.shape));
    if (cell) this.#stopAt(cell);
    this.#report();
  }

  /** The table is drawn larger or smaller: the cell with the focus comes back to where it is seen. */
  inSight(): void {
    if (this.#pin.cell || this.editing) this.#element(anchor(this.spotOf(this.current), this.shape))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  focusCurrent(): void {
    this.focusSpot(this.spotOf(this.current));
  }

  isOpen(row: string, step: string | null): boolean {
    return this.editing !== null && this.editing.row === row && this.editing.step === step;
  }

  // ---- editing

  #draftFor(named: Named, typed: string | undefined): Draft | null {
    const row = this.#model.rows[this.spotOf(named).row];
    const step = this.#model.step(named.step);
    if (!row) return null;
    if (row.kind === 'phases') {
      const run = this.#model.runs.find((each) => named.step !== null && each.steps.includes(named.step));
      return run ? { kind: 'name', text: typed ?? run.phase?.title ?? '' } : null;
    }
    if (row.kind === 'steps') {
      return step
        ? { kind: 'step', title: typed ?? step.title, duration: step.duration, waiting: step.waiting, truth: step.moment_of_truth }
        : null;
    }
    if (!step) return row.first ? { kind: 'name', text: typed ?? row.lane.title } : null;
    if (row.lane.kind === 'emotion') {
      const felt = this.#model.emotion(row.persona, step.id);
      return { kind: 'emotion', value: felt?.value ?? null, word: typed ?? felt?.word ?? '' };
    }
    const cell = this.#model.cell(row.lane.id, step.id);
    if (row.lane.kind === 'channel') {
      const meant = typed && CHANNELS.find((channel) => word('channel', channel).toLowerCase().startsWith(typed.toLowerCase()));
      return { kind: 'channel', channel: meant || channelOf(cell) };
    }
    // As in a spreadsheet, typing writes over what is there: Escape gives it back, so does undo.
    return { kind: 'lines', text: typed ?? linesOf(cell?.items ?? []), fresh: typed !== undefined };
  }

  open(named: Named, typed?: string): void {
    const draft = this.#draftFor(named, typed);
    if (!draft) return;
    this.#letGo();
    this.refused = null;
    this.current = named;
    this.editing = { ...named, draft, typed: typed !== undefined };
    this.#report();
  }

  /** What was just made is open to be named, and seen. */
  openInSight(named: Named): void {
    const spot = anchor(this.spotOf(named), this.shape);
    this.#drawn(spot);
    flushSync(() => this.open(named));
    this.#element(spot)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  save(named: Named, draft: Draft): Promise<Fault | null> {
    const row = this.#model.rows[this.spotOf(named).row];
    if (!row) return Promise.resolve(null);
    if (draft.kind === 'name') {
      if (row.kind === 'lane') return this.#model.patchLane(row.lane.id, { title: draft.text });
      const run = this.#model.runs.find((each) => named.step !== null && each.steps.includes(named.step));
      if (!run) return Promise.resolve(null);
      return run.phase ? this.#model.renamePhase(run.phase.id, draft.text) : this.#model.addPhase(run.steps, draft.text);
    }
    if (named.step === null) return Promise.resolve(null);
    if (draft.kind === 'step') {
      return this.#model.patchStep(named.step, {
        title: draft.title, duration: draft.duration, waiting: draft.waiting, moment_of_truth: draft.truth,
      });
    }
    if (row.kind !== 'lane') return Promise.resolve(null);
    if (draft.kind === 'emotion') {
      const value = draft.value ?? (draft.word.trim() === '' ? null : 0);
      return this.#model.feel(named.step, row.persona, value, draft.word);
    }
    const items = this.#model.cell(row.lane.id, named.step)?.items ?? [];
    return this.#model.write(row.lane.id, named.step, draft.kind === 'lines' ? itemsFrom(draft.text, draft.fresh ? [] : items) : withChannel(items, draft.channel));
  }

  close(leave: Leave): void {
    const from = this.editing;
    this.editing = null;
    if (leave === 'away' || !from) {
      this.#report();
      return;
    }
    const spot = this.spotOf(from);
    void tick().then(() => this.focusSpot(leave === 'stay' ? spot : (tabTo(spot, leave === 'back', this.shape) ?? spot)));
  }

  // ---- keys and pointer

  #spotUnder(event: Event): Named | null {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-r]') : null;
    return cell ? this.#nameOf({ row: Number(cell.dataset['r']), column: Number(cell.dataset['c']) }) : null;
  }

  keydown(event: KeyboardEvent): void {
    const named = this.#spotUnder(event);
    if (!named || this.editing || event.defaultPrevented || event.target instanceof HTMLButtonElement) return;
    if (!['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) this.refused = null;
    if (this.#act(event, named)) {
      event.preventDefault();
      event.stopPropagation();
    } else {
      this.#pin.ready(event);
    }
  }

  #act(event: KeyboardEvent, named: Named): boolean {
    const { key } = event;
    // Windows: AltGr is Ctrl and Alt.
    const graph = key.length === 1 && event.getModifierState('AltGraph');
    const altKey = event.altKey && !graph;
    const ctrl = (event.ctrlKey || event.metaKey) && !graph;
    const spot = this.spotOf(named);
    const row = this.#model.rows[spot.row];
    if (!row) return false;
    if (altKey) return this.#moveThing(key, named, row);
    if (key === 'Tab') {
      const to = tabTo(spot, event.shiftKey, this.shape);
      if (!to) return false;
      this.focusSpot(to);
      return true;
    }
    const to = walk(spot, key, ctrl, this.shape);
    if (to) {
      if (event.shiftKey) this.#extend(this.#intoCells(to));
      else this.focusSpot(to);
      return true;
    }
    if (key === 'Escape' && (this.#from || this.#whole)) {
      this.#select(null);
      this.#report();
      return true;
    }
    if (key === 'Enter' || key === 'F2') {
      this.open(named);
      return true;
    }
    if (key === 'F8') return this.#toNextBreak(spot);
    if (key === 'ContextMenu' || (event.shiftKey && key === 'F10')) {
      this.menuFor(named);
      return true;
    }
    if (key === 'Delete' || key === 'Backspace') {
      this.#clear(named, row);
      return true;
    }
    if (key === 'Insert') {
      if (named.step) this.#model.addStep(named.step);
      return named.step !== null;
    }
    if (ctrl && key.toLowerCase() === 'd') {
      if (row.kind === 'lane' && named.step === null) this.#model.copyLane(row.lane.id);
      else if (named.step) this.#model.copyStep(named.step);
      return true;
    }
    if (key === ' ') {
      if (event.shiftKey || ctrl) return this.#choose(ctrl ? 'column' : 'row', spot, row);
      this.open(named);
      return true;
    }
    if (ctrl || key.length !== 1) return false;
    if (row.kind === 'lane' && row.lane.kind === 'emotion' && named.step !== null && /[+\-0-2]/.test(key)) {
      void this.#nudge(key, row.persona, named.step);
      return true;
    }
    // What is typed goes into the field of the cell, which hands it over when it is whole.
    return false;
  }

  /** The cell nearest to a spot that may be a head. */
  #intoCells({ row, column }: Spot): Spot {
    return { row: Math.max(row, this.#model.rows.findIndex((each) => each.kind === 'lane')), column: Math.max(1, column) };
  }

  #moveThing(key: string, named: Named, row: Row): boolean {
    const across = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
    const down = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    if (key === 'Enter') {
      this.#calls().ondetails(named);
      return true;
    }
    const letter = { l: this.#calls().onrelate, r: this.#calls().onbreak }[key.toLowerCase()];
    if (letter && row.kind === 'lane' && named.step) {
      letter(named);
      return true;
    }
    if (across && named.step) {
      const run = this.#model.runs.find((each) => each.steps.includes(named.step ?? ''));
      if (row.kind === 'phases' && run) void this.#model.movePhase(run, across);
      else void this.#model.moveStep(named.step, across, named.row);
      return true;
    }
    if (down && row.kind === 'lane') {
      void this.#model.moveLane(row.lane.id, down, named);
      return true;
    }
    return false;
  }

  /** The next breaking point, row by row; from the last one to the first. */
  #toNextBreak(from: Spot): boolean {
    const broken = this.#model.rows.flatMap((row, r) => (row.kind === 'lane' && row.first
      ? this.#model.steps.flatMap((step, c) => {
          const cell = this.#model.cell(row.lane.id, step.id);
          return cell && this.#model.itemsOf(cell).some((item) => item.breaking_point !== '') ? [{ row: r, column: c + 1 }] : [];
        })
      : []));
    const next = broken.find((spot) => spot.row > from.row || (spot.row === from.row && spot.column > from.column)) ?? broken[0];
    if (next) this.focusSpot(next);
    else this.refused = t('blueprint-no-break');
    return true;
  }

  /** + and − change the emotion by one, 0 1 2 set it; the word is kept. */
  async #nudge(key: string, persona: string | null, step: string): Promise<void> {
    await inTurn();
    const felt = this.#model.emotion(persona, step);
    const now = felt?.value ?? 0;
    const value = key === '+' ? now + 1 : key === '-' ? now - 1 : Number(key);
    await this.#model.feel(step, persona, Math.max(-2, Math.min(2, value)), felt?.word ?? '');
  }

  /** Empties cells; only what was chosen as a whole goes as a whole. */
  #clear(named: Named, row: Row): void {
    const run = this.#model.runs.find((each) => named.step !== null && each.steps.includes(named.step));
    if (this.#whole !== null) {
      const whole = this.#whole;
      this.#letGo();
      if (whole === 'row' && row.kind === 'lane') this.#model.removeLane(row.lane);
      else if (row.kind === 'phases' && run) this.#model.removePhase(run);
      else if (named.step) this.#model.removeStep(named.step);
    } else if (row.kind === 'phases') {
      if (run?.phase) this.refused = t('journey-phase-required');
    } else if (row.kind === 'steps') {
      if (named.step) this.refused = t('journey-step-required');
    } else if (named.step === null) {
      if (row.lane.title !== '') void this.#model.patchLane(row.lane.id, { title: '' });
    } else if (this.#range) {
      void this.#model.writeAll(clearings(this.#model, this.#range));
    }
  }

  menuFor(named: Named): void {
    const box = this.#element(anchor(this.spotOf(named), this.shape))?.getBoundingClientRect();
    this.#calls().onmenu(named, { x: (box?.left ?? 0) + 12, y: (box?.top ?? 0) + Math.min(30, box?.height ?? 0) });
  }

  contextmenu(event: MouseEvent): void {
    const named = this.#spotUnder(event);
    if (!named || this.editing) return;
    event.preventDefault();
    this.focusSpot(this.spotOf(named));
    this.#calls().onmenu(named, { x: event.clientX, y: event.clientY });
  }

  /** Shift and a click take the selection there. */
  pointerdown(event: PointerEvent): void {
    const named = event.shiftKey && !this.editing ? this.#spotUnder(event) : null;
    if (!named) return;
    event.preventDefault();
    this.#extend(this.spotOf(named));
  }

  focusin(event: FocusEvent): void {
    const named = this.#spotUnder(event);
    if (!named) return;
    const same = named.row === this.current.row && named.step === this.current.step;
    this.current = named;
    if (!same) this.#letGo();
    const cell = this.#element(anchor(this.spotOf(named), this.shape));
    if (cell && event.target === cell && !this.editing) this.#enter(cell, named);
    if (cell) this.#stopAt(cell);
    this.#report();
  }

  dblclick(event: MouseEvent): void {
    const named = this.#spotUnder(event);
    if (named && !this.editing) this.open(named);
  }

  // ---- clipboard: a cell as lines; a table from a spreadsheet spreads over the cells

  copy(event: ClipboardEvent): void {
    if (this.editing || !this.#pin.cell || !event.clipboardData) return;
    event.preventDefault();
    const range = this.#range;
    if (!range) {
      offerCells(event.clipboardData, [[this.#textOf(this.current)]]);
      return;
    }
    this.#copied = copy(this.#model, range, event.clipboardData);
    if (event.type === 'cut') void this.#model.writeAll(clearings(this.#model, range));
  }

  paste(event: ClipboardEvent): void {
    if (this.editing || !this.#pin.cell) return;
    event.preventDefault();
    const range = this.#range;
    if (!range) {
      const only = onlyValue(readPasted(event.clipboardData));
      if (only === null) this.refused = t('journey-paste-head');
      else this.#typed(this.current, only);
      return;
    }
    const { commands, left, emptied, refused } = writings(this.#model, range, pasted(event.clipboardData, this.#copied));
    if (refused.length > 0) {
      this.refused = refusalText(refused);
      return;
    }
    void this.#model.writeAll(commands).then((fault) => {
      const said = [
        left > 0 ? t('journey-paste-left', { count: left }) : '',
        doneText({ heading: null, left: 0, emptied, kept: 0 }) ?? '',
      ].filter((sentence) => sentence !== '').join(' ');
      if (!fault && said !== '') toast(said, { undo: commands.length > 0 });
    });
  }

  /** Whether a copy or a paste concerns a cell. */
  get onCell(): boolean {
    return this.#pin.cell !== null && !this.editing;
  }
}
