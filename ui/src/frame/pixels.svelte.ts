// How many pixels of the screen one pixel of the page is. Where the computer enlarges all text, some
// webviews zoom the page and do not say so: the core knows by how much, and the width of the page whether.
import { host } from '../host/host';

let scale = $state(1);
let own = $state(globalThis.devicePixelRatio || 1);

export const pixels = {
  /** Pixels of the screen for one of the page. */
  get ratio(): number {
    return own * scale;
  },
};

async function look(): Promise<void> {
  own = devicePixelRatio || 1;
  // Without an answer the page's own word holds.
  const said = await host.window.scale().catch(() => 1);
  const seen = outerWidth / innerWidth;
  scale = Math.abs(seen - said) < Math.abs(seen - 1) ? said : 1;
}

/** From now on; the first answer is waited for, so that nothing is drawn twice. */
export async function followPixels(): Promise<void> {
  // Another text size of the computer is another width of the page.
  addEventListener('resize', () => void look());
  await look();
}

/** The whole pixels of the screen that an element covers: what is drawn in so many is not blurred. */
export function pixelsOf(element: Element): { width: number; height: number } {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const at = (edge: number): number => Math.round(edge * pixels.ratio);
  return { width: Math.max(1, at(right) - at(left)), height: Math.max(1, at(bottom) - at(top)) };
}
