/**
 * Where notes come to lie on a board: new ones, those laid together, those carried; clear of what lies
 * there, and in the zone they lie in. Nothing is sent from here.
 */
import type { Note } from '../protocol/Note';
import { newId } from '../shared/id';
import { type Block, boxOf, freePlace, inColumns, type Position } from './engine/arrange';
import { CLEAR, rectToScreen, reveal } from './engine/camera';
import { headerRoom } from './engine/clusters';
import { round, zoneAt } from './engine/drop';
import { bounds, intersects, type Point, type Rect } from './engine/geometry';
import { Grid } from './engine/grid';
import { IMAGE_GAP, imageSize, NOTE_WIDTH, type SceneNote } from './engine/notes';
import type { NewNote } from './gestures';
import type { BoardModel } from './model.svelte';

/** A note that is not shown (hidden, or left out by the filter), and lies where it lies. */
export interface Unshown extends Rect {
  readonly id: string;
  readonly cluster: string | null;
}

/** What belongs to each cluster. */
function byCluster<T extends { cluster: string | null }>(all: readonly T[]): Map<string | null, T[]> {
  const found = new Map<string | null, T[]>();
  for (const one of all) {
    const own = found.get(one.cluster);
    if (own) own.push(one);
    else found.set(one.cluster, [one]);
  }
  return found;
}

export class Laying {
  #model: BoardModel;

  constructor(model: BoardModel) {
    this.#model = model;
  }

  /**
   * Where new notes lie: from a place on, if they were let go there, so that the first lies under the
   * pointer; else in the middle, where nothing lies.
   */
  spread(blocks: readonly Block[], at: Point | null): Position[] {
    const laid = inColumns(blocks, { x: 0, y: 0 });
    const middle = { x: this.#model.camera.x + this.#model.size.width / this.#model.camera.zoom / 2 - NOTE_WIDTH, y: this.#model.camera.y + this.#model.size.height / this.#model.camera.zoom / 3 };
    const from = at ? { x: at.x - (blocks[0]?.width ?? NOTE_WIDTH) / 2, y: at.y - 20 } : freePlace(boxOf(laid, blocks), middle, this.taken(new Set()));
    return laid.map((p) => ({ id: p.id, x: round(from.x + p.x), y: round(from.y + p.y) }));
  }

  /** What has just come in lies clear of the legend, the map and the message. */
  bringIntoView(places: readonly Position[], blocks: readonly Block[]): void {
    const { size, over } = this.#model;
    if (size.width === 0) return;
    const box = boxOf(places, blocks);
    const above = (height: number) => reveal(this.#model.camera, box, size, { ...CLEAR, bottom: Math.max(CLEAR.bottom, height + 24) });
    const [legend, { width, height }] = [over.legend(), over.map()];
    const clear = above(legend);
    const map = { x: size.width - width - 24, y: size.height - height - 24, width: width + 24, height: height + 24 };
    this.#model.camera = height > 0 && intersects(rectToScreen(clear, box), map) ? above(Math.max(legend, height)) : clear;
  }

  heightOf(text: string): number {
    return Math.max(1, this.#model.scene.wraps.lines(text, NOTE_WIDTH - 16).length) * 19 + 23;
  }

  /** A new note's fields: as its neighbours in a cluster or zone, else plain. */
  fresh(id: string, x: number, y: number): NewNote {
    return { id, text: '', x, y, colour: 'yellow', zone: zoneAt(this.#model.zones, { x, y, width: NOTE_WIDTH, height: 60 }) };
  }

  /** Where a note that was put in a free place belongs once it is as high as its text; nothing where it lies well. */
  settled(id: string, at: Point, text: string): (Position & { zone: string | null }) | null {
    const height = this.heightOf(text);
    const taken = this.taken(new Set([id]));
    if (!taken({ x: at.x, y: at.y, width: NOTE_WIDTH, height })) return null;
    return this.zoned([{ id, ...this.freeNear(at, height, taken) }])[0] ?? null;
  }

  /** Notes one under the other from there on, for the parts of a text that is too long for one. */
  column(texts: readonly string[], from: Point): NewNote[] {
    let y = from.y;
    const taken = this.taken(new Set());
    return texts.map((text) => {
      const height = this.heightOf(text);
      const at = this.freeNear({ x: from.x, y }, height, taken);
      y = Math.max(y, at.y) + height + 10;
      return { ...this.fresh(newId(), at.x, at.y), text };
    });
  }

  /** A free place near the middle of what is seen. */
  freeNear(at: Point, height = 60, taken = this.taken(new Set())): Point {
    const place = freePlace({ width: NOTE_WIDTH, height }, at, taken);
    return { x: round(place.x), y: round(place.y) };
  }

  /** The notes that the scene does not know of; those under another one are that one's. */
  unshown(): Unshown[] {
    return this.#model.notes
      .filter((note) => note.merged_into === null && this.#model.scene.note(note.id) === undefined)
      .map((note) => ({ id: note.id, cluster: note.cluster, ...this.#rectOf(note) }));
  }

  #rectOf(note: Note): Rect {
    const width = note.width ?? NOTE_WIDTH;
    const picture = note.image ? imageSize(note.image, width).height + IMAGE_GAP : 0;
    return { x: note.x, y: note.y, width, height: this.heightOf(note.text) + picture };
  }

  /** Everything on the board, shown or not. */
  bounds(): Rect | null {
    const shown = this.#model.scene.bounds();
    return bounds([...(shown === null ? [] : [shown]), ...this.unshown()]);
  }

  /** What is not shown of clusters that are carried so far, where it then lies: it stays with them. */
  along(clusters: ReadonlySet<string>, dx: number, dy: number): (Position & { zone: string | null })[] {
    // Mostly no cluster is carried, and nobody goes through all notes.
    if (clusters.size === 0) return [];
    const of = this.unshown().filter((note) => note.cluster !== null && clusters.has(note.cluster));
    return this.zoned(of.map((note) => ({ id: note.id, x: note.x + dx, y: note.y + dy })));
  }

  /** What is not shown, by its cluster. */
  #unshownOf(): Map<string | null, Unshown[]> {
    return byCluster(this.unshown());
  }

  /** The same where all that is shown of clusters is laid anew: what is not goes as far as the corner of its cluster. */
  following(positions: readonly Position[]): Position[] {
    const moved = new Map(positions.map((p) => [p.id, p]));
    const laid = this.#model.scene.pick(moved.keys()).filter((one) => !one.stack);
    const shown = byCluster(laid);
    return [...this.#unshownOf()].flatMap(([cluster, unshown]) => {
      const own = cluster === null ? [] : (shown.get(cluster) ?? []);
      const from = bounds(own);
      const to = bounds(own.map((one) => ({ ...one, ...moved.get(one.id) })));
      if (from === null || to === null) return [];
      return unshown.map((note) => ({ id: note.id, x: note.x + to.x - from.x, y: note.y + to.y - from.y }));
    });
  }

  /** Whether something other than these lies there: a note, shown or not, or the title of a cluster. */
  taken(except: ReadonlySet<string>): (rect: Rect) => boolean {
    // What is under a card takes no place, and neither does what comes out with it.
    const unshown = new Grid();
    for (const note of this.unshown()) if (!except.has(note.id) && !this.#model.scene.folded(note.cluster)) unshown.set(note.id, note);
    return (rect) =>
      this.#model.scene.within(rect).some((note) => !except.has(note.id)) ||
      unshown.query(rect).length > 0 ||
      this.#model.scene.boxes().some((box) => {
        const room = headerRoom(2, Math.max(0.5, this.#model.camera.zoom));
        const head = { x: box.box.x, y: box.box.y - room, width: box.box.width, height: room };
        return rect.x < head.x + head.width && head.x < rect.x + rect.width && rect.y < head.y + head.height && head.y < rect.y + rect.height;
      });
  }

  /** Notes laid together in a free place, with room for a title, near where the first one lies. */
  together(notes: readonly SceneNote[], loose = false): Position[] {
    const first = notes[0];
    if (first === undefined) return [];
    const moved = new Set(notes.map((note) => note.id));
    const blocks = inColumns(notes, { x: 0, y: 0 });
    const room = loose ? 0 : headerRoom(2, Math.max(0.5, this.#model.camera.zoom));
    const box = boxOf(blocks, notes);
    const at = freePlace({ width: box.width, height: box.height + room }, { x: first.x, y: first.y - room }, this.taken(moved));
    return this.zoned(blocks.map((p) => ({ id: p.id, x: at.x + p.x, y: at.y + room + p.y })));
  }

  /** Where notes come to lie when what is seen of them is put there: those under a card go with it. */
  placed(positions: readonly Position[]): (Position & { zone: string | null })[] {
    const unshown = positions.some((p) => this.#model.cards.has(p.id)) ? this.#unshownOf() : new Map<string, Unshown[]>();
    const moved = positions.flatMap((p) => {
      const card = this.#model.cards.has(p.id) ? this.#model.scene.note(p.id) : undefined;
      if (card === undefined) return [p];
      const under = this.#model.scene.members(p.id).map((note) => ({ id: note.id, x: note.x + p.x - card.x, y: note.y + p.y - card.y }));
      const away = (unshown.get(p.id) ?? []).map((note) => ({ id: note.id, x: note.x + p.x - card.x, y: note.y + p.y - card.y }));
      return [...under, ...away];
    });
    return this.zoned(moved.filter((p) => {
      const note = this.#model.scene.note(p.id) ?? this.#model.byId.get(p.id);
      return note === undefined || round(note.x) !== round(p.x) || round(note.y) !== round(p.y);
    }));
  }

  /** Where they come to lie, with the zone each lies in then. */
  zoned(positions: readonly Position[]): (Position & { zone: string | null })[] {
    return positions.map((p) => {
      const note = this.#model.byId.get(p.id);
      const size = this.#model.scene.note(p.id) ?? (note === undefined ? undefined : this.#rectOf(note));
      const rect = { x: round(p.x), y: round(p.y), width: size?.width ?? NOTE_WIDTH, height: size?.height ?? 60 };
      return { id: p.id, x: rect.x, y: rect.y, zone: zoneAt(this.#model.zones, rect) };
    });
  }
}
