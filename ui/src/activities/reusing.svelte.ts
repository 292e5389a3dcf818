/**
 * What is to be taken again elsewhere: any screen, the search and the gallery ask for it here; the
 * dialog stands on the desk.
 */
import type { Copied } from './taking';

/** An artefact, the agenda of a workshop, or a method. */
export type Reusable = Copied | 'agenda' | 'method';

export interface Reuse {
  noun: Reusable;
  /** Its identity; of an agenda: the workshop's. */
  id: string;
  title: string;
}

let asked = $state.raw<Reuse | null>(null);

export const reusing = {
  get asked(): Reuse | null {
    return asked;
  },
};

export function askReuse(what: Reuse): void {
  asked = what;
}

export function closeReuse(): void {
  asked = null;
}
