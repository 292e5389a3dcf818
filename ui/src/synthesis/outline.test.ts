import { expect, it } from 'vitest';
import { pagesOf } from './outline';

it('finds the page of each section by its key, or else by its name, whole names first', () => {
  const outline = [
    { key: 'annex', title: 'Tout', level: 1, page: 12 },
    { key: '', title: 'Résultats par activité', level: 1, page: 4 },
    { key: '', title: 'Vote gommettes', level: 2, page: 6 },
    { key: '', title: 'Nos idées pour ne venir qu’une\u00a0fois', level: 2, page: 5 },
    { key: '', title: 'Persona\u00a0: Nadège', level: 1, page: 8 },
    { key: '', title: 'Vote', level: 2, page: 7 },
  ];
  const pages = pagesOf(
    [
      { key: 'cover', names: ['Couverture'] },
      { key: 'activity:2', names: ["Nos idées pour ne venir qu'une fois"] },
      { key: 'activity:4', names: ['Vote'] },
      { key: 'activity:3', names: ['Vote gommettes'] },
      { key: 'persona:1', names: ['Nadege'] },
      { key: 'annex', names: ['Annexe'] },
    ],
    outline,
  );
  expect([...pages]).toEqual([['cover', 0], ['activity:2', 5], ['activity:4', 7], ['activity:3', 6], ['persona:1', 8], ['annex', 12]]);
});
