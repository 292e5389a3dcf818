// What the room is told of a board, one message after the other.
import { describe, expect, it } from 'vitest';
import { contain, rectToScreen } from '../boards/engine/camera';
import type { RoomPaper } from '../protocol/RoomPaper';
import type { RoomSurface } from '../protocol/RoomSurface';
import { Lying } from './lying';

const words = { untitled: 'Sans titre', notes: (count: number) => `${count} notes`, link: (kind: string) => kind };
const paper = (number: number, more: Partial<RoomPaper> = {}): RoomPaper => ({
  number, text: `Note ${number}`, x: number * 200, y: 0, width: null, colour: 'yellow', cluster: null, count: 1, image: null, ...more,
});
const told = (more: Partial<RoomSurface>): RoomSurface => ({
  anew: false, put: [], gone: [], order: null, pictures: [], clusters: null, zones: null, links: null, ...more,
});
const ids = (lying: Lying): string[] => lying.input.notes.map((note) => note.id);

describe('a board as the room knows it', () => {
  it('has what it was told, the note touched last on top', () => {
    const lying = new Lying(words);
    expect(lying.isEmpty).toBe(true);
    lying.take(told({ anew: true, put: [paper(1), paper(2), paper(3)], clusters: [], zones: [], links: [] }));
    expect(ids(lying)).toEqual(['1', '2', '3']);
    const before = lying.input.notes[1];
    lying.take(told({ put: [paper(1, { x: 5 })] }));
    expect(ids(lying)).toEqual(['2', '3', '1']);
    expect(lying.input.notes[0]).toBe(before);
    lying.take(told({ gone: [3], order: [1, 2] }));
    expect(ids(lying)).toEqual(['1', '2']);
    lying.take(told({ anew: true, put: [paper(9)], clusters: [], zones: [], links: [] }));
    expect(ids(lying)).toEqual(['9']);
  });

  it('keeps a picture that is named again, and shows one card for a folded cluster', () => {
    const lying = new Lying(words);
    const image = { picture: 4, width: 10, height: 20 };
    lying.take(told({ anew: true, put: [paper(1, { image, cluster: 7 }), paper(2, { cluster: 7, x: -50 })], pictures: [{ number: 4, data: 'data:a' }], clusters: [{ number: 7, title: ' ', folded: true }], zones: [], links: [{ number: 8, from: 1, to: 2, label: '', kind: 'answers' }] }));
    lying.take(told({ put: [paper(1, { image, cluster: 7, x: 300 })] }));
    expect(lying.input.notes.find((note) => note.id === '1')?.image?.data).toBe('data:a');
    expect(lying.input.cards).toMatchObject([{ id: '7', text: 'Sans titre', x: -50, stack: true, marks: [{ word: '2 notes' }] }]);
    expect(lying.input.links).toEqual([{ id: '8', from: '1', to: '2', label: 'answers' }]);
  });
});

describe('a frame', () => {
  it('is seen whole and in the middle at any ratio', () => {
    const target = { x: -300, y: 120, width: 800, height: 300 };
    for (const size of [{ width: 1920, height: 1080 }, { width: 768, height: 1024 }, { width: 600, height: 150 }]) {
      const seen = rectToScreen(contain(target, size), target);
      expect(seen.x).toBeGreaterThanOrEqual(-1e-6);
      expect(seen.y).toBeGreaterThanOrEqual(-1e-6);
      expect(seen.x * 2 + seen.width).toBeCloseTo(size.width, 6);
      expect(seen.y * 2 + seen.height).toBeCloseTo(size.height, 6);
      expect(Math.min(size.width - seen.width, size.height - seen.height)).toBeCloseTo(0, 6);
    }
  });
});
