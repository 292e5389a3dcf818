// Several commands as one: one gesture, one step to undo. Pure.
import type { Command } from '../protocol/Command';

type Patched = { id: string; fields: object }[];

/** The noun and the changes of a command that only changes fields. */
function patchOf(command: Command): [string, Patched] | null {
  if (typeof command !== 'object') return null;
  const [entry] = Object.entries(command) as [string, unknown][];
  if (!entry) return null;
  const [noun, edit] = entry;
  return typeof edit === 'object' && edit !== null && 'patch' in edit ? [noun, edit.patch as Patched] : null;
}

/** Changes of one noun that follow each other become one list, a record once in it. */
export function together(all: readonly Command[]): Command {
  const flat = all.flatMap((one) => (typeof one === 'object' && 'several' in one ? one.several : [one]));
  const runs: { noun: string | null; commands: Command[] }[] = [];
  for (const command of flat) {
    const noun = patchOf(command)?.[0] ?? null;
    const run = runs.at(-1);
    if (run && noun !== null && run.noun === noun) run.commands.push(command);
    else runs.push({ noun, commands: [command] });
  }
  const out = runs.map(({ noun, commands }) => (noun === null || commands.length === 1 ? (commands[0] as Command) : merged(noun, commands)));
  const [only] = out;
  return out.length === 1 && only !== undefined ? only : { several: out };
}

function merged(noun: string, commands: readonly Command[]): Command {
  const byId = new Map<string, object>();
  for (const { id, fields } of commands.flatMap((command) => patchOf(command)?.[1] ?? [])) byId.set(id, { ...byId.get(id), ...fields });
  return { [noun]: { patch: [...byId].map(([id, fields]) => ({ id, fields })) } } as unknown as Command;
}
