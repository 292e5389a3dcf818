// Where something can be taken again, and the one gesture that does it.
import { describe, expect, it } from 'vitest';
import { METHODS } from '../methods/library';
import { gesture } from './gesture';
import { targets } from './targets';

const PROJECTS = [{ id: 'p', title: 'Venir une seule fois' }, { id: 'q', title: 'Guichet itinérant' }, { id: 'r', title: 'Vide' }];
const at = (id: string, project: string, title: string, date: string | null) => ({ id, project, title, date });
const WORKSHOPS = [at('a', 'p', 'Idéation', '2026-03-12'), at('b', 'p', 'Test', '2026-05-04'), at('c', 'q', 'Immersion', '2026-06-01')];

describe('the places where something can be taken again', () => {
  const keys = (words: string, but: string | null = null) => targets(PROJECTS, WORKSHOPS, words, but).map((one) => one.key);

  it('are the workshops of each project and a new one, the newest first', () => {
    expect(keys('')).toEqual(['c', 'new:q', 'b', 'a', 'new:p', 'new:r']);
  });
  it('are found by words of the project and of the workshop, without the one it stands in', () => {
    expect(keys('ideation')).toEqual(['a', 'new:p']);
    expect(keys('VENIR test')).toEqual(['b', 'new:p']);
    expect(keys('venir', 'b')).toEqual(['a', 'new:p']);
    expect(keys('vide')).toEqual(['new:r']);
    expect(keys('personne')).toEqual([]);
  });
});

describe('taking again', () => {
  let count = 0;
  const newId = () => `new${++count}`;
  const here = { id: 'c', central_question: '', present: null };

  it('is one copy in a workshop that is there', () => {
    count = 0;
    expect(gesture({ noun: 'persona', id: 'x', title: 'Nadia' }, { project: 'q', workshop: here, title: '' }, null, 'fr', newId)).toEqual({
      command: { artefact: { copy: { noun: 'persona', id: 'x', new_id: 'new1', workshop: 'c', title: '' } } },
      to: { at: 'workshop', workshop: 'c', part: 'persona', id: 'new1' },
    });
    expect(gesture({ noun: 'agenda', id: 'a', title: 'Idéation' }, { project: 'q', workshop: here, title: '' }, null, 'fr', newId)?.command).toEqual({
      workshop: { copy_agenda: { id: 'c', from: 'a' } },
    });
  });
  it('makes the new workshop in the same step', () => {
    count = 0;
    const made = gesture({ noun: 'board', id: 'x', title: 'Irritants' }, { project: 'r', workshop: null, title: ' Le suivant ' }, null, 'fr', newId);
    expect(made?.command).toEqual({ several: [
      { workshop: { create: [{ id: 'new1', fields: { project: 'r', title: 'Le suivant' } }] } },
      { artefact: { copy: { noun: 'board', id: 'x', new_id: 'new2', workshop: 'new1', title: '' } } },
    ] });
    expect(made?.to).toEqual({ at: 'workshop', workshop: 'new1', part: 'board', id: 'new2' });
  });
  it('places a method with all it opens, flat in one step', () => {
    const method = METHODS.find((one) => one.board && one.ballot) ?? METHODS[0];
    if (!method) throw new Error('no method');
    const made = gesture({ noun: 'method', id: method.id, title: '' }, { project: 'r', workshop: null, title: 'x' }, method, 'fr', newId);
    const several = made && typeof made.command === 'object' && 'several' in made.command ? made.command.several : [];
    expect(several.map((one) => (typeof one === 'object' ? Object.keys(one)[0] : one))).toEqual(expect.arrayContaining(['workshop', 'block']));
    expect(several.some((one) => typeof one === 'object' && 'several' in one)).toBe(false);
    expect(gesture({ noun: 'method', id: 'gone', title: '' }, { project: 'r', workshop: here, title: '' }, null, 'fr', newId)).toBeNull();
  });
});
