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

/** The sign a word begins or ends with, as far as it matters here. */
const CLOSING = '!?:;»)]},.%€…';
const OPENING = '«([{';
/** Before these codes no script breaks between any two signs. */
const FIRST_WIDE = 0x2e80;

function mayBeWide(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) >= FIRST_WIDE) return true;
  return false;
}

const closes = (word: string): boolean => CLOSING.includes(word.charAt(0)) && CLOSES.test(word.trimEnd());

function opens(word: string): boolean {
  const bare = word.trimEnd();
  return bare !== '' && OPENING.includes(bare.charAt(bare.length - 1)) && OPENS.test(bare.split(/[ \t]/u).at(-1) ?? '');
}

/** Pieces between which a line may end; a piece carries its own trailing spaces. */
function pieces(line: string): string[] {
  const words = line.match(/[^ \t]+[ \t]*|[ \t]+/gu) ?? [];
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.length - 1;
    const before = joined[last];
    if (before !== undefined && (closes(word) || opens(before))) joined[last] = before + word;
    else joined.push(word);
  }
  return joined.flatMap((word) => {
    if (mayBeWide(word) && WIDE.test(word)) return splitGraphemes(word);
    // After a hyphen or a slash inside a word: service-|public.fr
    return /[-–/]/u.test(word) ? word.split(/(?<=[\p{L}\p{N}][-–/])(?=[\p{L}\p{N}])/u) : word;
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

/**
 * How far the width of a line may be from the sum of its pieces' (what fonts do between a word and a
 * space), as a part of the width. Nearer to the edge than this, the line itself is measured.
 */
const SLACK = 0.03;

/**
 * The lines of a text in a given width. An empty text is one empty line. `piece` measures words and
 * spaces, of which a board has few that differ.
 */
export function wrap(text: string, width: number, measure: Measure, piece: Measure = measure): string[] {
  const lines: string[] = [];
  const [surely, hardly] = [width * (1 + SLACK), width * (1 - SLACK)];
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    let line = '';
    // Of the pieces in the line, with the spaces at its end.
    let sum = 0;
    for (const part of pieces(paragraph)) {
      const bare = part.trimEnd();
      const own = piece(bare);
      const tail = bare.length === part.length ? 0 : piece(part.slice(bare.length));
      if (line !== '' && sum + own > hardly && (sum + own > surely || measure(line + bare) > width)) {
        lines.push(line.trimEnd());
        line = '';
        sum = 0;
      }
      if (line === '' && own > width) {
        const parts = cut(part, width, measure);
        const last = parts.pop() ?? '';
        lines.push(...parts.map((one) => one.trimEnd()));
        line = last;
        sum = piece(last.trimEnd()) + tail;
      } else {
        line += part;
        sum += own + tail;
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
  readonly #pieces = new Map<string, number>();
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
    const lines = wrap(text, width, this.#measure, this.#piece);
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
    this.#pieces.clear();
  }

  readonly #piece = (text: string): number => {
    let width = this.#pieces.get(text);
    if (width === undefined) {
      if (this.#pieces.size >= this.#limit) this.#pieces.clear();
      this.#pieces.set(text, (width = this.#measure(text)));
    }
    return width;
  };
}
