// Notes that are not shown to the room: they wait, are hidden, or lie under such a one. The same rule
// as the core's for what goes out.
import type { BallotOption } from '../protocol/BallotOption';
import { fold } from '../shared/fold';
import { replica } from './replica.svelte';

/** Whether an option stands for such a note, or for a card that says what such a note says. */
export function isOptionAway({ note, idea_card, label }: Pick<BallotOption, 'note' | 'idea_card' | 'label'>): boolean {
  if (isAway(note)) return true;
  return (replica.get('idea_card', idea_card)?.from_notes ?? []).some((from) => isAway(from) && says(label, replica.get('note', from)?.text ?? ''));
}

/** Whether words hold those of a note, whatever stands between and however they are put in capitals. */
function says(label: string, text: string): boolean {
  const plain = (words: string): string => fold(words).replace(/\s+/g, ' ').trim();
  const [own, other] = [plain(label), plain(text)];
  return other !== '' && (own.includes(other) || (own !== '' && other.includes(own)));
}

export function isAway(id: string | null): boolean {
  const note = replica.get('note', id);
  if (!note || note.status !== 'visible') return note !== undefined;
  const seen = new Set([note.id]);
  let top = note;
  while (top.merged_into !== null && !seen.has(top.merged_into)) {
    const next = replica.get('note', top.merged_into);
    if (!next) break;
    seen.add(next.id);
    top = next;
  }
  return top.status !== 'visible';
}
