// What stands between words is of a language: a space before a colon in French, none in English.
import { afterEach, expect, it } from 'vitest';
import { language, t } from '../shared/words.svelte';

const sources = import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true });

afterEach(() => {
  language.current = 'fr';
});

it('a link of the list parts what it says from where it goes as one writes', () => {
  expect(t('board-link-line', { kind: 'mène à', said: '' })).toBe('mène à\u00a0: ');
  language.current = 'en';
  expect(t('board-link-line', { kind: 'leads to', said: '' })).toBe('leads to: ');
});

it('no component writes a sign between what it shows by itself', () => {
  const wrong = Object.entries(sources).filter(([, text]) => /\}[ \u00a0][:;!?] ?</u.test(text.replace(/<(script|style)[^]*?<\/\1>/gu, '')));
  expect(wrong.map(([path]) => path)).toEqual([]);
});
