// Records of a snapshot as the core packs them (`engine/src/packed.rs`): a table a noun, a list a field,
// and once what all of them have alike.
import type { AnyRecord } from '../protocol/AnyRecord';
import type { Answer } from '../protocol/Answer';
import type { Noun } from '../protocol/Noun';
import type { Snapshot } from '../protocol/Snapshot';

export interface Table {
  readonly noun: Noun;
  readonly count: number;
  readonly fields: Readonly<Record<string, readonly unknown[] | { readonly all: unknown }>>;
}

/** An answer as it comes over. */
export type Packed = Exclude<Answer, { answer: 'snapshot' }> | { answer: 'snapshot'; value: Omit<Snapshot, 'records'> & { tables: readonly Table[] } };

export function unpacked(answer: Packed): Answer {
  if (answer.answer !== 'snapshot') return answer;
  const { tables, ...rest } = answer.value;
  return { answer: 'snapshot', value: { ...rest, records: tables.flatMap(recordsOf) } };
}

function recordsOf({ noun, count, fields }: Table): AnyRecord[] {
  // Copies of one record that has every field: the engine of the page makes those at once.
  const like: Record<string, unknown> = {};
  const lists: (readonly [string, readonly unknown[]])[] = [];
  for (const [name, column] of Object.entries(fields)) {
    if ('all' in column) like[name] = column.all;
    else {
      like[name] = column[0];
      lists.push([name, column]);
    }
  }
  const records: AnyRecord[] = [];
  for (let place = 0; place < count; place += 1) {
    const record = { ...like };
    for (const [name, list] of lists) record[name] = list[place];
    records.push({ noun, record } as unknown as AnyRecord);
  }
  return records;
}
