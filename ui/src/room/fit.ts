// Text as large as the place allows, and never smaller than the room can read. A list that does not fit
// even so is shown part by part, each for a while.
import type { Attachment } from 'svelte/attachments';

/** Sizes in the smallest letter's, the largest first. */
const SIZES = [3.2, 2.8, 2.5, 2.2, 1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1];
/** How long a part stays, in milliseconds: ten lines are read aloud in it. */
const TURN = 15_000;

/** What of a list is shown. */
export interface Part {
  first: number;
  last: number;
  count: number;
}

/**
 * Gives an element the largest size at which its content stays within it. `text` says when it changes;
 * `shown` hears which of its lines are shown, `null` for all of them.
 */
export function fitted(text: () => unknown, shown: (part: Part | null) => void = () => undefined): Attachment<HTMLElement> {
  return (element) => {
    let from = 0;
    let to = 0;
    const lines = (): HTMLElement[] => [...element.children].filter((child) => child instanceof HTMLElement);
    const fits = (): boolean => element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1;
    const fit = (): void => {
      for (const line of lines()) line.style.display = '';
      for (const size of SIZES) {
        element.style.fontSize = `${size}rem`;
        if (fits()) {
          from = to = 0;
          shown(null);
          return;
        }
      }
      if (lines().length > 1) part();
    };
    const part = (): void => {
      const all = lines();
      if (from >= all.length) from = 0;
      for (const [at, line] of all.entries()) line.style.display = at < from ? 'none' : '';
      const end = element.getBoundingClientRect().bottom + 1;
      to = from + 1;
      while (to < all.length && (all[to]?.getBoundingClientRect().bottom ?? Infinity) <= end) to += 1;
      for (const line of all.slice(to)) line.style.display = 'none';
      shown({ first: from + 1, last: to, count: all.length });
    };
    text();
    fit();
    const seen = new ResizeObserver(fit);
    seen.observe(element);
    void document.fonts?.ready.then(fit);
    const turn = setInterval(() => {
      if (to === 0) return;
      from = to;
      part();
    }, TURN);
    return () => {
      clearInterval(turn);
      seen.disconnect();
    };
  };
}
