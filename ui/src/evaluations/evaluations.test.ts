// What is compared, in which groups; and comments found by the beginnings of their words.
import { describe, expect, it } from 'vitest';
import type { CommentLine } from '../protocol/CommentLine';
import type { QuestionTrend } from '../protocol/QuestionTrend';
import type { Report } from '../protocol/Report';
import { language, t } from '../shared/words.svelte';
import { found } from './comments';
import { change, listed, rotiOf, shareOf } from './questions';

const period = { from: '2026-01-01', to: '2026-03-31' };
const question = (asked: string | null, label: string, means: (number | null)[] = []): QuestionTrend => ({
  asked, label, kind: 'scale', choices: [],
  whole: { workshops: 2, answers: 9, mean: 4, counts: [0, 0, 0, 9, 0] },
  trend: means.map((mean) => ({ period, answered: { workshops: 1, answers: mean === null ? 0 : 6, mean, counts: [] } })),
  kinds: [],
});

describe('questions that are compared', () => {
  const report = { questions: [question('a', 'Écouté ?'), question('c', 'D’ailleurs ?'), question(null, 'Clair ?')] } as unknown as Report;

  it('stand under their questionnaire; those typed alike come last', () => {
    const groups = listed(report, [
      { id: 'q', name: 'Fin', questions: [{ id: 'a', label: 'Écouté ?', kind: 'scale', choices: [] }] },
      { id: 'r', name: 'Vide', questions: [] },
      { id: 's', name: 'Autre', questions: [{ id: 'c', label: 'D’ailleurs ?', kind: 'scale', choices: [] }] },
    ]);
    expect(groups.map((group) => [group.name, group.questions.map((one) => one.question.label)])).toEqual([
      ['Fin', ['Écouté ?']], ['Autre', ['D’ailleurs ?']], [null, ['Clair ?']],
    ]);
  });

  it('went from the first mean that is told to the last', () => {
    expect(change(question('a', 'x', [3, null, 4.5]))).toBe(1.5);
    expect(change(question('a', 'x', [null, 4.5]))).toBeNull();
  });

  it('tell no share where nothing is told', () => {
    expect(shareOf({ workshops: 1, answers: 3, mean: null, counts: [] }, 0)).toBeNull();
    expect(shareOf({ workshops: 1, answers: 8, mean: null, counts: [2, 6] }, 1)).toBe(0.75);
  });

  it('tell of the return on time as of any other, and nothing of a few', () => {
    const of = (answers: number) => rotiOf({ roti: { answers, mean: 4 }, evaluated: 1, trend: [{ period, workshops: 1, rated: { answers, mean: 4 } }], rated_kinds: [] } as unknown as Report, 'ROTI');
    expect(of(4).whole.mean).toBeNull();
    expect(of(4).trend[0]?.answered.mean).toBeNull();
    expect(of(5).trend[0]?.answered).toEqual({ workshops: 1, answers: 5, mean: 4, counts: [] });
  });
});

describe('questionnaires to give', () => {
  it('are no number where there is none', () => {
    const say = (count: number): string => t('questionnaire-give-all', { count });
    expect([say(0), say(1), say(2)]).toEqual(['Donner nos questionnaires à des collègues', 'Donner notre questionnaire à des collègues', 'Donner nos 2 questionnaires à des collègues']);
    language.current = 'en';
    expect(say(0)).toBe('Give our questionnaires to colleagues');
    language.current = 'fr';
  });
});

describe('comments', () => {
  const line = (text: string, kind: CommentLine['kind'], ask = ''): CommentLine => ({ workshop: 'w', title: 'Accueil', date: null, kind, question: ask, text });
  const lines = [line('L’écoute des élus, bravo', 'keep'), line('Trop long', 'change'), line('Œuvrer ensemble', null, 'Un mot')];

  it('are found by the beginnings of their words, accents and case folded', () => {
    const texts = (words: string) => found(lines, { words, kind: 'all' }).map((one) => one.text);
    expect(texts('ecout elu')).toEqual(['L’écoute des élus, bravo']);
    expect(texts('oeuvr')).toEqual(['Œuvrer ensemble']);
    expect(texts('coute')).toEqual([]);
    expect(texts('accueil')).toHaveLength(3);
    expect(texts('  ')).toHaveLength(3);
  });

  it('are read by what they ask for', () => {
    const texts = (kind: 'keep' | 'change' | 'idea' | 'answer') => found(lines, { words: '', kind }).map((one) => one.text);
    expect([texts('keep'), texts('change'), texts('idea'), texts('answer')]).toEqual([['L’écoute des élus, bravo'], ['Trop long'], [], ['Œuvrer ensemble']]);
  });
});
