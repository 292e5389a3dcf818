import { describe, expect, it } from 'vitest';
import { METHODS } from '../methods/library';
import { foldWords } from '../shared/fold';
import { shipped } from './shipped';

const of = (words: string, language: 'fr' | 'en' = 'fr') => shipped(METHODS, foldWords(words).split(' ').filter((part) => part !== ''), language).map((one) => one.id);

describe('the methods that come with Établi', () => {
  it('are found by their name first, in the language of the screen', () => {
    for (const method of METHODS) {
      for (const language of ['fr', 'en'] as const) expect(of(method[language].name, language), method[language].name).toContain(method.id);
    }
    expect(of('')).toEqual([]);
    expect(of('xqvzk')).toEqual([]);
  });
  it('are found by what they are for and by their steps, behind those of that name', () => {
    const method = METHODS.find((one) => one.steps.length > 0);
    if (!method) throw new Error('a method with steps');
    const step = method.steps[0]?.fr.title ?? '';
    expect(of(step)).toContain(method.id);
    expect(of(method.fr.goal)).toContain(method.id);
    const both = shipped([{ ...method, id: 'far', fr: { ...method.fr, goal: 'Pour une fresque' } }, { ...method, id: 'near', fr: { ...method.fr, name: 'Fresque' } }], ['fresq'], 'fr');
    expect(both.map((one) => one.id)).toEqual(['near', 'far']);
  });
});
