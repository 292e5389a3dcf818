// A named vote of somebody who is not on the list bears the name they give.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { aPageOfItsOwn, answered, settle, show, target } from '../shared/field-bench';
import VotingBooth from './VotingBooth.svelte';

aPageOfItsOwn();

const options = [{ id: 'o', label: 'Ouvrir' }];
const people = [{ id: 'p', pseudonym: 'Loutre' }];
const last = (): HTMLElement => target.querySelector<HTMLElement>('.foot button:last-child') as HTMLElement;
const named = (): HTMLInputElement | null => target.querySelector<HTMLInputElement>('input[type="text"]');

it('is asked of nobody who is on the list, and forgotten with the paper', async () => {
  const core = await aCore({});
  await show(VotingBooth, { ballot: { id: 'b', question: '?', method: 'yes_no', secret: false }, options, people, voted: new Set(), rule: '', onclose: () => {} });
  const field = named();
  if (!field) throw new Error('no name is asked');
  field.value = ' Sacha ';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  last().click();
  await settle();
  last().click();
  await answered();
  expect(core.sent).toMatchObject([{ vote: { create: [{ fields: { ballot: 'b', participant: null, name: 'Sacha' } }] } }]);
  last().click();
  await settle();
  expect(named()?.value).toBe('');
  target.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1]?.click();
  await settle();
  expect(named()).toBeNull();
});

it('is not asked in a secret one', async () => {
  await show(VotingBooth, { ballot: { id: 'b', question: '?', method: 'yes_no', secret: true }, options, people, voted: new Set(), rule: '', onclose: () => {} });
  expect(named()).toBeNull();
});
