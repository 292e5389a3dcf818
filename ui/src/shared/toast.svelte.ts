// Short messages at the bottom of the sheet. They wait while they are looked at, and none carries
// the only way to do something. A message belongs to the screen it was said on.
import { announce } from './announce.svelte';
import { placeNow } from './unsaved.svelte';

/** A button on a message. */
export interface Action {
  label: string;
  run: () => void;
}

export interface Message {
  id: number;
  text: string;
  kind: 'plain' | 'danger';
  actions: readonly Action[];
  /** Offers to undo the step it tells of. */
  undo: boolean;
  /** Where it was said, and when. */
  place: string;
  at: number;
}

/** What is said just before one is led elsewhere is about what is seen there. */
const JUST_SAID = 1_000;

let next = 1;
let messages = $state.raw<readonly Message[]>([]);

export const toasts = {
  get all(): readonly Message[] {
    return messages;
  },
};

export interface ToastOptions {
  undo?: boolean;
  kind?: 'plain' | 'danger';
  action?: Action;
  /** Where there are several. */
  actions?: readonly Action[];
}

/** Says something; `undo: true` adds « Annuler ». */
export function toast(text: string, options: ToastOptions = {}): void {
  announce(text);
  const { undo = false, kind = 'plain', action } = options;
  const actions = options.actions ?? (action ? [action] : []);
  // What was done before is no longer what « Annuler » undoes; what went wrong stays to be read.
  const others = messages.filter((message) => message.kind === 'danger' && message.text !== text);
  messages = [...others, { id: next++, text, kind, actions, undo, place: placeNow(), at: performance.now() }];
}

/**
 * Another screen is shown: what was said of the one before goes. What can still be done stays the few
 * seconds it has; what went wrong has none, and would stand over every screen.
 */
export function leaveScreen(): void {
  const now = performance.now();
  messages = messages.filter(
    ({ place, kind, undo, actions, at }) =>
      place === placeNow() || now - at < JUST_SAID || (kind !== 'danger' && (undo || actions.length > 0)),
  );
}

export function dismiss(id: number): void {
  messages = messages.filter((message) => message.id !== id);
}

/** What offered to undo a step goes with the step. */
export function dismissUndoable(): void {
  messages = messages.filter((message) => !message.undo);
}
