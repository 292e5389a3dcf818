// What stays plain where the library was before it was moved is named, and nothing is offered that would not
// reach it.
import { expect, it } from 'vitest';
import type { LibraryInfo } from '../protocol/LibraryInfo';
import { aCore } from '../replica/core-bench';
import { aPageOfItsOwn, show, target } from '../shared/field-bench';
import { library } from './library.svelte';
import PassphrasePanel from './PassphrasePanel.svelte';

aPageOfItsOwn();

const info: LibraryInfo = { path: '/cle/bibliotheque.etabli', bytes: 1, encrypted: true, workshops: 0, notes: 0, backups: [], beside: [], earlier_plain: [] };

async function shown(more: Partial<LibraryInfo>): Promise<void> {
  const core = await aCore({});
  core.answer = () => ({ answer: 'library', value: { ...info, ...more } });
  await library.read();
  await show(PassphrasePanel, {});
}
const named = (): string[] => [...target.querySelectorAll('li')].map((one) => one.textContent ?? '');

it('names each file that stays plain where the library was', async () => {
  const earlier = ['/ancien/bibliotheque.etabli', '/ancien/sauvegardes/a.etabli'];
  await shown({ earlier_plain: earlier });
  expect(named()).toEqual(earlier);
  expect(target.querySelectorAll('button')).toHaveLength(2);
});

it('says nothing of it where there is none, or the library is plain itself', async () => {
  await shown({});
  expect(named()).toEqual([]);
});

it('names none beside a library that is plain itself', async () => {
  await shown({ encrypted: false, earlier_plain: ['/ancien/bibliotheque.etabli'] });
  expect(named()).toEqual([]);
});
