// Words given by one person: each may be as long as the core takes, and the field says which is not.
import { expect, it, vi } from 'vitest';
import { aCore } from '../replica/core-bench';
import { aPageOfItsOwn, answered, settle, show, target } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import PollScreen from './PollScreen.svelte';

aPageOfItsOwn();

it('a word that is too long is named with what is too much of it, and nothing is noted until it is mended', async () => {
  const core = await aCore({
    workshop: [{ id: 'w', project: 'p', title: 'Atelier' }],
    poll: [{ id: 'o', workshop: 'w', activity: null, question: '', choices: [{ label: 'A', count: 0 }], words: [] }],
  });
  await show(PollScreen, { workshop: 'w' });
  target.querySelector<HTMLElement>('.one button')?.click();
  await settle();
  const area = (): HTMLTextAreaElement => document.querySelector('.questions textarea') as HTMLTextAreaElement;
  const type = async (text: string): Promise<void> => {
    area().value = text;
    area().dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  const next = async (): Promise<void> => {
    [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === t('evaluation-one-next'))?.click();
    await answered();
    await answered();
  };
  const long = 'x'.repeat(207);
  await type(`calme, ${long}, clair`);
  const why = t('poll-word-too-long', { word: `${'x'.repeat(39)}…`, why: t('field-too-long', { over: 7 }) });
  expect(document.querySelector('.questions .error')?.textContent?.trim()).toBe(why);
  await next();
  expect(core.sent).toEqual([]);
  expect(document.activeElement).toBe(area());
  // Together they are longer than one word may be.
  const words = ['a', 'b', 'c'].map((letter) => letter.repeat(190));
  await type(words.join(', '));
  await next();
  await vi.waitFor(() => expect(core.sent).toHaveLength(1));
  expect(core.sent[0]).toMatchObject({ poll: { patch: [{ fields: { words } }] } });
});
