import { describe, expect, it } from 'vitest';
import { has } from '../shared/words.svelte';
import { ZONES, proposedZone, readZone } from './zones';

describe('time zones', () => {
  it('proposes the zone of the computer where it names a place', () => {
    expect(proposedZone('Indian/Reunion')).toBe('Indian/Reunion');
    expect(proposedZone('America/Montreal')).toBe('America/Montreal');
    for (const none of ['UTC', 'Etc/UTC', 'Etc/GMT-4', 'CET', 'Mars/Olympus', '', undefined]) {
      expect(proposedZone(none ?? ''), String(none)).toBe('Europe/Paris');
    }
  });

  it('reads the name of any zone, and refuses what is none', () => {
    expect(readZone(' indian/reunion ')).toBe('Indian/Reunion');
    expect(readZone('America/New York')).toBe('America/New_York');
    expect(readZone('america/marigot')).toBe('America/Marigot');
    for (const none of ['Europe/Pari', 'Paris', 'UTC+4', '']) expect(readZone(none), none).toBeNull();
  });

  it('has words for each French zone', () => {
    for (const [, word] of ZONES) expect(has(`zone-${word}`), word).toBe(true);
  });
});
