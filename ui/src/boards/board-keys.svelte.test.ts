// Keys and buttons of a board's dialogs and surface: none loses the keys, none does nothing in silence.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS, prefer } from '../frame/preferences.svelte';
import type { Host } from '../host/host';
import { aCore, type Core } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, settle, show } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import AlikePanel from './AlikePanel.svelte';
import BoardSurface from './BoardSurface.svelte';
import { Raster } from './engine/raster-bench';
import { BoardModel } from './model.svelte';
import ZonesDialog from './ZonesDialog.svelte';

const own = { preferences: { set: async () => {} } } as unknown as Partial<Host>;
let core: Core;
let model: BoardModel;
let end: () => void;

aPageOfItsOwn();
beforeEach(async () => {
  core = await aCore({
    workshop: [{ id: 'w', project: 'p', title: 'Atelier' }],
    board: [{ id: 'b', workshop: 'w', title: 'Idées', state: 'open', colour_by: 'note' }],
    zone: ['x', 'y', 'z'].map((id) => ({ id, board: 'b', title: `Zone ${id}`, x: 0, y: 0, width: 100, height: 100, colour: 'blue' })),
    note: ['n', 'm'].map((id) => ({ id, board: 'b', text: `Note ${id}`, x: 0, y: 0, width: null, colour: 'yellow', zone: null, cluster: null, author: null, group: null, kind: 'idea', source: 'desk', status: 'visible', starred: false, merged_into: null, image: null, created_at: 1, updated_at: 1 })),
  }, own);
  end = $effect.root(() => {
    model = new BoardModel('w', 'b');
  });
  await settle();
});
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

describe('the zones by name', () => {
  it('keep the keys on the button that moved one down', async () => {
    await show(ZonesDialog, { model, onclose: () => {} });
    const down = document.querySelector<HTMLElement>(`[data-zone="x"] [aria-label="${t('board-zone-down', { title: 'Zone x' })}"]`);
    down?.focus();
    for (const after of ['y x z', 'y z x']) {
      (document.activeElement as HTMLElement).click();
      await answered();
      expect(replica.of('zone', 'board', 'b').map(({ id }) => id).join(' ')).toBe(after);
      expect(document.activeElement).toBe(down);
    }
  });
});

describe('the key of links', () => {
  it('says so where there is none', async () => {
    const say = vi.spyOn(model, 'say');
    await model.linkHere('n');
    expect(say).toHaveBeenCalledExactlyOnceWith(t('board-links-none'));
    expect(model.linking).toBeNull();
  });
});

/** The surface, with a canvas to draw on; what has the keys on it. */
async function aSurface(): Promise<HTMLElement> {
  const canvas = HTMLCanvasElement.prototype as unknown as { getContext: () => unknown };
  vi.spyOn(canvas, 'getContext').mockImplementation(() => new Raster(1, 1).ctx);
  Object.assign(document, { fonts: { status: 'loaded', ready: Promise.resolve(), load: async () => [] } });
  await show(BoardSurface, { model });
  const area = document.querySelector<HTMLElement>('[role="application"], [role="listbox"]');
  if (!area) throw new Error('no board');
  return area;
}

describe('the keys of the surface', () => {
  const escape = (): boolean => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));

  it('are on the board again once a bar over it goes', async () => {
    const area = await aSurface();
    const bar = `[role="toolbar"][aria-label="${t('board-selection', { count: 1 })}"]`;
    model.select(['n']);
    await settle();
    document.querySelector<HTMLElement>(`${bar} button`)?.focus();
    escape();
    await settle();
    expect(document.activeElement).toBe(area);

    model.select(['n']);
    await settle();
    const hide = document.querySelector<HTMLElement>(`${bar} [aria-label="${t('board-hide')}"]`);
    hide?.focus();
    hide?.click();
    await answered();
    expect(document.querySelector(bar)).toBeNull();
    expect(document.activeElement).toBe(area);

    model.size = { width: 800, height: 600 };
    model.wantedZone = 'x';
    await settle();
    const [first] = document.querySelectorAll<HTMLElement>(`[role="group"][aria-label="${t('board-zone-bar', { title: 'Zone x' })}"] button`);
    first?.focus();
    escape();
    await settle();
    expect(first?.isConnected).toBe(false);
    expect(document.activeElement).toBe(area);
  });
});

describe('more notes that say alike', () => {
  it('have the keys on the first of them where there is no more to show', async () => {
    const ids = Array.from({ length: 80 }, (_, i) => `a${i}`);
    core.answer = () => ({ answer: 'alike', value: ids.slice(0, 40).map((id, i) => ({ notes: [id, `a${i + 40}`], words: ['accueil'], cluster: null, same: false })) });
    core.commit(ids.map((id, at) => ({ noun: 'note' as const, id, before: null, after: { id, board: 'b', text: id, x: 0, y: 0, width: null, colour: 'yellow', zone: null, cluster: null, group: null, kind: 'idea', source: 'desk', status: 'visible', starred: false, merged_into: null, image: null, created_at: 1, updated_at: 1, order: `${20_000 + at}` } })));
    await show(AlikePanel, { model });
    await answered();
    const more = document.querySelector<HTMLElement>('.more button');
    more?.focus();
    more?.click();
    await settle();
    expect(document.querySelector('.more')).toBeNull();
    expect(document.activeElement).toBe(document.querySelectorAll('[data-yes]')[30]);
  });
});

describe('single keys', () => {
  it('are heard by the whole window while the pointer is over the board, and by nobody where they are not wished for', async () => {
    const area = await aSurface();
    area.dispatchEvent(new PointerEvent('pointermove', { clientX: 10, clientY: 10, pointerType: 'mouse', bubbles: true }));
    const pressed = (): boolean => !document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true, cancelable: true }));
    expect(pressed()).toBe(true);
    await prefer({ single_keys: false });
    expect(pressed()).toBe(false);
    await prefer({ single_keys: DEFAULTS.single_keys });
  });
});
