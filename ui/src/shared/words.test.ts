// Sentences: both languages hold the same, and every refusal has its words.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { afterEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '../protocol/ErrorCode';
import figures from '../../../tests/figures.json?raw';
import { sentence } from './refusal';
import { clock, dayOf, duration, hour, hourOf, hourSaid, language, longDay, moment, number, shortDay, t, word, zone } from './words.svelte';

const locales = import.meta.glob<string>('../../../assets/locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });
const protocol = import.meta.glob<string>('../protocol/*.ts', { query: '?raw', import: 'default', eager: true });
const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts'], { query: '?raw', import: 'default', eager: true });

/** The words of a closed list. */
const words = (list: string) =>
  [...(protocol[`../protocol/${list}.ts`] ?? '').matchAll(/"([a-z_]+)"/g)].map((match) => match[1] ?? '');

function ids(lang: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [file, text] of Object.entries(locales)) {
    if (!file.includes(`/${lang}/`)) continue;
    const bundle = new FluentBundle(lang);
    expect(bundle.addResource(new FluentResource(text)), file).toEqual([]);
    for (const id of bundle._messages.keys()) {
      expect(found.get(id), `${id} stands twice in ${lang}`).toBeUndefined();
      found.set(id, file);
    }
  }
  return found;
}

afterEach(() => {
  language.current = 'fr';
  zone.current = null;
});

describe('figures', () => {
  it('are the same on screen and on paper: the documents’ tests read these cases too', () => {
    const cases = JSON.parse(figures) as { value: number; decimals: number; fr: string; en: string }[];
    for (const { value, decimals, fr, en } of cases) {
      language.current = 'fr';
      expect(number(value, decimals), `${value}`).toBe(fr);
      language.current = 'en';
      expect(number(value, decimals), `${value}`).toBe(en);
    }
  });
});

describe('words', () => {
  it('has the same ids in both languages, once each', () => {
    expect([...ids('fr').keys()].sort()).toEqual([...ids('en').keys()].sort());
  });

  it('has sentences that stand each by itself: none names another', () => {
    for (const [file, text] of Object.entries(locales)) {
      expect(text, file).not.toMatch(/\{\s*-?[a-z][\w-]*(\.[\w-]+)?\s*\}/);
    }
  });

  it('has every sentence that a screen asks for', () => {
    const said = /\/(cli|document|menu)\.ftl$/;
    const known = new Set([...ids('fr')].filter(([, file]) => !said.test(file)).map(([id]) => id));
    const missing = Object.entries(sources).flatMap(([file, text]) =>
      [...text.matchAll(/\bt\('([a-z0-9-]+)'/g)].filter((match) => !known.has(match[1] ?? '')).map((match) => `${file}: ${match[1]}`),
    );
    expect(missing).toEqual([]);
  });

  it('changes language at once', () => {
    expect(t('undo')).toBe('Annuler');
    language.current = 'en';
    expect(t('undo')).toBe('Undo');
  });

  it('gives the id back where a sentence is missing', () => {
    expect(t('no-such-sentence')).toBe('no-such-sentence');
  });

  it('says every refusal', () => {
    for (const lang of ['fr', 'en'] as const) {
      language.current = lang;
      for (const code of words('ErrorCode') as ErrorCode[]) {
        const said = sentence({ code, noun: null, place: 'title', limit: 500, detail: 'x' });
        expect(said, code).not.toMatch(/^error-|\{\$/);
      }
    }
  });

  it('writes days, hours and numbers as people write them', () => {
    expect(longDay('2026-03-12')).toBe('jeudi 12 mars 2026');
    expect(shortDay('2026-03-12', 2026)).toBe('12 mars');
    expect(shortDay('2025-03-12', 2026)).toBe('12 mars 2025');
    expect(hour('09:00:00')).toBe('9:00');
    expect(hourOf(751)).toBe('12:31');
    expect(duration(211)).toBe('3\u00a0h\u00a031');
    expect(duration(-15)).toBe('\u221215\u00a0min');
    expect(number(4.14, 2)).toBe('4,14');
    expect(number(-2)).toBe('\u22122');
    expect(word('note-kind', 'pain_point')).not.toMatch(/^note-kind/);
    language.current = 'en';
    expect(number(4.14, 2)).toBe('4.14');
    expect(duration(211)).toBe('3\u00a0h\u00a031\u00a0min');
    expect(longDay('2026-03-12')).toMatch(/Thursday/);
  });

  it('tells the hours of the night after a day from those of the day', () => {
    expect([hourOf(1439), hourOf(1440), hourOf(1530), hourOf(2925)]).toEqual(['23:59', '0:00\u00a0(+1)', '1:30\u00a0(+1)', '0:45\u00a0(+2)']);
    expect([hourSaid(540), hourSaid(1530), hourSaid(2925)]).toEqual(['9:00', '1:30 le lendemain', '0:45, 2 jours après']);
    language.current = 'en';
    expect(hourSaid(1530)).toBe('1:30 the next day');
  });

  it('says moments, today and yesterday in the zone of the lab, never the machine’s', () => {
    // 23:30 in Saint-Denis on 12 June is still the afternoon in Martinique, and the evening in Paris.
    const at = Date.UTC(2026, 5, 12, 19, 30);
    const now = Date.UTC(2026, 5, 12, 20, 30);
    const seen = (name: string | null) => {
      zone.current = name;
      return [dayOf(now), clock(at), moment(at, now)];
    };
    expect(seen('Indian/Reunion')).toEqual(['2026-06-13', '23:30', 'hier, 23:30']);
    expect(seen('America/Martinique')).toEqual(['2026-06-12', '15:30', 'aujourd’hui, 15:30']);
    for (const none of [null, '', 'Mars/Olympus']) expect(seen(none), String(none)).toEqual(['2026-06-12', '21:30', 'aujourd’hui, 21:30']);
    // A day of 25 hours: a day before its late evening is not its own first hour.
    const late = Date.UTC(2026, 9, 25, 22, 30);
    expect(moment(Date.UTC(2026, 9, 24, 10), late)).toBe('hier, 12:00');
  });
});
