// What a persona's sheet is made of: its lists in reading order, and who has a participant's name. Pure.

import type { Participant } from '../protocol/Participant';
import type { Persona } from '../protocol/Persona';
import { fold } from '../shared/fold';

/** The fields of a persona that are lists of lines. */
export type ListField =
  | 'goals' | 'obstacles' | 'motivations' | 'needs' | 'fears' | 'accessibility_needs' | 'channels' | 'verbatims' | 'tags';

/** All of them. */
export const LISTS: readonly ListField[] = ['goals', 'obstacles', 'motivations', 'needs', 'fears', 'accessibility_needs', 'channels', 'verbatims', 'tags'];

/** The participant who goes by a persona's name, if any. */
export function namesake(persona: Persona, participants: readonly Participant[]): Participant | null {
  return participants.find((participant) => oneName(persona.name, participant.pseudonym)) ?? null;
}

/** « Karima » is « Karima B. », who is « Karima Benali »: word by word, an initial for what it begins. */
function oneName(one: string, other: string): boolean {
  const wordsOf = (name: string): string[] => fold(name).split(/[\s.]+/u).filter((word) => word !== '');
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.every((word, at) => {
    const there = long[at] ?? '';
    const initial = at > 0 && (word.length === 1 || there.length === 1);
    return initial ? word[0] === there[0] : word === there;
  });
}

/** Every scale that one of them has, in the order it is met; a second one of the same name is another. */
export function scalesOf(personas: readonly Persona[]): { label: string; rank: number }[] {
  const found = new Map<string, { label: string; rank: number }>();
  for (const { scales } of personas) {
    const seen = new Map<string, number>();
    for (const { label } of scales) {
      const rank = seen.get(label) ?? 0;
      seen.set(label, rank + 1);
      found.set(`${rank} ${label}`, { label, rank });
    }
  }
  return [...found.values()];
}

/** A whole number of years is read as an age; a bracket or words stay as written. */
export function isYears(age: string): boolean {
  return /^\d{1,3}$/.test(age.trim());
}
