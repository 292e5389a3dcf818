// The sections of a document in the facilitator's order: which there are, what each is called,
// whether it is shown. The keys are the core's (`activity:<id>`, `persona:<id>`, `empathy:<id>`, …).
// The order and the pages come from the options and the composition; nothing is composed here.

import type { Activity } from '../protocol/Activity';
import type { Journey } from '../protocol/Journey';
import type { Persona } from '../protocol/Persona';
import type { StakeholderMap } from '../protocol/StakeholderMap';
import type { SynthesisOptions } from '../protocol/SynthesisOptions';
import type { TestGrid } from '../protocol/TestGrid';
import type { DocumentKind } from './layout';

/** Something an activity may have opened: a board, a ballot, a matrix, a poll. */
export interface Opened {
  id: string;
  activity: string | null;
  name: string;
}

export interface Parts {
  activities: readonly Activity[];
  /** Polls, boards, ballots, matrices, in the core's order. */
  opened: readonly Opened[];
  /** Which of the sections that need something have it. */
  has: { course: boolean; how_might_we: boolean; idea_cards: boolean; decisions: boolean; actions: boolean; evaluation: boolean; annex: boolean };
  personas: readonly Persona[];
  /** Empathy maps, by the titles of their boards. */
  empathy: readonly { id: string; title: string }[];
  journeys: readonly Journey[];
  maps: readonly StakeholderMap[];
  grids: readonly TestGrid[];
}

export interface Section {
  key: string;
  /** A sentence of the locales, or the title of what it shows. */
  name: { id: string; of?: string } | { text: string };
  shown: boolean;
  /** The facilitator's own title; empty: as it is named. */
  title: string;
  introduction: string;
  /** The cover has no place for an introduction and cannot move. */
  fixed: boolean;
}

/** Every section there is, in its own order. */
export function naturalOrder(parts: Parts, document: DocumentKind = 'synthesis'): Pick<Section, 'key' | 'name' | 'fixed'>[] {
  const plain = (key: string, fixed = false): Pick<Section, 'key' | 'name' | 'fixed'> => ({
    key, name: { id: `synthesis-section-${key.replaceAll('_', '-')}` }, fixed,
  });
  // An activity is in when it gave something; what no activity opened stands under its own key.
  const known = new Set(parts.activities.map((activity) => activity.id));
  const gave = new Set(parts.opened.map((opened) => opened.activity));
  const activities = [
    ...parts.activities.filter((activity) => gave.has(activity.id)).map((activity) => ({ id: activity.id, name: activity.title })),
    ...parts.opened.filter((opened) => opened.activity === null || !known.has(opened.activity)),
  ];
  const optional = (key: keyof Parts['has']) => (parts.has[key] ? [plain(key)] : []);
  if (document === 'bilan') {
    return [
      plain('cover', true),
      plain('in_brief'),
      plain('framework'),
      plain('invariants'),
      ...optional('course'),
      ...(parts.has.annex ? [plain('themes')] : []),
      ...(parts.has.decisions || parts.has.idea_cards ? [plain('answers')] : []),
      plain('figures'),
      ...optional('actions'),
      ...optional('evaluation'),
      ...optional('annex'),
    ];
  }
  return [
    plain('cover', true),
    plain('in_brief'),
    plain('framework'),
    ...optional('course'),
    ...activities.map((activity) => ({ key: `activity:${activity.id}`, name: { text: activity.name }, fixed: false })),
    ...parts.personas.map((persona) => ({
      key: `persona:${persona.id}`, name: { id: 'synthesis-section-persona', of: persona.name }, fixed: false,
    })),
    ...parts.empathy.map((map) => ({ key: `empathy:${map.id}`, name: { text: map.title }, fixed: false })),
    ...parts.journeys.map((journey) => ({
      key: `journey:${journey.id}`,
      name: { id: journey.mode === 'target' ? 'synthesis-section-journey-target' : 'synthesis-section-journey-current', of: journey.title },
      fixed: false,
    })),
    ...parts.maps.map((map) => ({ key: `stakeholders:${map.id}`, name: { text: map.title }, fixed: false })),
    ...optional('how_might_we'),
    ...optional('idea_cards'),
    ...parts.grids.map((grid) => ({ key: `test_grid:${grid.id}`, name: { id: 'synthesis-section-test-grid', of: grid.prototype }, fixed: false })),
    ...optional('decisions'),
    ...optional('actions'),
    ...optional('evaluation'),
    ...optional('annex'),
  ];
}

/** The sections as the facilitator has them: those named first, the others after, in their order. */
export function sectionsOf(parts: Parts, options: SynthesisOptions, document: DocumentKind = 'synthesis'): Section[] {
  const natural = naturalOrder(parts, document);
  const named = options.order
    .map((key) => natural.find((section) => section.key === key))
    .filter((section) => section !== undefined);
  const rest = natural.filter((section) => !options.order.includes(section.key));
  // The cover stays first whatever the order says.
  const all = [...named, ...rest].sort((a, b) => Number(b.fixed) - Number(a.fixed));
  return all.map((section) => ({
    ...section,
    shown: !options.hidden.includes(section.key),
    title: options.titles[section.key] ?? '',
    introduction: options.introductions[section.key] ?? '',
  }));
}

/** The order after a section was moved to a place among the others; `null`: nothing changes. */
export function moved(sections: readonly Section[], key: string, to: number): string[] | null {
  const from = sections.findIndex((section) => section.key === key);
  const first = sections.filter((section) => section.fixed).length;
  const target = Math.max(first, Math.min(sections.length - 1, to));
  if (from < first || from === target) {
    return null;
  }
  const keys = sections.map((section) => section.key);
  const [taken] = keys.splice(from, 1);
  keys.splice(target, 0, taken as string);
  return keys;
}

/** The hidden keys after one was shown or hidden. */
export function toggled(options: SynthesisOptions, key: string): string[] {
  return options.hidden.includes(key) ? options.hidden.filter((other) => other !== key) : [...options.hidden, key];
}
