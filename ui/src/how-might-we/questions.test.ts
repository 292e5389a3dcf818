import { describe, expect, it } from 'vitest';
import { newQuestion as question } from '../activities/question';
import type { Note } from '../protocol/Note';
import type { Step } from '../protocol/Step';
import { LIMITS } from '../protocol/limits';
import { length } from '../shared/limits';
import { leads, said } from './sources';

const say = (id: string, args: Record<string, string | number> = {}): string => [id, ...Object.values(args)].join(' ');

describe('a question « Comment pourrions-nous »', () => {
  it('answers the note it is made of and remembers all of them', () => {
    const notes = [{ id: 'n1', text: ' Trop de pièces\n' }, { id: 'n2', text: 'Trois files' }];
    expect(question('w', { notes }, say, 'q')).toEqual({
      how_might_we: {
        create: [{ id: 'q', fields: { workshop: 'w', text: 'how-might-we-answer Trop de pièces', from_notes: ['n1', 'n2'], from_steps: [] } }],
      },
    });
  });

  it('comes from a step alike, and starts with its first words where it comes from nothing', () => {
    const fields = (made: ReturnType<typeof question>) => (made as { how_might_we: { create: { fields: object }[] } }).how_might_we.create[0]?.fields;
    expect(fields(question('w', { steps: [{ id: 's', title: 'Au guichet' }] }, say, 'q'))).toMatchObject({ text: 'how-might-we-answer Au guichet', from_steps: ['s'] });
    expect(fields(question('w', {}, say, 'q'))).toMatchObject({ text: 'how-might-we-new', from_notes: [], from_steps: [] });
  });

  it('has room for the longest note with the words round it', () => {
    const text = 'é'.repeat(LIMITS.note?.text ?? 0);
    const made = question('w', { notes: [{ id: 'n', text }] }, say, 'q') as { how_might_we: { create: { fields: { text: string } }[] } };
    const words = made.how_might_we.create[0]?.fields.text ?? '';
    expect(words).toContain(text);
    expect(length(words)).toBeLessThanOrEqual(LIMITS.how_might_we?.text ?? 0);
  });

  it('says where it comes from: the words of one thing, the count of several', () => {
    const note = (text: string) => ({ text }) as Note;
    const step = { title: 'Au guichet' } as Step;
    expect(said({ notes: [], steps: [] }, say)).toBe('');
    expect(said({ notes: [note('Trois files')], steps: [step] }, say)).toBe('how-might-we-from-note Trois files, how-might-we-from-step Au guichet');
    expect(said({ notes: [note('a'), note('b')], steps: [step, step] }, say)).toBe('how-might-we-from-notes 2, how-might-we-from-steps 2');
  });
});

it('leads to each step it was made from, and of many to their journeys', () => {
  const steps = ['1', '2', '3'].map((id) => ({ id, journey: id === '3' ? 'k' : 'j' }) as Step);
  expect(leads(steps.slice(0, 2), 2)).toEqual({ steps: steps.slice(0, 2), journeys: [] });
  expect(leads(steps, 2)).toEqual({ steps: [], journeys: ['j', 'k'] });
});
