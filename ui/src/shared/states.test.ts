// A state of the pointer or the focus that stands inside `:is`, `:not` or `:where` and tells of something
// further down: WebKit takes it for the state of any element, and each move of the focus or the pointer then
// goes through the whole page, on every screen whose styles are loaded.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const STATE = /:(is|not|where)\([^()]*:(hover|active|focus(-within|-visible)?)\b[^()]*\)/;

/** The selectors of a style sheet in which such a state is not the last compound's. */
function far(css: string): string[] {
  const found: string[] = [];
  for (const [, list = ''] of css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{/g)) {
    // A comma inside brackets divides nothing.
    for (const selector of list.split(/,(?![^(]*\))/)) {
      const at = STATE.exec(selector);
      if (at && /[\s>+~]/.test(selector.trimEnd().slice(at.index + at[0].length))) found.push(selector.trim());
    }
  }
  return found;
}

function stylesOf(path: string): string {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.css') ? text : (/<style>([^]*?)<\/style>/.exec(text)?.[1] ?? '');
}

describe('states', () => {
  it('are found where they hide', () => {
    expect(far('tr:is(:hover, :focus-within) td > b { opacity: 1 } /* a:not(:hover) b {} */ p:not(:hover, .x) i, b:hover i {}'))
      .toEqual(['tr:is(:hover, :focus-within) td > b', 'p:not(:hover, .x) i']);
    expect(far('tr:hover td, a:not(:hover), td:focus-within b {}')).toEqual([]);
  });

  it('stand on the element they are of', () => {
    const root = join(import.meta.dirname, '..');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(css|svelte)$/.test(file));
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => far(stylesOf(join(root, file))).map((selector) => `${file}: ${selector}`))).toEqual([]);
  });
});
