import { describe, expect, it } from 'vitest';
import { clusterBoxes } from './clusters';
import { bounds } from './geometry';
import type { NoteInput } from './notes';
import { EMPTY, Scene, type SceneInput } from './scene';

function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 8) % below;
  };
}

const CLUSTERS = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
const measure = (text: string): number => text.length * 8;

describe('A scene that is told of changes', () => {
  it.each([1, 2, 3, 4, 5, 6])('knows the same edges and boxes as one that is told all at once (%i)', (seed) => {
    const roll = dice(seed);
    const scene = new Scene(measure);
    let made = 0;
    const fresh = (id: string): NoteInput => ({
      id, text: 'mot '.repeat(1 + roll(12)), x: roll(3000), y: roll(2000), width: null, colour: 'yellow', cluster: [null, 'a', 'b', 'c'][roll(4)] ?? null,
      status: 'visible', starred: false, count: 1, marks: [], image: null,
    });
    let input: SceneInput = { ...EMPTY, clusters: CLUSTERS };
    for (let turn = 0; turn < 120; turn += 1) {
      const what = roll(6);
      if (what === 0 || input.notes.length < 4) input = { ...input, notes: [...input.notes, fresh(`n${(made += 1)}`)] };
      else if (what === 1) input = { ...input, notes: input.notes.filter(() => roll(6) !== 0) };
      else if (what === 2) {
        const [folded] = CLUSTERS.slice(roll(3));
        const card = folded && input.notes.some((note) => note.cluster === folded.id) && input.cards.length === 0;
        input = { ...input, cards: card ? [{ ...fresh(folded.id), cluster: folded.id, stack: true }] : [] };
      } else if (what === 3) input = { ...input, zones: roll(2) === 0 ? [] : [{ id: 'z', title: 'z', colour: 'yellow', x: roll(4000), y: 0, width: 300, height: 300 }] };
      else input = { ...input, notes: input.notes.map((note) => (roll(7) === 0 ? fresh(note.id) : note)) };
      scene.update(input);
      const whole = new Scene(measure);
      whole.update(input);
      const sorted = (boxes: readonly { id: string }[]): unknown[] => boxes.toSorted((a, b) => a.id.localeCompare(b.id));
      expect(scene.bounds()).toEqual(bounds([...whole.notes(), ...whole.zones]));
      expect(sorted(scene.boxes())).toEqual(sorted(clusterBoxes(CLUSTERS.filter(({ id }) => !whole.folded(id)), whole.notes())));
    }
  });
});
