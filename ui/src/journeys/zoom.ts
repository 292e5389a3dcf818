// How large the map is drawn: its steps of size, the size at which all of it is seen across, its keys.
// Pure.

/** From half to twice. */
export const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;
export const LEAST = SIZES[0];
export const MOST = 2;

/** The next size of the list, from one that may lie between two. */
export function nextSize(now: number, up: boolean): number {
  const found = up ? SIZES.find((size) => size > now + 0.001) : SIZES.findLast((size) => size < now - 0.001);
  return found ?? (up ? MOST : LEAST);
}

/** The size at which a table of that width, as measured at 1, is seen whole across; in hundredths. */
export function sizeToFit(width: number, room: number): number {
  if (width <= 0 || room <= 0) return 1;
  return Math.min(1, Math.max(LEAST, Math.floor((room / width) * 100) / 100));
}

export type SizeKey = 'larger' | 'smaller' | 'normal';

/** Alt with +, − or 0, however the keyboard makes them. AltGr writes a sign, and Alt with the keypad's 0 one on Windows. */
export function sizeKey(event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'> & { getModifierState?: KeyboardEvent['getModifierState'] }): SizeKey | null {
  const { key, code } = event;
  if (!event.altKey || event.ctrlKey || event.metaKey || event.getModifierState?.('AltGraph')) return null;
  if (key === '+' || key === '=' || code === 'NumpadAdd') return 'larger';
  if (key === '-' || key === '\u2212' || key === '_' || code === 'NumpadSubtract') return 'smaller';
  if (key === '0' || code === 'Digit0') return 'normal';
  return null;
}
