import { describe, expect, it } from 'vitest';
import { insertNow, noteLines, pause } from './gestures';

const ids = () => {
  let next = 0;
  return () => `id-${(next += 1)}`;
};

describe('gestures while leading', () => {
  it('makes an unplanned block before it begins it, in one step', () => {
    const command = insertNow('w', 'Respirer', 5, 'next', ids());
    expect(command).toEqual({
      several: [
        { block: { create: [{ id: 'id-1', fields: { workshop: 'w', title: 'Respirer', duration_min: 5, kind: 'other' }, before: 'next' }] } },
        { run_event: { mark: { id: 'id-2', workshop: 'w', kind: 'begin', block: 'id-1', minutes: 0 } } },
      ],
    });
  });
  it('pauses what runs and goes on with what stands still', () => {
    expect(pause('w', false, ids())).toMatchObject({ run_event: { mark: { kind: 'pause' } } });
    expect(pause('w', true, ids())).toMatchObject({ run_event: { mark: { kind: 'resume' } } });
  });
  it('reads private notes as lines', () => {
    expect(noteLines('- Lire à voix haute\n\n• Viser six titres\nsans tiret')).toEqual(['Lire à voix haute', 'Viser six titres', 'sans tiret']);
    expect(noteLines(' \n')).toEqual([]);
  });
});
