// The emotion curve as geometry: values from −2 to +2 at regular columns become SVG paths.
// Tangents are flat at the points, so a curve never shows an emotion that nobody gave.
// A column without a value breaks the curve. No colour, no DOM here.

export interface Place {
  /** Index of the column. */
  column: number;
  x: number;
  y: number;
}

export interface Frame {
  /** Width of a column. */
  column: number;
  /** Height of +2 and of −2 inside the drawing. */
  top: number;
  bottom: number;
}

/** Height of a value: +2 at the top. Values outside are held at the edge. */
export function heightOf(value: number, frame: Frame): number {
  const held = Math.max(-2, Math.min(2, value));
  return frame.top + ((2 - held) / 4) * (frame.bottom - frame.top);
}

/** The value nearest to a height, for a point that is dragged. */
export function valueAt(y: number, frame: Frame): number {
  const share = (y - frame.top) / (frame.bottom - frame.top);
  const value = Math.round(2 - share * 4);
  return Math.max(-2, Math.min(2, value)) + 0;
}

/** Where the points of a curve lie; `null` where nothing was felt. */
export function places(values: readonly (number | null)[], frame: Frame): Place[] {
  const found: Place[] = [];
  values.forEach((value, column) => {
    if (value !== null) {
      found.push({ column, x: (column + 0.5) * frame.column, y: heightOf(value, frame) });
    }
  });
  return found;
}

/** The curve as one path: a smooth line through points of neighbouring columns. */
export function path(points: readonly Place[]): string {
  let drawn = '';
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before && before.column === point.column - 1) {
      const middle = round((before.x + point.x) / 2);
      drawn += `C${middle} ${round(before.y)} ${middle} ${round(point.y)} ${round(point.x)} ${round(point.y)}`;
    } else {
      drawn += `M${round(point.x)} ${round(point.y)}`;
    }
  });
  return drawn;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
