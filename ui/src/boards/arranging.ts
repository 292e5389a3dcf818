/**
 * Commands that lay the chosen notes out or change how clusters are shown: each one command and one
 * step, said aloud. A folded cluster is laid as the one card it is.
 */
import { announce } from '../shared/announce.svelte';
import { t } from '../shared/words.svelte';
import { type Axis, aligned, distributed, type Edge, inGrid } from './engine/align';
import { boxOf, freePlace, type Position } from './engine/arrange';
import type { SceneNote } from './engine/notes';
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
