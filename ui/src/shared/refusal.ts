// How a refusal of the core is said. Whoever shows it beside the field claims it; what nobody
// claims is shown as a message.
import type { Fault } from '../protocol/Fault';
import { has, t } from './words.svelte';

const claimed = new WeakSet<Fault>();

/** What a field's `oncommit` may give back: `act()` gives this. */
export type Refusal = Fault | null | undefined | void;

export function claim(fault: Fault): void {
  claimed.add(fault);
}

export function isClaimed(fault: Fault): boolean {
  return claimed.has(fault);
}

/** What happened, then what to do, in the person's language. */
export function sentence(fault: Fault): string {
  const code = `error-${fault.code.replaceAll('_', '-')}`;
  // What is said where there is no value to show.
  const bare = fault.code === 'out_of_range' ? fault.limit === null : fault.detail === null;
  const id = bare && has(`${code}-plain`) ? `${code}-plain` : code;
  // Only the sentence of a defect shows what a library said, and names it as technical.
  const technical = fault.technical ?? fault.detail ?? '–';
  const args = { place: placeName(fault), limit: fault.limit, detail: fault.detail, technical };
  return has(id) ? t(id, args) : t('error-internal', args);
}

/** The field as people call it; a path in a file as it is written there. */
function placeName(fault: Fault): string {
  return fault.place ? (fieldName(fault.place) ?? fault.place) : '';
}

/** « indicateurs n° 3, libellé » for `indicators[2].label`; nothing where a word is missing. */
export function fieldName(path: string): string | null {
  const names: string[] = [];
  for (const part of path.split('.')) {
    const [, name = '', index] = /^([a-z_]+)?(?:\[(\d+)\])?$/.exec(part) ?? [];
    if (name === '') {
      // An element of the command itself, not of a field.
      if (index === undefined) return null;
      continue;
    }
    const id = `place-${name.replaceAll('_', '-')}`;
    if (!has(id)) return null;
    names.push(index === undefined ? t(id) : t('place-numbered', { field: t(id), number: Number(index) + 1 }));
  }
  return names.length > 0 ? names.join(', ') : null;
}
