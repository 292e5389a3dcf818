/** Measures text with the browser's own font, on a canvas that is never shown. */

export type MeasureFont = (text: string, size: number, weight?: number) => number;

export function measureWith(family: string): MeasureFont {
  const ctx = document.createElement('canvas').getContext('2d');
  let set = '';
  // Titles are measured again at each step of a zoom, mostly in one size.
  const kept = new Map<string, number>();
  return (text, size, weight = 400) => {
    if (ctx === null) return text.length * size * 0.52;
    const font = `${weight} ${size}px ${family}`;
    const key = `${font}|${text}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (font !== set) {
      ctx.font = font;
      set = font;
    }
    const width = ctx.measureText(text).width;
    // Nothing is kept of the time before the font has come.
    if (document.fonts.status === 'loaded') {
      if (kept.size > 8_000) kept.clear();
      kept.set(key, width);
    }
    return width;
  };
}
