/**
 * Commands that lay the chosen notes or a zone out, or change how clusters are shown: each one command
 * and one step, said aloud. A folded cluster is laid as the one card it is.
 */
import type { Fault } from '../protocol/Fault';
import { announce } from '../shared/announce.svelte';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';
import { type Axis, aligned, distributed, type Edge, inGrid } from './engine/align';
import { boxOf, freePlace, inColumns, type Position } from './engine/arrange';
import { round, zoneAt } from './engine/drop';
import { type Rect, sameRect, union } from './engine/geometry';
import type { Direction } from './engine/navigate';
import { NOTE_WIDTH, type SceneNote } from './engine/notes';
import * as gestures from './gestures';
import { type BoardModel, clusterTitle } from './model.svelte';

/** What is seen of the selection. */
const chosen = (model: BoardModel): SceneNote[] => model.scene.pick(model.marked);

async function lay(model: BoardModel, positions: readonly Position[], said: string): Promise<void> {
  if (positions.length === 0) {
    announce(t('board-aligned-few'));
    return;
  }
  const placed = model.laying.placed(positions);
  if (placed.length > 0 && (await model.send(gestures.placeNotes(placed)))) return;
  announce(said);
}

export const align = (model: BoardModel, edge: Edge): Promise<void> => {
  const items = chosen(model);
  return lay(model, items.length < 2 ? [] : aligned(items, edge), t(`board-aligned-${edge}`, { count: items.length }));
};

export const distribute = (model: BoardModel, axis: Axis): Promise<void> => {
  const items = chosen(model);
  return lay(model, items.length < 3 ? [] : distributed(items, axis), t(`board-distributed-${axis}`, { count: items.length }));
};

/** In a grid where they are; beside what else lies there. */
export async function grid(model: BoardModel): Promise<void> {
  const items = chosen(model);
  const said = t('board-gridded', { count: items.length });
  if (items.length < 2) return lay(model, [], said);
  const laid = inGrid(items);
  const box = boxOf(laid, items);
  const own = new Set(items.map((item) => item.id));
  const at = freePlace(box, box, model.laying.taken(own));
  await lay(model, laid.map((p) => ({ id: p.id, x: p.x + at.x - box.x, y: p.y + at.y - box.y })), said);
  // It may have gone where there was room: before the eyes again.
  model.wanted = laid[0] ? (model.under([laid[0].id])[0] ?? null) : null;
}

/** The clusters of what is chosen, or of the note the arrows are on. */
export function clustersPicked(model: BoardModel): string[] {
  const focused = model.focused === null ? [] : model.under([model.focused]);
  const ids = model.selected.size > 0 ? model.selected : focused;
  const found = new Set<string>();
  for (const id of ids) {
    const cluster = model.byId.get(id)?.cluster;
    if (cluster !== null && cluster !== undefined) found.add(cluster);
  }
  return [...found];
}

/** Shows clusters as one card each, or their notes again. */
export async function fold(model: BoardModel, ids: readonly string[], folded: boolean): Promise<void> {
  const due = model.clusters.filter((cluster) => ids.includes(cluster.id) && cluster.folded !== folded);
  const first = due[0];
  if (first === undefined) {
    announce(t('board-fold-none'));
    return;
  }
  if (await model.send({ cluster: { patch: due.map(({ id }) => ({ id, fields: { folded } })) } })) return;
  // The keys stay on what took the place of the note they were on.
  const focused = model.focused;
  if (focused !== null && model.view === 'board') {
    model.focused = folded ? (model.scene.standing(focused)?.id ?? focused) : (model.scene.note(focused) ? focused : (model.scene.members(focused)[0]?.id ?? null));
  }
  const verb = folded ? 'folded' : 'unfolded';
  announce(due.length === 1 ? t(`board-${verb}`, { title: clusterTitle(first) }) : t(`board-${verb}-many`, { count: due.length }));
}

/** Folded where one of them is not yet, else all unfolded. */
export function toggleFold(model: BoardModel, ids: readonly string[] = clustersPicked(model)): Promise<void> {
  const open = model.clusters.some((cluster) => ids.includes(cluster.id) && !cluster.folded);
  return fold(model, ids, open);
}

/** A side of a zone is no shorter: its title and a corner to take it by have room. */
export const SHORTEST = 80;

/** What an arrow does to a zone: carries it, or its right and lower edges; never shorter than `SHORTEST`. */
export function stepped({ x, y, width, height }: Rect, direction: Direction, step: number, stretch: boolean): Rect {
  const [dx, dy] = { left: [-step, 0], right: [step, 0], up: [0, -step], down: [0, step] }[direction] as [number, number];
  if (!stretch) return { x: x + dx, y: y + dy, width, height };
  return { x, y, width: Math.max(Math.min(SHORTEST, width), width + dx), height: Math.max(Math.min(SHORTEST, height), height + dy) };
}

/** Gives a zone another place or size, with the notes it then holds. What came in between is one step where `mergeKey` is. */
export async function shapeZone(model: BoardModel, id: string, rect: Rect, mergeKey?: string): Promise<Fault | null> {
  const from = model.zones.find((zone) => zone.id === id);
  const area = { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height) };
  if (from === undefined || sameRect(from, area)) return null;
  const zones = model.zones.map((zone) => (zone.id === id ? { ...zone, ...area } : zone));
  const changed = new Map<string, string | null>();
  // Only what this zone takes or lets go: where another note belongs is nothing that it says.
  const shown = model.scene.pick(model.under([...model.scene.notes()].map((one) => one.id)));
  for (const note of [...shown, ...model.laying.unshown()]) {
    const [was, zone, own] = [zoneAt(model.zones, note), zoneAt(zones, note), model.byId.get(note.id)?.zone ?? null];
    if (was !== zone && zone !== own && (zone === id || own === id)) changed.set(note.id, zone);
  }
  return model.send(gestures.shapeZone(id, area, changed), mergeKey === undefined ? {} : { mergeKey });
}

/** The chosen notes into a zone, which grows where they find no room in it; told. */
export async function sortIntoZone(model: BoardModel, id: string): Promise<void> {
  const target = model.zones.find((one) => one.id === id);
  const notes = model.picked();
  if (target === undefined || notes.length === 0) return;
  const moved = new Set(notes.map((note) => note.id));
  const columns = Math.max(1, Math.floor((target.width - 20) / (NOTE_WIDTH + 10)));
  const blocks = inColumns(notes, { x: 0, y: 0 }, Math.min(columns, notes.length));
  const box = boxOf(blocks, notes);
  const at = freePlace(box, { x: target.x + 16, y: target.y + 44 }, model.laying.taken(moved));
  const positions = blocks.map((p) => ({ id: p.id, x: round(at.x + p.x), y: round(at.y + p.y), zone: id }));
  const laid = { x: at.x - 16, y: at.y - 44, width: box.width + 32, height: box.height + 60 };
  const area = union(target, laid);
  const grown = !sameRect(area, target);
  const rect = { x: round(area.x), y: round(area.y), width: round(area.width), height: round(area.height) };
  if (await model.send(gestures.together([grown ? gestures.shapeZone(id, rect, new Map()) : null, gestures.placeNotes(positions)]))) return;
  const said = t('board-sorted-zone', { count: notes.length, title: target.title });
  model.say(grown ? `${said} ${t('board-zone-grown')}` : said);
}

/** Steps at the keys are one, as those of a note are; each says where the zone is now and what it holds. */
export async function reshapeZone(model: BoardModel, id: string, rect: Rect): Promise<Fault | null> {
  const fault = await shapeZone(model, id, rect, `zone-shape:${id}`);
  const zone = model.zones.find((one) => one.id === id);
  if (fault === null && zone !== undefined) {
    const { title, x, y, width, height } = zone;
    announce(t('board-zone-shaped', { title, x, y, width, height, count: zoneNotes(model, id) }), { about: id });
  }
  return fault;
}

/** How many notes stand in a zone; those under another one are that one's. */
export const zoneNotes = (model: BoardModel, id: string): number =>
  model.notes.reduce((sum, note) => sum + (note.zone === id && note.merged_into === null ? 1 : 0), 0);

/** True when it is gone. */
export async function removeZone(model: BoardModel, id: string): Promise<boolean> {
  if (await model.send({ zone: { remove: [id] } })) return false;
  toast(t('board-zone-removed'), { undo: true });
  return true;
}

/** The same of a link. */
export async function removeLink(model: BoardModel, id: string): Promise<boolean> {
  if (await model.send({ link: { remove: [id] } })) return false;
  toast(t('board-link-removed'), { undo: true });
  return true;
}
