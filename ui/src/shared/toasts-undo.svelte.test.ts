import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dismiss, toast, toasts } from './toast.svelte';
import Toasts from './Toasts.svelte';

describe('« Annuler » on a message', () => {
  let step = $state(7);
  const onundo = vi.fn();
  let app: Record<string, unknown>;

  const offers = () => [...document.querySelectorAll('.toast')].map((one) => one.querySelector('.do') !== null);

  afterEach(() => {
    void unmount(app);
    for (const message of toasts.all) dismiss(message.id);
    document.body.replaceChildren();
  });

  it('is there as long as the step it tells of is the newest', () => {
    app = mount(Toasts as never, {
      target: document.body,
      props: {
        onundo,
        get step() {
          return step;
        },
      },
    });
    toast('Bloc supprimé.', { undo: true });
    flushSync();
    expect(offers()).toEqual([true]);

    // Something else was done, which told nothing of itself.
    step = 8;
    flushSync();
    expect(offers()).toEqual([false]);

    toast('Note supprimée.', { undo: true });
    flushSync();
    expect(offers().at(-1)).toBe(true);
    expect(offers().filter((one) => one)).toHaveLength(1);
    document.querySelector<HTMLButtonElement>('.toast .do')?.click();
    expect(onundo).toHaveBeenCalledOnce();
  });
});
