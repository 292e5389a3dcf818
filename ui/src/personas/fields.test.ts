import { describe, expect, it } from 'vitest';
import type { Participant } from '../protocol/Participant';
import type { Persona } from '../protocol/Persona';
import { isYears, namesake, scalesOf } from './fields';

const persona = { id: 'p', created_at: 1, updated_at: 2, order: 'a', name: 'Nadège', project: 'pr', goals: ['x'] } as Persona;
const participant = (pseudonym: string): Participant => ({ pseudonym }) as Participant;

describe('a persona', () => {
  it('is found to have the name of somebody in the room, accents or not', () => {
    expect(namesake(persona, [participant('Paul'), participant('nadege')])?.pseudonym).toBe('nadege');
    expect(namesake(persona, [participant('Nadège M.')])).not.toBeNull();
    expect(namesake(persona, [participant('Nadègeline')])).toBeNull();
  });

  it('has the name of who is written shorter or longer in the list of people', () => {
    const named = (name: string, pseudonym: string): boolean => namesake({ ...persona, name }, [participant(pseudonym)]) !== null;
    for (const [name, pseudonym] of [['Karima', 'Karima B.'], ['Karima B.', 'Karima'], ['Karima Benali', 'karima b.'], ['Karima B', 'Karima  Benali']]) {
      expect(named(name as string, pseudonym as string), `${name}, ${pseudonym}`).toBe(true);
    }
    for (const [name, pseudonym] of [['Karima Benali', 'Karima Durand'], ['Karim', 'Karima'], ['K.', 'Karima'], ['', 'Karima'], ['Karima', '']]) {
      expect(named(name as string, pseudonym as string), `${name}, ${pseudonym}`).toBe(false);
    }
  });

  it('keeps two scales of one name apart beside others', () => {
    const scaled = (...labels: string[]): Persona => ({ ...persona, scales: labels.map((label) => ({ label })) }) as Persona;
    expect(scalesOf([scaled('Aisance', 'Temps', 'Aisance'), scaled('Temps')])).toEqual([
      { label: 'Aisance', rank: 0 }, { label: 'Temps', rank: 0 }, { label: 'Aisance', rank: 1 },
    ]);
  });

  it('is so many years old only where the age is a number', () => {
    expect(['46', ' 7 ', '40-50', 'la quarantaine', ''].map(isYears)).toEqual([true, true, false, false, false]);
  });
});
