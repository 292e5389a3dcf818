import { describe, expect, it } from 'vitest';
import type { Cell } from '../protocol/Cell';
import type { Command } from '../protocol/Command';
import type { Step } from '../protocol/Step';
import { addPhase, choosePersona, copyLane, insertStep, moveLane, movePhase, moveStep, newTarget, removeStep, sameTitles, stretchPhase, type Whole } from './gestures';

const stamps = { created_at: 0, updated_at: 0, journey: 'j' };
const step = (id: string, phase: string | null, hidden = false): Step => ({
  ...stamps, id, order: id, phase, title: id, duration: '1 h', duration_min: 60, waiting: '', waiting_min: null,
  moment_of_truth: id === 's2', hidden, from_step: null,
});
const cell: Cell = { ...stamps, id: 'c', lane: 'l1', step: 's1', span: 1, items: [], evidence: 0 };
const whole: Whole = {
  journey: {
    id: 'j', created_at: 0, updated_at: 0, project: 'p', workshop: 'w', order: 'a', title: 'Venir', scope: '',
    mode: 'current', personas: ['pe'], answers: null, copy_of: null, tags: [],
  },
  phases: [{ ...stamps, id: 'A', order: 'a', title: 'A' }, { ...stamps, id: 'B', order: 'b', title: 'B' }],
  steps: [step('s1', 'A'), step('s2', 'A'), step('s3', 'B')],
  lanes: [
    { ...stamps, id: 'l1', order: 'a', kind: 'action', title: '', hidden: false },
    { ...stamps, id: 'l2', order: 'b', kind: 'text', title: '', hidden: true },
    { ...stamps, id: 'l3', order: 'c', kind: 'emotion', title: '', hidden: false },
  ],
  cells: [cell],
  emotions: [{ ...stamps, id: 'e', step: 's2', persona: 'pe', value: -2, word: 'énervée' }],
};
let made = 0;
const newId = (): string => `n${(made += 1)}`;
const several = (command: Command | null): Command[] => (command as { several: Command[] }).several;

describe('moving steps', () => {
  it('changes the order inside a phase and joins the next phase at its edge', () => {
    expect(moveStep(whole, 's1', 1)).toEqual({ step: { place: { ids: ['s1'], before: 's3' } } });
    expect(moveStep(whole, 's2', 1)).toEqual({ step: { patch: [{ id: 's2', fields: { phase: 'B' } }] } });
    expect(moveStep(whole, 's3', 1)).toBeNull();
    // The only step of its phase takes it along.
    expect(moveStep(whole, 's3', -1)).toEqual(movePhase(whole, 'B', -1));
    expect(moveStep({ ...whole, steps: [...whole.steps, step('s4', 'B', true)] }, 's3', -1)).toEqual({ step: { patch: [{ id: 's3', fields: { phase: 'A' } }] } });
    expect(moveStep(whole, 's1', -1)).toBeNull();
  });

  it('takes an empty phase away with its only step', () => {
    expect(removeStep(whole, 's1')).toEqual({ step: { remove: ['s1'] } });
    expect(removeStep(whole, 's3')).toEqual({ several: [{ step: { remove: ['s3'] } }, { phase: { remove: ['B'] } }] });
  });

  it('inserts under the phase of the step it follows', () => {
    expect(insertStep(whole, 's2', 'Neuf', 'x')).toEqual({
      step: { create: [{ id: 'x', fields: { journey: 'j', phase: 'A', title: 'Neuf' }, before: 's3' }] },
    });
    expect(insertStep(whole, null, 'Fin', 'x')).toEqual({
      step: { create: [{ id: 'x', fields: { journey: 'j', phase: 'B', title: 'Fin' }, before: null }] },
    });
  });
});

describe('lanes', () => {
  it('pass hidden ones when moved', () => {
    expect(moveLane(whole.lanes, 'l1', 1)).toEqual({ lane: { place: { ids: ['l1'], before: null } } });
    expect(moveLane(whole.lanes, 'l3', -1)).toEqual({ lane: { place: { ids: ['l3'], before: 'l1' } } });
    expect(moveLane(whole.lanes, 'l3', 1)).toBeNull();
  });

  it('are copied with their cells, in one step', () => {
    const commands = several(copyLane(whole, 'l1', newId));
    expect(commands).toHaveLength(2);
    expect(commands[0]).toMatchObject({ lane: { create: [{ before: 'l2' }] } });
  });
});

describe('phases', () => {
  it('take the next step and give the last one away, never the only one', () => {
    const longer = [...whole.steps, step('s4', 'B')];
    expect(stretchPhase(longer, 'A', 1)).toEqual({ step: { patch: [{ id: 's3', fields: { phase: 'A' } }] } });
    expect(stretchPhase(whole.steps, 'A', 1)).toBeNull();
    expect(stretchPhase(whole.steps, 'A', -1)).toEqual({ step: { patch: [{ id: 's2', fields: { phase: 'B' } }] } });
    expect(stretchPhase(whole.steps, 'B', -1)).toBeNull();
    expect(stretchPhase(whole.steps, 'B', 1)).toBeNull();
  });

  it('are made over steps, and moved with them', () => {
    expect(several(addPhase(whole, ['s2'], 'Neuve', 'x'))[1]).toEqual({
      step: { patch: [{ id: 's2', fields: { phase: 'x' } }] },
    });
    expect(several(movePhase(whole, 'B', -1))).toEqual([
      { step: { place: { ids: ['s3'], before: 's1' } } },
      { phase: { place: { ids: ['B'], before: 'A' } } },
    ]);
    expect(movePhase(whole, 'A', -1)).toBeNull();
  });
});

describe('the target journey', () => {
  it('names for each step the one it comes from, with or without what is written', () => {
    const bare = several(newTarget(whole, 'Cible', false, 't', newId));
    expect(bare.map((command) => Object.keys(command)[0])).toEqual(['journey', 'phase', 'step', 'lane']);
    expect(bare[2]).toMatchObject({ step: { create: [{ fields: { from_step: 's1' } }, { fields: { from_step: 's2' } }, { fields: { from_step: 's3' } }] } });
    const full = several(newTarget(whole, 'Cible', true, 't', newId));
    expect(full).toHaveLength(6);
    const steps = (full[2] as { step: { create: { id: string }[] } }).step.create;
    expect(full[4]).toMatchObject({ cell: { create: [{ fields: { step: steps[0]?.id } }] } });
    expect(full[0]).toMatchObject({ journey: { create: [{ id: 't', fields: { answers: 'j', mode: 'target' } }] } });
  });
});

it('proposes steps of the same title to a target, each once, and never over what was chosen', () => {
  const titled = (id: string, title: string, from: string | null = null): Step => ({ ...step(id, null), title, from_step: from });
  const current = [titled('a', 'Écrire'), titled('b', 'Attendre'), titled('c', 'Attendre')];
  expect(sameTitles([titled('1', 'attendre '), titled('2', 'Venir'), titled('3', 'Attendre'), titled('4', 'Attendre')], current))
    .toEqual([{ step: '1', from: 'b' }, { step: '3', from: 'c' }]);
  expect(sameTitles([titled('1', 'Attendre', 'a'), titled('2', 'Écrire')], current)).toEqual([]);
  // What came from a step of another journey is asked anew.
  expect(sameTitles([titled('1', 'Écrire', 'elsewhere')], current)).toEqual([{ step: '1', from: 'a' }]);
});

it('gives what nobody was named for to the first persona, where they felt nothing yet', () => {
  const felt = (id: string, at: string, persona: string | null): Whole['emotions'][number] => ({ ...stamps, id, step: at, persona, value: 1, word: '' });
  const emotions = [felt('a', 's1', null), felt('b', 's2', null), felt('c', 's2', 'pe')];
  const nobody = { ...whole.journey, personas: [] };
  expect(several(choosePersona(nobody, emotions, 'pe', true))[1]).toEqual({ emotion: { patch: [{ id: 'a', fields: { persona: 'pe' } }] } });
  expect(choosePersona(nobody, emotions.slice(1), 'pe', true)).toEqual({ journey: { patch: [{ id: 'j', fields: { personas: ['pe'] } }] } });
  expect(choosePersona(whole.journey, emotions, 'pe', false)).toEqual({ journey: { patch: [{ id: 'j', fields: { personas: [] } }] } });
});
