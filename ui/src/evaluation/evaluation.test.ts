import { describe, expect, it } from 'vitest';
import { addChoice, dropChoice, moveChoice, newQuestion, ofKind, withCounts, withPerson, withVoice } from './edits';

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
    expect(ofKind(question, 'scale', [])).toEqual({ asked: null, label: 'Revenir ?', kind: 'scale', choices: [], counts: [], answers: [] });
    expect(ofKind(question, 'choice', ['x'])).toBe(question);
    expect(ofKind({ ...question, kind: 'scale', choices: [] }, 'choice', ['Oui', 'Non'])).toMatchObject({ choices: ['Oui', 'Non'], counts: [] });
  });
});

describe('one person after the other', () => {
  const evaluation = {
    roti: [], respondents: null, comments: [],
    questions: [newQuestion('scale', 'Le rythme', []), { ...newQuestion('choice', 'Revenir ?', ['Oui', 'Non']), counts: [5, 2] }, newQuestion('free', 'Un mot ?', [])],
  };

  it('adds each answer to the counts, and the person to those who answered', () => {
    const one = withPerson(evaluation, { chosen: new Map([['roti', 4], ['0', 2], ['1', 1]]), texts: new Map([['2', ' Merci '], ['change', 'La salle']]) });
    expect(one.roti).toEqual([0, 0, 0, 0, 1]);
    expect(one.questions.map((question) => question.counts)).toEqual([[0, 0, 1, 0, 0], [5, 3], []]);
    expect(one.questions[2]?.answers).toEqual(['Merci']);
    expect(one.comments).toEqual([{ kind: 'change', text: 'La salle' }]);
    expect(one.respondents).toBe(1);
  });

  it('leaves what was not answered, and counts those entered before', () => {
    const before = { ...evaluation, roti: [0, 0, 3, 4, 0] };
    const one = withPerson(before, { chosen: new Map([['0', 0]]), texts: new Map([['2', '  ']]) });
    expect([one.roti, one.respondents, one.questions[2]?.answers, one.comments]).toEqual([[0, 0, 3, 4, 0], 8, [], []]);
    expect(withPerson({ ...before, respondents: 9 }, { chosen: new Map(), texts: new Map() }).respondents).toBe(10);
  });

  it('takes a choice and words in a poll', () => {
    const poll = { choices: [{ label: 'Soleil', count: 2 }, { label: 'Orage', count: 0 }], words: ['accueil'] };
    expect(withVoice(poll, { chosen: new Map([['choice', 1]]), texts: new Map([['words', 'délai, écoute ;\n accueil,']]) })).toEqual({
      choices: [{ label: 'Soleil', count: 2 }, { label: 'Orage', count: 1 }], words: ['accueil', 'délai', 'écoute', 'accueil'],
    });
  });
});
