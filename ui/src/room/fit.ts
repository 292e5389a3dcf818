// Text as large as the place allows, and never smaller than the room can read. Where even that does not
// fit, it is turned page by page.
import type { Attachment } from 'svelte/attachments';

/** Sizes in the smallest letter's, the largest first. */
const SIZES = [3.2, 2.8, 2.5, 2.2, 1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1];

/** Gives an element the largest size at which its content stays within it. `text` says when it changes. */
export function fitted(text: () => unknown): Attachment<HTMLElement> {
  return (element) => {
    const fit = (): void => {
      for (const size of SIZES) {
        element.style.fontSize = `${size}rem`;
        if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return;
      }
    };
    text();
    fit();
    const seen = new ResizeObserver(fit);
    seen.observe(element);
    void document.fonts?.ready.then(fit);
    return () => seen.disconnect();
  };
}
