// Lengths as the core counts them, and identities that sort.
import { describe, expect, it } from 'vitest';
import { newId } from './id';
import { divided, length, limitOf, nearLimit, shortened, tooLong, wordsRound } from './limits';

const FAMILY = '👨‍👩‍👧‍👦';

describe('limits', () => {
  it('counts code points, not UTF-16 units', () => {
    expect(length('é')).toBe(1);
    expect(length('🧵👍')).toBe(2);
    expect(length(FAMILY)).toBe(7);
    expect(limitOf('note', 'text')).toBe(500);
  });

  it('shows the counter from 80 %', () => {
    expect(nearLimit('a'.repeat(79), 100)).toBe(false);
    expect(nearLimit('a'.repeat(80), 100)).toBe(true);
    expect(nearLimit('a'.repeat(80), undefined)).toBe(false);
  });

  it('says how many characters are too many', () => {
    expect(tooLong('🧵'.repeat(100), 100)).toBeNull();
    expect(tooLong('a'.repeat(101), 100)).toBe('Un caractère de trop.');
    expect(tooLong('a'.repeat(260), 200)).toBe('60 caractères de trop.');
    expect(tooLong('a'.repeat(260), undefined)).toBeNull();
  });

  it('shortens for the eye between what people see as characters, and shows that it did', () => {
    expect(shortened('Accueil', 10)).toBe('Accueil');
    expect(shortened('Accueil du public', 10)).toBe('Accueil d…');
    expect(shortened(FAMILY.repeat(3), 15)).toBe(`${FAMILY}${FAMILY}…`);
  });
});

describe('words round a title', () => {
  it('stay whole; the title gives way', () => {
    const copy = (title: string): string => `${title} (copie)`;
    expect(wordsRound('Accueil', 20, copy)).toBe('Accueil (copie)');
    const made = wordsRound('x'.repeat(120), 120, copy);
    expect(length(made)).toBe(120);
    expect(made.endsWith('x… (copie)')).toBe(true);
  });
});

describe('a text that is too long for one', () => {
  it('is divided between sentences, else words, and loses nothing but the space there', () => {
    expect(divided('Une phrase. Une autre phrase ici.', 20)).toEqual(['Une phrase.', 'Une autre phrase', 'ici.']);
    expect(divided('Premier paragraphe\nSecond paragraphe', 24)).toEqual(['Premier paragraphe', 'Second paragraphe']);
    expect(divided('aujourd’hui d’un guichet', 15)).toEqual(['aujourd’hui', 'd’un guichet']);
    expect(divided('court', 20)).toEqual(['court']);
    expect(divided('  ', 20)).toEqual([]);
  });

  it('keeps every sign, never parts what people see as one, and stays within the limit', () => {
    const words = ['été', FAMILY, 'e\u0301e\u0301', '🇫🇷', 'à', 'incompréhensiblement', '🧵👍', '.', '\n', 'd’un', '—'];
    let seed = 7;
    const next = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
    for (let turn = 0; turn < 300; turn += 1) {
      const text = Array.from({ length: 5 + next(60) }, () => words[next(words.length)]).join(next(2) === 0 ? ' ' : '');
      const limit = 7 + next(60);
      const parts = divided(text, limit);
      for (const part of parts) expect(length(part), part).toBeLessThanOrEqual(limit);
      expect(parts.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      // What people see as one character in the whole is one in its part.
      const seen = (of: string): string[] => [...new Intl.Segmenter('fr').segment(of)].map((one) => one.segment).filter((one) => one.trim() !== '');
      expect(parts.flatMap(seen)).toEqual(seen(text));
    }
  });
});

describe('fields', () => {
  it('never cut what is typed or pasted: none has a length at which the browser stops', () => {
    const sources = import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true });
    expect(Object.keys(sources).length).toBeGreaterThan(100);
    expect(Object.entries(sources).filter(([, text]) => /\bmaxlength\b/i.test(text)).map(([name]) => name)).toEqual([]);
  });
});

describe('identities', () => {
  it('are UUID version 7 and sort by the time they were made', () => {
    const ids = Array.from({ length: 5_000 }, newId);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
