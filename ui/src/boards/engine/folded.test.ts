// A folded cluster: one card stands for its notes, in everything that is asked of the scene.
import { describe, expect, it } from 'vitest';
import type { NoteInput } from './notes';
import { Scene } from './scene';

const note = (id: string, x: number, cluster: string | null, more: Partial<NoteInput> = {}): NoteInput =>
  ({ id, text: 'Une idée', x, y: 0, width: null, colour: 'yellow', cluster, status: 'visible', starred: false, count: 1, marks: [], image: null, ...more });
const notes = [note('a', 0, 'c'), note('b', 200, 'c'), note('d', 600, null)];
const card = note('c', 0, 'c', { text: 'Attendre', stack: true });
const rest = { clusters: [{ id: 'c', title: 'Attendre' }], zones: [], links: [{ id: 'l', from: 'b', to: 'd', label: '' }, { id: 'inside', from: 'a', to: 'b', label: '' }] };

describe('a folded cluster', () => {
  const scene = new Scene((text) => text.length * 8);
  scene.update({ notes, cards: [], ...rest });

  it('stands as its card alone', () => {
    expect(scene.boxes().map((box) => box.id)).toEqual(['c']);
    const stale = scene.update({ notes, cards: [card], ...rest });
    expect(stale?.length).toBeGreaterThan(0);
    expect([...scene.notes()].map(({ id }) => id).sort()).toEqual(['c', 'd']);
    expect(scene.within({ x: -50, y: -50, width: 2000, height: 500 }).map(({ id }) => id)).toEqual(['d', 'c']);
    expect(scene.noteAt({ x: 210, y: 10 })).toBeNull();
    expect(scene.noteAt({ x: 10, y: 10 })?.stack).toBe(true);
    expect(scene.boxes()).toEqual([]);
    expect(scene.folded('c')).toBe(true);
  });

  it('keeps its notes, known by what is seen of them', () => {
    expect(scene.members('c').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(scene.standing('b')?.id).toBe('c');
    expect(scene.standing('d')?.id).toBe('d');
    expect([...scene.standingOf(['a', 'b', 'd', 'gone'])].sort()).toEqual(['c', 'd']);
    expect(scene.away('a')).toBe(true);
  });

  it('has the links of its notes, and none within itself', () => {
    expect(scene.curves().map(({ id }) => id)).toEqual(['l']);
    expect(scene.curves(new Set(['c']), { x: 5, y: 5 })[0]?.carried).toBe(true);
  });

  it('stays so when its font comes, and unfolds to what it was', () => {
    scene.remeasure();
    expect(scene.noteAt({ x: 210, y: 10 })).toBeNull();
    scene.update({ notes, cards: [], ...rest });
    expect([...scene.notes()].map(({ id }) => id).sort()).toEqual(['a', 'b', 'd']);
    expect(scene.noteAt({ x: 210, y: 10 })?.id).toBe('b');
    expect(scene.curves()).toHaveLength(2);
    expect(scene.folded('c')).toBe(false);
  });
});
