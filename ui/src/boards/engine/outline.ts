/** The edge around what is chosen, focused or aimed at; with a gap of the board's ground inside it. */
import type { Rect } from './geometry';
import type { Context } from './paint';

/** In pixels of the page. `ground`: what shows in the gap. */
export function outline(ctx: Context, ground: string, rect: Rect, color: string, width: number, gap: number): void {
  const out = gap + width / 2;
  const x = Math.round(rect.x);
  const y = Math.round(rect.y);
  const w = Math.round(rect.x + rect.width) - x;
  const h = Math.round(rect.y + rect.height) - y;
  if (gap > 0) {
    ctx.strokeStyle = ground;
    ctx.lineWidth = gap;
    ctx.beginPath();
    ctx.roundRect(x - gap / 2, y - gap / 2, w + gap, h + gap, 3);
    ctx.stroke();
  }
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.roundRect(x - out, y - out, w + out * 2, h + out * 2, 2 + out);
  ctx.stroke();
}

/** How far a held note stands above the board, in pixels of the page. */
export const LIFT = 3;
