import { describe, expect, it } from 'vitest';
import { largest, moved, pieceAt, sized, SMALLEST } from './crop';

const wide = largest(2);
const inside = (p: { x: number; y: number; width: number; height: number }): boolean =>
  p.x >= -1e-9 && p.y >= -1e-9 && p.x + p.width <= 1 + 1e-9 && p.y + p.height <= 1 + 1e-9;

describe('the piece a portrait keeps', () => {
  it('has the shape of the frame in any picture', () => {
    for (const ratio of [0.2, 0.96, 1, 3]) {
      const { width, height } = largest(ratio);
      expect((width * ratio) / height).toBeCloseTo(212 / 221);
      expect(Math.max(width, height)).toBe(1);
    }
  });

  it('never leaves the picture, however far it is pulled', () => {
    const from = pieceAt(wide, 0.5, { x: 0.5, y: 0.5 });
    for (const [dx, dy] of [[9, 9], [-9, -9], [0.1, -0.2]] as const) {
      const { share, middle } = moved(from, wide, dx, dy);
      expect(share).toBeCloseTo(0.5);
      expect(inside(pieceAt(wide, share, middle))).toBe(true);
    }
    for (const dx of [-9, 0.05, 9]) {
      const { share, middle } = sized(from, wide, dx);
      const piece = pieceAt(wide, share, middle);
      expect(inside(piece)).toBe(true);
      expect(share).toBeGreaterThanOrEqual(SMALLEST);
      expect(piece.x).toBeCloseTo(from.x);
    }
  });
});
