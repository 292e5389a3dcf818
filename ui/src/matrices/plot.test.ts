// The points of a matrix and their names: what has another name is another element, but for the point
// that has the keys.
import { expect, it } from 'vitest';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, settle, show, target } from '../shared/field-bench';
import MatrixPlot from './MatrixPlot.svelte';

aPageOfItsOwn();

it('a point that is moved from elsewhere is a new element; one that has the keys keeps them', async () => {
  const item = (id: string) => ({ id, matrix: 'm', label: `Idée ${id}`, effort: 2, impact: 4, effort_spread: null, impact_spread: null, ratings: [] });
  const core = await aCore({ matrix_item: ['a', 'b'].map(item) });
  await show(MatrixPlot, {
    letters: new Map([['a', 'A'], ['b', 'B']]), x_axis: 'Effort', y_axis: 'Impact', active: null, onactive: () => {}, onplace: () => {},
    get items() { return replica.of('matrix_item', 'matrix', 'm'); },
  });
  const point = (id: string): HTMLElement => target.querySelector(`[data-point="${id}"]`) as HTMLElement;
  const [a, b] = [point('a'), point('b')];
  a.focus();
  await settle();
  core.commit(['a', 'b'].map((id) => ({ noun: 'matrix_item', id, before: {}, after: { effort: 5 } })));
  await settle();
  expect(document.activeElement).toBe(a);
  expect(point('a')).toBe(a);
  expect(point('b')).not.toBe(b);
  expect(point('b').getAttribute('aria-label')).toContain('5,0');
  // Another window takes the keys for a while.
  a.dispatchEvent(new FocusEvent('blur'));
  await settle();
  expect(point('a')).toBe(a);
  point('b').focus();
  await settle();
  expect(point('a')).not.toBe(a);
});
