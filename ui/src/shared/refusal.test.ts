import { afterEach, describe, expect, it } from 'vitest';
import { asFault } from '../host/host';
import type { ErrorCode } from '../protocol/ErrorCode';
import { LIMITS } from '../protocol/limits';
import { fieldName, sentence } from './refusal';
import { language } from './words.svelte';

afterEach(() => (language.current = 'fr'));

const types = import.meta.glob('../protocol/*.ts', { query: '?raw', import: 'default', eager: true }) as Record<string, string>;

/** The fields of a record, as its type declares them. */
function fieldsOf(noun: string): string[] {
  const file = `../protocol/${noun.split('_').map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join('')}.ts`;
  const source = (types[file] ?? '').replace(/\/\*[^]*?\*\//g, '');
  return [...source.slice(source.indexOf('= {')).matchAll(/(\w+): [^,;]+,/g)].map((found) => found[1] as string);
}

describe('a refusal', () => {
  it('calls every field of every noun by a word, in both languages', () => {
    for (const current of ['fr', 'en'] as const) {
      language.current = current;
      for (const [noun, limits] of Object.entries(LIMITS)) {
        const fields = fieldsOf(noun);
        expect(fields.length, noun).toBeGreaterThan(3);
        for (const field of [...fields, ...Object.keys(limits)]) {
          const name = fieldName(field);
          expect(name, `${current} ${noun}.${field}`).not.toBeNull();
          expect(name, `${current} ${noun}.${field}`).not.toMatch(/_|^place-/);
        }
      }
    }
  });

  it('says which one of a list, and leaves a path of a file as it is', () => {
    expect(fieldName('indicators[2].label')).toBe('indicateurs n°\u00a03, libellé');
    expect(fieldName('[4].pseudonym')).toBe('pseudonyme');
    expect(fieldName('Notes/3')).toBeNull();
    const fault = { code: 'text_too_long', noun: 'participant', place: 'pseudonym', limit: 200, detail: null } as const;
    expect(sentence(fault)).toMatch(/\(pseudonyme\)/);
    expect(sentence({ ...fault, noun: null, place: 'feuille/3' })).toMatch(/\(feuille\/3\)/);
  });

  it('shows what a library said in no sentence that does not call it technical', () => {
    const theirs = 'UNIQUE constraint failed: note.id';
    const source = types['../protocol/ErrorCode.ts'] ?? '';
    const codes = [...source.slice(source.indexOf('= ')).matchAll(/"([a-z_]+)"/g)].map((found) => found[1] as ErrorCode);
    expect(codes.length).toBeGreaterThan(40);
    for (const [current, label] of [['fr', 'technique'], ['en', 'technical']] as const) {
      language.current = current;
      for (const code of codes) {
        const said = sentence({ code, noun: null, place: null, limit: null, detail: null, technical: theirs });
        if (said.includes(theirs)) expect(said, code).toContain(label);
        expect(said, code).not.toMatch(/^error-|null|undefined/);
      }
      expect(sentence(asFault(new TypeError(theirs)))).toContain(label);
    }
  });
});
