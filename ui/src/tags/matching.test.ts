// A label is written as the lab writes it, and stands once.
import { describe, expect, it } from 'vitest';
import { proposed, withLabel } from './matching';

const ALL = ['Accueil', 'Guichet', 'Numérique', 'Ruralité', 'Sobriété numérique'];

describe('labels', () => {
  it('are proposed by what they hold, those that begin so first', () => {
    expect(proposed(ALL, 'num', [])).toEqual(['Numérique', 'Sobriété numérique']);
    expect(proposed(ALL, 'NUMERIQUE', ['numérique'])).toEqual(['Sobriété numérique']);
    expect(proposed(ALL, '', [])).toEqual(ALL);
    expect(proposed(Array.from({ length: 40 }, (_, at) => `n${at}`), 'n', [])).toHaveLength(8);
  });

  it('are kept as the lab writes them, and once', () => {
    expect(withLabel([], '  numerique ', ALL)).toEqual(['Numérique']);
    expect(withLabel(['Numérique'], 'NUMÉRIQUE', ALL)).toEqual(['Numérique']);
    expect(withLabel(['Accueil'], 'zone  blanche', ALL)).toEqual(['Accueil', 'zone blanche']);
    expect(withLabel(['Accueil'], '   ', ALL)).toEqual(['Accueil']);
  });
});
