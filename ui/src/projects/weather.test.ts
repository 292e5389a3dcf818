import { describe, expect, it } from 'vitest';
import { reported } from './weather';

const march = { date: '2026-03-02', weather: 'stormy' as const, sentence: 'Le devis manque' };

describe('the weather of a project', () => {
  it('keeps what was said before when a sentence is written on a later day', () => {
    const told = reported([march], '2026-04-10', { sentence: 'Le devis est là' });
    expect(told).toEqual([march, { date: '2026-04-10', weather: 'stormy', sentence: 'Le devis est là' }]);
  });
  it('is reported anew with the same word', () => {
    expect(reported([march], '2026-04-10', {})).toEqual([march, { date: '2026-04-10', weather: 'stormy', sentence: '' }]);
    expect(reported([march], '2026-04-10', { weather: 'stormy' })).toHaveLength(2);
  });
  it('changes the report of the same day', () => {
    expect(reported([march], '2026-03-02', { weather: 'cloudy' })).toEqual([{ ...march, weather: 'cloudy' }]);
    expect(reported([march], '2026-03-02', { sentence: 'Signé' })).toEqual([{ ...march, sentence: 'Signé' }]);
  });
});
