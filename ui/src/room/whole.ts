/** All of a board, for a screen that is read from afar: with the titles of its clusters as tall as they are. */
import { type Camera, contain, type Size } from '../boards/engine/camera';
import { header } from '../boards/engine/clusters';
import { inflate } from '../boards/engine/geometry';
import { FONT } from '../boards/engine/notes';
import type { Scene } from '../boards/engine/scene';

/** Around it, in pixels. */
const MARGIN = 16;
/** A note's words are no taller than this part of the screen. */
const TALLEST = 1 / 14;

/** Titles measured in `floor` pixels at least; `null` while nothing lies there. */
export function whole(scene: Scene, size: Size, measure: (text: string, font: number) => number, floor: number): Camera | null {
  const box = scene.bounds();
  if (box === null) return null;
  let camera: Camera = { x: 0, y: 0, zoom: 1 };
  // Titles take more of the board from afar: again with the zoom found.
  for (let turn = 0; turn < 4; turn += 1) {
    const { zoom } = camera;
    const tops = scene.boxes().map((one) => header(one, { x: 0, y: 0, zoom }, measure, undefined, floor).rect.y / zoom);
    const top = Math.min(box.y, ...tops);
    const all = inflate({ ...box, y: top, height: box.height + box.y - top }, MARGIN / zoom);
    camera = contain(all, size, (size.height * TALLEST) / FONT);
  }
  return camera;
}
