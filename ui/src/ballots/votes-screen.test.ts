// The list of votes says how many have answered, papers in the urn too.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { aPageOfItsOwn, answered, show, target } from '../shared/field-bench';
import VotesScreen from './VotesScreen.svelte';

aPageOfItsOwn();

it('of a secret vote as of a named one, and of no draft', async () => {
  const ballot = (id: string, more: object) => ({ id, workshop: 'w', activity: null, question: id, method: 'dots', secret: false, state: 'open', voters: 0, hand_voters: 0, ...more });
  const core = await aCore({ ballot: [ballot('secret', { secret: true }), ballot('named', { hand_voters: 2 }), ballot('draft', { state: 'draft' })] });
  core.answer = (query) => (query.ask === 'urn' ? { answer: 'urn', value: { ballot: query.ballot, voters: 4, by_hand: 1, voted: [] } } : { answer: 'nothing' });
  await show(VotesScreen, { workshop: 'w' });
  await answered();
  const said = [...target.querySelectorAll('a .said')].map((one) => one.textContent);
  expect(said.map((text) => /(\d+) votant/.exec(text)?.[1])).toEqual(['4', '2', undefined]);
});
