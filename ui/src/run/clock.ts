/** How the time of a block is written, and its ruler. Pure. */

export { timeLeft } from '../shared/time-left';

export interface Tick {
  minute: number;
  /** It has its number. */
  named: boolean;
}

/** The ruler of so many minutes: a tick each or fewer, a number at every fifth, and at the end. */
export function ticks(minutes: number): Tick[] {
  const whole = Math.max(1, Math.round(minutes));
  const step = [1, 5, 10, 30, 60].find((one) => whole / one <= 60) ?? 120;
  const found: Tick[] = [];
  for (let minute = 0; minute <= whole; minute += step) found.push({ minute, named: minute % (step * 5) === 0 });
  const last = found.at(-1);
  if (last && last.minute !== whole) found.push({ minute: whole, named: true });
  // The number of the end has its unit, and needs room.
  return found.map((tick) => (tick.minute === whole ? { ...tick, named: true } : { ...tick, named: tick.named && whole - tick.minute > whole * 0.08 }));
}
