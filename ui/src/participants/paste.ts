/**
 * A pasted list of people: one a line, the pseudonym first, then in any order what is known about
 * each (category, group, device). Tabs part a line; without them semicolons; without both commas:
 * where a stronger sign parts the line, a comma belongs to the text. Quotes protect. A heading line
 * is no person, and says which column is what.
 *
 * What is not recognised as a group or a device is a category. Nothing is cut and nothing passed
 * over: what is too long or was not taken is named by its line.
 */
import { readPlain } from '../shared/clipboard/read';
import { tableText } from '../shared/clipboard/text';
import { fold } from '../shared/fold';
import { length, limitOf } from '../shared/limits';
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

export interface PastedList {
  people: PastedPerson[];
  /** New categories, as they were written. */
  categories: string[];
  /** The heading line, when there is one. */
  heading: string | null;
  /** Texts that are too long: nothing of the list is taken until they are shortened. */
  over: { line: number; over: number }[];
  /** What stood in a line and was not taken for anything. */
  left: { line: number; text: string }[];
}

type Role = 'name' | 'category' | 'group' | 'device';

/** Heads of columns, in both languages, folded. */
const HEADS: Record<Role, readonly string[]> = {
  name: ['pseudonyme', 'pseudonymes', 'pseudo', 'prenom', 'prenoms', 'nom', 'noms', 'prenom et nom', 'nom et prenom', 'nom, prenom', 'prenom, nom', 'nom prenom', 'prenom nom', 'participant', 'participants', 'participante', 'participant·e', 'participant(e)', 'personne', 'personnes', 'pseudonym', 'pseudonyms', 'name', 'names', 'first name', 'full name', 'last name, first name', 'name, first name', 'person', 'people'],
  category: ['categorie', 'categories', 'profil', 'type', 'statut', 'public', 'category', 'profile', 'kind'],
  group: ['groupe', 'groupes', 'table', 'tables', 'equipe', 'group', 'groups', 'team'],
  device: ['participe avec', 'appareil', 'appareils', 'materiel', 'device', 'takes part with', 'takes part by', 'with'],
};

function roleOf(cell: string): Role | null {
  const word = fold(cell);
  return (Object.keys(HEADS) as Role[]).find((role) => HEADS[role].includes(word)) ?? null;
}

/** The cells of a line without tabs: those are the clipboard's reader's. */
export function cellsOf(line: string): string[] {
  const cells = parted(line, ';');
  return cells.length > 1 ? cells : parted(line, ',');
}

/** A quotation mark opens a quoted cell at its start only, and only if one closes it at its end. */
function parted(line: string, sign: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const quoted = new RegExp(`^\\s*"((?:[^"]|"")*)"\\s*(?=${sign}|$)`).exec(line.slice(at));
    if (quoted) {
      cells.push((quoted[1] as string).replaceAll('""', '"').trim());
      at += quoted[0].length + 1;
      continue;
    }
    const end = line.indexOf(sign, at);
    cells.push(line.slice(at, end < 0 ? undefined : end).trim());
    at = end < 0 ? line.length + 1 : end + 1;
  }
  return cells;
}

/** Cells of a spreadsheet as the text that is read. A column alone has its end told too: a comma in it parts nothing. */
export function pastedText(rows: readonly (readonly string[])[]): string {
  return tableText(rows.map((row) => (row.length === 1 && /[,;]/u.test(row[0] ?? '') ? [...row, ''] : row)));
}

/** The people of the text, in its order. */
export function readPeople(text: string, known: Known): PastedList {
  const list: PastedList = { people: [], categories: [], heading: null, over: [], left: [] };
  const made = new Map<string, string>();
  let roles: readonly (Role | null)[] | null = null;
  const check = (line: number, value: string, limit: number | undefined): void => {
    if (limit !== undefined && length(value) > limit) list.over.push({ line, over: length(value) - limit });
  };
  for (const [index, row] of readPlain(text).rows.entries()) {
    const line = index + 1;
    const whole = row.join('\t');
    const cells = row.length > 1 ? row.map((cell) => cell.replace(/\s*\n\s*/gu, ' ').trim()) : cellsOf(row[0] ?? '');
    if (cells.every((cell) => cell === '')) continue;
    if (roles === null) {
      const found = cells.map(roleOf);
      const heads = found.includes('name') && (found[0] === 'name' || found.every((role, at) => role !== null || cells[at] === ''));
      roles = heads ? found : [];
      if (heads) {
        list.heading = whole.trim();
        continue;
      }
    }
    const named = roles.indexOf('name');
    const nameAt = named < 0 ? 0 : named;
    const pseudonym = cells[nameAt] ?? '';
    if (pseudonym === '') {
      list.left.push({ line, text: cells.filter((cell) => cell !== '').join(', ') });
      continue;
    }
    check(line, pseudonym, limitOf('participant', 'pseudonym'));
    const person: PastedPerson = { pseudonym, category: '', group: null, device: null };
    for (const [at, cell] of cells.entries()) {
      if (cell === '' || at === nameAt) continue;
      const word = fold(cell);
      const role = roles[at] ?? null;
      const group = role === null || role === 'group' ? known.groups.find((one) => fold(one.name) === word) : undefined;
      const device = role === null || role === 'device' ? known.devices.find((one) => fold(one.word) === word) : undefined;
      if (group && person.group === null) person.group = group.id;
      else if (device && person.device === null) person.device = device.device;
      else if (person.category === '' && (role === null ? roles.length === 0 : role === 'category')) {
        const category = known.categories.find((one) => fold(one.category) === word || fold(one.label) === word);
        person.category = category?.category ?? made.get(word) ?? cell;
        if (!category && !made.has(word)) {
          made.set(word, cell);
          check(line, cell, limitOf('workshop', 'categories.label'));
        }
      } else list.left.push({ line, text: cell });
    }
    list.people.push(person);
  }
  list.categories = [...made.values()];
  return list;
}

/** Someone who is there already. */
export interface Present {
  pseudonym: string;
  category: string;
}

/**
 * Those of the list who look like people already there: the same pseudonym, and no other category.
 * One person there stands for one of the list: of two called Denis, one of them is new.
 */
export function lookAlike(people: readonly PastedPerson[], there: readonly Present[]): Set<PastedPerson> {
  const free = new Map<string, Present[]>();
  for (const one of there) {
    const name = fold(one.pseudonym);
    free.set(name, [...(free.get(name) ?? []), one]);
  }
  const alike = new Set<PastedPerson>();
  const take = (person: PastedPerson, fits: (one: Present) => boolean): void => {
    const named = free.get(fold(person.pseudonym)) ?? [];
    const at = named.findIndex(fits);
    if (alike.has(person) || at < 0) return;
    named.splice(at, 1);
    alike.add(person);
  };
  for (const person of people) take(person, (one) => one.category === person.category);
  for (const person of people) take(person, (one) => one.category === '' || person.category === '');
  return alike;
}
