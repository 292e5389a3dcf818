// Steps in words: every verb with every noun, in both languages.
import { afterEach, describe, expect, it } from 'vitest';
import { NOUNS } from '../protocol/nouns';
import type { Verb } from '../protocol/Verb';
import { language } from '../shared/words.svelte';
import { stepName, undoName } from './steps';

const verbs = [...(import.meta.glob<string>('../protocol/Verb.ts', { query: '?raw', import: 'default', eager: true })['../protocol/Verb.ts'] ?? '').matchAll(/"([a-z_]+)"/g)].map((match) => match[1] as Verb);

afterEach(() => {
  language.current = 'fr';
});

describe('a step', () => {
  it('names every step in both languages', () => {
    for (const lang of ['fr', 'en'] as const) {
      language.current = lang;
      for (const verb of verbs) {
        for (const noun of NOUNS) {
          for (const count of [1, 3]) {
            const name = stepName({ verb, noun, count });
            expect(name, `${verb} ${noun}`).not.toMatch(/verb-|noun-|\{/);
          }
        }
      }
    }
  });

  it('reads as a person would say it', () => {
    expect(undoName({ verb: 'move', noun: 'note', count: 1 })).toBe('Annuler\u00a0: déplacer une note');
    expect(stepName({ verb: 'recolour', noun: 'note', count: 3 })).toBe('changer la couleur de 3 notes');
    expect(stepName({ verb: 'advance', noun: 'workshop', count: 1 })).toBe('changer l’état d’un atelier');
    language.current = 'en';
    expect(undoName({ verb: 'move', noun: 'note', count: 3 })).toBe('Undo: move 3 notes');
  });
});
