// An objective that is removed leaves the keys on the next one.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, show, target } from '../shared/field-bench';
import DetailsPanel from './DetailsPanel.svelte';

aPageOfItsOwn();

it('an objective', async () => {
  const workshop = {
    id: 'w', project: 'p', title: 'Atelier', date: null, planned_start: null, planned_end: null, place: '', kind: 'ideation', participation_level: 'information', language: 'fr', state: 'prepared',
    tags: [], expected_outputs: [], invited: null, registered: null, present: null, facilitators: null, note_takers: null, objectives: ['un', 'deux'].map((text) => ({ text, result: '' })),
  };
  await aCore({ project: [{ id: 'p' }], workshop: [workshop] });
  await show(DetailsPanel, { onclose: () => {}, get workshop() { return replica.get('workshop', 'w'); } });
  const remove = target.querySelector<HTMLElement>('.objective .remove button');
  remove?.focus();
  remove?.click();
  await answered();
  expect(target.querySelectorAll('.objective')).toHaveLength(1);
  expect(document.activeElement?.closest('.objective')).not.toBeNull();
});
