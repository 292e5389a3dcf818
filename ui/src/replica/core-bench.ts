// A core that a test brings: a few records, the plain commands on them (made, patched, placed,
// removed; several as one), and what it answers when it is asked. A commit comes as the core's does, before the answer.
import { type Host, type HostEvent, use } from '../host/host';
import type { Actor } from '../protocol/Actor';
import type { Change } from '../protocol/Change';
import type { Command } from '../protocol/Command';
import type { Noun } from '../protocol/Noun';
import type { Query } from '../protocol/Query';
import { replica } from './replica.svelte';

type Held = { id: string } & Record<string, unknown>;
type Records = Partial<Record<Noun, Held[]>>;

export interface Core {
  /** What was sent, in order. */
  sent: Command[];
  /** What was asked, but for the records. */
  asked: Query[];
  /** How a question is answered. */
  answer: (query: Query) => unknown;
  /** What a command does beside what is done to records here. */
  done: (command: Command) => void;
  /** What every command waits for: the disk. */
  disk: Promise<void>;
  /** A commit of elsewhere, by whom it is. */
  commit: (changes: Change[], actor?: Actor) => void;
}

const PROJECT = 'p';

/** What a plain command changes in `list`, which is in order. */
function changed(noun: Noun, list: readonly Held[], verb: string, body: unknown): Change[] {
  if (verb === 'patch') return (body as { id: string; fields: Held }[]).map(({ id, fields }) => ({ noun, id, before: {}, after: fields }));
  if (verb === 'remove') return (body as string[]).map((id) => ({ noun, id, before: { ...list.find((one) => one.id === id) }, after: null }));
  if (verb === 'create') return (body as { id: string; fields: Held }[]).map(({ id, fields }, at) => ({ noun, id, before: null, after: { ...fields, id, order: `${99_999 + at}` } }));
  if (verb !== 'place') return [];
  const { ids, before } = body as { ids: string[]; before: string | null };
  const stay = list.filter(({ id }) => !ids.includes(id));
  const at = before === null ? stay.length : stay.findIndex(({ id }) => id === before);
  const order = [...stay.slice(0, at), ...ids.map((id) => ({ id })), ...stay.slice(at)];
  return order.map(({ id }, place) => ({ noun, id, before: {}, after: { order: `${10_000 + place}` } }));
}

/** Puts the records into the replica; commands reach this core from then on. `more`: parts of the host that are asked for. */
export async function aCore(records: Records, more: Partial<Host> = {}): Promise<Core> {
  let seq = 0;
  let send: (event: HostEvent) => void = () => {};
  const history = { undo: null, redo: null };
  const of = (noun: Noun): Held[] => replica.all(noun) as unknown as Held[];
  const core: Core = {
    sent: [],
    asked: [],
    answer: () => ({ answer: 'nothing' }),
    done: () => {},
    disk: Promise.resolve(),
    commit(changes, actor = 'desk') {
      seq += 1;
      send({ committed: { seq, command_id: `c${seq}`, kind: 'do', op: { verb: 'edit', noun: changes[0]?.noun ?? 'workshop', count: 1 }, actor, scope: PROJECT, at: seq, changes, skipped: 0, history } });
    },
  };
  use({
    ...more,
    async query(query: Query) {
      if (query.ask === 'snapshot') {
        const all = Object.entries(records).flatMap(([noun, list]) => list.map((record, at) => ({ noun, record: { order: `${10_000 + at}`, ...record } })));
        return { answer: 'snapshot', value: { seq, at: null, history, records: all } };
      }
      core.asked.push(query);
      return core.answer(query);
    },
    async subscribe(_: number | null, onEvent: (event: HostEvent) => void) {
      send = onEvent;
      return () => undefined;
    },
    async execute({ command }: { command: Command }) {
      core.sent.push(command);
      await core.disk;
      core.done(command);
      const all = typeof command === 'object' && 'several' in command ? command.several : [command];
      const plain = all.flatMap((one) => Object.entries(one as unknown as Record<Noun, Record<string, unknown>>));
      core.commit(plain.flatMap(([noun, said]) => Object.entries(said).flatMap(([verb, body]) => changed(noun as Noun, of(noun as Noun), verb, body))));
      return { seq };
    },
  } as unknown as Host);
  replica.stop();
  await replica.start();
  await replica.open(PROJECT);
  await replica.resync();
  return core;
}
