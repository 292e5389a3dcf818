import { describe, expect, it } from 'vitest';
import type { Activity } from '../protocol/Activity';
import type { StakeholderMap } from '../protocol/StakeholderMap';
import type { SynthesisOptions } from '../protocol/SynthesisOptions';
import type { TestGrid } from '../protocol/TestGrid';
import { moved, sectionsOf, toggled, type Parts } from './sections';

const options = (over: Partial<SynthesisOptions> = {}): SynthesisOptions => ({
  hidden: [], order: [], introductions: {}, pseudonyms: false, logo: true, charts: true, title: '', titles: {}, verbatims: {}, ...over,
});
const activity = (id: string, kind: Activity['kind'], title: string): Activity => ({ id, kind, title }) as Activity;
const parts: Parts = {
  activities: [activity('a1', 'poll', 'Météo'), activity('a2', 'vote', 'Vote'), activity('a5', 'idea_card', 'Fiches')],
  opened: [
    { id: 'p1', activity: 'a1', name: 'Météo' }, { id: 'b1', activity: 'a2', name: 'Vote' }, { id: 'm1', activity: null, name: 'Matrice' },
  ],
  has: { course: true, how_might_we: true, idea_cards: true, decisions: false, actions: true, evaluation: true, annex: true },
  personas: [], journeys: [], maps: [{ id: 'c1', title: 'Qui compte' } as StakeholderMap],
  empathy: [{ id: 'e1', title: 'Au guichet' }], grids: [{ id: 'g1', prototype: 'Liste de pièces' } as TestGrid],
};
const keys = (over: Partial<SynthesisOptions> = {}): string[] => sectionsOf(parts, options(over)).map((section) => section.key);

describe('the sections of a synthesis', () => {
  it('are those that have something, in their own order until somebody moves them', () => {
    expect(keys()).toEqual([
      'cover', 'in_brief', 'framework', 'course', 'activity:a1', 'activity:a2',
      'activity:m1', 'empathy:e1', 'stakeholders:c1', 'how_might_we', 'idea_cards', 'test_grid:g1', 'actions', 'evaluation', 'annex',
    ]);
  });

  it('follow the facilitator, keep the cover first and forget what is gone', () => {
    expect(keys({ order: ['annex', 'cover', 'activity:gone', 'actions'] }).slice(0, 4)).toEqual(['cover', 'annex', 'actions', 'in_brief']);
  });

  it('move among the others, never before the cover', () => {
    const sections = sectionsOf(parts, options());
    expect(moved(sections, 'annex', 0)?.slice(0, 2)).toEqual(['cover', 'annex']);
    expect(moved(sections, 'cover', 3)).toBeNull();
    expect(moved(sections, 'in_brief', 1)).toBeNull();
    expect(moved(sections, 'in_brief', 2)?.slice(1, 3)).toEqual(['framework', 'in_brief']);
  });

  it('are hidden and shown', () => {
    expect(toggled(options(), 'annex')).toEqual(['annex']);
    expect(toggled(options({ hidden: ['annex'] }), 'annex')).toEqual([]);
  });

  it('of the report of a participation are its own, in their order', () => {
    const report = (over: Partial<SynthesisOptions> = {}): string[] => sectionsOf(parts, options(over), 'bilan').map((section) => section.key);
    expect(report()).toEqual([
      'cover', 'in_brief', 'framework', 'invariants', 'course', 'themes', 'answers', 'figures', 'actions', 'evaluation', 'annex',
    ]);
    expect(report({ order: ['themes'] }).slice(0, 3)).toEqual(['cover', 'themes', 'in_brief']);
  });

  it('have the title that somebody gave them', () => {
    const titled = sectionsOf(parts, options({ titles: { annex: 'Vos paroles' } }));
    expect(titled.filter((section) => section.title !== '').map((section) => [section.key, section.title])).toEqual([['annex', 'Vos paroles']]);
  });
});
