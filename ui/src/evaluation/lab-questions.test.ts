// A question of the lab is put once, keeps its identity, and its answers stay whatever becomes of it.
import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../protocol/Questionnaire';
import { newQuestion } from './edits';
import { copied, joined, keptAs, letGo, missing, sourceOf, withAsked, withQuestionnaire } from './lab-questions';

const end: Questionnaire = {
  id: 'q', name: 'Fin d’atelier',
  questions: [
    { id: 'a', label: 'Écouté ?', kind: 'scale', choices: [] },
    { id: 'b', label: 'Revenir ?', kind: 'choice', choices: ['Oui', 'Non'] },
  ],
};

function ids(): () => string {
  let next = 0;
  return () => `new-${(next += 1)}`;
}

describe('a questionnaire in an evaluation', () => {
  it('puts each question once, behind those that are there', () => {
    const own = newQuestion('free', 'Un mot', []);
    const first = withQuestionnaire([own], end);
    expect(first.map((question) => question.asked)).toEqual([null, 'a', 'b']);
    expect(first[2]).toMatchObject({ kind: 'choice', choices: ['Oui', 'Non'], counts: [], answers: [] });
    expect(missing(first, end)).toEqual([]);
    expect(withQuestionnaire(first, end)).toEqual(first);
    const without = first.filter((question) => question.asked !== 'a');
    expect(missing(without, end).map((question) => question.id)).toEqual(['a']);
  });

  it('says where a question comes from, until it is let go', () => {
    const [question] = withQuestionnaire([], end);
    if (!question) throw new Error('there is a question');
    const answered = { ...question, counts: [0, 0, 1, 2, 3] };
    expect(sourceOf(answered, [end])?.name).toBe('Fin d’atelier');
    expect(sourceOf(answered, [])).toBeNull();
    expect(letGo(answered)).toEqual({ ...answered, asked: null });
    expect(sourceOf(letGo(answered), [end])).toBeNull();
  });
});

describe('questions of a workshop that the lab keeps', () => {
  it('are those that are its own, without their answers; both name the same', () => {
    const questions = [...withQuestionnaire([], end).slice(0, 1), { ...newQuestion('scale', 'Clair ?', []), counts: [1, 0, 0, 0, 0] }];
    const { questionnaire, questions: next } = keptAs('Nouveau', questions, ids());
    expect(questionnaire.questions).toEqual([{ id: 'new-1', label: 'Clair ?', kind: 'scale', choices: [] }]);
    expect(next.map((question) => question.asked)).toEqual(['a', 'new-1']);
    expect(next[1]?.counts).toEqual([1, 0, 0, 0, 0]);
    expect(questionnaire.id).not.toBe('new-1');
  });

  it('are no more than a questionnaire holds: the others stay the workshop’s own', () => {
    const many = Array.from({ length: 60 }, (_, at) => newQuestion('scale', `Q${at}`, []));
    const { questionnaire, questions } = keptAs('Long', many, ids());
    expect(questionnaire.questions).toHaveLength(50);
    expect(questions.filter((question) => question.asked === null)).toHaveLength(10);
  });
});

describe('a question of the lab', () => {
  it('is the same in other words and another one of another kind', () => {
    expect(withAsked(end, 0, { label: 'Bien écouté ?' }, ids()).questions[0]).toMatchObject({ id: 'a', label: 'Bien écouté ?' });
    const turned = withAsked(end, 1, { kind: 'scale' }, ids()).questions[1];
    expect(turned).toEqual({ id: 'new-1', label: 'Revenir ?', kind: 'scale', choices: [] });
    expect(withAsked(end, 1, { kind: 'choice' }, ids()).questions[1]?.id).toBe('b');
  });

  it('is another one in a copy', () => {
    const twin = copied(end, 'Copie', ids());
    expect(new Set([twin.id, ...twin.questions.map((question) => question.id), 'q', 'a', 'b']).size).toBe(6);
    expect(twin.questions.map(({ label }) => label)).toEqual(end.questions.map(({ label }) => label));
  });
});

describe('questionnaires of a file', () => {
  it('join those of the lab, each once, and take the state of the file', () => {
    expect(joined([end], [end], ids())).toEqual({ questionnaires: [end], fresh: 0, changed: 0 });
    const other = { id: 'o', name: 'Accueil', questions: [{ id: 'c', label: 'Bien reçu ?', kind: 'scale' as const, choices: [] }] };
    const { questionnaires, fresh, changed } = joined([end, other], [{ ...end, name: 'Sortie' }, { ...other, id: 'p', questions: [] }], ids());
    expect([questionnaires.map((one) => one.name), fresh, changed]).toEqual([['Sortie', 'Accueil', 'Accueil'], 1, 1]);
    expect(questionnaires[0]?.questions).toEqual(end.questions);
  });

  it('bring a question of another kind as another question', () => {
    const [listened, again] = end.questions;
    if (!listened || !again) throw new Error('there are two');
    const { questionnaires } = joined([end], [{ ...end, questions: [{ ...listened, kind: 'free' }, again] }], ids());
    expect(questionnaires[0]?.questions.map((question) => [question.id, question.kind])).toEqual([['new-1', 'free'], ['b', 'choice']]);
  });
});
