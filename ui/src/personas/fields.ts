// What a persona's sheet is made of: its lists in reading order, the scales of a new one, the copy
// of one, and who has a participant's name. Pure.

import type { Participant } from '../protocol/Participant';
import type { Persona } from '../protocol/Persona';
import type { Portrait } from '../protocol/Portrait';

/** The fields of a persona that are lists of lines. */
export type ListField =
  | 'goals' | 'obstacles' | 'motivations' | 'needs' | 'fears' | 'accessibility_needs' | 'channels' | 'verbatims' | 'tags';

export const PORTRAITS: readonly Portrait[] = ['bun', 'short', 'long', 'beard', 'glasses', 'scarf', 'curly', 'bald'];

/** The fields to make a persona from another one; what says who and when is not among them. */
export function copyOf(persona: Persona, name: string): Partial<Persona> {
  const { id: _id, created_at: _made, updated_at: _changed, order: _order, ...fields } = persona;
  return { ...fields, name };
}

/** Folds case and accents: "Nadège" and "nadege" are one name. */
export function folded(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The participant who goes by a persona's name, if any. */
export function namesake(persona: Persona, participants: readonly Participant[]): Participant | null {
  const name = folded(persona.name);
  return participants.find((participant) => {
    const pseudonym = folded(participant.pseudonym);
    return name !== '' && (pseudonym === name || pseudonym.split(/\s+/)[0] === name);
  }) ?? null;
}

/** A whole number of years is read as an age; a bracket or words stay as written. */
export function isYears(age: string): boolean {
  return /^\d{1,3}$/.test(age.trim());
}
