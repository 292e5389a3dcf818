import { expect, test } from 'vitest';
import type { LibraryInfo } from '../protocol/LibraryInfo';
import { cannotBe, plainBeside, wrong } from './encryption';

test('a passphrase is long enough and typed twice the same', () => {
  expect(wrong('', '')).toBe('short');
  expect(wrong('        ', '        ')).toBe('short');
  expect(wrong('septsig', 'septsig')).toBe('short');
  // Seven signs, of which one takes two units.
  expect(wrong('septs\u{1F512}g', 'septs\u{1F512}g')).toBe('short');
  expect(wrong('huit été', 'huit ete')).toBe('differs');
  // The same, composed and in pieces.
  expect(wrong('huit \u00e9t\u00e9', 'huit e\u0301te\u0301')).toBeNull();
});

test('what anybody can read is told from what is encrypted, and what can be from what cannot', () => {
  const backup = { at: 0, bytes: 1, seq: 1, changed_at: null, notes: 1, verified: true, doubt: null };
  const beside = { at: 0, bytes: 1, changed_at: null, notes: null, doubt: null };
  const info = {
    backups: [
      { ...backup, path: 'sealed', plain: false },
      { ...backup, path: 'plain', plain: true },
      { ...backup, path: 'spoiled', plain: true, verified: false, doubt: 'unreadable' },
      { ...backup, path: 'other', plain: false, verified: false, doubt: 'locked' },
    ],
    beside: [
      { ...beside, path: 'library', kind: 'library', plain: true },
      { ...beside, path: 'log', kind: 'log', plain: true },
      { ...beside, path: 'closed log', kind: 'log', plain: false },
    ],
  } as unknown as LibraryInfo;
  expect(plainBeside(info)).toEqual(['plain', 'spoiled', 'library', 'log']);
  expect(cannotBe(info)).toEqual(['spoiled', 'log']);
});
