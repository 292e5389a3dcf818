import { describe, expect, it } from 'vitest';
import type { Activity } from '../protocol/Activity';
import type { Cell } from '../protocol/Cell';
import type { HowMightWe } from '../protocol/HowMightWe';
import type { IdeaCard } from '../protocol/IdeaCard';
import type { Journey } from '../protocol/Journey';
import type { Lane } from '../protocol/Lane';
import type { Link } from '../protocol/Link';
import type { Note } from '../protocol/Note';
import type { Step } from '../protocol/Step';
import { becomeAction, becomeCard, becomeLines, Traces } from './becoming';

const ids = () => {
  let n = 0;
  return () => `new-${(n += 1)}`;
};
const note = (id: string, text = 'Venir une fois'): Note => ({ id, text }) as Note;
const owner = (...activities: Partial<Activity>[]) => ({ workshop: 'w', cards: 'Fiches', activities: activities as Activity[] });
const step = { id: 's', journey: 'j', title: 'Déposer' } as Step;
const lane = (id: string, kind: Lane['kind'], hidden = false) => ({ id, kind, hidden, journey: 'j' }) as Lane;

describe('notes that become', () => {
  it('one card that names all of them; the first one brings the activity of cards', () => {
    const list = owner({ id: 'a', kind: 'idea_card' });
    expect(becomeCard('c', [note('1'), note('2', 'Autre')], list, ids())).toEqual({
      idea_card: { create: [{ id: 'c', fields: { workshop: 'w', activity: 'a', title: 'Venir une fois', pitch: '', from_notes: ['1', '2'] } }] },
    });
    expect(becomeCard('c', [note('1')], owner(), ids())).toMatchObject({
      several: [
        { activity: { create: [{ id: 'new-1', fields: { workshop: 'w', kind: 'idea_card', title: 'Fiches' } }] } },
        { idea_card: { create: [{ fields: { activity: 'new-1' } }] } },
      ],
    });
  });

  it('a card whose title is short keeps all that the note says', () => {
    const text = `${'mot '.repeat(60)}fin`;
    const made = becomeCard('c', [note('1', text)], owner({ id: 'a', kind: 'idea_card' }), ids());
    const fields = (made as { idea_card: { create: { fields: Partial<IdeaCard> }[] } }).idea_card.create[0]?.fields;
    expect([...(fields?.title ?? '')].length).toBeLessThanOrEqual(120);
    expect(fields?.pitch).toBe(text);
  });

  it('one action, linked to each', () => {
    expect(becomeAction('a', [note('1'), note('2')], { project: 'p', workshop: 'w' }, ids())).toMatchObject({
      several: [
        { action: { create: [{ id: 'a', fields: { project: 'p', workshop: 'w', title: 'Venir une fois' } }] } },
        { link: { create: [
          { id: 'new-1', fields: { workshop: 'w', from_noun: 'note', from: '1', to_noun: 'action', to: 'a' } },
          { id: 'new-2', fields: { from: '2', to: 'a' } },
        ] } },
      ],
    });
  });

  it('a line each, after those that are there, once', () => {
    const cells = [{ id: 'c', lane: 'l', step: 's', items: [{ text: 'Déjà', from_note: '1' }] }] as Cell[];
    const known = { lanes: [lane('x', 'action'), lane('l', 'pain_point')], cells };
    expect(becomeLines([note('1'), note('2', 'Délai')], 'pain_point', step, known, ids())).toMatchObject({
      cell: { write: { lane: 'l', step: 's', items: [{ text: 'Déjà' }, { text: 'Délai', from_note: '2' }] } },
    });
    expect(becomeLines([note('1')], 'pain_point', step, known, ids())).toBeNull();
  });

  it('a line in a lane that is made, or shown again, in the same step', () => {
    expect(becomeLines([note('1')], 'opportunity', step, { lanes: [], cells: [] }, ids())).toMatchObject({
      several: [{ lane: { create: [{ id: 'new-1', fields: { journey: 'j', kind: 'opportunity' } }] } }, { cell: { write: { lane: 'new-1' } } }],
    });
    expect(becomeLines([note('1')], 'opportunity', step, { lanes: [lane('h', 'opportunity', true)], cells: [] }, ids())).toMatchObject({
      several: [{ lane: { patch: [{ id: 'h', fields: { hidden: false } }] } }, { cell: { write: { lane: 'h' } } }],
    });
  });
});

it('what notes have become is read from both ends, and what is gone is not there', () => {
  const traces = new Traces(
    {
      cards: [{ id: 'c', title: 'Un courrier', from_notes: ['1', '2'] } as IdeaCard],
      questions: [{ id: 'q', text: `Comment ${'loin '.repeat(40)}?`, from_notes: ['2', 'gone'] } as HowMightWe],
      links: [
        { id: 'k', from_noun: 'note', from: '1', to_noun: 'action', to: 'a' } as Link,
        { id: 'n', from_noun: 'note', from: '1', to_noun: 'note', to: '2' } as Link,
        { id: 'g', from_noun: 'note', from: '2', to_noun: 'action', to: 'gone' } as Link,
      ],
      cells: [{ id: 'e', journey: 'j', lane: 'l', step: 's', items: [{ from_note: '2' }, { from_note: '2' }, { from_note: null }] } as Cell],
      action: (id) => (id === 'a' ? ({ id, title: 'Écrire' } as never) : undefined),
      lane: () => lane('l', 'pain_point'),
      step: () => step,
      journey: () => ({ id: 'j', title: 'Aujourd’hui' }) as Journey,
    },
    (at, journey) => `${at} (${journey})`,
  );
  expect(traces.of('1').map(({ kind, text, part, id }) => [kind, text, part, id])).toEqual([
    ['idea_card', 'Un courrier', 'idea_cards', 'c'],
    ['action', 'Écrire', 'decisions', 'a'],
  ]);
  const second = traces.of('2');
  expect(second.map(({ kind }) => kind)).toEqual(['idea_card', 'how_might_we', 'pain_point']);
  expect(second[1]).toMatchObject({ part: 'how_might_we', id: 'q' });
  expect(second[1]?.text).toMatch(/^Comment loin .{1,110}…$/u);
  expect(second[2]?.text).toBe('Déposer (Aujourd’hui)');
  expect(traces.of('3')).toEqual([]);
});
