// A number or a duration that cannot be read is never lost: it stays in its field, stands among what is
// not saved, and is there again after the screen was left.
import { describe, expect, it, vi } from 'vitest';
import { unsaved } from '../shared/unsaved.svelte';
import NumberCell from './NumberCell.svelte';
import { aPageOfItsOwn, blur, field, leave, press, show, type } from '../shared/field-bench';

aPageOfItsOwn();

describe('a number of the matrix', () => {
  const props = (more: object = {}) => ({ label: 'Effort de A', of: 'item effort', value: 2, low: 1, high: 5, oncommit: vi.fn(), onproblem: vi.fn(), ...more });

  it('that cannot be read is there again after the table was left', async () => {
    const onproblem = vi.fn();
    await show(NumberCell, props());
    await type('4;6');
    await blur();
    await leave();
    expect(unsaved.all).toMatchObject([{ label: 'Effort de A', text: '4;6' }]);
    const oncommit = vi.fn();
    await show(NumberCell, props({ oncommit, onproblem }));
    expect(field().value).toBe('4;6');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(onproblem).toHaveBeenLastCalledWith(expect.stringContaining('Écrivez un nombre'));
    await type('4,6');
    await press('Enter');
    expect(oncommit).toHaveBeenCalledExactlyOnceWith(4.6);
    expect(onproblem).toHaveBeenLastCalledWith(null);
    expect(unsaved.all).toEqual([]);
  });

  it('that can be read two ways is refused with both readings', async () => {
    const onproblem = vi.fn();
    const oncommit = vi.fn();
    await show(NumberCell, props({ oncommit, onproblem }));
    await type('1.200');
    await press('Enter');
    expect(oncommit).not.toHaveBeenCalled();
    expect(onproblem).toHaveBeenLastCalledWith(expect.stringMatching(/1,2\b.*1.200/));
  });

  it('that can be read is taken when the table goes while it is typed', async () => {
    const oncommit = vi.fn();
    await show(NumberCell, props({ oncommit }));
    await type('3');
    await leave();
    expect(oncommit).toHaveBeenCalledExactlyOnceWith(3);
  });
});
