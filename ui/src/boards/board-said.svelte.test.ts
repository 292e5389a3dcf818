// What a command of the list or the board has done is said, and only when it was done.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../host/host';
import type { Fault } from '../protocol/Fault';
import { aCore } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, settle, show } from '../shared/field-bench';
import { toasts } from '../shared/toast.svelte';
import { t, word } from '../shared/words.svelte';
import * as arranging from './arranging';
import { contains, type Point, type Rect } from './engine/geometry';
import LinksDialog from './LinksDialog.svelte';
import ListRow from './ListRow.svelte';
import { BoardModel } from './model.svelte';

type Patches<T> = Partial<Record<'zone' | 'note', { patch: { id: string; fields: T }[] }>>;

let heard: string[];
let model: BoardModel;
let end: () => void;

aPageOfItsOwn();
beforeEach(async () => {
  const note = (id: string, more: object = {}) => ({ id, board: 'b', text: `Note ${id}`, x: 0, y: 0, width: null, colour: 'yellow', zone: null, cluster: null, author: null, group: null, kind: 'idea', source: 'desk', status: 'visible', starred: false, merged_into: null, image: null, created_at: 1, updated_at: 1, ...more });
  const link = (id: string, from: string, to: string) => ({ id, workshop: 'w', from_noun: 'note', from, to_noun: 'note', to, kind: 'leads_to', label: '' });
  await aCore({
    workshop: [{ id: 'w', project: 'p', title: 'Atelier' }],
    board: [{ id: 'b', workshop: 'w', title: 'Idées', state: 'open', colour_by: 'note' }],
    group: [{ id: 'g', workshop: 'w', name: 'Table 2', colour: 'blue' }],
    zone: [{ id: 'z', board: 'b', title: 'Petite', x: 1000, y: 0, width: 120, height: 100, colour: 'blue' }],
    cluster: [
      { id: 'c', board: 'b', title: 'Accueil', summary: '', colour: 'yellow', folded: false },
      { id: 'd', board: 'b', title: 'Attente', summary: 'Ce qui dure', colour: 'yellow', folded: false },
    ],
    note: [note('n', { cluster: 'c' }), note('m', { x: 300, cluster: 'd' }), note('k', { x: 600 }), note('j', { x: 600, merged_into: 'k' })],
    link: [link('l', 'n', 'm')],
  }, { preferences: { set: async () => {} } } as unknown as Partial<Host>);
  end = $effect.root(() => {
    model = new BoardModel('w', 'b');
  });
  await settle();
  heard = [];
  vi.spyOn(model, 'say').mockImplementation((text) => void heard.push(text));
});
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

describe('what the chosen notes are given', () => {
  it('is said in its own word', async () => {
    model.select(['n', 'm']);
    for (const [fields, value] of [
      [{ colour: 'green' }, word('colour', 'green')],
      [{ kind: 'need' }, word('note-kind', 'need')],
      [{ group: 'g' }, 'Table 2'],
      [{ group: null }, t('board-no-group')],
      [{ status: 'visible' }, t('board-accepted')],
    ] as const) {
      await model.patch(fields);
      expect(heard.at(-1)).toBe(t('board-patched', { count: 2, value }));
    }
  });

  it('is not said where it was refused', async () => {
    vi.spyOn(model, 'send').mockResolvedValue({ code: 'internal' } as unknown as Fault);
    const before = toasts.all.length;
    model.select(['n']);
    await model.patch({ colour: 'green' });
    await model.star();
    await model.hide();
    expect(heard).toEqual([]);
    expect(toasts.all.length).toBe(before);
  });
});

describe('a command', () => {
  it('of duplicates and of the whole board is said', async () => {
    model.select(['k']);
    await model.separate();
    expect(heard.at(-1)).toBe(t('board-separated', { count: 1 }));
    await model.tidyUp();
    expect(heard.at(-1)).toBe(t('board-tidied'));
  });

  it('that links what is linked says that it is', async () => {
    model.select(['n', 'm']);
    await model.linkPicked();
    expect(heard.at(-1)).toBe(t('board-linked-already'));
    expect(replica.of('link', 'workshop', 'w')).toHaveLength(1);
  });

  it('that gathers names the cluster that goes, and not the one that says something', async () => {
    model.select(['n', 'm']);
    vi.spyOn(model, 'send').mockResolvedValue(null);
    await model.gather();
    expect(heard.at(-1)).toContain(t('board-gathered-gone', { count: 1, titles: 'Accueil' }));
  });

  it('into a zone without room makes it larger and says both', async () => {
    model.select(['n', 'm', 'k']);
    const send = vi.spyOn(model, 'send').mockResolvedValue(null);
    await arranging.sortIntoZone(model, 'z');
    expect(heard.at(-1)).toBe(`${t('board-sorted-zone', { count: 3, title: 'Petite' })} ${t('board-zone-grown')}`);
    const [zone, notes] = (send.mock.calls[0]?.[0] as unknown as { several: [Patches<Rect>, Patches<Point & { zone: string }>] }).several;
    const area = zone.zone?.patch[0]?.fields;
    if (!area) throw new Error('the zone is as it was');
    expect(notes.note?.patch).toHaveLength(3);
    for (const { fields } of notes.note?.patch ?? []) {
      expect(fields.zone).toBe('z');
      expect(contains(area, { x: fields.x + 92, y: fields.y + 40 })).toBe(true);
    }
  });
});

describe('a note with links and duplicates', () => {
  it('tells of them at either end, in the name of its row', async () => {
    const row = async (id: string): Promise<string> => {
      const note = model.byId.get(id);
      await show(ListRow, { model, note, index: 2, place: 1, among: 3, tabbable: true, onpick: () => {}, onedited: () => {} } as never);
      return document.querySelector(`[data-note="${id}"]`)?.getAttribute('aria-label') ?? '';
    };
    const kind = word('link-kind', 'leads_to');
    expect(await row('n')).toContain(t('board-link-out', { kind, text: 'Note m' }));
    expect(await row('m')).toContain(t('board-link-in', { kind, text: 'Note n' }));
    expect(await row('k')).toContain(t('board-merged-count', { count: 2 }));
  });

  it('has buttons that say which link they are of', async () => {
    await show(LinksDialog, { model, note: 'n', onclose: () => {} });
    const link = t('board-link-named', { from: 'Note n', to: 'Note m' });
    for (const name of ['board-link-turn', 'board-link-remove']) {
      expect(document.querySelector(`button[aria-label="${t(name, { link })}"]`)).not.toBeNull();
    }
  });
});
