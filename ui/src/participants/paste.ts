/**
 * A pasted list of people: one a line, the pseudonym first, then in any order what is known about
 * each (category, group, device), parted by tabs, semicolons or commas.
 *
 * What is not recognised as a group or a device is a category. Nothing is refused: a blank line is
 * skipped, a word that is new becomes a new category.
 */
import type { Device } from '../protocol/Device';

/** What a person of the list is. */
export interface PastedPerson {
  pseudonym: string;
  category: string;
  group: string | null;
  device: Device | null;
}

/** The words that are known when the list is read. */
export interface Known {
  /** Categories: key and label. */
  categories: readonly { category: string; label: string }[];
  groups: readonly { id: string; name: string }[];
  /** The words for each device, in the language on screen. */
  devices: readonly { device: Device; word: string }[];
}

/** Case, accents and spaces do not count when words are compared. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The people of the text; `categories` are the new ones that it names. */
export function readPeople(text: string, known: Known): { people: PastedPerson[]; categories: string[] } {
  const people: PastedPerson[] = [];
  const made = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const parts = line.split(/\t|;|,/).map((part) => part.trim());
    const pseudonym = parts[0] ?? '';
    if (pseudonym === '') continue;
    const person: PastedPerson = { pseudonym, category: '', group: null, device: null };
    for (const part of parts.slice(1)) {
      if (part === '') continue;
      const word = folded(part);
      const group = known.groups.find((one) => folded(one.name) === word);
      const device = known.devices.find((one) => folded(one.word) === word);
      if (group) person.group = group.id;
      else if (device) person.device = device.device;
      else if (person.category === '') {
        const category = known.categories.find(
          (one) => folded(one.category) === word || folded(one.label) === word,
        );
        person.category = category?.category ?? made.get(word) ?? part;
        if (!category && !made.has(word)) made.set(word, part);
      }
    }
    people.push(person);
  }
  return { people, categories: [...made.values()] };
}
