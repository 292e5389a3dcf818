// A number or a duration that cannot be read is never lost: it stays in its field, stands among what is
// not saved, and is there again after the screen was left.
import { describe, expect, it, vi } from 'vitest';
import NumberField from './NumberField.svelte';
import { unsaved } from './unsaved.svelte';
import { aPageOfItsOwn, blur, field, leave, press, said, show, type } from './field-bench';

aPageOfItsOwn();

describe('a number of a form', () => {
  it('that is none stays, is said on leaving, and is there again after the screen was left', async () => {
    const sent = vi.fn();
    const props = { label: 'Inscrits', value: 12, oncommit: sent };
    await show(NumberField, props);
    await type('une vingtaine');
    expect(said()).toBe('');
    await blur();
    expect(said()).not.toBe('');
    expect(unsaved.all).toMatchObject([{ label: 'Inscrits', text: 'une vingtaine', stored: '12' }]);
    await leave();
    expect(unsaved.all).toHaveLength(1);
    await show(NumberField, props);
    expect(field().value).toBe('une vingtaine');
    expect(said()).not.toBe('');
    expect(sent).not.toHaveBeenCalled();
    await type('20');
    await blur();
    expect(sent).toHaveBeenCalledExactlyOnceWith(20);
    expect(unsaved.all).toEqual([]);
  });

  it('outside its bounds is kept too, and Escape gives the stored one back', async () => {
    await show(NumberField, { label: 'Gommettes', value: 5, min: 1, max: 99, oncommit: vi.fn() });
    await type('120');
    await leave();
    expect(unsaved.all).toMatchObject([{ text: '120' }]);
    await show(NumberField, { label: 'Gommettes', value: 5, min: 1, max: 99, oncommit: vi.fn() });
    await press('Escape');
    expect(field().value).toBe('5');
    expect(unsaved.all).toEqual([]);
  });
});
