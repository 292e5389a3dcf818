// A note that a card lets go of leaves the keys on the next of its sources.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, show, target } from '../shared/field-bench';
import CardPanel from './CardPanel.svelte';

aPageOfItsOwn();

it('lands on the next source', async () => {
  const card = {
    id: 'c', workshop: 'w', title: 'Carte', pitch: '', status: 'draft', effort: null, reason: '', first_step: '', success_indicator: '', problem: '', description: '', audience: '', group: null, copy_of: null,
    user_benefits: [], staff_benefits: [], actors: [], obstacles: [], levers: [], tags: [], from_notes: ['a', 'b'],
  };
  const note = (id: string) => ({ id, board: 'd', text: `Note ${id}`, colour: 'yellow' });
  await aCore({ project: [{ id: 'p' }], workshop: [{ id: 'w', project: 'p', title: 'Atelier' }], board: [{ id: 'd', workshop: 'w', title: 'Mur' }], note: ['a', 'b'].map(note), idea_card: [card] });
  await show(CardPanel, { groups: [], onstate: () => {}, onduplicate: () => {}, onremove: () => {}, get card() { return replica.get('idea_card', 'c'); } });
  const first = target.querySelector<HTMLElement>('.notes button');
  first?.focus();
  first?.click();
  await answered();
  expect(target.querySelectorAll('.notes li')).toHaveLength(1);
  expect(document.activeElement?.closest('li')?.textContent).toContain('Note b');
});
