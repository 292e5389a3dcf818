import { expect, it } from 'vitest';
import { minutesIn } from './minutes';

it('reads durations as people write them', () => {
  const read: [string, number | null][] = [
    ['1 h', 60], ['45 min', 45], ['1 h 20', 80], ['1h20', 80], ['1\u202fh\u202f50', 110], ['19 jours', 27_360],
    ['2 h', 120], ['', null], ['longtemps', null], ['12', null], ['3 semaines', null], ['99999999999999999999 h', null],
  ];
  for (const [text, minutes] of read) {
    expect(minutesIn(text), text).toBe(minutes);
  }
});
