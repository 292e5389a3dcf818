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

/** A line written anew keeps its notes: the links that bore its old words bear the new ones. */
export function followed(links: readonly Link[], before: readonly string[], after: readonly string[]): Command[] {
  const [old, now] = [before.map(traitOf), after.map(traitOf)];
  const gone = old.filter((line) => !now.includes(line));
  const fresh = now.filter((line) => !old.includes(line));
  // A line that was taken out or added stands for none of the others.
  if (gone.length !== fresh.length || before.length !== after.length) return [];
  const fields = gone.flatMap((line, at) => links.filter((link) => link.label === line).map((link) => ({ id: link.id, fields: { label: fresh[at] ?? '' } })));
  return fields.length === 0 ? [] : [{ link: { patch: fields } }];
}
