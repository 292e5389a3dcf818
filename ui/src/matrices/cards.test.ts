import { expect, it } from 'vitest';
import type { IdeaCard } from '../protocol/IdeaCard';
import type { MatrixItem } from '../protocol/MatrixItem';
import { ideaCards } from './cards';

const item = (label: string, effort: number | null, impact: number | null, note: string | null = null): MatrixItem =>
  ({ id: label, label, effort, impact, note, cluster: null, idea_card: null }) as MatrixItem;

it('makes a card for what has a high impact and no card yet', () => {
  const cards = [{ title: 'SMS', from_notes: ['n1'] } as IdeaCard];
  const items = [
    item('Mail', 2, 4.6, 'n2'), item('SMS', 2, 4), item('Autre nom', 2, 4, 'n1'), item('Faible', 1, 3), item('Ailleurs', null, null),
    { ...item('De la fiche', 2, 5), idea_card: 'c' },
    item('x'.repeat(119) + ' mot très long', 4, 4),
  ];
  const made = ideaCards('w', items, cards, () => 'id');
  expect(made.map((each) => each.fields.title)).toEqual(['Mail', 'x'.repeat(119)]);
  expect(made[0]?.fields).toEqual({ workshop: 'w', title: 'Mail', pitch: '', from_notes: ['n2'] });
  expect(made[1]?.fields.pitch).toContain('mot très long');
  const family = '👨‍👩‍👧‍👦';
  const [long] = ideaCards('w', [item(family.repeat(40), 2, 4)], [], () => 'id');
  expect(long?.fields).toMatchObject({ title: family.repeat(17), pitch: family.repeat(40) });
});
