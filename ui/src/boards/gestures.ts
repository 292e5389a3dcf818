/**
 * Gestures of a board as commands: one gesture, one command, one undo step. Pure: identities come
 * in as arguments, nothing is sent from here.
 */
import { ownZones, ZONE_COLOURS } from '../activities/zones';
import type { Activity } from '../protocol/Activity';
import type { BoardTemplate } from '../protocol/BoardTemplate';
import type { Colour } from '../protocol/Colour';
import type { ColourBy } from '../protocol/ColourBy';
import type { Command } from '../protocol/Command';
import type { Image } from '../protocol/Image';
import type { LinkKind } from '../protocol/LinkKind';
import type { Note } from '../protocol/Note';
import type { NoteKind } from '../protocol/NoteKind';
import type { NoteSource } from '../protocol/NoteSource';
import type { Pasted } from '../shared/clipboard/read';
import type { Placed } from './engine/drop';
import type { Position } from './engine/arrange';
import type { Point, Rect } from './engine/geometry';
import type { NewId } from '../shared/id';
import { divided } from '../shared/limits';

export const patchNotes = (ids: readonly string[], fields: Partial<Note>): Command => ({
  note: { patch: ids.map((id) => ({ id, fields })) },
});

/** Several commands as one gesture; alone it goes as it is. */
export function together(commands: readonly (Command | null)[]): Command | null {
  const list = commands.filter((command) => command !== null);
  return list.length > 1 ? { several: list } : (list[0] ?? null);
}

/** Notes carried to another place; joins and leaves clusters as they were put down. */
export function moveNotes(placed: readonly Placed[]): Command | null {
  if (placed.length === 0) return null;
  return {
    note: {
      patch: placed.map(({ id, ...fields }) => ({ id, fields })),
    },
  };
}

export const placeNotes = (positions: readonly (Position & { zone?: string | null })[]): Command | null =>
  positions.length === 0
    ? null
    : { note: { patch: positions.map(({ id, ...fields }) => ({ id, fields })) } };

export interface NewNote {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly colour: Colour;
  readonly kind?: NoteKind;
  readonly source?: NoteSource;
  readonly group?: string | null;
  readonly zone?: string | null;
  readonly cluster?: string | null;
  readonly width?: number;
  readonly image?: Image;
}

export const createNotes = (board: string, notes: readonly NewNote[]): Command => ({
  note: { create: notes.map(({ id, ...fields }) => ({ id, fields: { board, ...fields } })) },
});

export const gather = (id: string, notes: readonly string[], positions: readonly Position[]): Command | null =>
  together([{ cluster: { gather: { id, title: '', notes: [...notes] } } }, placeNotes(positions)]);

export const sort = (ids: readonly string[], cluster: string | null, positions: readonly Position[]): Command | null =>
  together([{ note: { sort: { ids: [...ids], cluster } } }, placeNotes(positions)]);

/** The others go under the first; each text is kept and counted. */
export function merge(ids: readonly string[]): Command | null {
  const [into, ...from] = ids;
  return into === undefined || from.length === 0 ? null : { note: { merge: { into, from } } };
}

/** Another board like it, right after it; without notes it is ready for the next group. */
export const copyBoard = (id: string, new_id: string, title: string, notes: boolean): Command => ({
  board: { copy: { id, new_id, title, notes } },
});

export const colourBy = (board: string, colour_by: ColourBy): Command => ({
  board: { patch: [{ id: board, fields: { colour_by } }] },
});

export const createZone = (board: string, id: string, title: string, rect: Rect, notes: readonly string[]): Command | null =>
  together([
    {
      zone: {
        create: [{ id, fields: { board, title, x: rect.x, y: rect.y, width: rect.width, height: rect.height, colour: 'kraft' } }],
      },
    },
    notes.length === 0 ? null : patchNotes(notes, { zone: id }),
  ]);

/** A place for a new zone: beside what lies there. */
export const besideAll = (there: Rect | null): Rect => ({
  x: there ? Math.round(there.x + there.width + 120) : 0, y: there ? Math.round(there.y) : 0, width: 480, height: 360,
});

/** What a link can say. */
export const LINK_KINDS: readonly LinkKind[] = ['leads_to', 'causes', 'answers', 'opposes', 'informs', 'transmits', 'triggers'];

/** The zones of a template, at a corner; the board says which one it is. */
export function layTemplate(board: string, template: BoardTemplate, corner: Point, say: (title: string) => string, id: NewId): Command | null {
  const zones = ownZones(template).map(({ title, place }, index) => ({
    id: id(),
    fields: { board, title: say(title), ...place, x: corner.x + place.x, y: corner.y + place.y, colour: ZONE_COLOURS[index % ZONE_COLOURS.length] ?? 'kraft' },
  }));
  return together([{ board: { patch: [{ id: board, fields: { template } }] } }, zones.length === 0 ? null : { zone: { create: zones } }]);
}

/** A zone moved or stretched, with what it now holds. */
export const shapeZone = (id: string, rect: Rect, zones: ReadonlyMap<string, string | null>): Command | null =>
  together([
    { zone: { patch: [{ id, fields: { x: rect.x, y: rect.y, width: rect.width, height: rect.height } }] } },
    zones.size === 0
      ? null
      : { note: { patch: [...zones].map(([note, zone]) => ({ id: note, fields: { zone } })) } },
  ]);

export const link = (workshop: string, id: string, from: string, to: string): Command => ({
  link: { create: [{ id, fields: { workshop, from_noun: 'note', from, to_noun: 'note', to } }] },
});

/** Opens, closes or opens again; the core writes down when. */
export const setState = (activity: Activity, state: 'open' | 'closed'): Command => ({
  activity: { patch: [{ id: activity.id, fields: { state } }] },
});

/** What is pasted, each row a note: the cells of a row stand under each other in it. */
export function pastedTexts({ rows, cells }: Pasted, limit: number): string[] {
  return rows
    .map((row) => row.filter((cell) => cell.trim() !== '').join('\n'))
    .map((text) => (cells ? text : text.replace(/^\s*(?:[\u2022*-]\s+)?/u, '').trimEnd()))
    .filter((text) => text.trim() !== '')
    .flatMap((text) => divided(text, limit));
}

export interface BallotTarget {
  readonly label: string;
  readonly note?: string;
  readonly cluster?: string;
}

/** A vote on what the board holds, ready to be read over. */
export const prepareVote = (
  ids: { activity: string; ballot: string; option: () => string },
  owner: { workshop: string; eligible: number | null },
  question: string,
  targets: readonly BallotTarget[],
): Command => ({
  several: [
    { activity: { create: [{ id: ids.activity, fields: { workshop: owner.workshop, kind: 'vote', title: question } }] } },
    {
      ballot: {
        create: [{
          id: ids.ballot,
          fields: {
            workshop: owner.workshop, activity: ids.activity, question, method: 'dots', dots_per_voter: 5, max_per_option: 2,
            secret: true, results_hidden_until_closed: true, eligible: owner.eligible,
          },
        }],
      },
    },
    ...(targets.length === 0
      ? []
      : [{ ballot_option: { create: targets.map((target) => ({ id: ids.option(), fields: { ballot: ids.ballot, ...target } })) } }]),
  ],
});

/** The notes a vote is on: those selected, else those put forward; none that is not shown. `null`: all
    that are selected are away. */
export function toVoteOn(notes: readonly Note[], selected: ReadonlySet<string>, isAway: (note: string) => boolean): Note[] | null {
  const chosen = notes.filter((note) => selected.has(note.id));
  const shown = chosen.filter((note) => !isAway(note.id));
  if (chosen.length > 0) return shown.length > 0 ? shown : null;
  return notes.filter((note) => note.starred && note.merged_into === null && !isAway(note.id));
}
