/**
 * Where one looks on a board: all of it, what is chosen, a cluster, nearer or farther. The camera is the
 * model's; what is far from where it was is painted at once, not tile by tile.
 */
import * as camera from './engine/camera';
import { headerRoom } from './engine/clusters';
import { bounds, type Point, type Rect } from './engine/geometry';
import { readingOrder } from './engine/navigate';
import type { Surface } from './engine/surface';
import { type BoardModel, contentOf, MARGIN as PAD } from './model.svelte';

/** Where text can be read: from afar is no use where little is seen. */
const READING = 0.6;

export class Sight {
  #model: BoardModel;
  #surface: () => Surface | null;

  constructor(model: BoardModel, surface: () => Surface | null) {
    this.#model = model;
    this.#surface = surface;
  }

  fit(): void {
    const model = this.#model;
    let next = model.camera;
    let zoom = 1;
    // Titles take more of the board from afar: again with the zoom found.
    for (let turn = 0; turn < 4; turn += 1) {
      const content = contentOf(model, zoom);
      if (content === null) return;
      next = camera.fit(content, model.size, PAD);
      zoom = next.zoom;
    }
    this.#jump(this.#clear(next));
  }

  /** All of it; where there is little room its beginning, large enough to be read. */
  open(): void {
    const model = this.#model;
    this.fit();
    const content = contentOf(model, READING);
    if (!model.compact || model.camera.zoom >= READING || content === null) return;
    this.#jump({ x: content.x - PAD.left / READING, y: content.y - PAD.top / READING, zoom: READING });
  }

  zoom(factor: number, at?: Point): void {
    const model = this.#model;
    model.camera = camera.zoomAt(model.camera, at ?? this.#middle(), model.camera.zoom * factor, model.floor);
    model.seen = true;
  }

  zoomTo(value: number): void {
    const model = this.#model;
    model.camera = camera.zoomAt(model.camera, this.#middle(), value, model.floor);
    model.seen = true;
  }

  pan(dx: number, dy: number): void {
    const model = this.#model;
    model.camera = camera.pan(model.camera, dx, dy);
    model.seen = true;
  }

  /** Notes and cards whole, in the middle. */
  fitThese(ids: Iterable<string>): void {
    const target = bounds(this.#model.scene.pick(ids));
    if (target) this.#jump(camera.centred(target, this.#model.size, PAD));
  }

  /** A cluster whole; gives what the keys go to: its first note, or its card. */
  cluster(id: string): string | null {
    const { scene, size } = this.#model;
    const box = this.boxOf(id);
    const first = scene.folded(id) ? scene.note(id) : readingOrder(scene.members(id))[0];
    if (!box || !first) return null;
    const room = headerRoom(2, 1);
    this.#jump(camera.centred({ ...box, y: box.y - room, height: box.height + room }, size, PAD));
    return first.id;
  }

  /** Where a cluster lies: around its notes, or its card. */
  boxOf(id: string | null): Rect | undefined {
    const { scene } = this.#model;
    if (id === null) return undefined;
    return scene.folded(id) ? scene.note(id) : scene.boxes().find((one) => one.id === id)?.box;
  }

  /** As little as needed to see a note or a card. */
  reveal(id: string): void {
    const model = this.#model;
    const target = model.scene.note(id);
    if (target) model.camera = camera.reveal(model.camera, target, model.size, camera.CLEAR);
  }

  /** As little as needed to see a zone; one that is larger than the view, from its corner on. */
  revealBox(box: Rect): void {
    const model = this.#model;
    model.camera = camera.reveal(model.camera, box, model.size, camera.CLEAR);
    model.seen = true;
  }

  #middle(): Point {
    const { width, height } = this.#model.size;
    return { x: width / 2, y: height / 2 };
  }

  #jump(next: camera.Camera): void {
    this.#model.camera = next;
    this.#model.seen = true;
    this.#surface()?.look(next);
    this.#surface()?.settle();
  }

  /** A little smaller where the map would lie on notes. */
  #clear(from: camera.Camera): camera.Camera {
    const { scene, size, compact } = this.#model;
    const { width, height } = size;
    const high = compact ? 58 : 160;
    const map = { x: width - 214, y: height - high, width: 214, height: high };
    let next = from;
    for (let turn = 0; turn < 12; turn += 1) {
      const corner = camera.toBoard(next, map);
      const hidden = scene.within({ x: corner.x, y: corner.y, width: map.width / next.zoom, height: map.height / next.zoom });
      if (hidden.length === 0) return next;
      const smaller = next.zoom * 0.98;
      next = { x: from.x + PAD.left / from.zoom - PAD.left / smaller, y: from.y + PAD.top / from.zoom - PAD.top / smaller, zoom: smaller };
    }
    return from;
  }
}
