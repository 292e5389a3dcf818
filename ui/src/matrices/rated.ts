// What is placed by ratings is a mean: it is not put by hand.
import type { MatrixItem } from '../protocol/MatrixItem';

/** Whether an axis of an item follows from what tables or people gave. */
export function isRated(item: Pick<MatrixItem, 'ratings'>, axis: 'effort' | 'impact'): boolean {
  return item.ratings.some((one) => one[axis] !== null);
}
