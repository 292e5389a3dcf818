// The ruler over the bars of a ballot: where its ticks stand and how far it goes, so that a bar can
// be read without its number. Counts only: a tick is never a fraction.

export interface Ruler {
  /** The value at the right end; ≥ every bar. */
  end: number;
  /** Labelled ticks, from 0 to `end`. */
  labelled: number[];
  /** Small ticks between them. */
  small: number[];
}

/** A ruler that holds `most`, with at most six labels. */
export function rulerFor(most: number): Ruler {
  const largest = Math.max(1, Math.ceil(most));
  let step = 1;
  for (let scale = 1; ; scale *= 10) {
    const found = [1, 2, 5].map((part) => part * scale).find((part) => largest / part <= 5);
    if (found !== undefined) {
      step = found;
      break;
    }
  }
  const end = Math.max(step, Math.ceil(largest / step) * step);
  const labelled: number[] = [];
  for (let at = 0; at <= end; at += step) {
    labelled.push(at);
  }
  const part = step % 5 === 0 ? step / 5 : step % 2 === 0 ? step / 2 : step;
  const small: number[] = [];
  for (let at = part; at < end; at += part) {
    if (at % step !== 0) {
      small.push(at);
    }
  }
  return { end, labelled, small };
}
