// Short messages at the bottom of the sheet. They wait while they are looked at, and none carries
// the only way to do something.
import { announce } from './announce.svelte';

export interface Message {
  id: number;
  text: string;
  kind: 'plain' | 'danger';
  /** A button on it. */
  action: { label: string; run: () => void } | null;
  /** Offers to undo the step it tells of. */
  undo: boolean;
}

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
  action?: { label: string; run: () => void };
}

/** Says something; `undo: true` adds « Annuler ». */
export function toast(text: string, options: ToastOptions = {}): void {
  announce(text);
  const { undo = false, kind = 'plain', action = null } = options;
  const others = messages.filter((message) => message.text !== text).slice(-2);
  messages = [...others, { id: next++, text, kind, action, undo }];
}

export function dismiss(id: number): void {
  messages = messages.filter((message) => message.id !== id);
}
