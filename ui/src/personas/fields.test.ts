import { describe, expect, it } from 'vitest';
import type { Participant } from '../protocol/Participant';
import type { Persona } from '../protocol/Persona';
import { isYears, namesake } from './fields';

const persona = { id: 'p', created_at: 1, updated_at: 2, order: 'a', name: 'Nadège', project: 'pr', goals: ['x'] } as Persona;
const participant = (pseudonym: string): Participant => ({ pseudonym }) as Participant;

describe('a persona', () => {
  it('is found to have the name of somebody in the room, accents or not', () => {
    expect(namesake(persona, [participant('Paul'), participant('nadege')])?.pseudonym).toBe('nadege');
    expect(namesake(persona, [participant('Nadège M.')])).not.toBeNull();
    expect(namesake(persona, [participant('Nadègeline')])).toBeNull();
  });

  it('is so many years old only where the age is a number', () => {
    expect(['46', ' 7 ', '40-50', 'la quarantaine', ''].map(isYears)).toEqual([true, true, false, false, false]);
  });
});
