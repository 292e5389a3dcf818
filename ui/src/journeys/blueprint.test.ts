import { describe, expect, it } from 'vitest';
import type { Lane } from '../protocol/Lane';
import type { LaneKind } from '../protocol/LaneKind';
import { absent, drawn, linesOver, staged, way, type Box } from './blueprint';

const lane = (id: string, kind: LaneKind): Lane => ({ id, kind, created_at: 0, updated_at: 0, journey: 'j', order: id, title: '', hidden: false });
const box = (left: number, top: number): Box => ({ left, top, right: left + 100, bottom: top + 60, row: top + 80 });

describe('the lanes of a blueprint', () => {
  it('stand in the order of the stage, those of one kind as in the journey, the rest aside', () => {
    const lanes = [lane('s', 'support'), lane('a1', 'action'), lane('x', 'emotion'), lane('f', 'frontstage'), lane('a2', 'action'), lane('e', 'evidence')];
    expect(staged(lanes).map(({ id }) => id)).toEqual(['e', 'a1', 'a2', 'f', 's']);
    expect(absent(lanes)).toEqual(['backstage']);
  });

  it('are parted by three lines, whatever is missing', () => {
    const all = staged([lane('e', 'evidence'), lane('a', 'action'), lane('f', 'frontstage'), lane('b', 'backstage'), lane('b2', 'backstage'), lane('s', 'support')]);
    expect([...linesOver(all)]).toEqual([['f', ['interaction']], ['b', ['visibility']], ['s', ['internal']]]);
    expect([...linesOver([lane('a', 'action'), lane('s', 'support')])]).toEqual([['s', ['interaction', 'visibility', 'internal']]]);
    expect([...linesOver([lane('a', 'action'), lane('f', 'frontstage')])]).toEqual([['f', ['interaction']], ['', ['visibility', 'internal']]]);
  });
});

describe('an arrow', () => {
  it('goes straight down its column and straight up it', () => {
    expect(way(box(0, 0), box(0, 200))).toEqual([[50, 60], [50, 200]]);
    expect(way(box(0, 200), box(0, 0), 6)).toEqual([[56, 200], [56, 60]]);
  });

  it('goes across to the box beside, and by the gap where that stands higher', () => {
    expect(way(box(0, 0), box(120, 0))).toEqual([[100, 20], [120, 20]]);
    expect(way(box(0, 200), box(120, 0))).toEqual([[100, 220], [110, 220], [110, 20], [120, 20]]);
  });

  it('goes under what stands between, forward and back', () => {
    expect(way(box(0, 0), box(240, 0))).toEqual([[100, 20], [110, 20], [110, 75], [230, 75], [230, 20], [240, 20]]);
    expect(way(box(240, 0), box(0, 0)).at(-1)).toEqual([100, 20]);
  });

  it('ends in a head that points where it goes', () => {
    expect(drawn([[0, 0], [10, 0]])).toBe('M0 0L10 0M10 0L4 4L4 -4Z');
    expect(drawn([[0, 0]])).toBe('');
  });
});
