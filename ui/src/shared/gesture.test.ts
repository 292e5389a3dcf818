import { expect, it, vi } from 'vitest';
import { edited, gather, kept } from './gesture';

const send = vi.fn((all: string[]) => Promise.resolve(all.join()));
const edit = (one: string): Promise<string> => kept(one, send) ?? send([one]);

it('sends several edits at once, and answers each', async () => {
  const answers: Promise<string>[] = [];
  gather(() => {
    answers.push(edit('a'), edit('b'));
    return true;
  });
  expect(send).toHaveBeenCalledExactlyOnceWith(['a', 'b']);
  expect(await Promise.all(answers)).toEqual(['a,b', 'a,b']);
});

it('sends nothing when one cannot be read, also when it throws', () => {
  send.mockClear();
  gather(() => {
    void edit('a');
    return false;
  });
  expect(() => gather(() => {
    void edit('a');
    throw new Error('no');
  })).toThrow('no');
  expect(send).not.toHaveBeenCalled();
  void edit('alone');
  expect(send).toHaveBeenCalledExactlyOnceWith(['alone']);
});

it('writes a list once with all that changes in it', () => {
  send.mockClear();
  const write = (edits: number[]): void => void edit(edits.join('+'));
  edited('list', 1, write);
  gather(() => {
    edited('list', 2, write);
    edited('other', 9, write);
    edited('list', 3, write);
    return true;
  });
  expect(send.mock.calls).toEqual([[['1']], [['2+3', '9']]]);
});
