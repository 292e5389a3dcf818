// The list of a board by keys: what a row's menu acts on, and where the keys go when a row goes.
import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../host/host';
import { aCore, type Core } from '../replica/core-bench';
import { aPageOfItsOwn, answered, settle, show, target } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import BoardList from './BoardList.svelte';
import { NO_FILTER } from './filter';
import { BoardModel } from './model.svelte';
import MoveDialog from './MoveDialog.svelte';

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

  it('gives the keys to the note beside where it takes its own away', async () => {
    button('m').focus();
    key('Enter', button('m'));
    await choose(t('board-remove'));
    await vi.waitFor(() => expect(document.activeElement?.closest('[data-note]')?.getAttribute('data-note')).toBe('k'));
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

describe('the keys', () => {
  const on = async (id: string): Promise<void> => {
    row(id).focus();
    await settle();
    expect(document.activeElement).toBe(row(id));
  };

  it('are on the row that follows one that is taken away, and after the last on the one before', async () => {
    await on('k');
    key('Delete');
    await answered();
    expect(document.activeElement).toBe(row('j'));
    key('Delete');
    await answered();
    expect(document.activeElement).toBe(row('m'));
    expect(model.focused).toBe('m');
  });

  it('stay in the list when its last row goes', async () => {
    for (const id of ['n', 'm', 'k', 'j']) {
      await on(id);
      key('Delete');
      await answered();
    }
    expect(document.activeElement).toBe(document.querySelector('[role="grid"]'));
  });

  it('go with a note that is sorted into another section by its dialog', async () => {
    await on('m');
    key('m');
    await settle();
    expect(model.moving).toBe(true);
    const dialog = mount(MoveDialog as never, { target, props: { model, onclose: () => void unmount(dialog) } });
    await vi.waitFor(() => expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull());
    const place = [...document.querySelectorAll<HTMLElement>('[role="dialog"] li button')].find((one) => one.textContent?.includes('Accueil'));
    core.done = () => core.commit([{ noun: 'note', id: 'm', before: {}, after: { cluster: 'c' } }]);
    place?.click();
    await answered();
    expect(row('m').closest('[data-section]')?.getAttribute('data-section')).toContain('c');
    await vi.waitFor(() => expect(document.activeElement).toBe(row('m')));
  });

  it('go to what is left when the bar of the selection goes with its notes', async () => {
    model.select(['m', 'k']);
    model.focused = 'm';
    await settle();
    const hide = document.querySelector<HTMLElement>(`[role="toolbar"] [aria-label="${t('board-hide')}"]`);
    hide?.focus();
    hide?.click();
    await answered();
    expect(document.querySelector('[role="toolbar"]')).toBeNull();
    expect(document.activeElement).toBe(row('j'));
  });

  it('are on the rows again once the bar of the selection is left by Escape', async () => {
    model.select(['k']);
    model.focused = 'k';
    await settle();
    document.querySelector<HTMLElement>('[role="toolbar"] button')?.focus();
    key('Escape');
    await settle();
    expect(model.selected.size).toBe(0);
    expect(document.activeElement).toBe(row('k'));
  });

  it('are on the first note of a cluster that is taken away by its head', async () => {
    const menu = document.querySelector<HTMLElement>('[data-section$=" c"] .more [aria-haspopup="menu"]');
    menu?.focus();
    core.done = () => core.commit([{ noun: 'note', id: 'n', before: {}, after: { cluster: null } }]);
    await model.send({ cluster: { remove: ['c'] } });
    await settle();
    expect(document.activeElement).toBe(row('n'));
  });

  it('stay on a row whose name changes', async () => {
    await on('k');
    key('e');
    await answered();
    expect(row('k').getAttribute('aria-label')).toContain(t('board-is-starred'));
    expect(document.activeElement).toBe(row('k'));
  });

  it('are not taken from elsewhere', async () => {
    await on('k');
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    core.commit([{ noun: 'note', id: 'k', before: {}, after: null }]);
    await answered();
    expect(document.activeElement).toBe(field);
    field.remove();
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
