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
  const id = `error-${fault.code.replaceAll('_', '-')}`;
  const args = { place: placeName(fault), limit: fault.limit, detail: fault.detail };
  return has(id) ? t(id, args) : t('error-internal', args);
}

/** The field as people call it, where it has a name; else its path in the file. */
function placeName(fault: Fault): string {
  if (!fault.place) return '';
  const id = `field-${fault.place.replaceAll('_', '-')}`;
  return /^[a-z_]+$/.test(fault.place) && has(id) ? t(id) : fault.place;
}
