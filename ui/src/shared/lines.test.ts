import { describe, expect, it } from 'vitest';
import { letGo, named, placeOf } from './lines';

const item = (label: string, count = 0) => ({ label, count });
let number = 0;

/** The names of a list of its own, as it goes from one state to the next. */
function list(): (items: ReturnType<typeof item>[]) => string {
  number += 1;
  const own = `list ${number}`;
  return (items) => named(own, items).map((line) => line.id.slice(own.length + 1)).join(' ');
}

describe('lines that their record gives no name', () => {
  it('keep theirs when they move, are changed, and when others come or go', () => {
    const names = list();
    expect(names([item('a'), item('b'), item('c')])).toBe('1 2 3');
    expect(names([item('b'), item('a'), item('c')])).toBe('2 1 3');
    expect(names([item('b'), item('a', 4), item('c')])).toBe('2 1 3');
    expect(names([item('b'), item('c')])).toBe('2 3');
    expect(names([item('b'), item('c'), item('d')])).toBe('2 3 4');
    expect(names([item('x'), item('c'), item('d')])).toBe('2 3 4');
  });

  it('keep theirs when they are changed and move at once, several together too', () => {
    const names = list();
    names([item('a', 1), item('b', 2), item('c', 3)]);
    expect(names([item('c', 3), item('a', 8), item('b', 9)])).toBe('3 1 2');
    expect(names([item('b', 7), item('c', 3), item('a', 8)])).toBe('2 3 1');
  });

  it('have their old name when an undo brings them back, and nobody else has it', () => {
    const names = list();
    names([item('a'), item('b'), item('c')]);
    expect(names([item('a'), item('c')])).toBe('1 3');
    expect(names([item('a'), item('c'), item('d')])).toBe('1 3 4');
    expect(names([item('a'), item('b'), item('c'), item('d')])).toBe('1 2 3 4');
  });

  it('are told apart where they say the same', () => {
    const names = list();
    expect(names([item('a'), item('a')])).toBe('1 2');
    expect(names([item('a'), item('a', 5)])).toBe('1 2');
    expect(names([item('a', 5)])).toBe('2');
  });

  it('go by their name where another one says the same, and stay when they do not go', () => {
    const names = list();
    names([item('a'), item('a'), item('b')]);
    letGo(`list ${number}`, { id: `list ${number} 1` });
    expect(names([item('a'), item('b')])).toBe('2 3');
    letGo(`list ${number}`, { id: `list ${number} 3` });
    expect(names([item('a'), item('b')])).toBe('2 3');
  });

  it('stand in a place of their list until they are gone', () => {
    const [a, b] = named('places', [item('a'), item('b')]);
    expect(placeOf(named('places', [item('b'), item('a')]), a ?? { id: '' })).toBe(1);
    expect(placeOf(named('places', [item('a')]), b ?? { id: '' })).toBe(-1);
  });
});
