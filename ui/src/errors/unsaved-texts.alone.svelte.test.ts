// The texts that wait to be mended: copying one says so, and the one dropped leaves the keys in the dialog.
import { expect, it, vi } from 'vitest';
import { announceBy } from '../shared/announce.svelte';
import { aPageOfItsOwn, settle, show } from '../shared/field-bench';
import { keepText } from '../shared/unsaved.svelte';
import { t } from '../shared/words.svelte';
import UnsavedTexts from './UnsavedTexts.svelte';

aPageOfItsOwn();

const buttons = (label: string) => [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')].filter((one) => one.textContent?.trim() === label);

it('one that is copied is told, and its button keeps the keys with its new name', async () => {
  const said: string[] = [];
  announceBy((text) => {
    said.push(text);
    return Promise.resolve(true);
  });
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  keepText('a', 'Titre', 'un texte', 'trop long');
  await show(UnsavedTexts, { open: true, onclose: () => {} });
  await vi.waitFor(() => expect(buttons(t('unsaved-copy'))).toHaveLength(1));
  const copy = buttons(t('unsaved-copy'))[0];
  copy?.focus();
  copy?.click();
  await vi.waitFor(() => expect(buttons(t('unsaved-copied'))).toHaveLength(1));
  await settle();
  expect(document.activeElement).toBe(buttons(t('unsaved-copied'))[0]);
  await vi.waitFor(() => expect(said).toContain(t('unsaved-copied')));
});

it('one that is dropped leaves the keys in the dialog', async () => {
  keepText('a', 'Titre', 'un texte', 'trop long');
  keepText('b', 'Pitch', 'un autre', 'trop long');
  await show(UnsavedTexts, { open: true, onclose: () => {} });
  await vi.waitFor(() => expect(buttons(t('unsaved-drop'))).toHaveLength(2));
  for (const left of [1, 0]) {
    const drop = buttons(t('unsaved-drop'))[0];
    drop?.focus();
    drop?.click();
    await vi.waitFor(() => expect(buttons(t('unsaved-drop'))).toHaveLength(left));
    await vi.waitFor(() => expect(document.activeElement?.closest('[role=dialog]')).not.toBeNull());
  }
});
