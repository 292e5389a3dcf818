// The hand that walks the journey's table: where the focus is, which field is open, what each key and
// the clipboard do there. It finds cells by `data-r` and `data-c`; what a gesture changes is the
// model's. Knows no markup beyond those two marks.

import { flushSync, tick } from 'svelte';
import type { Cell } from '../protocol/Cell';
import type { Fault } from '../protocol/Fault';
import { word } from '../shared/words.svelte';
import { blankItem, channelOf, itemsFrom, linesOf, tableFrom, withChannel } from './cells';
import type { Draft, Leave } from './draft';
import { anchor, tabTo, walk, type Row, type Shape, type Spot } from './grid';
import type { JourneyModel, Named } from './model.svelte';

export interface Where {
  row: Row;
  /** Index of the step from 0; `null`: the head of the row. */
  column: number | null;
  editing: Draft['kind'] | null;
}

export interface Calls {
  /** Opens the menu of a spot at a point of the window. */
  onmenu: (spot: Named, at: { x: number; y: number }) => void;
  ondetails: (spot: Named) => void;
  onwhere: (where: Where) => void;
}

type LaneRow = Extract<Row, { kind: 'lane' }>;

export class Walker {
  #model: JourneyModel;
  #calls: () => Calls;
  #copied: { text: string; cell: Cell | null } | null = null;

  table: HTMLTableElement | undefined = $state();
  editing = $state.raw<(Named & { draft: Draft }) | null>(null);
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

  #report(): void {
    const spot = this.spotOf(this.current);
    const row = this.#model.rows[spot.row];
    if (row) this.#calls().onwhere({ row, column: spot.column === 0 ? null : spot.column - 1, editing: this.editing?.draft.kind ?? null });
  }

  /** The one cell that Tab reaches, set by hand: a focus move touches two cells, not 720. */
  #stopAt(cell: HTMLElement): void {
    for (const other of this.table?.querySelectorAll<HTMLElement>('[data-r][tabindex="0"]') ?? []) other.tabIndex = -1;
    cell.tabIndex = 0;
  }

  focusSpot(spot: Spot): void {
    const to = anchor(spot, this.shape);
    this.current = this.#nameOf(to);
    const cell = this.#element(to);
    if (cell) {
      this.#stopAt(cell);
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    this.#report();
  }

  /** Rows and columns come and go; one cell always answers Tab. */
  settle(): void {
    const cell = this.#element(anchor(this.spotOf(this.current), this.shape));
    if (cell) this.#stopAt(cell);
    this.#report();
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
      return { kind: 'emotion', value: felt?.value ?? null, word: (felt?.word ?? '') + (typed ?? '') };
    }
    const cell = this.#model.cell(row.lane.id, step.id);
    if (row.lane.kind === 'channel') return { kind: 'channel', channel: channelOf(cell) };
    // Typing on a cell that holds something adds a line: nothing is lost by a stray key.
    const text = linesOf(cell?.items ?? []);
    return { kind: 'lines', text: typed === undefined ? text : text === '' ? typed : `${text}\n${typed}` };
  }

  open(named: Named, typed?: string): void {
    const draft = this.#draftFor(named, typed);
    if (!draft) return;
    this.current = named;
    this.editing = { ...named, draft };
    this.#report();
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
    return this.#model.write(row.lane.id, named.step, draft.kind === 'lines' ? itemsFrom(draft.text, items) : withChannel(items, draft.channel));
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
    if (this.#act(event, named)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #act(event: KeyboardEvent, named: Named): boolean {
    const { key, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
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
      this.focusSpot(to);
      return true;
    }
    if (key === 'Enter' || key === 'F2') {
      this.open(named);
      return true;
    }
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
    if (key === 'Dead' || key === 'Process') {
      // An accent or an input method begins: the field must be there before the sign is finished.
      flushSync(() => this.open(named, ''));
      return false;
    }
    if (ctrl || key.length !== 1) return false;
    if (row.kind === 'lane' && row.lane.kind === 'emotion' && named.step !== null && /[+\-0-2]/.test(key)) {
      return this.#nudge(key, row.persona, named.step);
    }
    this.open(named, key === ' ' ? undefined : key);
    return true;
  }

  #moveThing(key: string, named: Named, row: Row): boolean {
    const across = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
    const down = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    if (key === 'Enter') {
      this.#calls().ondetails(named);
      return true;
    }
    if (across && named.step) {
      const run = this.#model.runs.find((each) => each.steps.includes(named.step ?? ''));
      if (row.kind === 'phases' && run) this.#model.movePhase(run, across);
      else this.#model.moveStep(named.step, across, named.row);
      return true;
    }
    if (down && row.kind === 'lane') {
      this.#model.moveLane(row.lane.id, down, named);
      return true;
    }
    return false;
  }

  /** + and − change the emotion by one, 0 1 2 set it; the word is kept. */
  #nudge(key: string, persona: string | null, step: string): boolean {
    const felt = this.#model.emotion(persona, step);
    const now = felt?.value ?? 0;
    const value = key === '+' ? now + 1 : key === '-' ? now - 1 : Number(key);
    void this.#model.feel(step, persona, Math.max(-2, Math.min(2, value)), felt?.word ?? '');
    return true;
  }

  #clear(named: Named, row: Row): void {
    if (row.kind === 'phases') {
      const run = this.#model.runs.find((each) => named.step !== null && each.steps.includes(named.step));
      if (run) this.#model.removePhase(run);
    } else if (row.kind === 'steps') {
      if (named.step) this.#model.removeStep(named.step);
    } else if (named.step === null) {
      this.#model.removeLane(row.lane);
    } else if (row.lane.kind === 'emotion') {
      if (this.#model.emotion(row.persona, named.step)) void this.#model.feel(named.step, row.persona, null, '');
    } else if (this.#model.cell(row.lane.id, named.step)) {
      void this.#model.write(row.lane.id, named.step, []);
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

  focusin(event: FocusEvent): void {
    const named = this.#spotUnder(event);
    if (!named) return;
    this.current = named;
    const cell = this.#element(anchor(this.spotOf(named), this.shape));
    if (cell) this.#stopAt(cell);
    this.#report();
  }

  dblclick(event: MouseEvent): void {
    const named = this.#spotUnder(event);
    if (named && !this.editing) this.open(named);
  }

  // ---- clipboard: a cell as lines; a table from a spreadsheet spreads over the cells

  #laneSpot(): { row: LaneRow; spot: Spot; step: string } | null {
    const spot = this.spotOf(this.current);
    const row = this.#model.rows[spot.row];
    return !this.editing && row?.kind === 'lane' && this.current.step ? { row, spot, step: this.current.step } : null;
  }

  copy(event: ClipboardEvent): void {
    const at = this.#laneSpot();
    if (!at || !event.clipboardData) return;
    const felt = at.row.lane.kind === 'emotion' ? this.#model.emotion(at.row.persona, at.step) : undefined;
    const cell = this.#model.cell(at.row.lane.id, at.step) ?? null;
    const text = felt ? `${felt.value} ${felt.word}`.trim() : this.#textOf(cell);
    this.#copied = { text, cell };
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    if (event.type === 'cut') this.#clear(this.current, at.row);
  }

  #textOf(cell: Cell | null): string {
    const lines = (cell?.items ?? []).map((item) => item.text || (item.channel ? word('channel', item.channel) : ''));
    return lines.join('\n');
  }

  paste(event: ClipboardEvent): void {
    const at = this.#laneSpot();
    const text = event.clipboardData?.getData('text/plain').replace(/\r\n/g, '\n') ?? '';
    if (!at || text === '') return;
    event.preventDefault();
    if (this.#copied?.cell && this.#copied.text === text && at.row.lane.kind !== 'emotion') {
      void this.#model.write(at.row.lane.id, at.step, this.#copied.cell.items);
    } else if (text.includes('\t')) {
      void this.#model.writeTable(this.#pasted(at.spot, tableFrom(text)));
    } else if (at.row.lane.kind === 'emotion') {
      const [, value = '0', said = ''] = /^\s*([+\-\u2212]?[0-2])?\s*(.*)$/s.exec(text) ?? [];
      void this.#model.feel(at.step, at.row.persona, Number(value.replace('\u2212', '-')), said.trim().slice(0, 200));
    } else {
      void this.#model.write(at.row.lane.id, at.step, itemsFrom(text, []));
    }
  }

  #pasted(from: Spot, lines: string[][]): { lane: string; step: string; items: Cell['items'] }[] {
    return lines.flatMap((line, down) => line.flatMap((value, across) => {
      const row = this.#model.rows[from.row + down];
      const step = this.#model.steps[from.column - 1 + across];
      if (!step || row?.kind !== 'lane' || row.lane.kind === 'emotion' || row.lane.kind === 'channel') return [];
      const items = value.split('\n').filter((text) => text.trim() !== '').map((text) => blankItem(text));
      return items.length > 0 ? [{ lane: row.lane.id, step: step.id, items }] : [];
    }));
  }

  /** Whether a copy or a paste concerns a cell. */
  get onCell(): boolean {
    return this.#laneSpot() !== null;
  }
}
