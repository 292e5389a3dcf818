import { describe, expect, it } from 'vitest';
import { unpacked } from './packed';

const history = { undo: null, redo: null };

describe('A snapshot that is unpacked', () => {
  it('has each record with all its fields, in the order of its table', () => {
    const answer = unpacked({
      answer: 'snapshot',
      value: {
        seq: 3,
        at: null,
        history,
        tables: [
          { noun: 'note', count: 3, fields: { id: ['a', 'b', 'c'], board: { all: 'x' }, zone: { all: null }, text: ['1', '2', '3'] } },
          { noun: 'tag', count: 1, fields: { id: { all: 't' }, of: [['one']] } },
          { noun: 'board', count: 0, fields: {} },
        ],
      },
    } as unknown as Parameters<typeof unpacked>[0]);
    expect(answer).toEqual({
      answer: 'snapshot',
      value: {
        seq: 3,
        at: null,
        history,
        records: [
          ...['a', 'b', 'c'].map((id, i) => ({ noun: 'note', record: { id, board: 'x', zone: null, text: String(i + 1) } })),
          { noun: 'tag', record: { id: 't', of: ['one'] } },
        ],
      },
    });
    const records = answer.answer === 'snapshot' ? answer.value.records : [];
    expect(new Set(records.map(({ record }) => record)).size).toBe(4);
  });

  it('leaves every other answer as it is', () => {
    const answer = { answer: 'tags', value: [] } as const;
    expect(unpacked(answer as unknown as Parameters<typeof unpacked>[0])).toBe(answer);
  });
});
