/**
 * The list of a board in sections: by zone, then by cluster, or by time, table, kind. Long lists
 * are cut into chunks so that only what is near the eye is in the page. Pure.
 */
import type { Cluster } from '../protocol/Cluster';
import type { Group } from '../protocol/Group';
import type { Note } from '../protocol/Note';
import type { NoteKind } from '../protocol/NoteKind';
import type { Zone } from '../protocol/Zone';
import type { Order } from './model.svelte';

export interface Section {
  readonly key: string;
  /** Set: the section is this cluster (in this zone). */
  readonly cluster: Cluster | null;
  /** The first section of a zone carries its name. */
  readonly zone: Zone | null;
  /** For the sections that are not a cluster: what they are. */
  readonly of: { readonly kind: 'loose' | 'hidden' | 'all' } | { readonly kind: 'group'; readonly group: Group | null } | { readonly kind: 'kind'; readonly value: NoteKind } | null;
  readonly notes: readonly Note[];
}

export interface Chunk {
  readonly key: string;
  readonly from: number;
  readonly notes: readonly Note[];
}

/** Rows of a chunk, and of the parts it is drawn in: the page holds few rows more than are seen. */
export const CHUNK = 250;
export const PART = 10;
/** Below this many rows all of them are in the page. */
export const WHOLE = 100;

interface Input {
  readonly notes: readonly Note[];
  readonly clusters: readonly Cluster[];
  readonly zones: readonly Zone[];
  readonly groups: readonly Group[];
  readonly order: Order;
  /** The notes of the board as they were entered. */
  readonly entered: () => readonly Note[];
  /** Empty clusters are shown, so that they can be named or removed. */
  readonly empty: boolean;
}

export function sections({ notes, clusters, zones, groups, order, entered, empty }: Input): Section[] {
  const shown = notes.filter((note) => note.status !== 'hidden');
  const hidden = notes.filter((note) => note.status === 'hidden');
  const made: Section[] = [];
  if (order === 'clusters') {
    const places: (Zone | null)[] = zones.length === 0 ? [null] : [...zones, null];
    const drawn = new Set<string>();
    for (const zone of places) {
      const here = zones.length === 0 ? shown : shown.filter((note) => note.zone === (zone?.id ?? null));
      const byCluster = partition(here, (note) => note.cluster ?? '');
      let first = true;
      for (const cluster of clusters) {
        const list = byCluster.get(cluster.id) ?? [];
        const last = zone === null;
        if (list.length === 0 && !(last && empty && !drawn.has(cluster.id) && !shown.some((note) => note.cluster === cluster.id))) continue;
        drawn.add(cluster.id);
        made.push({ key: `${zone?.id ?? ''} ${cluster.id}`, cluster, zone: first ? zone : null, of: null, notes: list });
        first = false;
      }
      const loose = byCluster.get('') ?? [];
      if (loose.length > 0 || (first && zone !== null)) {
        made.push({ key: `${zone?.id ?? ''} loose`, cluster: null, zone: first ? zone : null, of: { kind: 'loose' }, notes: loose });
      }
    }
  } else if (order === 'time') {
    const places = new Map(entered().map((note, at) => [note.id, at]));
    // Those not on the disk yet come last.
    const place = (note: Note): number => places.get(note.id) ?? places.size;
    if (shown.length > 0) made.push({ key: 'all', cluster: null, zone: null, of: { kind: 'all' }, notes: shown.toSorted((a, b) => place(a) - place(b)) });
  } else if (order === 'group') {
    const byGroup = partition(shown, (note) => note.group ?? '');
    for (const group of [...groups, null]) {
      const list = byGroup.get(group?.id ?? '');
      if (list) made.push({ key: group?.id ?? 'none', cluster: null, zone: null, of: { kind: 'group', group }, notes: list });
    }
  } else {
    for (const [kind, list] of partition(shown, (note) => note.kind)) {
      made.push({ key: kind, cluster: null, zone: null, of: { kind: 'kind', value: kind as NoteKind }, notes: list });
    }
  }
  if (hidden.length > 0) made.push({ key: 'hidden', cluster: null, zone: null, of: { kind: 'hidden' }, notes: hidden });
  return made;
}

function partition<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const parts = new Map<string, T[]>();
  for (const item of list) {
    const part = parts.get(key(item));
    if (part === undefined) parts.set(key(item), [item]);
    else part.push(item);
  }
  return parts;
}

export function chunks(section: Pick<Section, 'key' | 'notes'>, size = CHUNK): Chunk[] {
  const made: Chunk[] = [];
  for (let from = 0; from < section.notes.length; from += size) {
    made.push({ key: `${section.key} ${from}`, from, notes: section.notes.slice(from, from + size) });
  }
  return made;
}

/** The notes between two, both included, in the order of the list. */
export function range(order: readonly string[], from: string, to: string): string[] {
  const a = order.indexOf(from);
  const b = order.indexOf(to);
  if (a < 0 || b < 0) return b < 0 ? [] : [to];
  return order.slice(Math.min(a, b), Math.max(a, b) + 1);
}
