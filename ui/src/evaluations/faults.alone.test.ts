// What keeps evaluations and comments from being shown is spoken, as what they say is.
import { beforeEach, expect, it, vi } from 'vitest';
import { aCore } from '../replica/core-bench';
import { announceBy } from '../shared/announce.svelte';
import { aPageOfItsOwn, show, target } from '../shared/field-bench';
import Comments from './Comments.svelte';
import EvaluationsScreen from './EvaluationsScreen.svelte';

aPageOfItsOwn();

let said: string[];
const told = () => target.querySelector('.fault')?.textContent ?? 'nothing';

beforeEach(async () => {
  said = [];
  announceBy((text) => {
    said.push(text);
    return Promise.resolve(true);
  });
  const core = await aCore({ lab: [{ id: 'l', name: '', contact: '', host: '', time_zone: 'Europe/Paris', logo: null, questionnaires: [] }] });
  core.answer = () => {
    throw { code: 'too_long', noun: null, place: null, limit: null, detail: null };
  };
});

it('of comments', async () => {
  await show(Comments, { period: { from: '2026-01-01', to: '2026-03-31' }, projects: [] });
  await vi.waitFor(() => expect(target.querySelector('.fault')).not.toBeNull());
  await vi.waitFor(() => expect(said).toContain(told()), { timeout: 5000 });
});

it('of the evaluations of a period', async () => {
  await show(EvaluationsScreen, { from: '2026-01-01', to: '2026-03-31' });
  await vi.waitFor(() => expect(target.querySelector('.fault')).not.toBeNull());
  await vi.waitFor(() => expect(said).toContain(told()), { timeout: 5000 });
});
