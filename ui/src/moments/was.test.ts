import { expect, it } from 'vitest';
import type { AnyRecord } from '../protocol/AnyRecord';
import type { Moment } from '../protocol/Moment';
import { newestFirst } from './gestures';
import { Was } from './was';

it('finds records by owner in the order people gave, and counts them', () => {
  const note = (id: string, order: string) => ({ noun: 'note', record: { id, order, board: 'b' } }) as unknown as AnyRecord;
  const was = new Was([note('2', 'b'), note('1', 'a'), { noun: 'board', record: { id: 'b', order: 'a', workshop: 'w' } } as unknown as AnyRecord]);
  expect(was.of('note', 'board', 'b').map((one) => one.id)).toEqual(['1', '2']);
  expect(was.of('note', 'board', 'other')).toEqual([]);
  expect(was.get('board', 'b')?.id).toBe('b');
  expect(was.counts).toEqual([{ noun: 'note', count: 2 }, { noun: 'board', count: 1 }]);
});

it('puts the newest moment first, whatever the clock said', () => {
  const moment = (id: string, seq: number, created_at: number) => ({ id, seq, created_at }) as Moment;
  const list = [moment('early', 3, 900), moment('same', 9, 100), moment('late', 9, 50)];
  expect(newestFirst(list).map(({ id }) => id)).toEqual(['late', 'same', 'early']);
});
