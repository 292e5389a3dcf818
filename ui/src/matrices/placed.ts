import type { MatrixItem } from '../protocol/MatrixItem';

/** What a picture of a matrix shows of an item: its own, or an option that people have placed in a ballot. */
export type Placed = Pick<MatrixItem, 'id' | 'label' | 'effort' | 'impact' | 'effort_spread' | 'impact_spread' | 'ratings'>;
