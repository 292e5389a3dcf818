// Places of the desk that take what people drop on them or paste: a board, a portrait, the logo.
// What is let go over something inside such a place is for it; the nearest one that takes it does.
import type { BroughtFile, BroughtKind, PictureRoom } from '../host/host';
import { host } from '../host/host';
import type { Fault } from '../protocol/Fault';
import type { Image } from '../protocol/Image';
import { pictureFrom } from '../shared/picture';
import { t } from '../shared/words.svelte';

/** Where something was let go, in pixels of the page; nowhere in particular when it was pasted. */
export type Spot = { readonly x: number; readonly y: number } | null;

export interface Taker {
  /** What it takes, a list at once or one. */
  readonly kinds: readonly BroughtKind[];
  readonly take: (files: readonly BroughtFile[], spot: Spot) => void;
  /** A text that was dragged here. */
  readonly text?: (data: DataTransfer, spot: Spot) => void;
}

const takers = new Map<Element, Taker>();
let marked: Element | null = null;

/** Makes an element such a place. */
export function takes(taker: Taker): (node: Element) => () => void {
  return (node) => {
    takers.set(node, taker);
    return () => {
      takers.delete(node);
      if (marked === node) mark(null);
    };
  };
}

/** The nearest place around an element that takes this. */
export function takerFor(element: Element | null, takes: (taker: Taker) => boolean): [Element, Taker] | null {
  for (let one = element; one !== null; one = one.parentElement) {
    const taker = takers.get(one);
    if (taker !== undefined && takes(taker)) return [one, taker];
  }
  return null;
}

/** The place that takes this where something lies over it: the words of an empty board, a button. */
export function takerUnder(spot: { x: number; y: number }, takes: (taker: Taker) => boolean): [Element, Taker] | null {
  const under = [...takers].filter(([element, taker]) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return takes(taker) && left <= spot.x && spot.x <= right && top <= spot.y && spot.y <= bottom;
  });
  return under[0] ?? null;
}

/** The one place of the screen that takes this, for what is pasted while nothing has the focus. */
export function soleTaker(takes: (taker: Taker) => boolean): [Element, Taker] | null {
  const all = [...takers].filter(([, taker]) => takes(taker));
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** What is held over the window would be taken here. */
export function mark(element: Element | null): void {
  if (marked === element) return;
  marked?.removeAttribute('data-held');
  element?.setAttribute('data-held', '');
  marked = element;
}

/** What is said of a picture that is kept: after other words, or alone; nothing of one that never moved. */
export const ofMoving = (moved: boolean, before = ''): string => [before, moved ? t('brought-moving') : ''].filter((text) => text !== '').join(' ');

/** The largest file that is handed over as it is. */
const SENT = 5 * 1024 * 1024;

function urlOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error());
    reader.readAsDataURL(file);
  });
}

/** A picture of a file that was chosen, read by the core, which says what is wrong with it. Rejects with a `Fault`. */
export async function pictureChosen(file: File, room: PictureRoom): Promise<{ image: Image; moved: boolean }> {
  // Too large to be handed over whole: drawn smaller here first.
  const data = file.size <= SENT ? await urlOf(file) : (await drawn(file, room)).data;
  const { moved, ...image } = await host.files.crop(data, null, room);
  return { image, moved };
}

async function drawn(file: Blob, room: PictureRoom): Promise<Image> {
  const made = await pictureFrom(file, room);
  if (!('refused' in made)) return { data: made.url, width: made.width, height: made.height };
  const code = made.refused === 'not_a_picture' ? 'not_a_picture' : 'picture_damaged';
  throw { code, noun: null, place: null, limit: null, detail: null } satisfies Fault;
}

/** A picture that was brought, for a record, and whether it moved. Rejects with a `Fault`. */
export async function pictureOf(file: BroughtFile, room: PictureRoom): Promise<{ image: Image; moved: boolean }> {
  if (file.blob === undefined) {
    const { moved, ...image } = await host.files.picture(file.token, room);
    return { image, moved };
  }
  return { image: await drawn(file.blob, room), moved: false };
}
