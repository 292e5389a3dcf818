/** Measures text with the browser's own font, on a canvas that is never shown. */

export type MeasureFont = (text: string, size: number, weight?: number) => number;

export function measureWith(family: string): MeasureFont {
  const ctx = document.createElement('canvas').getContext('2d');
  let set = '';
  return (text, size, weight = 400) => {
    if (ctx === null) return text.length * size * 0.52;
    const font = `${weight} ${size}px ${family}`;
    if (font !== set) {
      ctx.font = font;
      set = font;
    }
    return ctx.measureText(text).width;
  };
}
