// What the board shows of gestures that wait for room on the disk.
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../protocol/Cluster';
import type { Command } from '../protocol/Command';
import type { Note } from '../protocol/Note';
import type { Request } from '../protocol/Request';
import * as gestures from './gestures';
import { withKept } from './unsaved';

const note = (id: string, more: Partial<Note> = {}): Note => ({
  id, created_at: 1, updated_at: 1, board: 'b', order: id, text: `Note ${id}`, original_text: null, x: 0, y: 0, width: null,
  colour: 'yellow', zone: null, cluster: null, author: null, group: null, kind: 'idea', source: 'desk', status: 'visible',
  starred: false, merged_into: null, image: null, ...more,
});
const cluster: Cluster = { id: 'c', created_at: 1, updated_at: 1, board: 'b', order: 'a', title: 'C', summary: '', colour: 'yellow', folded: false };
const notes = [note('1', { cluster: 'c' }), note('2'), note('3')];
const kept = (command: Command | null, merge_key: string | null = null): Request[] =>
  command === null ? [] : [{ command_id: crypto.randomUUID(), merge_key, command }];
const owner = { board: 'b', workshop: 'w' };
const records = { notes, clusters: [cluster], zones: [], links: [] };
const shown = (...requests: Request[][]) => withKept(owner, records, requests.flat());
const textOf = (all: readonly Note[], id: string) => all.find((one) => one.id === id)?.text;

describe('gestures that are not on the disk', () => {
  it('change nothing while there are none', () => {
    const now = shown();
    expect(now.notes).toBe(notes);
    expect(now.unsaved.size).toBe(0);
  });

  it('are done, and mark the notes they touch, and only those', () => {
    const now = shown(
      kept(gestures.moveNotes([{ id: '2', x: 40, y: 8, zone: null, cluster: 'c' }])),
      kept(gestures.createNotes('b', [{ id: '4', text: 'Neuve', x: 1, y: 2, colour: 'pink' }])),
      kept(gestures.createNotes('elsewhere', [{ id: '5', text: 'Ailleurs', x: 0, y: 0, colour: 'pink' }])),
    );
    expect(now.notes.find((one) => one.id === '2')).toMatchObject({ x: 40, y: 8, cluster: 'c', text: 'Note 2' });
    expect(now.notes.at(-1)).toMatchObject({ id: '4', text: 'Neuve', status: 'visible', board: 'b' });
    expect(now.notes).toHaveLength(4);
    expect([...now.unsaved]).toEqual(['2', '4']);
    expect(now.notes.find((one) => one.id === '1')).toBe(notes[0]);
  });

  it('say the last gesture lies on top', () => {
    const now = shown(kept(gestures.patchNotes(['3'], { x: 1 })), kept(gestures.patchNotes(['2'], { x: 1 })));
    const at = (id: string) => now.notes.find((one) => one.id === id)?.updated_at ?? 0;
    expect(at('2')).toBeGreaterThan(at('3'));
  });

  it('gather, sort, merge and remove', () => {
    const now = shown(
      kept(gestures.gather('new', ['2', '3'], [{ id: '2', x: 5, y: 5 }])),
      kept(gestures.sort(['1'], 'new', [])),
      kept(gestures.merge(['1', '2'])),
      kept({ note: { remove: ['3'] } }),
    );
    expect(now.clusters.map((one) => one.id)).toEqual(['c', 'new']);
    expect(now.notes.map(({ id, cluster, merged_into }) => [id, cluster, merged_into])).toEqual([['1', 'new', null], ['2', 'new', '1']]);
    expect(shown(kept({ cluster: { remove: ['c'] } })).notes[0]?.cluster).toBeNull();
  });

  it('draw zones and links, and give up what lies in a zone that goes', () => {
    const zone = gestures.createZone('b', 'z', 'Zone', { x: 0, y: 0, width: 200, height: 90 }, ['2']);
    const drawn = shown(kept(zone), kept(gestures.link('w', 'l', '1', '2')), kept(gestures.link('other', 'm', '1', '2')));
    expect(drawn.zones).toMatchObject([{ id: 'z', title: 'Zone', width: 200, colour: 'kraft' }]);
    expect(drawn.notes[1]?.zone).toBe('z');
    expect(drawn.links).toMatchObject([{ id: 'l', from: '1', to: '2', kind: 'leads_to' }]);
    expect(shown(kept(zone), kept({ zone: { remove: ['z'] } })).notes[1]?.zone).toBeNull();
  });

  it('leave out what was undone among them, a whole step at a time', () => {
    const typed = (text: string) => kept(gestures.patchNotes(['2'], { text }), 'note-text:s');
    const undone = shown(kept(gestures.patchNotes(['1'], { text: 'A' })), typed('B'), typed('Bb'), kept('undo'));
    expect([textOf(undone.notes, '1'), textOf(undone.notes, '2')]).toEqual(['A', 'Note 2']);
    expect([...undone.unsaved]).toEqual(['1']);
    expect(textOf(shown(typed('B'), typed('Bb'), kept('undo'), kept('redo')).notes, '2')).toBe('Bb');
    // A step that is already on the disk is not known here: it stays until the core has undone it.
    expect(shown(kept('undo')).notes).toEqual(notes);
  });

  it('do not do twice what the core has just done', () => {
    const now = withKept(owner, { ...records, notes: [...notes, note('4', { text: 'Du disque' })] }, kept(gestures.createNotes('b', [{ id: '4', text: 'Neuve', x: 0, y: 0, colour: 'pink' }])));
    expect(now.notes).toHaveLength(4);
    expect(textOf(now.notes, '4')).toBe('Du disque');
  });
});
