// Labels stay with the lesson, whatever is written around it.
import { describe, expect, it } from 'vitest';
import type { Lesson } from '../protocol/Lesson';
import { withLines } from './lessons';

const KINDS = ['worked', 'change', 'reusable'] as const;
const said = (text: string, tags: string[] = [], kind: Lesson['kind'] = 'worked'): Lesson => ({ kind, text, tags });

describe('lessons written anew', () => {
  const list = [said('a', ['x']), said('b', ['y']), said('c', [], 'change')];

  it('keep the labels of lines that stay, move or go', () => {
    expect(withLines(list, KINDS, 'worked', ['b', 'new', 'a'])).toEqual([said('b', ['y']), said('new'), said('a', ['x']), said('c', [], 'change')]);
    expect(withLines(list, KINDS, 'worked', ['b'])).toEqual([said('b', ['y']), said('c', [], 'change')]);
  });

  it('keep those of a line that was rewritten in its place', () => {
    expect(withLines(list, KINDS, 'worked', ['a better', 'b'])).toEqual([said('a better', ['x']), said('b', ['y']), said('c', [], 'change')]);
  });
});
