// Names shown beside what has only an icon, or says why it is off: on hover after a moment, on
// keyboard focus at once, until Escape. `TipLayer` draws the one that is open.
import type { Attachment } from 'svelte/attachments';

interface Open {
  text: string;
  key: string | undefined;
  at: DOMRect;
}

const WAIT = 400;
let open = $state.raw<Open | null>(null);
let opener: Element | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

export const tips = {
  get open(): Open | null {
    return open;
  },
  close(): void {
    clearTimeout(timer);
    open = null;
    opener = null;
  },
  /** The pointer is over the tip itself: it stays. */
  hold(): void {
    clearTimeout(timer);
  },
};

/** `{@attach tip(() => label)}`; with the key that does the same: `tip(() => label, () => 'F2')`. */
export function tip(text: () => string | undefined, key?: () => string | undefined): Attachment<Element> {
  return (element) => {
    const show = (wait: number) => {
      const said = text();
      if (!said) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        opener = element;
        open = { text: said, key: key?.(), at: element.getBoundingClientRect() };
      }, wait);
    };
    const hide = () => {
      clearTimeout(timer);
      if (opener === element) timer = setTimeout(() => tips.close(), 100);
    };
    const onEnter = (event: Event) => {
      if ((event as PointerEvent).pointerType !== 'touch') show(open ? 0 : WAIT);
    };
    const onFocus = () => {
      if (element.matches(':focus-visible')) show(0);
    };
    const onPress = () => tips.close();
    const events: [string, EventListener][] = [
      ['pointerenter', onEnter],
      ['pointerleave', hide],
      ['focus', onFocus],
      ['blur', hide],
      ['pointerdown', onPress],
    ];
    for (const [name, listener] of events) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of events) element.removeEventListener(name, listener);
      if (opener === element) tips.close();
    };
  };
}
