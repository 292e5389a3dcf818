import { describe, expect, it } from 'vitest';
import type { SynthesisOptions } from '../protocol/SynthesisOptions';
import { chosen, quoted, written } from './layout';

const options = (verbatims: { [key in string]: boolean } = {}): SynthesisOptions => ({
  hidden: [], order: [], introductions: {}, pseudonyms: false, logo: true, charts: true, title: '', titles: {}, verbatims,
});
const star = { id: 'a', starred: true };
const plain = { id: 'b', starred: false };

describe('a layout', () => {
  it('quotes what is put forward until somebody chooses otherwise', () => {
    expect([quoted(options(), star), quoted(options(), plain)]).toEqual([true, false]);
    expect([quoted(options({ a: false }), star), quoted(options({ b: true }), plain)]).toEqual([false, true]);
  });

  it('keeps a choice only where it differs from the star', () => {
    expect(chosen(options(), star, false)).toEqual({ a: false });
    expect(chosen(options({ a: false }), star, true)).toEqual({});
    expect(chosen(options({ a: false }), plain, true)).toEqual({ a: false, b: true });
    expect(chosen(options({ b: true }), plain, false)).toEqual({});
  });

  it('keeps the texts of sections, and none that is empty', () => {
    expect(written({ annex: 'x' }, 'actions', 'y')).toEqual({ annex: 'x', actions: 'y' });
    expect(written({ annex: 'x', actions: 'y' }, 'annex', '  ')).toEqual({ actions: 'y' });
  });
});
