/**
 * The board as the room knows it: what it was told, one message after the other, as a scene to be drawn.
 * Numbers, no records; knows no screen.
 */
import { cardOf } from '../boards/engine/cards';
import type { NoteInput } from '../boards/engine/notes';
import { EMPTY, type LinkInput, type SceneInput, type ZoneInput } from '../boards/engine/scene';
import type { LinkKind } from '../protocol/LinkKind';
import type { RoomCluster } from '../protocol/RoomCluster';
import type { RoomPaper } from '../protocol/RoomPaper';
import type { RoomSurface } from '../protocol/RoomSurface';

/** The words beside what people wrote. */
export interface LyingWords {
  readonly untitled: string;
  readonly notes: (count: number) => string;
  readonly link: (kind: LinkKind) => string;
}

export class Lying {
  input: SceneInput = EMPTY;
  readonly #words: LyingWords;
  /** From the lowest to the one on top. */
  #notes = new Map<number, NoteInput>();
  readonly #pictures = new Map<number, string>();
  #clusters: readonly RoomCluster[] = [];
  #zones: readonly ZoneInput[] = [];
  #links: readonly LinkInput[] = [];
  /** Counts what was put on top, which lies over what was put before it. */
  #touched = 0;

  constructor(words: LyingWords) {
    this.#words = words;
  }

  get isEmpty(): boolean {
    return this.input === EMPTY;
  }

  clear(): void {
    this.#notes.clear();
    this.#pictures.clear();
    [this.#clusters, this.#zones, this.#links] = [[], [], []];
    this.input = EMPTY;
  }

  take(told: RoomSurface): void {
    if (told.anew) this.clear();
    for (const { number, data } of told.pictures) this.#pictures.set(number, data);
    for (const number of told.gone) this.#notes.delete(number);
    for (const paper of told.put) {
      this.#notes.delete(paper.number);
      this.#notes.set(paper.number, this.#note(paper));
    }
    if (told.order !== null) {
      this.#notes = new Map(told.order.flatMap((number) => {
        const note = this.#notes.get(number);
        return note === undefined ? [] : [[number, { ...note, touched: (this.#touched += 1) }] as const];
      }));
    }
    if (told.clusters !== null) this.#clusters = told.clusters;
    if (told.zones !== null) this.#zones = told.zones.map(({ number, ...zone }) => ({ id: String(number), ...zone }));
    if (told.links !== null) {
      this.#links = told.links.map(({ number, from, to, label, kind }) => ({
        id: String(number),
        from: String(from),
        to: String(to),
        label: label === '' ? this.#words.link(kind) : label,
      }));
    }
    this.input = {
      notes: [...this.#notes.values()],
      cards: this.#cards(),
      clusters: this.#clusters.map((cluster) => ({ id: String(cluster.number), title: this.#title(cluster) })),
      zones: this.#zones,
      links: this.#links,
    };
  }

  #title({ title }: RoomCluster): string {
    return title.trim() === '' ? this.#words.untitled : title;
  }

  #cards(): NoteInput[] {
    const folded = this.#clusters.filter((cluster) => cluster.folded);
    if (folded.length === 0) return [];
    const all = [...this.#notes.values()];
    return folded.map((cluster) => {
      const id = String(cluster.number);
      const notes = all.filter((note) => note.cluster === id);
      return cardOf(id, this.#title(cluster), notes, this.#words.notes(notes.length));
    });
  }

  #note({ number, text, x, y, width, colour, cluster, count, image }: RoomPaper): NoteInput {
    const data = image === null ? undefined : this.#pictures.get(image.picture);
    return {
      id: String(number),
      text,
      x,
      y,
      width,
      colour,
      cluster: cluster === null ? null : String(cluster),
      status: 'visible',
      starred: false,
      count,
      marks: [],
      touched: (this.#touched += 1),
      image: image === null || data === undefined ? null : { data, width: image.width, height: image.height },
    };
  }
}
