import { describe, expect, it } from 'vitest';
import { latestWeather, reported, weatherInOrder } from './weather';

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
  it('that counts is of the latest day, wherever it stands in what was brought in', () => {
    const report = (date: string | null, sentence: string) => ({ date, weather: 'sunny' as const, sentence });
    const brought = [report('2026-05-02', 'mai'), march, report(null, 'sans date'), report('2026-05-02', 'mai, plus tard'), report('2026-01-08', 'janvier')];
    expect(latestWeather({ weather: brought })?.sentence).toBe('mai, plus tard');
    expect(weatherInOrder(brought).map((one) => one.sentence)).toEqual(['sans date', 'janvier', 'Le devis manque', 'mai', 'mai, plus tard']);
    expect(reported(brought, '2026-05-02', { sentence: 'signé' }).map((one) => one.sentence)).toEqual(['sans date', 'janvier', 'Le devis manque', 'mai', 'signé']);
    expect(reported(brought, '2026-06-01', {}).at(-1)).toEqual(report('2026-06-01', ''));
  });
  it('changes the report of the same day', () => {
    expect(reported([march], '2026-03-02', { weather: 'cloudy' })).toEqual([{ ...march, weather: 'cloudy' }]);
    expect(reported([march], '2026-03-02', { sentence: 'Signé' })).toEqual([{ ...march, sentence: 'Signé' }]);
  });
});
