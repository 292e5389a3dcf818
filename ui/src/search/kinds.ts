/** What is searched, by the kinds that people tell apart; each kind of hit is in one of them. */
export const GROUPS = {
  notes: ['note'],
  boards: ['cluster', 'board', 'zone', 'link'],
  personas: ['persona', 'empathy_map'],
  journeys: ['journey', 'phase', 'step', 'lane', 'cell', 'emotion'],
  stakeholders: ['stakeholder_map', 'stakeholder', 'relation'],
  ideas: ['idea_card', 'how_might_we', 'test_grid'],
  decisions: ['decision', 'action'],
  votes: ['ballot', 'ballot_option', 'matrix', 'matrix_item', 'poll', 'evaluation'],
  lessons: ['lesson'],
  methods: ['method'],
  workshops: ['project', 'workshop', 'block', 'activity', 'group', 'moment', 'lab'],
} as const satisfies Record<string, readonly string[]>;

export type Group = keyof typeof GROUPS;

export const NAMES = Object.keys(GROUPS) as Group[];

/** The kinds of some groups; none: all of them. */
export const kindsOf = (groups: readonly Group[]): string[] => groups.flatMap((group) => [...GROUPS[group]]);
