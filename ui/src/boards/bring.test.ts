import { describe, expect, it } from 'vitest';
import { readPlain } from '../shared/clipboard/read';
import { asFile, isTable } from './bring';

describe('what is pasted on a board', () => {
  it('is a table where several rows have several columns', () => {
    expect(isTable(readPlain('Qui\tIdée\nTable 1\tUn banc'))).toBe(true);
    expect(isTable(readPlain('Un banc\nUn café'))).toBe(false);
    expect(isTable(readPlain('Un banc\tdehors'))).toBe(false);
    expect(isTable(readPlain('Un banc\t\nUn café\t'))).toBe(false);
    expect(isTable(readPlain(''))).toBe(false);
  });

  it('keeps quotation marks, separators and line breaks of its cells', () => {
    const pasted = { cells: true, text: '', rows: [['a "b"', 'c, d'], ['e\nf', '']] };
    expect(asFile(pasted)).toBe('"a ""b""","c, d"\r\n"e\nf",""');
  });
});
