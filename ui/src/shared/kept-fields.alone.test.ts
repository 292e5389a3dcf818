import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { use, type Host } from '../host/host';
import { dropDraft, keepDraft } from './drafts';
import { allLeft, begin } from './kept';
import { followFields, putBack } from './kept-fields';
import { dropText, unsaved } from './unsaved.svelte';

/** The core's memory: it outlives the page. */
const core = new Map<string, unknown>();
let end: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  core.clear();
  use({
    page: {
      begin: () => Promise.resolve({ ended: 'gone', kept: [...core].map(([key, value]) => ({ key, value })) }),
      keep: (key: string, value: unknown) => {
        if (value === null) core.delete(key);
        else core.set(key, value);
        return Promise.resolve();
      },
    },
  } as unknown as Host);
  location.hash = '#/project/p';
  document.body.innerHTML = '<input aria-label="Titre" value="avant"><input aria-label="Titre" value="autre"><label>Note<textarea></textarea></label>';
  await begin();
  end = followFields();
});
afterEach(async () => {
  end();
  await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
});

function fields(): (HTMLInputElement | HTMLTextAreaElement)[] {
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
}
function type(at: number, text: string): void {
  const field = fields()[at]!;
  field.focus();
  field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
/** The process ends, and the page is drawn anew. */
async function again(html = document.body.innerHTML): Promise<{ back: number; waiting: string[] }> {
  end();
  document.body.innerHTML = html;
  await begin();
  end = followFields();
  const done = putBack();
  await vi.advanceTimersByTimeAsync(500);
  return done;
}

describe('a text that is being typed', () => {
  it('is with the core half a second later, and comes back into the field of its name and place', async () => {
    type(1, 'ce qui est tapé');
    type(2, 'une longue note');
    await vi.advanceTimersByTimeAsync(500);
    expect(core.size).toBe(2);
    expect(await again('<input aria-label="Titre" value="avant"><input aria-label="Titre" value="autre"><label>Note<textarea></textarea></label>')).toEqual({ back: 2, waiting: [] });
    expect(fields().map((field) => field.value)).toEqual(['avant', 'ce qui est tapé', 'une longue note']);
  });

  it('is kept as long as its draft is open, and dropped with it', async () => {
    const commit = () => Promise.resolve();
    fields()[0]!.addEventListener('input', () => keepDraft(commit));
    type(0, 'presque');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(core.size).toBe(1);
    dropDraft(commit);
    await vi.advanceTimersByTimeAsync(500);
    expect(core.size).toBe(0);
  });

  it('is dropped when its field is empty again, or has closed', async () => {
    type(0, 'un');
    type(2, 'deux');
    await vi.advanceTimersByTimeAsync(500);
    // Enter made a row of it.
    fields()[0]!.value = '';
    fields()[2]!.remove();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(core.size).toBe(0);
  });

  it('waits for its field where that is not open, and comes into it then', async () => {
    type(0, 'dans une boîte');
    await vi.advanceTimersByTimeAsync(500);
    expect(await again('<p>la boîte est fermée</p>')).toEqual({ back: 0, waiting: ['dans une boîte'] });
    expect(unsaved.all.map((one) => [one.label, one.text, one.place])).toEqual([['Titre', 'dans une boîte', '#/project/p']]);
    // Also after another end: it has not been seen yet.
    expect((await again('<p>fermée</p>')).waiting).toEqual(['dans une boîte']);
    document.body.innerHTML = '<input aria-label="Titre" value="avant">';
    const field = fields()[0]!;
    field.focus();
    field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(field.value).toBe('dans une boîte');
    expect(unsaved.all).toEqual([]);
  });

  it('stays away from its field when people dropped it', async () => {
    type(0, 'abandonné');
    await vi.advanceTimersByTimeAsync(500);
    await again('<p>la boîte est fermée</p>');
    dropText(unsaved.all[0]!.key);
    document.body.innerHTML = '<input aria-label="Titre" value="avant">';
    const field = fields()[0]!;
    field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(field.value).toBe('avant');
  });

  it('is handed over again by the page it came back to', async () => {
    type(0, 'deux fois');
    await vi.advanceTimersByTimeAsync(500);
    await again('<input aria-label="Titre" value="avant">');
    await vi.advanceTimersByTimeAsync(500);
    expect([...core.values()]).toMatchObject([{ value: 'deux fois' }]);
    await begin();
    expect(allLeft('field ')).toHaveLength(1);
  });
});
