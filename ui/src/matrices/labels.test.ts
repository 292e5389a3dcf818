import { describe, expect, it } from 'vitest';
import { placeLabels, wrapped, type Box, type Point } from './labels';

const frame: Box = { x: 0, y: 0, width: 500, height: 500 };
const point = (id: string, x: number, y: number, width = 120): Point => ({ id, x, y, width, height: 18 });
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('names in a matrix', () => {
  it('never cover each other, a point, or leave the frame', () => {
    const points = Array.from({ length: 14 }, (_, index) => point(`p${index}`, 60 + ((index * 97) % 380), 40 + ((index * 61) % 420)));
    const labels = placeLabels(points, frame, []);
    const boxes = labels.flatMap((label, index) => (label.at ? [{ ...label.at, width: points[index]?.width ?? 0, height: 18 }] : []));
    expect(boxes.length).toBeGreaterThan(10);
    boxes.forEach((box, index) => {
      expect(box.x >= 0 && box.x + box.width <= 500).toBe(true);
      boxes.slice(index + 1).forEach((other) => expect(overlap(box, other)).toBe(false));
      points.forEach((each) => expect(overlap(box, { x: each.x - 13, y: each.y - 13, width: 26, height: 26 })).toBe(false));
    });
  });

  it('leave the title of a quarter alone and give up where there is no room', () => {
    const title: Box = { x: 100, y: 80, width: 300, height: 30 };
    const [label] = placeLabels([point('a', 90, 100)], frame, [title]);
    expect(label?.at && overlap({ ...label.at, width: 120, height: 18 }, title)).toBe(false);
    expect(placeLabels([point('a', 50, 50, 600)], frame, [])[0]?.at).toBeNull();
  });

  it('prefer a place clear of the lines of spread', () => {
    const line: Box = { x: 200, y: 249, width: 200, height: 2 };
    const [label] = placeLabels([point('a', 250, 250)], frame, [], [line]);
    expect(label?.at && overlap({ ...label.at, width: 120, height: 18 }, line)).toBe(false);
  });
});

describe('a long name', () => {
  it('is wrapped on whole words, never cut, and left out when it is too long', () => {
    expect(wrapped('Un agent « debout » qui regarde le dossier')).toEqual(['Un agent « debout » qui', 'regarde le dossier']);
    expect(wrapped('simulateur de pièces à joindre ? oui')).toEqual(['simulateur de pièces à', 'joindre ? oui']);
    expect(wrapped('mot '.repeat(40))).toBeNull();
  });
});
