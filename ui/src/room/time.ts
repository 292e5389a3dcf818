/** The time as the room reads it. Pure. */
import type { RoomTimer } from '../protocol/RoomTimer';

/** The word beside it, so that colour is never alone: `room-<word>`; none while there is time. */
export function sign(timer: Pick<RoomTimer, 'remaining' | 'allotted' | 'paused'>): 'paused' | 'over' | 'last' | 'soon' | null {
  if (timer.paused) return 'paused';
  if (timer.remaining < 0) return 'over';
  if (timer.remaining * 20 <= timer.allotted) return 'last';
  return timer.remaining * 5 <= timer.allotted ? 'soon' : null;
}
