// The words round the curve of an indicator: what is written where there is room for it. The last figure
// and the first come before the others, and the target's words stand where these leave it free; the table
// beside the curve has every figure. Pure.
import type { Curve } from './drawn';

/** Pixels of a letter, rather too many. */
const LETTER = 7.5;
/** Of a line of letters: above the foot of the letters, and beneath it. */
const RISE = 11;
const FALL = 3;
/** Between two texts of a line. */
const GAP = 6;
/** From a point to the foot of its figure, above and beneath. */
const OVER = 8;
const UNDER = 16;

export interface Room {
  width: number;
  height: number;
  /** Above and below the curve, left and right of it. */
  edge: number;
  side: number;
  /** How many times as large the letters are. */
  scale: number;
}
export interface Written {
  kind: 'figure' | 'aim' | 'day';
  text: string;
  x: number;
  /** The foot of the letters. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
}
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a part of the way lies in pixels: from the left, and from the top. */
export const across = ({ width, side }: Room, x: number): number => side + x * (width - 2 * side);
export const down = ({ height, edge }: Room, y: number): number => height - edge - y * (height - 2 * edge);

/** What a text takes, about. */
export function boxOf({ text, x, y, anchor }: Written, scale: number): Box {
  const long = [...text].length * LETTER * scale;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
  return { left, right: left + long, top: y - RISE * scale, bottom: y + FALL * scale };
}

/** What is written round a curve; `says` makes the words. */
export function written(curve: Curve, room: Room, says: { figure: (value: number) => string; aim: string | null; day: (day: string) => string }): Written[] {
  const { width, height, scale } = room;
  const taken: Written[] = [];
  const free = (one: Written): boolean => {
    const own = boxOf(one, scale);
    const gap = GAP * scale;
    return taken.every((other) => {
      const box = boxOf(other, scale);
      return own.right + gap <= box.left || box.right + gap <= own.left || own.bottom <= box.top || box.bottom <= own.top;
    });
  };
  /** In the first of some places that is free, if one is. */
  const write = (...places: Written[]): void => {
    const place = places.find(free);
    if (place) taken.push(place);
  };
  const day = (of: string, x: number, anchor: Written['anchor']): Written => ({ kind: 'day', text: says.day(of), x, y: height + 12 * scale, anchor });
  const figure = (at: number): void => {
    const point = curve.points[at];
    if (!point) return;
    const text = says.figure(point.value);
    const half = (text.length * LETTER * scale) / 2;
    // A long one at an edge stays within the picture.
    const x = Math.max(half, Math.min(across(room, point.x), width - half));
    const y = down(room, point.y);
    const [over, under] = [y - OVER, y + UNDER * scale].map((foot): Written => ({ kind: 'figure', text, x, y: foot, anchor: 'middle' })) as [Written, Written];
    write(...(point.y > 0.5 ? [under, over] : [over, under]));
  };

  write(day(curve.to, width, 'end'));
  if (curve.from !== curve.to) write(day(curve.from, 0, 'start'));
  const last = curve.points.length - 1;
  figure(last);
  figure(0);
  if (curve.target !== null && says.aim !== null) {
    const text = says.aim;
    const y = down(room, curve.target);
    const feet = [y - 5, y + 13 * scale];
    write(
      ...feet.map((foot): Written => ({ kind: 'aim', text, x: width, y: foot, anchor: 'end' })),
      ...feet.map((foot): Written => ({ kind: 'aim', text, x: 0, y: foot, anchor: 'start' })),
    );
  }
  for (let at = last - 1; at > 0; at -= 1) figure(at);
  return taken;
}
