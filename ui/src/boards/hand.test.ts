// The hand with fingers: two of them move and zoom the board, and change nothing on it.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Camera } from './engine/camera';
import { type NoteInput } from './engine/notes';
import { Scene } from './engine/scene';
import { Hand } from './hand.svelte';
import type { BoardModel } from './model.svelte';

const touch = { button: 0, shiftKey: false, ctrlKey: false, metaKey: false, pointerType: 'touch' };
const mouse = { ...touch, pointerType: 'mouse' };
const note = (id: string, x: number): NoteInput =>
  ({ id, text: 'Une idée', x, y: 0, width: null, colour: 'yellow', cluster: null, status: 'visible', starred: false, count: 1, marks: [], image: null });

let selected: ReadonlySet<string>;
let model: { camera: Camera; send: ReturnType<typeof vi.fn> };
let hand: Hand;

beforeEach(() => {
  const scene = new Scene((text) => text.length * 8);
  scene.update({ notes: [note('a', 0), note('b', 400)], clusters: [], zones: [], links: [], cards: [] });
  selected = new Set(['b']);
  const made = {
    scene,
    camera: { x: 0, y: 0, zoom: 1 },
    zones: [],
    links: [],
    editing: null,
    focused: null,
    seen: true,
    send: vi.fn(async () => null),
    say: () => undefined,
    get selected() {
      return selected;
    },
    select: (ids: Iterable<string>) => (selected = new Set(ids)),
    toggle: () => undefined,
  };
  model = made;
  hand = new Hand(made as unknown as BoardModel, () => null, () => undefined);
});

describe('fingers', () => {
  it('pinch: the zoom follows their distance, and stays under them', () => {
    hand.down(1, { x: 500, y: 300 }, touch);
    hand.down(2, { x: 600, y: 300 }, touch);
    hand.move(1, { x: 450, y: 300 });
    hand.move(2, { x: 650, y: 300 });
    expect(model.camera.zoom).toBeCloseTo(2, 9);
    // What lay at the middle of both is still there.
    expect(550 / model.camera.zoom + model.camera.x).toBeCloseTo(550, 9);
  });

  it('give up what the first one had begun, with the selection as it was', async () => {
    hand.down(1, { x: 300, y: 300 }, touch);
    hand.move(1, { x: 320, y: 330 });
    expect(selected.size).toBe(0);
    hand.down(2, { x: 500, y: 300 }, touch);
    expect([...selected]).toEqual(['b']);
    await hand.up(1, { x: 320, y: 330 });
    await hand.up(2, { x: 500, y: 300 });
    expect([...selected]).toEqual(['b']);
  });

  it('carry nothing once there are two of them, nor with a third', async () => {
    hand.down(1, { x: 40, y: 20 }, touch);
    hand.move(1, { x: 80, y: 60 });
    hand.down(2, { x: 300, y: 60 }, touch);
    hand.down(3, { x: 440, y: 20 }, touch);
    hand.move(3, { x: 500, y: 90 });
    for (const id of [3, 1, 2]) await hand.up(id, { x: 300, y: 60 });
    expect(model.send).not.toHaveBeenCalled();
    expect(model.camera).toEqual({ x: 0, y: 0, zoom: 1 });
    expect(hand.busy).toBe(false);
  });

  it('go on with the one that is left, without a jump', async () => {
    hand.down(1, { x: 500, y: 300 }, touch);
    hand.down(2, { x: 600, y: 300 }, touch);
    await hand.up(1, { x: 500, y: 300 });
    hand.move(2, { x: 630, y: 310 });
    expect(model.camera).toEqual({ x: -30, y: -10, zoom: 1 });
    await hand.up(2, { x: 630, y: 310 });
    expect(hand.busy).toBe(false);
  });

  it('are less steady than a mouse', () => {
    hand.down(1, { x: 40, y: 20 }, touch);
    hand.move(1, { x: 46, y: 22 });
    expect(hand.dragging).toBe(false);
    hand.cancel();
    hand.down(9, { x: 40, y: 20 }, mouse);
    hand.move(9, { x: 46, y: 22 });
    expect(hand.dragging).toBe(true);
  });
});

describe('a lasso', () => {
  it('chooses what lies within its line, and is put away afterwards', async () => {
    hand.choose('lasso');
    hand.down(1, { x: -20, y: -20 }, mouse);
    for (const [x, y] of [[300, -20], [300, 200], [-20, 200]] as const) hand.move(1, { x, y });
    expect([...selected]).toEqual(['a']);
    await hand.up(1, { x: -20, y: 0 });
    expect([...selected]).toEqual(['a']);
    expect(hand.tool).toBe('select');
    expect(model.send).not.toHaveBeenCalled();
  });

  it('given up leaves the selection as it was', () => {
    hand.choose('lasso');
    hand.down(1, { x: -20, y: -20 }, mouse);
    hand.move(1, { x: 300, y: 200 });
    hand.cancel();
    expect([...selected]).toEqual(['b']);
  });
});
