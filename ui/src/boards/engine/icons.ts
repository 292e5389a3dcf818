/** The signs of a note's state, on the canvas: Lucide (ISC) on its grid of 24, as in the components. */

export type Sign = 'hidden' | 'pending' | 'unsaved' | 'folded' | 'became';

const LINES: Readonly<Record<Sign, string>> = {
  // eye-off
  hidden:
    'M10.733 5.076a10.744 10.744 0 0 1 11.205 6.575 1 1 0 0 1 0 .696 10.747 10.747 0 0 1-1.444 2.49' +
    'M14.084 14.158a3 3 0 0 1-4.242-4.242' +
    'M17.479 17.499a10.75 10.75 0 0 1-15.417-5.151 1 1 0 0 1 0-.696 10.75 10.75 0 0 1 4.446-5.143M2 2l20 20',
  // inbox
  pending:
    'M22 12h-6l-2 3h-4l-2-3H2' +
    'M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z',
  // layers-2
  folded:
    'M13 13.74a2 2 0 0 1-2 0L2.5 8.87a1 1 0 0 1 0-1.74L11 2.26a2 2 0 0 1 2 0l8.5 4.87a1 1 0 0 1 0 1.74z' +
    'M20 14.285l1.5.845a1 1 0 0 1 0 1.74L13 21.74a2 2 0 0 1-2 0l-8.5-4.87a1 1 0 0 1 0-1.74l1.5-.845',
  // arrow-up-right
  became: 'M7 7h10v10M7 17 17 7',
  // circle-dot
  unsaved: 'M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0',
};

const made = new Map<Sign, Path2D>();

/** Draws it in the colour of strokes, `size` wide, its top left at a point. */
export function drawSign(ctx: CanvasRenderingContext2D, sign: Sign, x: number, y: number, size: number): void {
  let path = made.get(sign);
  if (path === undefined) made.set(sign, (path = new Path2D(LINES[sign])));
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(size / 24, size / 24);
  ctx.lineWidth = 2.25;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.stroke(path);
  ctx.restore();
}
