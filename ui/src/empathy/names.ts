/** What the zones of an empathy map are called. */
import { t } from '../shared/words.svelte';
import type { Sense } from './layout';
import type { Names } from './variant';

export const nameOf = (sense: Sense): string => t(`empathy-${sense.replaceAll('_', '-')}`);
/** In the language on screen, and in the other one: the map may have been begun in that. */
export const namesOf: Names = (sense) => [nameOf(sense), t(`empathy-${sense.replaceAll('_', '-')}-other`)];
