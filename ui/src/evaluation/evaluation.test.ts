import { describe, expect, it } from 'vitest';
import { addChoice, dropChoice, moveChoice, newQuestion, ofKind, often, withCounts } from './edits';

describe('counts', () => {
  it('are five or none, as the core wants them', () => {
    expect(withCounts([], new Map([[0, { count: 8 }]]))).toEqual([0, 0, 0, 0, 8]);
    expect(withCounts([0, 0, 0, 0, 8], new Map([[0, { count: 0 }]]))).toEqual([]);
  });
});

describe('questions', () => {
  const question = { ...newQuestion('choice', 'Revenir ?', ['Oui', 'Non']), counts: [5, 2] };

  it('keep a count beside each choice', () => {
    expect(addChoice(question, 'Peut-être')).toMatchObject({ choices: ['Oui', 'Non', 'Peut-être'], counts: [5, 2, 0] });
    expect(dropChoice(question, 0)).toMatchObject({ choices: ['Non'], counts: [2] });
    expect(moveChoice(question, 1, -1)).toMatchObject({ choices: ['Non', 'Oui'], counts: [2, 5] });
    expect(moveChoice(question, 0, -1)).toMatchObject({ counts: [5, 2] });
  });

  it('lose what does not fit another kind', () => {
    expect(ofKind(question, 'scale', [])).toEqual({ label: 'Revenir ?', kind: 'scale', choices: [], counts: [], answers: [] });
    expect(ofKind(question, 'choice', ['x'])).toBe(question);
    expect(ofKind({ ...question, kind: 'scale', choices: [] }, 'choice', ['Oui', 'Non'])).toMatchObject({ choices: ['Oui', 'Non'], counts: [] });
  });
});

describe('words', () => {
  it('are counted, however they are written', () => {
    expect(often(['Espoir', 'café', 'espoir ', 'CAFÉ', 'café', 'seul'])).toEqual([{ word: 'café', count: 3 }, { word: 'Espoir', count: 2 }]);
  });
});
