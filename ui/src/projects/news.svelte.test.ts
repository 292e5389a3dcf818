// When something was last done in each project: as commits come, and not where Établi keeps something by itself.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { answered } from '../shared/field-bench';
import { News } from './news.svelte';

it('what Établi keeps by itself as a document leaves is no news', async () => {
  const core = await aCore({ project: [{ id: 'p', title: 'Projet' }] });
  core.answer = () => ({ answer: 'touched', value: [{ project: 'p', at: 5 }] });
  const news = new News();
  await answered();
  core.commit([{ noun: 'project', id: 'p', before: {}, after: { documents: [] } }], 'library');
  await answered();
  expect(news.touched?.get('p')).toBe(5);
  core.commit([{ noun: 'note', id: 'n', before: null, after: { id: 'n', text: 'Des bancs' } }], { device: 'd' });
  await answered();
  expect(news.touched?.get('p')).toBeGreaterThan(5);
  news.close();
});
