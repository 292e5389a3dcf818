// Texts that were typed and are not saved: too long, refused, or not added yet. They outlive the
// field they were typed in: a screen or a dialog that is left keeps them here and finds them again.
// « Enregistré » is not said while one of them waits to be mended.
import { SvelteMap } from 'svelte/reactivity';

export interface UnsavedText {
  /** Which field of which record. */
  readonly key: string;
  /** The field as people call it. */
  readonly label: string;
  readonly text: string;
  /** Why it is not saved; `null` when it only waits to be added. */
  readonly why: string | null;
  /** Where it was typed, to go back there. */
  readonly place: string;
  /** What stood in the field. */
  readonly stored: string;
  /** More than a text, where a field has several parts. */
  readonly parts?: unknown;
}

const texts = new SvelteMap<string, UnsavedText>();
/** Kept by a field that is on screen: nobody else takes it. */
const held = new Set<string>();

export const unsaved = {
  /** What has to be mended before it can be saved. */
  get all(): UnsavedText[] {
    return texts.size === 0 ? [] : [...texts.values()].filter((one) => one.why !== null);
  },
};

/** A field of the screen shown, by its words; `of` is the record where several share the words. */
export function fieldKey(label: string, of = '', place = placeNow()): string {
  return `${place}\n${of}\n${label}`;
}

/** What an address of a project's page names in it: the same page, whatever was looked for there. */
const WITHIN = /^(#\/project\/[^/]+)\/.*$/;

/** The address of what is shown. */
export function placeNow(): string {
  return typeof location === 'undefined' ? '' : location.hash.replace(WITHIN, '$1');
}

/** A key of its own for a second field of the same words. */
export function freeKey(key: string): string {
  let free = key;
  for (let number = 2; held.has(free); number += 1) free = `${key}\n${number}`;
  return free;
}

/** Keeps what a field on screen holds. */
export function keepText(key: string, label: string, text: string, why: string | null, stored = '', parts?: unknown): void {
  held.add(key);
  const before = texts.get(key);
  if (before?.text === text && before.why === why && before.label === label) return;
  texts.set(key, { key, label, text, why, place: before?.place ?? placeNow(), stored, parts });
}

/** Keeps a text whose field is not on screen. */
export function keepAway(text: Omit<UnsavedText, 'parts'>): void {
  texts.set(text.key, text);
}

export function keptText(key: string): UnsavedText | undefined {
  return texts.size === 0 ? undefined : texts.get(key);
}

/** What a field that is gone has left. */
export function leftText(key: string): UnsavedText | undefined {
  return held.has(key) ? undefined : texts.get(key);
}

/** Its field is gone; the text stays. */
export function leaveText(key: string): void {
  held.delete(key);
}

export function dropText(key: string): void {
  held.delete(key);
  texts.delete(key);
}
