// The notes behind a persona's sheet. A link from a note to the sheet bears the words of the line it
// speaks of; one without words speaks of the whole sheet. Pure: what is sent is made here, not sent.

import type { Command } from '../protocol/Command';
import type { Link } from '../protocol/Link';
import type { NewId } from '../shared/id';
import { limitOf } from '../shared/limits';

/** The words that a link keeps of a line: as many as it can hold. */
export function traitOf(line: string): string {
  return [...line.trim()].slice(0, limitOf('link', 'label')).join('');
}

/** The note at the other end of a link. */
export const noteOf = (link: Link): string => (link.from_noun === 'note' ? link.from : link.to);

/** The links between notes and a sheet. */
export function linksOf(links: readonly Link[], persona: string): Link[] {
  return links.filter((link) =>
    (link.from_noun === 'note' && link.to_noun === 'persona' && link.to === persona) ||
    (link.to_noun === 'note' && link.from_noun === 'persona' && link.from === persona));
}

/** Those that speak of a line. */
export function behind(links: readonly Link[], line: string): Link[] {
  const trait = traitOf(line);
  return links.filter((link) => link.label === trait);
}

/** Links the notes that were chosen for a line and lets go of the others; nothing where none differs. */
export function chosen(
  links: readonly Link[], line: string, notes: readonly string[], place: { workshop: string; persona: string }, newId: NewId,
): Command | null {
  const before = behind(links, line);
  const there = new Set(before.map(noteOf));
  const gone = before.filter((link) => !notes.includes(noteOf(link)));
  const fresh = notes.filter((note) => !there.has(note));
  const commands: Command[] = [];
  if (fresh.length > 0) {
    commands.push({
      link: {
        create: fresh.map((note) => ({
          id: newId(),
          fields: {
            workshop: place.workshop, from_noun: 'note', from: note, to_noun: 'persona', to: place.persona, label: traitOf(line),
          },
        })),
      },
    });
  }
  if (gone.length > 0) commands.push({ link: { remove: gone.map((link) => link.id) } });
  return commands.length === 0 ? null : commands.length === 1 ? (commands[0] ?? null) : { several: commands };
}

/** Those that stand behind the sheet or a line of it: one whose line was taken out stands behind nothing. */
export function standing(links: readonly Link[], lines: readonly string[]): Link[] {
  const traits = new Set(lines.map(traitOf));
  return links.filter((link) => link.label === '' || traits.has(link.label));
}

/** A line written anew keeps its notes: the links that bore its old words bear the new ones. */
export function followed(links: readonly Link[], before: readonly string[], after: readonly string[]): Command[] {
  const fields = aligned(before.map(traitOf), after.map(traitOf))
    .flatMap(([was, is]) => links.filter((link) => link.label === was).map((link) => ({ id: link.id, fields: { label: is } })));
  return fields.length === 0 ? [] : [{ link: { patch: fields } }];
}

/** A line of which so much stands in another one is that line written anew. */
const ALIKE = 1 / 3;

/**
 * Which lines that are gone became which new ones. Between two lines that stayed, as many as there were
 * are taken in order; where lines also came or went, by what they have in common. A line that was only
 * taken out or added stands for none of the others.
 */
function aligned(old: readonly string[], now: readonly string[]): [string, string][] {
  const gone = gaps(old, new Set(now));
  const fresh = gaps(now, new Set(old));
  const pairs: [string, string][] = [];
  const left: string[] = [];
  for (const [after, lines] of gone) {
    const there = fresh.get(after) ?? [];
    if (there.length === lines.length) {
      lines.forEach((line, at) => pairs.push([line, there[at] as string]));
      fresh.delete(after);
    } else left.push(...lines);
  }
  const free = [...fresh.values()].flat();
  const near = left.flatMap((was) => free.map((is) => ({ was, is, alike: likeness(was, is) })))
    .filter((one) => one.alike >= ALIKE).sort((a, b) => b.alike - a.alike);
  const taken = new Set<string>();
  for (const { was, is } of near) {
    if (taken.has(`was ${was}`) || taken.has(`is ${is}`)) continue;
    taken.add(`was ${was}`).add(`is ${is}`);
    pairs.push([was, is]);
  }
  return pairs;
}

/** The lines that the other list has not, by the line before them that it has. */
function gaps(lines: readonly string[], kept: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let after = '';
  for (const line of lines) {
    if (kept.has(line)) after = line;
    else if (line !== '') found.set(after, [...(found.get(after) ?? []), line]);
  }
  return found;
}

/** How much of the shorter one stands at the beginning or the end of the other, from 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return most === 0 ? 0 : (head + tail) / most;
}
