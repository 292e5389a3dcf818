import { describe, expect, it } from 'vitest';
import { placeBefore, shifted, withTexts } from './lists';

describe('lists', () => {
  it('move one item by one place, and stay as they are at the ends', () => {
    expect(shifted(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(shifted(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
    expect(shifted(['a', 'b', 'c'], 3, -1)).toEqual(['a', 'b', 'c']);
  });

  it('say before which record a move by one place ends', () => {
    const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(placeBefore(list, 'b', -1)).toBe('a');
    expect(placeBefore(list, 'a', 1)).toBe('c');
    expect(placeBefore(list, 'b', 1)).toBeNull();
    expect(placeBefore(list, 'c', 1)).toBeUndefined();
    expect(placeBefore(list, 'a', -1)).toBeUndefined();
    expect(placeBefore(list, 'x', 1)).toBeUndefined();
  });

  it('replace the texts of one kind only, kinds in their order', () => {
    const comments = [{ kind: 'change' as const, text: 'b' }, { kind: 'keep' as const, text: 'a' }];
    expect(withTexts(comments, ['keep', 'change'], 'keep', ['x', 'y'])).toEqual([
      { kind: 'keep', text: 'x' }, { kind: 'keep', text: 'y' }, { kind: 'change', text: 'b' },
    ]);
  });
});
