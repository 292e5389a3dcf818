// What a look at a moment shows: all that the core sends, and no figure of what is covered.
import { expect, it } from 'vitest';
import type { AnyRecord } from '../protocol/AnyRecord';
import type { WorkshopResults } from '../protocol/WorkshopResults';
import { aPageOfItsOwn, show, target } from '../shared/field-bench';
import LookBallots from './LookBallots.svelte';
import LookMaps from './LookMaps.svelte';
import { Was } from './was';

aPageOfItsOwn();

const of = (noun: string, record: object): AnyRecord => ({ noun, record: { order: 'a', ...record } }) as unknown as AnyRecord;
const text = (): string => target.textContent.replace(/\s+/g, ' ');
const results = (more: object): WorkshopResults => ({ ballots: [], matrices: [], polls: [], evaluation: null, ...more }) as unknown as WorkshopResults;

it('gives the figures of votes, matrices and polls, and none of a ballot that is covered', async () => {
  const ballot = (id: string) => of('ballot', { id, question: `Scrutin ${id}`, method: 'dots', state: 'closed' });
  const was = new Was([
    ballot('told'), ballot('covered'), of('ballot_option', { id: 'x', ballot: 'covered', label: 'Couverte' }),
    of('matrix', { id: 'm', question: 'Où ?', activity: null }), of('poll', { id: 'p', question: 'En un mot ?', activity: null, choices: [] }),
  ]);
  const option = { option: 'o', label: 'Courrier', rank: 1, tied: false, dots: 17, share: 0.5, hand_dots: 0, hand_grades: [], voters_for: 9, answered: 0 };
  const place = { item: 'i', letter: 'A', label: 'Guichet', effort: 2.5, impact: 4, effort_spread: 0.5, impact_spread: null, quadrant: 'quick_wins' };
  await show(LookBallots, {
    was,
    results: results({
      ballots: [{ ballot: 'told', voters: 12, dots_cast: 34, options: [option] }],
      matrices: [{ matrix: 'm', items: [place], most_disputed: null }],
      polls: [{ poll: 'p', answers: 3, shares: [], words: [{ word: 'clarté', count: 3, rank: 1 }] }],
    }),
  });
  for (const seen of ['17', '9 personnes', 'Couverte', 'impact 4', '2,5 ± 0,5', 'clarté 3']) expect(text()).toContain(seen);
  expect(target.querySelectorAll('table')).toHaveLength(1);
});

it('shows maps, questions, test grids, links and questionnaires', async () => {
  const was = new Was([
    of('stakeholder_map', { id: 's', title: 'Autour du guichet', circles: ['Proches'] }),
    of('stakeholder', { id: 'a', map: 's', name: 'Mairie', kind: 'public_body', circle: 0 }), of('stakeholder', { id: 'b', map: 's', name: 'Usagers', kind: 'user', circle: null }),
    of('relation', { id: 'r', map: 's', from: 'a', to: 'b', kind: 'information', label: 'écrit à' }),
    of('persona', { id: 'q', name: 'Awa' }), of('empathy_map', { id: 'e', board: 'n', persona: 'q', situation: 'Attend une réponse', variant: 'four' }),
    of('how_might_we', { id: 'h', text: 'Comment répondre plus vite ?', chosen: true }),
    of('test_grid', { id: 't', prototype: 'Borne', hypotheses: [{ text: 'On la trouve', criterion: 'en 1 min' }], observations: [{ task: 'Chercher', did: 'hésite', said: 'où ?' }], keep: ['Le plan'], change: [], drop: [] }),
    of('note', { id: 'u', text: 'Courrier perdu' }), of('link', { id: 'l', from_noun: 'note', from: 'u', to_noun: 'how_might_we', to: 'h', label: '', kind: 'leads_to' }),
    of('evaluation', { id: 'v', questions: [{ label: 'Était-ce utile ?', kind: 'scale', choices: [], counts: [], answers: [] }, { label: 'Revenir ?', kind: 'choice', choices: ['Oui'], counts: [8], answers: [] }], comments: [{ kind: 'kept', text: 'Le rythme' }] }),
  ]);
  await show(LookMaps, { was, results: results({ evaluation: { evaluation: 'v', question_means: [4.25, null] } }) });
  for (const seen of [
    'Autour du guichet', 'Mairie', 'Proches', 'écrit à', 'Awa', 'Attend une réponse', 'Comment répondre plus vite ?', 'retenue', 'Borne', 'On la trouve', 'hésite',
    'Le plan', 'Courrier perdu', 'mène à', 'Était-ce utile ?', 'moyenne 4,3', 'Oui 8', 'Le rythme',
  ]) expect(text(), seen).toContain(seen);
});
