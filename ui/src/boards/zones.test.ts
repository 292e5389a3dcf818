// A zone by keyboard: what an arrow does to it, and which notes it holds then.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../protocol/Command';
import type { Note } from '../protocol/Note';
import type { Zone } from '../protocol/Zone';
import { reshapeZone, shapeZone, SHORTEST, stepped, zoneNotes } from './arranging';
import type { Rect } from './engine/geometry';
import type { Direction } from './engine/navigate';
import type { NoteInput } from './engine/notes';
import { Scene } from './engine/scene';
import { Laying } from './laying';
import type { BoardModel } from './model.svelte';

const rect: Rect = { x: 100, y: 50, width: 480, height: 360 };
const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

describe('an arrow', () => {
  it('carries a zone and leaves its size, there and back', () => {
    expect(stepped(rect, 'right', 16, false)).toEqual({ ...rect, x: 116 });
    expect(stepped(rect, 'up', 80, false)).toEqual({ ...rect, y: -30 });
    for (const [to, back] of [['left', 'right'], ['up', 'down']] as const) {
      for (const stretch of [true, false]) expect(stepped(stepped(rect, to, 16, stretch), back, 16, stretch)).toEqual(rect);
    }
  });

  it('stretches it by its right and lower edges, and leaves its corner', () => {
    expect(stepped(rect, 'right', 16, true)).toEqual({ ...rect, width: 496 });
    expect(stepped(rect, 'left', 16, true)).toEqual({ ...rect, width: 464 });
    expect(stepped(rect, 'down', 80, true)).toEqual({ ...rect, height: 440 });
  });

  it('never makes it shorter than a title needs, nor larger where it was', () => {
    const small = { ...rect, width: 60, height: SHORTEST + 5 };
    for (const direction of DIRECTIONS) {
      let now: Rect = small;
      for (let turn = 0; turn < 50; turn += 1) {
        const next = stepped(now, direction, 16, true);
        if (direction === 'left' || direction === 'up') {
          expect(next.width).toBeLessThanOrEqual(now.width);
          expect(next.height).toBeLessThanOrEqual(now.height);
        }
        now = next;
      }
      expect(now.width).toBeGreaterThanOrEqual(60);
      expect(now.height).toBeGreaterThanOrEqual(SHORTEST);
    }
  });
});

describe('a zone that is given another place', () => {
  let zones: Zone[];
  let notes: Note[];
  let model: BoardModel;
  let send: ReturnType<typeof vi.fn>;

  beforeEach(() => {
    const zone = (id: string, x: number): Zone => ({ id, created_at: 1, updated_at: 1, board: 'b', order: id, title: id, x, y: 0, width: 300, height: 300, colour: 'kraft' });
    zones = [zone('z', 0), zone('other', 1000)];
    const at: [string, number, string | null][] = [['in', 20, 'z'], ['beside', 320, null], ['there', 1020, 'other']];
    notes = at.map(([id, x, zone]) => ({ id, x, y: 20, zone, merged_into: null }) as Note);
    const scene = new Scene((text) => text.length * 8);
    const input = (id: string, x: number): NoteInput => ({ id, text: 'Une idée', x, y: 20, width: null, colour: 'yellow', cluster: null, status: 'visible', starred: false, count: 1, marks: [], image: null });
    scene.update({ notes: at.map(([id, x]) => input(id, x)), clusters: [], zones, links: [], cards: [] });
    // Takes what is sent, as the core would.
    send = vi.fn(async (command: Command) => {
      const taken = typeof command === 'object' && 'several' in command ? command.several : [command];
      for (const one of taken) {
        if (typeof one !== 'object') continue;
        if ('zone' in one && 'patch' in one.zone) {
          for (const { id, fields } of one.zone.patch) zones = zones.map((zone) => (zone.id === id ? { ...zone, ...(fields as Partial<Zone>) } : zone));
        }
        if ('note' in one && 'patch' in one.note) {
          for (const { id, fields } of one.note.patch) notes = notes.map((note) => (note.id === id ? { ...note, ...(fields as Partial<Note>) } : note));
        }
      }
      return null;
    });
    model = {
      scene,
      send,
      get zones() {
        return zones;
      },
      get notes() {
        return notes;
      },
      byId: { get: (id: string) => notes.find((note) => note.id === id) },
      under: (ids: Iterable<string>) => [...ids],
    } as unknown as BoardModel;
    Object.assign(model, { laying: new Laying(model) });
  });

  it('holds the notes it then lies under, in the same step', async () => {
    await shapeZone(model, 'z', { x: 300.04, y: 0, width: 300, height: 300 });
    expect(send).toHaveBeenCalledTimes(1);
    expect(notes.map((note) => note.zone)).toEqual([null, 'z', 'other']);
    expect(zones[0]).toMatchObject({ x: 300, y: 0, width: 300, height: 300 });
    expect(zoneNotes(model, 'z')).toBe(1);
  });

  it('leaves what it neither takes nor lets go where that was put', async () => {
    // Laid into zones by name, beyond their edges; and one in a zone that lies within.
    const inner: Zone = { ...(zones[0] as Zone), id: 'inner', x: 10, y: 10, width: 250, height: 250 };
    zones = [...zones, inner];
    notes = notes.map((note) => ({ ...note, zone: note.id === 'in' ? 'inner' : note.id === 'beside' ? 'other' : 'z' }));
    await shapeZone(model, 'z', { x: 0, y: 0, width: 310, height: 300 });
    expect(notes.map((note) => note.zone)).toEqual(['inner', 'other', 'z']);
    await shapeZone(model, 'z', { x: 300, y: 0, width: 300, height: 300 });
    expect(notes.map((note) => note.zone)).toEqual(['inner', 'z', 'z']);
  });

  it('sends nothing where it lies already, nor where it is gone', async () => {
    await shapeZone(model, 'z', { x: 0.01, y: 0, width: 300, height: 300 });
    await shapeZone(model, 'gone', rect);
    expect(send).not.toHaveBeenCalled();
  });

  it('is one step for all that follows at the keys, and a step of its own by the pointer', async () => {
    await reshapeZone(model, 'z', { x: 16, y: 0, width: 300, height: 300 });
    await reshapeZone(model, 'z', { x: 16, y: 0, width: 480, height: 300 });
    await shapeZone(model, 'z', { x: 0, y: 0, width: 300, height: 300 });
    const keys = send.mock.calls.map(([, options]) => (options as { mergeKey?: string }).mergeKey);
    expect(keys).toEqual(['zone-shape:z', 'zone-shape:z', undefined]);
  });
});
