// A text area as high as its text, so that nothing hides behind a scroll bar.
import type { Attachment } from 'svelte/attachments';

export function autogrow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    let width = -1;
    const fit = () => {
      area.style.height = 'auto';
      width = area.clientWidth;
      const now = area.offsetHeight;
      const wanted = area.scrollHeight + now - area.clientHeight;
      // As high by itself as it has to be: what stands around it need not be laid out once more.
      if (wanted !== now) area.style.height = `${wanted}px`;
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
    const watch = new ResizeObserver(() => {
      if (area.clientWidth !== width) fit();
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
