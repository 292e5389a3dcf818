// Notes that are not shown (hidden, or left out by the filter) are on the board all the same: they go
// with their cluster, belong to the zone they lie in, and nothing is laid over them.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../host/host';
import type { Note } from '../protocol/Note';
import { aCore, type Core } from '../replica/core-bench';
import { aPageOfItsOwn, settle, show } from '../shared/field-bench';
import { shapeZone } from './arranging';
import BoardSurface from './BoardSurface.svelte';
import { Raster } from './engine/raster-bench';
import type { Surface } from './engine/surface';
import { NO_FILTER } from './filter';
import { Hand } from './hand.svelte';
import { BoardModel } from './model.svelte';
import ZonesDialog from './ZonesDialog.svelte';

let core: Core;
let model: BoardModel;
let end: () => void;

const mouse = { button: 0, shiftKey: false, ctrlKey: false, metaKey: false, pointerType: 'mouse' };
const note = (id: string, x: number, y: number, more: object = {}) => ({ id, board: 'b', text: `Note ${id}`, x, y, width: null, colour: 'yellow', zone: null, cluster: null, author: null, group: null, kind: 'idea', source: 'desk', status: 'visible', starred: false, merged_into: null, image: null, created_at: 1, updated_at: 1, ...more });

/** The fields that the one command sent gives to notes, by note. */
function patched(): Map<string, Partial<Note>> {
  expect(core.sent).toHaveLength(1);
  const [sent] = core.sent as unknown as [Record<string, unknown>];
  const all = ('several' in sent ? sent['several'] : [sent]) as { note?: { patch: { id: string; fields: Partial<Note> }[] } }[];
  return new Map(all.flatMap((one) => one.note?.patch ?? []).map(({ id, fields }) => [id, fields]));
}

async function begin(folded = false): Promise<void> {
  core = await aCore({
    workshop: [{ id: 'w', project: 'p', title: 'Atelier' }],
    board: [{ id: 'b', workshop: 'w', title: 'Idées', state: 'open', colour_by: 'note' }],
    zone: [{ id: 'z', board: 'b', title: 'Zone', x: 2000, y: 0, width: 400, height: 400, colour: 'blue' }],
    cluster: [{ id: 'c', board: 'b', title: 'Accueil', summary: '', colour: 'yellow', folded }],
    note: [
      note('n', 0, 0, { cluster: 'c' }), note('m', 0, 100, { cluster: 'c', starred: true }), note('hidden', 200, 0, { cluster: 'c', status: 'hidden' }),
      note('under', 200, 0, { cluster: 'c', merged_into: 'n' }), note('loose', 600, 0, { status: 'hidden' }),
    ],
  }, { preferences: { set: async () => {} } } as unknown as Partial<Host>);
  end = $effect.root(() => {
    model = new BoardModel('w', 'b');
  });
  // Where the board of another test was looked at is remembered.
  model.camera = { x: 0, y: 0, zoom: 1 };
  await settle();
}

aPageOfItsOwn();
beforeEach(() => begin());
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

/** Drags from a place on. The title of the cluster is above its notes. */
async function drag(from: { x: number; y: number }, dx: number, dy: number, tool: Hand['tool'] = 'select'): Promise<void> {
  const surface = { headerAt: ({ y }: { y: number }) => (y < 0 ? { id: 'c' } : null), zoneTitleAt: () => null, overlay: () => {} };
  const hand = new Hand(model, () => surface as unknown as Surface, () => {});
  hand.choose(tool);
  hand.down(1, from, mouse);
  hand.move(1, { x: from.x + dx, y: from.y + dy });
  await hand.up(1, { x: from.x + dx, y: from.y + dy });
}

describe('a cluster that is carried', () => {
  it('by its title takes what is not shown of it along, in the same step', async () => {
    await drag({ x: 20, y: -10 }, 2000, 50);
    const to = patched();
    expect([...to.keys()].sort()).toEqual(['hidden', 'm', 'n']);
    expect(to.get('n')).toMatchObject({ x: 2000, y: 50, zone: 'z' });
    expect(to.get('hidden')).toMatchObject({ x: 2200, y: 50, zone: 'z' });
  });

  it('while a filter is on takes what this leaves out along', async () => {
    model.filter = { ...NO_FILTER, starred: true };
    await settle();
    await drag({ x: 20, y: -10 }, 300, 0);
    expect(new Map([...patched()].map(([id, { x, y }]) => [id, [x, y]]))).toEqual(new Map([['m', [300, 100]], ['n', [300, 0]], ['hidden', [500, 0]]]));
  });

  it('leaves it where it lies when only some notes are carried', async () => {
    await drag({ x: 20, y: 20 }, 300, 500);
    expect([...patched().keys()]).toEqual(['n']);
  });

  it('by its card takes it along, by the pointer and by the keys', async () => {
    end();
    await begin(true);
    const card = model.scene.note('c');
    if (!card) throw new Error('no card');
    await drag({ x: card.x + 20, y: card.y + 20 }, 300, 40);
    expect(patched().get('hidden')).toMatchObject({ x: 500, y: 40 });

    core.sent = [];
    vi.spyOn(HTMLCanvasElement.prototype as unknown as { getContext: () => unknown }, 'getContext').mockImplementation(() => new Raster(1, 1).ctx);
    Object.assign(document, { fonts: { status: 'loaded', ready: Promise.resolve(), load: async () => [] } });
    await show(BoardSurface, { model });
    model.focused = 'c';
    await settle();
    document.querySelector('[role="application"], [role="listbox"]')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(core.sent).toHaveLength(1));
    expect(patched().get('hidden')).toMatchObject({ x: 516, y: 40 });
  });
});

describe('a board that is tidied', () => {
  it('takes what is not shown of a cluster as far as its corner goes', async () => {
    model.filter = { ...NO_FILTER, starred: true };
    await settle();
    await model.tidyUp();
    const to = patched();
    const [dx, dy] = [to.get('m')?.x ?? 0, (to.get('m')?.y ?? 0) - 100];
    expect([dx, dy]).not.toEqual([0, 0]);
    expect(to.get('n')).toMatchObject({ x: dx, y: dy });
    expect(to.get('hidden')).toMatchObject({ x: 200 + dx, y: dy });
    expect(to.has('loose')).toBe(false);
  });
});

describe('a place', () => {
  it('is taken by what is not shown, and not by what lies under another note', () => {
    const taken = model.laying.taken(new Set(['n', 'm']));
    expect(taken({ x: 620, y: 10, width: 20, height: 20 })).toBe(true);
    expect(taken({ x: 620, y: 300, width: 20, height: 20 })).toBe(false);
    expect(model.laying.taken(new Set(['n', 'm', 'loose']))({ x: 620, y: 10, width: 20, height: 20 })).toBe(false);
    expect(model.laying.taken(new Set(['n', 'm', 'hidden']))({ x: 220, y: 10, width: 20, height: 20 })).toBe(false);
  });

  it('below the notes of a cluster is below those that are not shown too', async () => {
    core.commit([{ noun: 'note', id: 'hidden', before: {}, after: { x: 0, y: 152 } }]);
    core.commit([{ noun: 'note', id: 'loose', before: {}, after: { status: 'visible' } }]);
    await settle();
    model.select(['loose']);
    await model.sortInto('c');
    expect(patched().get('loose')?.y).toBeGreaterThanOrEqual(152 + 42);
  });
});

describe('a zone', () => {
  it('that is drawn holds what is not shown in it', async () => {
    await drag({ x: 550, y: -30 }, 400, 300, 'zone');
    expect(patched()).toEqual(new Map([['loose', { zone: expect.any(String) }]]));
  });

  it('that is given another place holds it, and lets it go', async () => {
    await shapeZone(model, 'z', { x: 550, y: 0, width: 400, height: 400 });
    expect(patched()).toEqual(new Map([['loose', { zone: 'z' }]]));
  });

  it('by keyboard lies beside all that is there, shown or not', async () => {
    core.commit([{ noun: 'zone', id: 'z', before: {}, after: null }]);
    core.commit([{ noun: 'note', id: 'loose', before: {}, after: { x: 3000 } }]);
    await settle();
    await show(ZonesDialog, { model, onclose: () => {} });
    document.querySelector<HTMLElement>('.add button')?.click();
    await vi.waitFor(() => expect(core.sent).toHaveLength(1));
    const [{ zone }] = core.sent as unknown as [{ zone: { create: { fields: { x: number } }[] } }];
    expect(zone.create[0]?.fields.x).toBeGreaterThan(3184);
  });
});
