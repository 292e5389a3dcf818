/** The piece of a picture that a portrait keeps: always of the shape of its frame, always inside. Pure. */
import type { Piece } from '../host/host';

/** The frame of the sheet, its band apart: width to height. */
const FRAME = 212 / 221;
/** The smallest piece, as a share of the largest. */
export const SMALLEST = 0.1;

interface Set {
  share: number;
  middle: { x: number; y: number };
}
type Size = Pick<Piece, 'width' | 'height'>;

/** The largest piece of that shape, in shares of a picture (its width to its height). */
export function largest(ratio: number): Size {
  return ratio > FRAME ? { width: FRAME / ratio, height: 1 } : { width: 1, height: ratio / FRAME };
}

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** A piece of that share around a middle, which gives way at the edges. */
export function pieceAt(most: Size, share: number, middle: { x: number; y: number }): Piece {
  const [width, height] = [most.width * share, most.height * share];
  return { x: within(middle.x - width / 2, 0, 1 - width), y: within(middle.y - height / 2, 0, 1 - height), width, height };
}

const middleOf = ({ x, y, width, height }: Piece): { x: number; y: number } => ({ x: x + width / 2, y: y + height / 2 });

/** A piece pulled by so much of the picture; its middle stays where a piece of its size can be. */
export function moved(from: Piece, most: Size, dx: number, dy: number): Set {
  const share = from.width / most.width;
  const middle = middleOf(from);
  return { share, middle: middleOf(pieceAt(most, share, { x: middle.x + dx, y: middle.y + dy })) };
}

/** A piece whose corner is pulled by so much of the picture's width: its upper left stays. */
export function sized(from: Piece, most: Size, dx: number): Set {
  const room = Math.min((1 - from.x) / most.width, (1 - from.y) / most.height);
  const share = within((from.width + dx) / most.width, SMALLEST, Math.max(SMALLEST, Math.min(1, room)));
  return { share, middle: { x: from.x + (most.width * share) / 2, y: from.y + (most.height * share) / 2 } };
}
