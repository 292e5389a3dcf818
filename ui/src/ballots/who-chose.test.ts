import { afterEach, expect, it } from 'vitest';
import type { Ballot } from '../protocol/Ballot';
import type { BallotOption } from '../protocol/BallotOption';
import type { Vote } from '../protocol/Vote';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, show, target } from '../shared/field-bench';
import { dismiss, toasts } from '../shared/toast.svelte';
import { chosen } from './who-chose';
import WhoChose from './WhoChose.svelte';

aPageOfItsOwn();
afterEach(() => {
  for (const one of toasts.all) dismiss(one.id);
});

const options = [{ id: 'a', label: 'Courrier' }, { id: 'b', label: 'Guichet' }] as BallotOption[];
const vote = (id: string, more: Partial<Vote>): Vote => ({ id, ballot: 'x', participant: null, name: '', by_hand: false, choices: [], ...more }) as Vote;
const say = (key: string, args?: Record<string, string | number>): string => [key, ...Object.values(args ?? {})].join(' ');

it('says what was chosen by the words of each method, in the order of the options', () => {
  const choices = [{ option: 'b', value: 2, words: 'Trop cher' }, { option: 'a', value: 1, words: '' }];
  const said = (method: Ballot['method']): string[] => chosen(method, options, vote('1', { choices }), { say, number: String }).map((one) => one.said);
  expect(said('dots')).toEqual(['1', '2']);
  expect(said('rating')).toEqual(['1', '2']);
  expect(said('ranking')).toEqual(['ballot-place 1', 'ballot-place 2']);
  expect(said('consent')).toEqual(['ballot-grade-consent-1', 'ballot-grade-consent-2']);
  expect(chosen('consent', options, vote('1', { choices }), { say, number: String })[1]).toMatchObject({ label: 'Guichet', words: 'Trop cher' });
});

it('names who voted, by the list or as they gave it, and takes one vote out', async () => {
  const votes = [vote('1', { participant: 'p', choices: [{ option: 'a', value: 2, words: '' }] }), vote('2', { name: 'Sacha' }), vote('3', {})];
  const core = await aCore({ participant: [{ id: 'p', workshop: 'w', pseudonym: 'Loutre' }], vote: votes as never });
  await show(WhoChose, { ballot: { id: 'x', method: 'dots' }, options, get votes() { return replica.of('vote', 'ballot', 'x'); } });
  const rows = (): string[] => [...target.querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
  expect(rows()[0]).toContain('Loutre');
  expect(rows()[0]).toContain('Courrier');
  expect(rows()[1]).toContain('Sacha');
  expect(rows()).toHaveLength(3);
  const buttons = (): HTMLElement[] => [...target.querySelectorAll<HTMLElement>('tbody button')];
  buttons()[1]?.focus();
  buttons()[1]?.click();
  await answered();
  expect(core.sent).toEqual([{ vote: { remove: ['2'] } }]);
  expect(rows()).toHaveLength(2);
  // The keys go on with the vote that has taken its place.
  expect(document.activeElement).toBe(buttons()[1]);
});
