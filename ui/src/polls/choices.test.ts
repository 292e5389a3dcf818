// The choices of a poll by the keys: one that is moved twice goes two places, with what it counts.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, show, target } from '../shared/field-bench';
import PollScreen from './PollScreen.svelte';

aPageOfItsOwn();

it('a choice moved twice goes two places, and another row than its own never has the keys', async () => {
  await aCore({
    workshop: [{ id: 'w', project: 'p', title: 'Atelier' }],
    poll: [{ id: 'o', workshop: 'w', activity: null, question: '', choices: [{ label: 'A', count: 3 }, { label: 'B', count: 1 }, { label: 'C', count: 0 }], words: [] }],
  });
  await show(PollScreen, { workshop: 'w' });
  const choices = (): string => (replica.get('poll', 'o')?.choices ?? []).map(({ label, count }) => `${label}${count}`).join(' ');
  const down = async (): Promise<void> => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true }));
    await answered();
  };
  target.querySelector<HTMLElement>('td[data-column="label"]')?.focus();
  await answered();
  await down();
  expect(choices()).toBe('B1 A3 C0');
  await down();
  expect(choices()).toBe('B1 C0 A3');
  expect(document.activeElement?.closest('tr')?.textContent).toContain('A');
});
