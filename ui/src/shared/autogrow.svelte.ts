// A text area as high as its text, so that nothing hides behind a scroll bar.
import type { Attachment } from 'svelte/attachments';

export function autogrow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    const fit = () => {
      area.style.height = 'auto';
      const edges = area.offsetHeight - area.clientHeight;
      area.style.height = `${area.scrollHeight + edges}px`;
    };
    let before: string | null = null;
    $effect(() => {
      const now = text();
      // What is written on after what was there needs no less height: most keys move nothing.
      const longer = before !== null && now.startsWith(before);
      before = now;
      if (!longer || area.scrollHeight > area.clientHeight) fit();
    });
    // Its width changes with the panel's.
    let width = area.clientWidth;
    const watch = new ResizeObserver(() => {
      if (area.clientWidth === width) return;
      width = area.clientWidth;
      fit();
    });
    watch.observe(area);
    // The first measure may have been taken before the font was there.
    let gone = false;
    if (document.fonts?.status === 'loading') void document.fonts.ready.then(() => gone || fit());
    return () => {
      gone = true;
      watch.disconnect();
    };
  };
}
