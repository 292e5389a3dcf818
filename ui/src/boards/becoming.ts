/**
 * What notes become elsewhere in the workshop, and what they have become: an idea card, a question
 * « Comment pourrions-nous », an action, a line of a journey. Each is one command and one step; the notes stay, and both ends name each other.
 */
import type { Action } from '../protocol/Action';
import type { Activity } from '../protocol/Activity';
import type { Cell } from '../protocol/Cell';
import type { CellItem } from '../protocol/CellItem';
import type { Command } from '../protocol/Command';
import type { HowMightWe } from '../protocol/HowMightWe';
import type { IdeaCard } from '../protocol/IdeaCard';
import type { Journey } from '../protocol/Journey';
import type { Lane } from '../protocol/Lane';
import type { LaneKind } from '../protocol/LaneKind';
import type { Link } from '../protocol/Link';
import type { Note } from '../protocol/Note';
import type { Step } from '../protocol/Step';
import type { NewId } from '../shared/id';
import { limitOf, shortened } from '../shared/limits';
import type { Part } from '../frame/route.svelte';

/** The words of a note as a title: its beginning, where it is too long. */
function titled(note: Pick<Note, 'text'>, limit: number | undefined): string {
  const line = note.text.replace(/\s+/gu, ' ').trim();
  return limit === undefined ? line : shortened(line, limit);
}

/** One card of all of them. Its title is the first one's; what does not fit stands in its sentence. */
export function becomeCard(
  id: string,
  notes: readonly Note[],
  owner: { workshop: string; activities: readonly Activity[]; cards: string },
  newId: NewId,
): Command | null {
  const [first] = notes;
  if (!first) return null;
  const title = titled(first, limitOf('idea_card', 'title'));
  const pitch = title.endsWith('…') ? first.text : '';
  const known = owner.activities.find((one) => one.kind === 'idea_card');
  const activity = known?.id ?? newId();
  const fields = { workshop: owner.workshop, activity, title, pitch, from_notes: notes.map((note) => note.id) };
  const card: Command = { idea_card: { create: [{ id, fields }] } };
  if (known) return card;
  // The first card brings the activity that lists them all.
  const list: Command = { activity: { create: [{ id: activity, fields: { workshop: owner.workshop, kind: 'idea_card', title: owner.cards } }] } };
  return { several: [list, card] };
}

/** Whether an action made of these cannot hold all the words of the first as its title. */
export function shortensAction([first]: readonly Note[]): boolean {
  return first !== undefined && titled(first, undefined) !== titled(first, limitOf('action', 'title'));
}

/** One action of all of them; the notes are linked to it. */
export function becomeAction(id: string, notes: readonly Note[], owner: { project: string; workshop: string }, newId: NewId): Command | null {
  const [first] = notes;
  if (!first) return null;
  const title = titled(first, limitOf('action', 'title'));
  return {
    several: [
      { action: { create: [{ id, fields: { ...owner, title } }] } },
      {
        link: {
          create: notes.map((note) => ({
            id: newId(),
            fields: { workshop: owner.workshop, from_noun: 'note', from: note.id, to_noun: 'action', to: id },
          })),
        },
      },
    ],
  };
}

/** A line a note where a lane of this kind meets the step; the lane is made or shown where it is not. */
export function becomeLines(
  notes: readonly Note[],
  kind: LaneKind,
  step: Step,
  known: { lanes: readonly Lane[]; cells: readonly Cell[] },
  newId: NewId,
): Command | null {
  const of = known.lanes.filter((lane) => lane.kind === kind);
  const lane = of.find((one) => !one.hidden) ?? of[0];
  const items = known.cells.find((cell) => cell.lane === lane?.id && cell.step === step.id)?.items ?? [];
  const here = new Set(items.map((item) => item.from_note));
  const fresh = notes.filter((note) => !here.has(note.id));
  if (fresh.length === 0) return null;
  const line = (note: Note): CellItem => ({ text: note.text, channel: null, from_note: note.id, actor: '', delay: '', tool: '', rule: '', breaking_point: '' });
  const id = lane?.id ?? newId();
  const write: Command = { cell: { write: { id: newId(), lane: id, step: step.id, items: [...items, ...fresh.map(line)] } } };
  if (!lane) return { several: [{ lane: { create: [{ id, fields: { journey: step.journey, kind } }] } }, write] };
  return lane.hidden ? { several: [{ lane: { patch: [{ id, fields: { hidden: false } }] } }, write] } : write;
}

/** What a note has become. */
export interface Trace {
  readonly key: string;
  readonly kind: 'idea_card' | 'how_might_we' | 'action' | LaneKind;
  /** Its title; the beginning of a question; of a line, the step and the journey. */
  readonly text: string;
  readonly part: Part;
  /** Where it is led to. */
  readonly id: string;
}

export interface Made {
  readonly cards: readonly IdeaCard[];
  readonly questions: readonly HowMightWe[];
  readonly links: readonly Link[];
  readonly cells: readonly Cell[];
  readonly action: (id: string) => Action | undefined;
  readonly lane: (id: string) => Lane | undefined;
  readonly step: (id: string) => Step | undefined;
  readonly journey: (id: string) => Journey | undefined;
}

const NONE: readonly Trace[] = [];

/** Letters of a question that are read beside a note. */
const ROOM = 120;

/** What notes have become, by note. */
export class Traces {
  readonly #of = new Map<string, Trace[]>();

  constructor(made: Made, place: (step: string, journey: string) => string) {
    for (const card of made.cards) {
      for (const note of card.from_notes) this.#add(note, { key: card.id, kind: 'idea_card', text: card.title, part: 'idea_cards', id: card.id });
    }
    for (const question of made.questions) {
      const trace: Trace = { key: question.id, kind: 'how_might_we', text: shortened(question.text, ROOM), part: 'how_might_we', id: question.id };
      for (const note of question.from_notes) this.#add(note, trace);
    }
    for (const link of made.links) {
      if (link.from_noun !== 'note' || link.to_noun !== 'action') continue;
      const action = made.action(link.to);
      if (action) this.#add(link.from, { key: link.id, kind: 'action', text: action.title, part: 'decisions', id: action.id });
    }
    for (const cell of made.cells) {
      for (const { from_note } of cell.items) {
        if (from_note === null) continue;
        const [lane, step, journey] = [made.lane(cell.lane), made.step(cell.step), made.journey(cell.journey)];
        if (!lane || !step || !journey || this.of(from_note).some((one) => one.key === cell.id)) continue;
        this.#add(from_note, { key: cell.id, kind: lane.kind, text: place(step.title, journey.title), part: 'journey', id: cell.id });
      }
    }
  }

  of(note: string): readonly Trace[] {
    return this.#of.get(note) ?? NONE;
  }

  #add(note: string, trace: Trace): void {
    const known = this.#of.get(note);
    if (known === undefined) this.#of.set(note, [trace]);
    else known.push(trace);
  }
}
