// A plate that a key takes into another cell keeps the focus there, also where that cell is folded.
import { expect, it, vi } from 'vitest';
import { desk } from '../frame/bar.svelte';
import { aCore } from '../replica/core-bench';
import { aPageOfItsOwn, answered, press, show } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import StakeholderMapScreen from './StakeholderMapScreen.svelte';

aPageOfItsOwn();

it('keeps the focus on a plate that goes into a full cell, key after key', async () => {
  const actor = (id: string, influence: number, interest: number) => ({ id, map: 'm', name: `Acteur ${id}`, kind: 'other', circle: null, angle: null, influence, interest, note: '', tags: [] });
  const core = await aCore({
    project: [{ id: 'p' }], workshop: [{ id: 'w', project: 'p', title: 'Atelier' }],
    stakeholder_map: [{ id: 'm', project: 'p', workshop: 'w', title: 'Carte', circles: ['', '', ''], copy_of: null, tags: [] }],
    stakeholder: [...['a', 'b', 'c', 'd'].map((id) => actor(id, 2, 2)), actor('z', 1, 2)],
  });
  await show(StakeholderMapScreen, { workshop: 'w', id: 'm' });
  const views = [...document.querySelectorAll<HTMLElement>('[role="radio"], input[type="radio"]')];
  views[1]?.click();
  await vi.waitFor(() => expect(document.querySelector('.influence')).not.toBeNull());
  const plate = (): HTMLElement | null => document.querySelector('[data-actor="z"]');
  plate()?.focus();
  const alt = (key: string): void => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }));
  };
  // Four stand there already: it would be behind « + 2 others ».
  alt('ArrowUp');
  await vi.waitFor(() => expect(plate()?.closest('[data-cell]')?.getAttribute('data-cell')).toBe('2 2'));
  await vi.waitFor(() => expect(document.activeElement).toBe(plate()));
  alt('ArrowUp');
  await vi.waitFor(() => expect(plate()?.closest('[data-cell]')?.getAttribute('data-cell')).toBe('3 2'));
  await vi.waitFor(() => expect(document.activeElement).toBe(plate()));
  expect(core.sent).toHaveLength(2);
});

it('keeps the focus on the button that unfolds a cell, which is a new element as its words change', async () => {
  const actor = (id: string) => ({ id, map: 'm', name: `Acteur ${id}`, kind: 'other', circle: null, angle: null, influence: 2, interest: 2, note: '', tags: [] });
  await aCore({
    project: [{ id: 'p' }], workshop: [{ id: 'w', project: 'p', title: 'Atelier' }],
    stakeholder_map: [{ id: 'm', project: 'p', workshop: 'w', title: 'Carte', circles: ['', '', ''], copy_of: null, tags: [] }],
    stakeholder: ['a', 'b', 'c', 'd', 'e', 'f'].map(actor),
  });
  await show(StakeholderMapScreen, { workshop: 'w', id: 'm' });
  [...document.querySelectorAll<HTMLElement>('[role="radio"], input[type="radio"]')][1]?.click();
  const fold = () => document.querySelector<HTMLElement>('.others');
  await vi.waitFor(() => expect(fold()).not.toBeNull());
  const first = fold();
  first?.focus();
  first?.click();
  await vi.waitFor(() => expect(fold()?.getAttribute('aria-expanded')).toBe('true'));
  expect(fold()).not.toBe(first);
  expect(document.activeElement).toBe(fold());
});

it.each(['Enter', 'Escape'])('goes on at the views once the title of the map is left by %s', async (key) => {
  await aCore({
    project: [{ id: 'p' }], workshop: [{ id: 'w', project: 'p', title: 'Atelier' }],
    stakeholder_map: [{ id: 'm', project: 'p', workshop: 'w', title: 'Carte', circles: ['', '', ''], copy_of: null, tags: [] }],
  });
  await show(StakeholderMapScreen, { workshop: 'w', id: 'm' });
  const rename = desk.bar.menu?.find((one) => one !== 'line' && one.label === t('stakeholder-rename'));
  if (!rename || rename === 'line') throw new Error('no rename');
  rename.run?.();
  await answered();
  const field = document.querySelector('textarea');
  expect(document.activeElement).toBe(field);
  await press(key, field as Element);
  await vi.waitFor(() => expect(document.querySelector('textarea')).toBeNull());
  await vi.waitFor(() => expect(document.activeElement?.closest('[role="radiogroup"], fieldset')).not.toBeNull());
});
