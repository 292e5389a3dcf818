// The records of one noun, and the lists of them that were asked for: kept as commits come, so that a
// commit of a few records costs a few, however many there are. A list is replaced when one of its
// records changes, and stays the very same one otherwise.
import type { Change } from '../protocol/Change';

export type Held = { id: string; order?: string };

/**
 * In the order people gave, or else as they came: records stand in the order of the commits, whatever
 * the clock said that moments and ids are made from, and sorting keeps it.
 */
export function inOrder(a: Pick<Held, 'order'>, b: Pick<Held, 'order'>): number {
  if (a.order === undefined || b.order === undefined || a.order === b.order) return 0;
  return a.order < b.order ? -1 : 1;
}

type Records = ReadonlyMap<string, Held>;
type Made = 'sorted' | 'came';

const NONE: readonly never[] = Object.freeze([]);
/** Beyond so many changes of a list it is gone through once, instead of being searched for each. */
const SEARCHED = 8;

/** A record of a list that a commit touched: as it was there, and as it is there now. */
interface Touch {
  readonly before: Held | undefined;
  readonly after: Held | undefined;
  /** It was made by this commit. */
  readonly fresh: boolean;
}

/** Records by one field. */
class Lists {
  readonly #field: string;
  readonly #made: Made;
  readonly #of = new Map<unknown, readonly Held[]>();

  constructor(field: string, made: Made, records: Records) {
    this.#field = field;
    this.#made = made;
    const lists = new Map<unknown, Held[]>();
    for (const record of records.values()) {
      const key = this.#key(record);
      const list = lists.get(key);
      if (list) list.push(record);
      else lists.set(key, [record]);
    }
    for (const [key, list] of lists) this.#of.set(key, made === 'sorted' ? list.sort(inOrder) : list);
  }

  get(key: unknown): readonly Held[] {
    return this.#of.get(key) ?? NONE;
  }

  /** `touched`: what each was before the commit. */
  follow(touched: ReadonlyMap<string, Held | undefined>, records: Records): void {
    const touches = new Map<unknown, Touch[]>();
    const touch = (key: unknown, one: Touch): void => {
      const known = touches.get(key);
      if (known) known.push(one);
      else touches.set(key, [one]);
    };
    for (const [id, before] of touched) {
      const after = records.get(id);
      const [from, to] = [before && this.#key(before), after && this.#key(after)];
      if (before && after && from === to) touch(to, { before, after, fresh: false });
      else {
        if (before) touch(from, { before, after: undefined, fresh: false });
        if (after) touch(to, { before: undefined, after, fresh: before === undefined });
      }
    }
    for (const [key, all] of touches) {
      const list = this.#renewed(this.get(key), all) ?? this.#again(key, records);
      if (list.length > 0) this.#of.set(key, list);
      else this.#of.delete(key);
    }
  }

  #key(record: Held): unknown {
    return this.#field === '' ? null : ((record as unknown as Record<string, unknown>)[this.#field] ?? null);
  }

  #again(key: unknown, records: Records): readonly Held[] {
    const list = [...records.values()].filter((record) => this.#key(record) === key);
    return this.#made === 'sorted' ? list.sort(inOrder) : list;
  }

  /** The list with what was touched; nothing where a place can only be told by looking at all of them. */
  #renewed(list: readonly Held[], touches: readonly Touch[]): Held[] | null {
    const instead = new Map<Held, Held | undefined>();
    const coming: Touch[] = [];
    for (const one of touches) {
      const { before, after } = one;
      const stays = before && after && (this.#made === 'came' || before.order === after.order);
      if (before) instead.set(before, stays ? after : undefined);
      if (after && !stays) coming.push(one);
    }
    const renewed = exchanged(list, instead);
    for (const { after, fresh } of coming) {
      if (after === undefined) continue;
      const at = this.#made === 'came' || after.order === undefined ? renewed.length : upper(renewed, after);
      const alike = this.#made === 'came' || after.order === undefined || renewed[at - 1]?.order === after.order;
      // What came before stands where it came: among those alike, or in a list as they came.
      if (alike && !fresh) return null;
      if (at === renewed.length) renewed.push(after);
      else renewed.splice(at, 0, after);
    }
    return renewed;
  }
}

function exchanged(list: readonly Held[], instead: ReadonlyMap<Held, Held | undefined>): Held[] {
  if (instead.size > SEARCHED) return list.flatMap((one) => (instead.has(one) ? (instead.get(one) ?? []) : one));
  const copy = list.slice();
  for (const [before, after] of instead) {
    const at = copy.indexOf(before);
    if (at === -1) continue;
    if (after) copy[at] = after;
    else copy.splice(at, 1);
  }
  return copy;
}

/** Where a record comes after all that are before it or alike. */
function upper(list: readonly Held[], record: Held): number {
  let [from, to] = [0, list.length];
  // What comes last is most often what is made.
  const last = list[to - 1];
  if (last === undefined || inOrder(last, record) <= 0) return to;
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = list[middle];
    if (one !== undefined && inOrder(one, record) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

export class Shelf {
  #records = new Map<string, Held>();
  #lists = new Map<string, Lists>();
  #version = $state(0);

  get(id: string): Held | undefined {
    void this.#version;
    return this.#records.get(id);
  }

  /** Those whose `field` is `key`; the field `''` has all of them. */
  of(field: string, key: unknown, made: Made = 'sorted'): readonly Held[] {
    void this.#version;
    const name = `${made} ${field}`;
    let lists = this.#lists.get(name);
    if (!lists) this.#lists.set(name, (lists = new Lists(field, made, this.#records)));
    return lists.get(key);
  }

  /** All of it anew. */
  fill(records: Map<string, Held>): void {
    this.#records = records;
    this.#lists.clear();
    this.#version += 1;
  }

  /** What one commit changed. */
  follow(changes: readonly Change[]): void {
    const touched = new Map<string, Held | undefined>();
    for (const { id, after } of changes) {
      const before = this.#records.get(id);
      if (!touched.has(id)) touched.set(id, before);
      if (after === null) this.#records.delete(id);
      else this.#records.set(id, (before ? { ...before, ...after } : after) as unknown as Held);
    }
    for (const lists of this.#lists.values()) lists.follow(touched, this.#records);
    this.#version += 1;
  }
}
