// Generated from the domain by `cargo xtask check`. Do not edit.
import type { Noun } from './Noun';

/** Every noun, owners before what they own. */
export const NOUNS: readonly Noun[] = [
  'lab',
  'project',
  'workshop',
  'group',
  'participant',
  'activity',
  'block',
  'run_event',
  'moment',
  'poll',
  'board',
  'zone',
  'cluster',
  'note',
  'ballot',
  'ballot_option',
  'vote',
  'matrix',
  'matrix_item',
  'persona',
  'empathy_map',
  'journey',
  'phase',
  'step',
  'lane',
  'cell',
  'emotion',
  'stakeholder_map',
  'stakeholder',
  'relation',
  'how_might_we',
  'test_grid',
  'idea_card',
  'decision',
  'action',
  'evaluation',
  'link',
];

/** Those that every face holds, of whatever project. */
export const COMMON: readonly Noun[] = [
  'lab',
  'project',
  'workshop',
  'action',
];
