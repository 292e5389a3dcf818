/** The colours of the board as the style sheet gives them, for the canvas that cannot read it. */
import type { Colour } from '../protocol/Colour';
import { COLOURS, type Palette } from './engine/paint';

export const FAMILY = "'Radio Canada Variable', system-ui, sans-serif";

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const value = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const all = (part: string): Record<Colour, string> =>
    Object.fromEntries(COLOURS.map((colour) => [colour, value(`note-${colour}-${part}`)])) as Record<Colour, string>;
  return {
    font: FAMILY,
    canvas: value('canvas'),
    dot: value('dot'),
    sunk: value('sheet-sunk'),
    ink: value('ink'),
    ink2: value('ink-2'),
    lineStrong: value('line-strong'),
    accent: value('accent'),
    accentSoft: value('accent-soft'),
    noteInk: value('note-ink'),
    noteEdge: value('note-edge'),
    papers: all('paper'),
    bands: all('band'),
  };
}
