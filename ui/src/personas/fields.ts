// What a persona's sheet is made of: its lists in reading order, and who has a participant's name. Pure.

import type { Participant } from '../protocol/Participant';
import type { Persona } from '../protocol/Persona';
import { fold } from '../shared/fold';

/** The fields of a persona that are lists of lines. */
export type ListField =
  | 'goals' | 'obstacles' | 'motivations' | 'needs' | 'fears' | 'accessibility_needs' | 'channels' | 'verbatims' | 'tags';

/** The participant who goes by a persona's name, if any. */
export function namesake(persona: Persona, participants: readonly Participant[]): Participant | null {
  const name = fold(persona.name);
  return participants.find((participant) => {
    const pseudonym = fold(participant.pseudonym);
    return name !== '' && (pseudonym === name || pseudonym.split(/\s+/)[0] === name);
  }) ?? null;
}

/** A whole number of years is read as an age; a bracket or words stay as written. */
export function isYears(age: string): boolean {
  return /^\d{1,3}$/.test(age.trim());
}
