/**
 * Who takes part, in figures: what the list says, what was typed, where the two do not agree; and
 * the gestures on people, groups and categories. Nothing is sent from here.
 */
import type { CategoryCount } from '../protocol/CategoryCount';
import type { Colour } from '../protocol/Colour';
import type { Command } from '../protocol/Command';
import type { Devices } from '../protocol/Devices';
import type { Group } from '../protocol/Group';
import type { Participant } from '../protocol/Participant';
import type { Workshop } from '../protocol/Workshop';
import { fold } from '../shared/fold';
import type { PastedPerson } from './paste';

export const COLOURS: readonly Colour[] = ['yellow', 'orange', 'pink', 'lilac', 'blue', 'turquoise', 'green', 'kraft'];
export const DEVICES = ['phone', 'shared', 'paper'] as const;

/** Categories under this many people are never shown in detail. */
export const SMALL = 5;

/** The colour that fewest groups have. */
export function nextColour(groups: readonly Group[]): Colour {
  const used = (colour: Colour): number => groups.filter((group) => group.colour === colour).length;
  return COLOURS.reduce((kept, colour) => (used(colour) < used(kept) ? colour : kept), 'yellow');
}

/** How the list of people stands. */
export type Order = 'entered' | 'pseudonym' | 'category' | 'group';
export const ORDERS: readonly Order[] = ['entered', 'pseudonym', 'category', 'group'];

/** The people in the order asked for; as they were entered is the order they are given in. */
export function sorted(
  people: readonly Participant[],
  order: Order,
  categories: readonly CategoryCount[],
  groups: readonly Group[],
): Participant[] {
  const last = people.length + categories.length + groups.length;
  const rank = (at: number): number => (at < 0 ? last : at);
  const key = (person: Participant): number => {
    if (order === 'category') return rank(categories.findIndex((one) => one.category === person.category));
    if (order === 'group') return rank(groups.findIndex((one) => one.id === person.group));
    return 0;
  };
  if (order === 'entered') return [...people];
  const names = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
  return [...people].sort((a, b) => key(a) - key(b) || names.compare(a.pseudonym, b.pseudonym));
}

/** A category's key, made of its label, unlike those that exist. */
export function keyOf(label: string, taken: readonly string[]): string {
  const base = fold(label).replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '').slice(0, 60) || 'x';
  let key = base;
  for (let number = 2; taken.includes(key); number += 1) key = `${base}_${number}`;
  return key;
}

/** People who are present, by the key of their category. */
export function listed(people: readonly Participant[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const person of people) {
    if (person.present) out.set(person.category, (out.get(person.category) ?? 0) + 1);
  }
  return out;
}

/** The categories as counted in the list; those that only the list knows are added. */
export function countedFromList(categories: readonly CategoryCount[], people: readonly Participant[]): CategoryCount[] {
  const found = listed(people);
  const known = categories.map((one) => ({ ...one, count: found.get(one.category) ?? 0 }));
  const others = [...found].filter(([key]) => key !== '' && !categories.some((one) => one.category === key));
  return [...known, ...others.map(([category, count]) => ({ category, label: category, count }))];
}

/** With what those present take part, as the list says. */
export function devicesFromList(people: readonly Participant[]): Devices {
  const count = (device: Participant['device']): number => people.filter((one) => one.present && one.device === device).length;
  return { phone: count('phone'), shared: count('shared'), paper: count('paper') };
}

/** Figures that do not agree. */
export type Hint =
  | { about: 'list'; present: number; counted: number }
  | { about: 'categories'; present: number; counted: number }
  | { about: 'devices'; present: number; counted: number };

/** Where the figures of a workshop do not agree; what was not entered disagrees with nothing. */
export function hints(workshop: Workshop, people: readonly Participant[]): Hint[] {
  const out: Hint[] = [];
  const here = people.filter((person) => person.present).length;
  const present = workshop.present ?? (here > 0 ? here : null);
  if (present === null) return out;
  const categories = workshop.categories.reduce((sum, one) => sum + one.count, 0);
  const devices = workshop.devices.phone + workshop.devices.shared + workshop.devices.paper;
  if (people.length > 0 && here !== present) out.push({ about: 'list', present, counted: here });
  if (categories > 0 && categories !== present) out.push({ about: 'categories', present, counted: categories });
  if (devices > 0 && devices !== present) out.push({ about: 'devices', present, counted: devices });
  return out;
}

/** Sets the categories people are said to be in; a word that is new becomes a category, once. */
export function recategorise(said: readonly { person: Participant; text: string }[], workshop: Workshop): Command {
  const categories = [...workshop.categories];
  const patch = said.map(({ person, text }) => {
    const word = fold(text);
    const known = categories.find((one) => fold(one.label) === word || fold(one.category) === word);
    const key = word === '' ? '' : (known?.category ?? keyOf(text, categories.map((one) => one.category)));
    if (word !== '' && !known) categories.push({ category: key, label: text.trim(), count: 0 });
    return { id: person.id, fields: { category: key } };
  });
  if (categories.length === workshop.categories.length) return { participant: { patch } };
  return { several: [{ workshop: { patch: [{ id: workshop.id, fields: { categories } }] } }, { participant: { patch } }] };
}

/** Takes a category away; people who were in it are in none. */
export function dropCategory(category: string, workshop: Workshop, people: readonly Participant[]): Command {
  const categories = workshop.categories.filter((one) => one.category !== category);
  const drop: Command = { workshop: { patch: [{ id: workshop.id, fields: { categories } }] } };
  const those = people.filter((person) => person.category === category);
  if (those.length === 0) return drop;
  return { several: [drop, { participant: { patch: those.map(({ id }) => ({ id, fields: { category: '' } })) } }] };
}

/** Adds pasted people with their new categories, as one gesture. */
export function addPasted(
  people: readonly PastedPerson[],
  fresh: readonly string[],
  workshop: Workshop,
  newId: () => string,
): Command {
  const keys = new Map<string, string>();
  const categories = [...workshop.categories];
  for (const label of fresh) {
    const category = keyOf(label, categories.map((one) => one.category));
    keys.set(label, category);
    categories.push({ category, label, count: 0 });
  }
  const create: Command = {
    participant: {
      create: people.map((person) => ({
        id: newId(),
        fields: {
          workshop: workshop.id,
          pseudonym: person.pseudonym,
          category: keys.get(person.category) ?? person.category,
          group: person.group,
          ...(person.device ? { device: person.device } : {}),
          present: true,
        },
      })),
    },
  };
  if (fresh.length === 0) return create;
  return { several: [{ workshop: { patch: [{ id: workshop.id, fields: { categories } }] } }, create] };
}
