// What takes itself away among the people leaves the keys beside: a wish, the rounds, a hint.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, show, target } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import { wishesOf } from './draw';
import FiguresPart from './FiguresPart.svelte';
import ParticipantsScreen from './ParticipantsScreen.svelte';
import WishesPart from './WishesPart.svelte';

aPageOfItsOwn();

const person = (id: string, more: object = {}) => ({
  id, workshop: 'w', pseudonym: `Personne ${id}`, category: 'user', present: true, group: null, device: 'phone', together: [], apart: [], rounds: [], note: '', consent: null, ...more,
});
const people = () => replica.of('participant', 'workshop', 'w');
const button = (label: string) => [...target.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === label);
async function press(label: string): Promise<void> {
  const found = button(label);
  expect(found).toBeDefined();
  found?.focus();
  found?.click();
  await answered();
  expect(button(label)).toBeUndefined();
}

it('a wish that is dropped, the next of them', async () => {
  await aCore({ workshop: [{ id: 'w', categories: [] }], participant: [person('a', { apart: ['b', 'c'] }), person('b'), person('c')] });
  await show(WishesPart, { categories: [], refused: [], get people() { return people(); } });
  expect(wishesOf(people())).toHaveLength(2);
  const drops = () => [...target.querySelectorAll<HTMLElement>('li button')];
  for (const left of [1, 0]) {
    const first = drops()[0];
    first?.focus();
    first?.click();
    await answered();
    expect(drops()).toHaveLength(left);
    if (left > 0) expect(document.activeElement).toBe(drops()[0]);
    else expect(target.contains(document.activeElement)).toBe(true);
  }
});

it('a hint that is taken, the figures', async () => {
  const workshop = { id: 'w', present: 5, invited: null, registered: null, devices: { phone: 0, shared: 0, paper: 0 }, categories: [], project: 'p' };
  await aCore({ workshop: [workshop], participant: [person('a'), person('b')] });
  await show(FiguresPart, { get workshop() { return replica.get('workshop', 'w'); }, get people() { return people(); } });
  await press(t('participant-hint-take', { count: 2 }));
  expect(document.activeElement?.tagName).toBe('INPUT');
});

it('the rounds, what stands round them', async () => {
  const workshop = { id: 'w', title: 'Atelier', present: null, invited: null, registered: null, devices: { phone: 0, shared: 0, paper: 0 }, categories: [], project: 'p' };
  await aCore({
    project: [{ id: 'p' }], workshop: [workshop], group: [{ id: 'g', workshop: 'w', name: 'Table 1', colour: 'blue' }],
    participant: [person('a', { group: 'g', rounds: [{ group: 'g', facilitates: false }] })],
  });
  await show(ParticipantsScreen, { workshop: 'w' });
  await press(t('participant-rounds-drop'));
  expect(target.contains(document.activeElement)).toBe(true);
});
