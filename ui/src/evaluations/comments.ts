/** Which of what people wrote is shown. Pure. */
import type { CommentLine } from '../protocol/CommentLine';
import { foldWords } from '../shared/fold';

export const KINDS = ['all', 'keep', 'change', 'idea', 'answer'] as const;

export interface Wanted {
  /** Each of these words, or its beginning, is in the text, the question or the workshop's title. */
  words: string;
  kind: (typeof KINDS)[number];
}

export function found(lines: readonly CommentLine[], { words, kind }: Wanted): CommentLine[] {
  const parts = foldWords(words).split(' ').filter((part) => part !== '');
  return lines.filter((line) => {
    if (kind !== 'all' && (kind === 'answer') !== (line.kind === null)) return false;
    if (kind !== 'all' && kind !== 'answer' && line.kind !== kind) return false;
    const text = ` ${foldWords(`${line.text} ${line.question} ${line.title}`).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
    return parts.every((part) => text.includes(` ${part}`));
  });
}
