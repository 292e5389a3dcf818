/**
 * An empathy map made, and changed from four zones to seven and back: what is written stays, under the
 * zone that says the same, and a zone that has notes never goes. Commands only; nothing is sent.
 */
import { withActivity } from '../activities/activity';
import type { Board } from '../protocol/Board';
import type { Command } from '../protocol/Command';
import type { EmpathyMap } from '../protocol/EmpathyMap';
import type { EmpathyVariant } from '../protocol/EmpathyVariant';
import type { Note } from '../protocol/Note';
import type { Zone } from '../protocol/Zone';
import { fold } from '../shared/fold';
import type { NewId } from '../shared/id';
import { NOTE_WIDTH } from '../boards/engine/notes';
import { laidOut, SENSES, type Block, type Sense } from './layout';

export type Names = (sense: Sense) => readonly string[];

/** What a sense of one variant is called in the other. */
const SAME: Partial<Record<Sense, Sense>> = { thinks: 'thinks_and_feels', feels: 'thinks_and_feels', thinks_and_feels: 'thinks' };

const blockOf = (note: Note): Block => ({
  id: note.id, width: NOTE_WIDTH, height: note.image ? 180 : Math.ceil(note.text.length / 19) * 19 + 23,
});

/** Taken away: its board and, with it, the activity that opened that to the room. */
export function removal(map: EmpathyMap, board: Board | undefined): Command {
  return withActivity({ board: { remove: [map.board] } }, board?.activity);
}

/** An empty one, on a board of its own that can be opened to the room. */
export function newEmpathyMap(
  fields: { workshop: string; title: string; persona: string | null; variant: EmpathyVariant },
  names: (sense: Sense) => string,
  id: string,
  newId: NewId,
): Command {
  const { workshop, title, persona, variant } = fields;
  const [activity, board] = [newId(), newId()];
  const { senses } = laidOut(variant, new Map(), new Map());
  return {
    several: [
      { activity: { create: [{ id: activity, fields: { workshop, kind: 'note_wall', title } }] } },
      { board: { create: [{ id: board, fields: { workshop, activity, title, template: 'empathy' } }] } },
      { zone: { create: [...senses].map(([sense, { rect }]) => ({ id: newId(), fields: { board, title: names(sense), ...rect } })) } },
      { empathy_map: { create: [{ id, fields: { workshop, board, persona, variant } }] } },
    ],
  };
}

/** The sense a zone stands for, by its title in either language. */
export function senseOf(zone: Zone, variant: EmpathyVariant, names: Names): Sense | null {
  const title = fold(zone.title);
  return SENSES[variant].find((sense) => names(sense).some((name) => fold(name) === title)) ?? null;
}

/** The map with that many zones; its notes are laid anew, each in the zone that says the same. */
export function toVariant(
  map: EmpathyMap,
  variant: EmpathyVariant,
  zones: readonly Zone[],
  notes: readonly Note[],
  names: Names,
  newId: NewId,
): Command {
  const own = new Map<Sense, Zone>();
  const rest: Zone[] = [];
  const into = new Map<string, Sense>();
  for (const zone of zones) {
    const before = senseOf(zone, map.variant, names) ?? senseOf(zone, variant, names);
    const now = before === null ? null : SENSES[variant].includes(before) ? before : (SAME[before] ?? null);
    if (now === null || !SENSES[variant].includes(now)) rest.push(zone);
    else {
      into.set(zone.id, now);
      if (!own.has(now)) own.set(now, zone);
    }
  }
  const lying = (zone: string): Note[] => notes.filter((note) => note.zone === zone && note.merged_into === null);
  const held = new Map<Sense, Block[]>();
  for (const [zone, sense] of into) held.set(sense, [...(held.get(sense) ?? []), ...lying(zone).map(blockOf)]);
  const kept = rest.filter((zone) => notes.some((note) => note.zone === zone.id));
  const gone = [
    ...rest.filter((zone) => !kept.includes(zone)),
    ...zones.filter((zone) => into.has(zone.id) && own.get(into.get(zone.id) as Sense) !== zone),
  ];
  const laid = laidOut(variant, held, new Map(kept.map((zone) => [zone.id, lying(zone.id).map(blockOf)])));
  const made = [...laid.senses].filter(([sense]) => !own.has(sense)).map(([sense, { rect }]) => ({
    id: newId(), fields: { board: map.board, title: names(sense)[0] ?? '', ...rect },
  }));
  const shaped = [
    ...[...laid.senses].flatMap(([sense, { rect }]) => {
      const zone = own.get(sense);
      return zone ? [{ id: zone.id, fields: { title: names(sense)[0] ?? zone.title, ...rect } }] : [];
    }),
    ...[...laid.others].map(([id, { rect }]) => ({ id, fields: rect })),
  ];
  const placed = [
    ...[...laid.senses].flatMap(([sense, { notes: at }]) => at.map(({ id, x, y }) => ({ id, fields: { x, y, zone: own.get(sense)?.id ?? null } }))),
    ...[...laid.others].flatMap(([zone, { notes: at }]) => at.map(({ id, x, y }) => ({ id, fields: { x, y, zone } }))),
  ];
  // Those under another one go where it goes.
  const tops = new Map(placed.map((one) => [one.id, one.fields]));
  const under = notes.flatMap((note) => {
    const top = note.merged_into === null ? undefined : tops.get(note.merged_into);
    return top ? [{ id: note.id, fields: top }] : [];
  });
  const commands: Command[] = [
    { empathy_map: { patch: [{ id: map.id, fields: { variant } }] } },
    { zone: { create: made } },
    { zone: { patch: shaped } },
    { note: { patch: [...placed, ...under] } },
    { zone: { remove: gone.map((zone) => zone.id) } },
  ];
  return { several: commands.filter((command) => Object.values(Object.values(command)[0] as object).every((list) => (list as unknown[]).length > 0)) };
}
