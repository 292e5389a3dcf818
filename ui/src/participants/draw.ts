/**
 * What is asked of the core about who sits where, and the gestures that follow: wishes, a draw, a
 * rotation. The core draws; nothing is sent from here.
 */
import type { Command } from '../protocol/Command';
import type { Group } from '../protocol/Group';
import type { Obstacle } from '../protocol/Obstacle';
import type { Participant } from '../protocol/Participant';
import type { Rotation } from '../protocol/Rotation';
import type { Wish } from '../protocol/Wish';

/** A seed that is easy to read aloud and to type again: four digits. */
export function seedFrom(entropy: number): number {
  return 1000 + (Math.abs(Math.trunc(entropy)) % 9000);
}

/** A seed by chance. */
export function freshSeed(): number {
  return seedFrom(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
}

/** The wishes among people, each once, in the order of the people. */
export function wishesOf(people: readonly Participant[]): Wish[] {
  const at = new Map(people.map((person, index) => [person.id, index]));
  const found = new Map<string, Wish>();
  for (const [index, person] of people.entries()) {
    for (const [others, together] of [[person.together, true], [person.apart, false]] as const) {
      for (const other of others) {
        const beside = at.get(other);
        if (beside === undefined || beside === index) continue;
        const [first, second] = index < beside ? [person.id, other] : [other, person.id];
        const key = `${first} ${second} ${String(together)}`;
        if (!found.has(key)) found.set(key, { people: [first, second], together });
      }
    }
  }
  return [...found.values()].toSorted((a, b) => (at.get(a.people[0]) ?? 0) - (at.get(b.people[0]) ?? 0));
}

type Wishes = Pick<Participant, 'together' | 'apart'>;

function patched(people: readonly Participant[], ids: readonly string[], edit: (person: Participant) => Wishes): Command | null {
  const patch = people.filter((person) => ids.includes(person.id)).flatMap((person) => {
    const next = edit(person);
    const fields: Partial<Wishes> = {
      ...(next.together.length === person.together.length ? {} : { together: next.together }),
      ...(next.apart.length === person.apart.length ? {} : { apart: next.apart }),
    };
    return Object.keys(fields).length === 0 ? [] : [{ id: person.id, fields }];
  });
  return patch.length === 0 ? null : { participant: { patch } };
}

/** Takes a wish back, whichever of the two it was noted with. */
export function dropWish(people: readonly Participant[], wish: Wish): Command | null {
  const [one, other] = wish.people;
  const others = (person: Participant): string => (person.id === one ? other : one);
  return patched(people, [one, other], (person) => ({
    together: wish.together ? person.together.filter((id) => id !== others(person)) : person.together,
    apart: wish.together ? person.apart : person.apart.filter((id) => id !== others(person)),
  }));
}

/** Notes a wish with the first of the two; the contrary wish of the same two goes. */
export function addWish(people: readonly Participant[], wish: Wish): Command | null {
  const [one, other] = wish.people;
  if (one === other) return null;
  const known = wishesOf(people).some((each) => each.together === wish.together && each.people.includes(one) && each.people.includes(other));
  return patched(people, [one, other], (person) => {
    const beside = person.id === one ? other : one;
    const add = person.id === one && !known ? [beside] : [];
    return wish.together
      ? { together: [...person.together, ...add], apart: person.apart.filter((id) => id !== beside) }
      : { together: person.together.filter((id) => id !== beside), apart: [...person.apart, ...add] };
  });
}

/** The sentence of each obstacle. */
export const OBSTACLES: Record<Obstacle, string> = {
  contradiction: 'participant-draw-contradiction',
  too_large: 'participant-draw-too-large',
  too_few_tables: 'participant-draw-too-few',
  unheld: 'participant-draw-unheld',
  unfound: 'participant-draw-unfound',
};

/** Keeps a rotation: the rounds after the first, of everybody it places; who is not in it has none. */
export function keepRotation(plan: Rotation, people: readonly Participant[], groups: readonly Group[]): Command | null {
  const ways = new Map(plan.people.map((one) => [one.participant, one.tables.slice(1)]));
  const patch = people.flatMap((person) => {
    const rounds = (ways.get(person.id) ?? []).map((table) => ({ group: groups[table]?.id ?? null }));
    return rounds.length === 0 && person.rounds.length === 0 ? [] : [{ id: person.id, fields: { rounds } }];
  });
  return patch.length === 0 ? null : { participant: { patch } };
}

/** Takes the plan away. */
export function dropRotation(people: readonly Participant[]): Command | null {
  return keepRotation({ people: [], pairs: 0, again: 0, most: 0, back: 0 }, people, []);
}

/** How many rounds are planned, with the first. */
export function roundsOf(people: readonly Participant[]): number {
  return 1 + Math.max(0, ...people.map((person) => person.rounds.length));
}

/** A person's rounds with another table in one of them, counted from 1 for the second. */
export function reseated(person: Participant, round: number, group: string | null): Participant['rounds'] {
  const length = Math.max(person.rounds.length, round);
  return Array.from({ length }, (_, at) => (at === round - 1 ? { group } : (person.rounds[at] ?? { group: null })));
}
