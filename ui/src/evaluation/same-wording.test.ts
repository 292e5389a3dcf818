// Two questions of one wording are two: what waits in the answers of one is not in those of the other.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { aPageOfItsOwn, settle, show, target } from '../shared/field-bench';
import { newQuestion } from './edits';
import EvaluationScreen from './EvaluationScreen.svelte';

aPageOfItsOwn();

it('a number that cannot be read waits in its own question', async () => {
  await aCore({
    lab: [{ id: 'l', questionnaires: [] }],
    workshop: [{ id: 'w', project: 'p', title: 'Atelier' }],
    evaluation: [{ id: 'e', workshop: 'w', activity: null, roti: [], respondents: null, present: null, comments: [], questions: [newQuestion('scale', 'Utile ?', []), newQuestion('scale', 'Utile ?', [])] }],
  });
  await show(EvaluationScreen, { workshop: 'w' });
  const cells = (): HTMLElement[] =>
    [...target.querySelectorAll<HTMLElement>('table[aria-label="Utile ?"]')].map((table) => table.querySelector('td[data-column="count"]') as HTMLElement);
  expect(cells()).toHaveLength(2);
  cells()[0]?.click();
  await settle();
  const field = cells()[0]?.querySelector('input') as HTMLInputElement;
  field.value = 'beaucoup';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.blur();
  await settle();
  expect(cells()[0]?.textContent).toContain('beaucoup');
  expect(cells()[1]?.textContent).not.toContain('beaucoup');
});
