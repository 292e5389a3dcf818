// The figure of a vote on the overview counts who has voted, papers in the urn too.
import { expect, it } from 'vitest';
import { lookInto } from '../ballots/urn.svelte';
import type { Activity } from '../protocol/Activity';
import type { WorkshopResults } from '../protocol/WorkshopResults';
import { aCore } from '../replica/core-bench';
import { activityFigure } from './figures';

it('counts papers that no tally holds yet', async () => {
  const core = await aCore({ ballot: [{ id: 'b', workshop: 'w', activity: 'a', secret: true, state: 'open' }] });
  core.answer = () => ({ answer: 'urn', value: { ballot: 'b', voters: 4, by_hand: 1, voted: [] } });
  const activity = { id: 'a', workshop: 'w', kind: 'vote' } as Activity;
  const found = { ballots: [{ ballot: 'b', voters: 0, eligible: 9 }] } as unknown as WorkshopResults;
  expect(activityFigure(activity, found)).toContain('0');
  await lookInto('b');
  expect(activityFigure(activity, found)).toContain('4');
});
