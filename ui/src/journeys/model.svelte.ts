// One journey as the screen sees it: what is shown, what stands where, and the gestures a person
// makes on it, sent as commands. Holds no copy of a record; the draft of the open cell lives in the
// table. Focus asked for here (after an insertion) is carried out by the table.

import type { Cell } from '../protocol/Cell';
import type { CellItem } from '../protocol/CellItem';
import type { Command } from '../protocol/Command';
import type { Emotion } from '../protocol/Emotion';
import type { Fault } from '../protocol/Fault';
import type { Journey } from '../protocol/Journey';
import type { Lane } from '../protocol/Lane';
import type { LaneKind } from '../protocol/LaneKind';
import type { Link } from '../protocol/Link';
import type { Persona } from '../protocol/Persona';
import type { Step } from '../protocol/Step';
import { act, inTurn } from '../replica/act.svelte';
import { replica } from '../replica/replica.svelte';
import { announce, announcePlace } from '../shared/announce.svelte';
import { newId } from '../shared/id';
import { toast } from '../shared/toast.svelte';
import { t, word } from '../shared/words.svelte';
import { staged } from './blueprint';
import { ALL, isShown, type JourneyFilter } from './filter';
import * as gestures from './gestures';
import { drawnOf, rowsOf, runsOf, type Drawn, type Row, type Run } from './grid';
import { minutesIn } from './minutes';

const NO_CELLS: ReadonlyMap<string, Cell> = new Map();

/** A place of the table by what stands there, so that it survives every move. */
export interface Named {
  row: string;
  /** `null`: the head of the row. */
  step: string | null;
}

export class JourneyModel {
  #id: () => string;
  /** Where the table puts the focus next; cleared by the table. */
  wanted = $state.raw<(Named & { edit?: boolean }) | null>(null);
  /** The same records as a journey, or as its blueprint. */
  view = $state<'journey' | 'blueprint'>('journey');
  /** What is set aside while one looks; nothing kept changes. */
  filter = $state.raw<JourneyFilter>(ALL);

  constructor(id: () => string) {
    this.#id = id;
  }

  journey = $derived.by((): Journey | undefined => replica.get('journey', this.#id()));
  phases = $derived.by(() => replica.of('phase', 'journey', this.#id()));
  allSteps = $derived.by(() => replica.of('step', 'journey', this.#id()));
  allLanes = $derived.by(() => replica.of('lane', 'journey', this.#id()));
  allCells = $derived.by(() => replica.of('cell', 'journey', this.#id()));
  allEmotions = $derived.by(() => replica.of('emotion', 'journey', this.#id()));

  steps = $derived(this.allSteps.filter((step) => !step.hidden));
  lanes = $derived.by((): Lane[] => {
    const shown = this.allLanes.filter((lane) => !lane.hidden && !this.filter.lanes.includes(lane.id));
    return this.view === 'blueprint' ? staged(shown) : shown;
  });
  personas = $derived.by((): Persona[] =>
    (this.journey?.personas ?? []).map((id) => replica.get('persona', id)).filter((persona) => persona !== undefined));
  /** Whose emotions have a row: the personas', and those that nobody was named for. */
  allFeelers = $derived.by((): (string | null)[] => {
    const named = this.personas.map((persona) => persona.id);
    const loose = this.allEmotions.some((emotion) => emotion.persona === null);
    return named.length === 0 || loose ? [...named, null] : named;
  });
  feelers = $derived(this.allFeelers.filter((persona) => persona === null || !this.filter.personas.includes(persona)));
  rows = $derived.by((): Row[] => rowsOf(this.lanes, this.feelers));
  runs = $derived.by((): Run[] => runsOf(this.steps, this.phases));

  #before: ReadonlyMap<string, ReadonlyMap<string, Cell>> = new Map();
  cells = $derived.by((): ReadonlyMap<string, ReadonlyMap<string, Cell>> => {
    const byLane = new Map<string, Map<string, Cell>>();
    for (const cell of this.allCells) {
      const lane = byLane.get(cell.lane) ?? new Map<string, Cell>();
      byLane.set(cell.lane, lane.set(cell.step, cell));
    }
    // A lane in which nothing was written stays the very same one: its row has nothing to look at.
    const before = this.#before;
    this.#before = new Map([...byLane].map(([id, lane]) => {
      const was = before.get(id);
      return [id, was?.size === lane.size && [...lane].every(([step, cell]) => was.get(step) === cell) ? was : lane];
    }));
    return this.#before;
  });

  /** The lanes in which a cell covers more than its own column. */
  #wide = $derived.by((): ReadonlyMap<string, Drawn> => {
    const wide = new Set(this.allCells.filter((cell) => cell.span > 1).map((cell) => cell.lane));
    return new Map([...wide].map((lane) => [lane, drawnOf(this.cells.get(lane), this.allSteps)]));
  });
  /** How many columns the cells of such a lane cover. */
  spans = $derived.by((): ReadonlyMap<string, number[]> => new Map([...this.#wide].map(([lane, drawn]) => [lane, drawn.spans])));

  /** Emotions by persona (`''`: of nobody), then by step. */
  emotions = $derived.by((): ReadonlyMap<string, ReadonlyMap<string, Emotion>> => {
    const byPersona = new Map<string, Map<string, Emotion>>();
    for (const emotion of this.allEmotions) {
      const key = emotion.persona ?? '';
      const steps = byPersona.get(key) ?? new Map<string, Emotion>();
      byPersona.set(key, steps.set(emotion.step, emotion));
    }
    return byPersona;
  });

  /** The arrows between its cells: in whatever workshop of the project they were drawn. */
  links = $derived.by((): Link[] => {
    if (!this.journey) return [];
    const there = new Set(this.allCells.map((cell) => cell.id));
    return replica.of('workshop', 'project', this.journey.project)
      .flatMap((workshop) => replica.of('link', 'workshop', workshop.id))
      .filter((link) => link.from_noun === 'cell' && link.to_noun === 'cell' && there.has(link.from) && there.has(link.to));
  });

  truths = $derived(this.steps.filter((step) => step.moment_of_truth).length);

  get whole(): gestures.Whole | null {
    const journey = this.journey;
    return journey
      ? {
          journey, phases: this.phases, steps: this.allSteps, lanes: this.allLanes,
          cells: this.allCells, emotions: this.allEmotions, links: this.links,
        }
      : null;
  }

  /** What a lane shows, by the step it is drawn at. */
  cellsOf(lane: string): ReadonlyMap<string, Cell> {
    return this.#wide.get(lane)?.cells ?? this.cells.get(lane) ?? NO_CELLS;
  }
  /** The cell that is drawn at a step; its own step may be a hidden one before. */
  cell(lane: string, step: string): Cell | undefined {
    return this.cellsOf(lane).get(step);
  }
  /** How far a cell would span with one column shown more or less; `null`: it cannot. */
  reach(cell: Cell, by: 1 | -1): number | null {
    const from = this.allSteps.findIndex((step) => step.id === cell.step);
    const own = this.cells.get(cell.lane);
    // It ends before the next step that holds something of its own, hidden or not.
    const next = this.allSteps.findIndex((step, at) => at > from && own?.has(step.id));
    const most = next < 0 ? this.allSteps.length : next;
    const end = Math.min(from + cell.span, most);
    const places = this.allSteps.flatMap((step, at) => (at >= from && at < most && !step.hidden ? [at] : []));
    const shown = places.filter((at) => at < end).length;
    const last = places[shown + by - 1];
    return last === undefined || shown + by < 1 ? null : last - from + 1;
  }
  emotion(persona: string | null, step: string): Emotion | undefined {
    return this.emotions.get(persona ?? '')?.get(step);
  }
  /** The lines of a cell that are shown. */
  itemsOf(cell: Cell): readonly CellItem[] {
    return this.filter.personas.length === 0 ? cell.items : cell.items.filter((item) => isShown(item, this.personas, this.filter));
  }
  laneName(lane: Lane): string {
    return lane.title.trim() === '' ? word('lane-kind', lane.kind) : lane.title;
  }
  step(id: string | null): Step | undefined {
    return id === null ? undefined : this.allSteps.find((step) => step.id === id);
  }

  // ---- cells

  writing(lane: string, step: string, items: CellItem[]): Command {
    return { cell: { write: { id: newId(), lane, step: this.cell(lane, step)?.step ?? step, items } } };
  }
  write(lane: string, step: string, items: CellItem[]): Promise<Fault | null> {
    return act(this.writing(lane, step, items));
  }

  /** What is done to several cells at once, in one step. */
  async writeAll(commands: Command[]): Promise<Fault | null> {
    const [first] = commands;
    return first ? act(commands.length === 1 ? first : { several: commands }) : null;
  }

  patchCell(cell: Cell, fields: Partial<Cell>): Promise<Fault | null> {
    return act({ cell: { patch: [{ id: cell.id, fields }] } });
  }

  feeling(step: string, persona: string | null, value: number | null, wordFor: string): Command {
    return { emotion: { feel: { id: newId(), step, persona, value, word: wordFor } } };
  }
  feel(step: string, persona: string | null, value: number | null, wordFor: string): Promise<Fault | null> {
    return act(this.feeling(step, persona, value, wordFor));
  }

  // ---- steps

  addStep(after: string | null, before: string | null = null): void {
    const { whole } = this;
    if (!whole) return;
    const id = newId();
    const title = t('journey-new-step');
    const command = before === null
      ? gestures.insertStep(whole, after, title, id)
      : gestures.insertStepBefore(whole, before, title, id);
    void this.#do(command, { row: 'steps', step: id, edit: true });
  }

  patchStep(id: string, fields: Partial<Step>): Promise<Fault | null> {
    const minutes: Partial<Step> = {};
    if (fields.duration !== undefined) minutes.duration_min = minutesIn(fields.duration);
    if (fields.waiting !== undefined) minutes.waiting_min = minutesIn(fields.waiting);
    return act({ step: { patch: [{ id, fields: { ...fields, ...minutes } }] } });
  }

  async moveStep(id: string, by: -1 | 1, row: string): Promise<void> {
    await inTurn();
    const command = this.whole && gestures.moveStep(this.whole, id, by);
    if (!command) return;
    const phase = this.step(id)?.phase;
    if (await this.#do(command, { row, step: id })) return;
    const step = this.step(id);
    if (!step) return;
    // Across the edge of its phase it stays where it is: what changed is what stands over it.
    if (step.phase !== phase) {
      const title = this.phases.find((one) => one.id === step.phase)?.title ?? t('journey-no-phase');
      announce(t('journey-step-now-under', { title: step.title, phase: title }), { about: id });
    } else announcePlace(step.title, id, this.steps);
  }

  copyStep(id: string): void {
    const copy = newId();
    void this.#do({ step: { copy: { id, new_id: copy } } }, { row: 'steps', step: copy });
  }

  hideStep(id: string): void {
    const beside = this.#beside(this.steps, id);
    const title = this.step(id)?.title ?? '';
    void this.#do({ step: { patch: [{ id, fields: { hidden: true } }] } }, beside && { row: 'steps', step: beside })
      .then((fault) => fault ?? toast(t('journey-step-hidden', { title }), { undo: true }));
  }

  removeStep(id: string): void {
    const beside = this.#beside(this.steps, id);
    const title = this.step(id)?.title ?? '';
    const { whole } = this;
    if (!whole) return;
    const command = gestures.removeStep(whole, id);
    // It goes with its only step, and is named.
    const step = this.step(id);
    const phase = step && gestures.isOnly(whole.steps, step) ? this.phases.find((one) => one.id === step.phase)?.title : undefined;
    void this.#do(command, beside && { row: 'steps', step: beside })
      .then((fault) => fault ?? toast(phase === undefined ? t('journey-step-removed', { title }) : t('journey-step-removed-with-phase', { title, phase }), { undo: true }));
  }

  // ---- lanes

  addLane(kind: LaneKind, after: string | null): void {
    const at = after === null ? -1 : this.allLanes.findIndex((lane) => lane.id === after);
    const before = at < 0 ? null : (this.allLanes[at + 1]?.id ?? null);
    const id = newId();
    const persona = kind === 'emotion' ? this.personas[0]?.id : undefined;
    void this.#do(
      { lane: { create: [{ id, fields: { journey: this.#id(), kind }, before }] } },
      { row: persona ? `${id}:${persona}` : id, step: null },
    );
  }

  patchLane(id: string, fields: Partial<Lane>): Promise<Fault | null> {
    return act({ lane: { patch: [{ id, fields }] } });
  }

  async moveLane(id: string, by: -1 | 1, spot: Named): Promise<void> {
    await inTurn();
    const at = this.lanes.findIndex((lane) => lane.id === id);
    const beside = this.lanes[at + by];
    if (this.view === 'blueprint' && beside && beside.kind !== this.lanes[at]?.kind) {
      toast(t('blueprint-order'));
      return;
    }
    const command = gestures.moveLane(this.allLanes, id, by, this.lanes);
    if (!command) return;
    const fault = await this.#do(command, spot);
    const lane = this.lanes.find((one) => one.id === id);
    if (lane && !fault) announcePlace(this.laneName(lane), id, this.lanes);
  }

  copyLane(id: string): void {
    const command = this.whole && gestures.copyLane(this.whole, id, newId);
    if (command) void this.#do(command, null);
  }

  hideLane(lane: Lane): void {
    const beside = this.#beside(this.lanes, lane.id);
    void this.#do({ lane: { patch: [{ id: lane.id, fields: { hidden: true } }] } }, beside && { row: beside, step: null })
      .then((fault) => fault ?? toast(t('journey-lane-hidden', { title: this.laneName(lane) }), { undo: true }));
  }

  removeLane(lane: Lane): void {
    const beside = this.#beside(this.lanes, lane.id);
    void this.#do({ lane: { remove: [lane.id] } }, beside && { row: beside, step: null })
      .then((fault) => fault ?? toast(t('journey-lane-removed', { title: this.laneName(lane) }), { undo: true }));
  }

  // ---- phases

  addPhase(steps: readonly string[], title: string, edit = false): Promise<Fault | null> {
    const { whole } = this;
    if (!whole || steps.length === 0) return Promise.resolve(null);
    return this.#do(gestures.addPhase(whole, steps, title, newId()), { row: 'phases', step: steps[0] as string, edit });
  }

  renamePhase(id: string, title: string): Promise<Fault | null> {
    return act({ phase: { patch: [{ id, fields: { title } }] } });
  }

  stretchPhase(id: string, by: -1 | 1): void {
    const command = gestures.stretchPhase(this.allSteps, id, by);
    if (command) void act(command);
  }

  async movePhase(run: Run, by: -1 | 1): Promise<void> {
    await inTurn();
    const command = this.whole && run.phase && gestures.movePhase(this.whole, run.phase.id, by);
    if (command) await this.#do(command, { row: 'phases', step: run.steps[0] ?? null });
  }

  removePhase(run: Run): void {
    if (!run.phase) return;
    void this.#do({ phase: { remove: [run.phase.id] } }, { row: 'phases', step: run.steps[0] ?? null })
      .then((fault) => fault ?? toast(t('journey-phase-removed'), { undo: true }));
  }

  /**
   * Sends a gesture and then asks for the focus where it took place, unless the person has gone
   * elsewhere meanwhile.
   */
  async #do(command: Command, then: (Named & { edit?: boolean }) | null | undefined | ''): Promise<Fault | null> {
    const place = (): Element | null => document.activeElement?.closest('[data-r]') ?? document.activeElement;
    const from = place();
    const fault = await act(command);
    const now = place();
    const here = now === from || now === null || now === document.body || from?.isConnected !== true;
    if (!fault && then && here) this.wanted = then;
    return fault;
  }

  #beside(list: readonly { id: string }[], id: string): string | null {
    const at = list.findIndex((each) => each.id === id);
    return list[at + 1]?.id ?? list[at - 1]?.id ?? null;
  }
}
