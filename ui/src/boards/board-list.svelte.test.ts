// The list of a board by keys: what a row's menu acts on, and where the keys go when a row goes.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../host/host';
import { aCore, type Core } from '../replica/core-bench';
import { aPageOfItsOwn, answered, settle, show } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import BoardList from './BoardList.svelte';
import { NO_FILTER } from './filter';
import { BoardModel } from './model.svelte';

let core: Core;
let model: BoardModel;
let end: () => void;

const note = (id: string, more: object = {}) => ({ id, board: 'b', text: `Note ${id}`, x: 0, y: 0, width: null, colour: 'yellow', zone: null, cluster: null, author: null, group: null, kind: 'idea', source: 'desk', status: 'visible', starred: false, merged_into: null, image: null, created_at: 1, updated_at: 1, ...more });
const row = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-note="${id}"]`);
  if (!found) throw new Error(`no row of ${id}`);
  return found;
};
const key = (name: string, on: Element = document.activeElement ?? document.body): boolean => on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));

aPageOfItsOwn();
beforeEach(async () => {
  core = await aCore({
    workshop: [{ id: 'w', project: 'p', title: 'Atelier' }],
    board: [{ id: 'b', workshop: 'w', title: 'Idées', state: 'open', colour_by: 'note' }],
    cluster: [{ id: 'c', board: 'b', title: 'Accueil', summary: '', colour: 'yellow', folded: false }],
    note: [note('n', { cluster: 'c' }), note('m', { x: 300 }), note('k', { x: 600 }), note('j', { x: 900, starred: true })],
  }, { preferences: { set: async () => {} } } as unknown as Partial<Host>);
  end = $effect.root(() => {
    model = new BoardModel('w', 'b');
  });
  await settle();
  await show(BoardList, { model });
});
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

describe('the menu of a row', () => {
  const button = (id: string): HTMLButtonElement => {
    const found = row(id).querySelector<HTMLButtonElement>('.actions [aria-haspopup="menu"]');
    if (!found) throw new Error('no button');
    return found;
  };
  const choose = async (label: string): Promise<void> => {
    const entry = (): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) => one.textContent?.includes(label));
    await vi.waitFor(() => expect(entry()).toBeDefined());
    entry()?.click();
    await answered();
  };

  it.each([
    ['a key', (on: HTMLElement) => key('Enter', on)],
    ['a click alone, as a screen reader sends it', (on: HTMLElement) => on.click()],
    ['the press of a mouse', (on: HTMLElement) => on.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'mouse', button: 0, bubbles: true, cancelable: true }))],
  ])('opened by %s is about its note, and not about those chosen elsewhere', async (_, press) => {
    model.select(['m', 'k']);
    await settle();
    button('n').focus();
    press(button('n'));
    await choose(t('board-remove'));
    expect(core.sent).toEqual([{ note: { remove: ['n'] } }]);
  });

  it('is about all that are chosen where its note is one of them', async () => {
    model.select(['m', 'k']);
    await settle();
    button('k').focus();
    key('Enter', button('k'));
    await choose(t('board-remove'));
    expect(core.sent).toEqual([{ note: { remove: ['m', 'k'] } }]);
  });

  it('says in its button which note it is of', () => {
    expect(button('m').getAttribute('aria-label')).toBe(t('board-note-more', { text: 'Note m' }));
    expect(button('m').getAttribute('aria-label')).not.toBe(button('k').getAttribute('aria-label'));
  });
});

describe('the star', () => {
  it('that is taken away where only stars are shown is counted as it was', async () => {
    model.filter = { ...NO_FILTER, starred: true };
    await settle();
    model.select(['j']);
    const say = vi.spyOn(model, 'say');
    await model.star();
    expect(say).toHaveBeenCalledExactlyOnceWith(t('board-unstarred', { count: 1 }));
  });
});
