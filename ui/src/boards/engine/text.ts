/**
 * Breaks the text of notes and titles into lines. Words are kept whole where they fit, longer ones
 * are cut between graphemes; French punctuation never starts a line and « never ends one.
 * Nothing of a text is ever left out. What is measured is handed in, so that it can be tested.
 */

export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a person sees as characters. */
export function splitGraphemes(text: string): string[] {
  return Array.from(graphemes.segment(text), (part) => part.segment);
}

/** Signs that stay with the word before them, even after a space. */
const CLOSES = /^[!?:;»)\]},.%€…]+$/u;
const OPENS = /^[«([{]+$/u;
/** Scripts that break between any two signs. */
const WIDE = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\u3040-\u30FF]/u;

/** Pieces between which a line may end; a piece carries its own trailing spaces. */
function pieces(line: string): string[] {
  const words = line.match(/[^ \t]+[ \t]*|[ \t]+/gu) ?? [];
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.length - 1;
    const before = joined[last];
    if (before !== undefined && (CLOSES.test(word.trimEnd()) || OPENS.test(before.trimEnd().split(/[ \t]/u).at(-1) ?? ''))) {
      joined[last] = before + word;
    } else {
      joined.push(word);
    }
  }
  return joined.flatMap((word) => {
    if (WIDE.test(word)) return splitGraphemes(word);
    // After a hyphen or a slash inside a word: service-|public.fr
    return word.split(/(?<=[\p{L}\p{N}][-–/])(?=[\p{L}\p{N}])/u);
  });
}

function cut(word: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of splitGraphemes(word)) {
    if (part !== '' && measure((part + sign).trimEnd()) > width) {
      parts.push(part);
      part = sign;
    } else {
      part += sign;
    }
  }
  if (part !== '') parts.push(part);
  return parts;
}

/** The lines of a text in a given width. An empty text is one empty line. */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    let line = '';
    for (const piece of pieces(paragraph)) {
      if (line !== '' && measure((line + piece).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      if (line === '' && measure(piece.trimEnd()) > width) {
        const parts = cut(piece, width, measure);
        const last = parts.pop() ?? '';
        lines.push(...parts.map((part) => part.trimEnd()));
        line = last;
      } else {
        line += piece;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** Whether a text is read from right to left: its first letter decides. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u.test(letter);
}

/** Wrapped texts, kept while they are used. */
export class WrapCache {
  readonly #kept = new Map<string, readonly string[]>();
  readonly #measure: Measure;
  readonly #limit: number;

  constructor(measure: Measure, limit = 24_000) {
    this.#measure = measure;
    this.#limit = limit;
  }

  lines(text: string, width: number): readonly string[] {
    const key = `${width}\n${text}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const lines = wrap(text, width, this.#measure);
    if (this.#kept.size >= this.#limit) {
      // The oldest tenth: insertion order is close enough to use.
      let surplus = Math.ceil(this.#limit / 10);
      for (const old of this.#kept.keys()) {
        if (surplus-- <= 0) break;
        this.#kept.delete(old);
      }
    }
    this.#kept.set(key, lines);
    return lines;
  }

  /** The font has changed: nothing measured before is true. */
  clear(): void {
    this.#kept.clear();
  }
}
