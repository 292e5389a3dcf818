// What asks for somebody this week.
import { describe, expect, it } from 'vitest';
import type { Action } from '../protocol/Action';
import type { Project } from '../protocol/Project';
import type { Workshop } from '../protocol/Workshop';
import { attention, daysBetween, near } from './attention';

const TODAY = '2026-06-15';
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const project = (id: string, changed: string, more: Partial<Project> = {}) =>
  ({ id, title: id, status: 'active', updated_at: at(changed), weather: [], retention_date: null, anonymised_at: null, ...more }) as unknown as Project;
const workshop = (id: string, date: string | null, more: Partial<Workshop> = {}) =>
  ({ id, project: 'a', date, state: 'draft', updated_at: at('2026-01-01'), ...more }) as unknown as Workshop;
const action = (id: string, due: string | null, more: Partial<Action> = {}) =>
  ({ id, project: 'a', due, status: 'todo', updated_at: at('2026-01-01'), ...more }) as unknown as Action;

describe('what needs attention', () => {
  it('counts days over a clock change as days', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-06-15', '2026-06-15')).toBe(0);
  });

  it('names late actions of projects that go on, the latest first', () => {
    const library = {
      projects: [project('a', TODAY), project('b', TODAY, { status: 'done' })],
      workshops: [],
      actions: [action('one', '2026-06-14'), action('long', '2026-05-15'), action('today', TODAY), action('done', '2026-05-01', { status: 'done' }), action('over', '2026-05-01', { project: 'b' })],
    };
    const found = attention(library, new Set(), TODAY, dayOf);
    expect(found.late.map(({ action: { id }, days }) => [id, days])).toEqual([['long', 31], ['one', 1]]);
  });

  it('names workshops within ten days that have no agenda, and no others', () => {
    const workshops = [workshop('soon', '2026-06-25'), workshop('today', TODAY), workshop('later', '2026-06-26'), workshop('gone', '2026-06-14'), workshop('held', '2026-06-20', { state: 'finished' }), workshop('ready', '2026-06-20')];
    expect(near(workshops, TODAY).map(({ id }) => id)).toEqual(['today', 'ready', 'soon']);
    const found = attention({ projects: [], workshops, actions: [] }, new Set(['soon', 'later', 'held']), TODAY, dayOf);
    expect(found.unprepared.map(({ workshop: { id }, days }) => [id, days])).toEqual([['soon', 10]]);
  });

  it('is told of nothing heard for sixty days; what lies ahead is no news', () => {
    const old = '2026-04-16';
    const library = {
      projects: [
        project('a', old),
        project('b', '2026-04-17'),
        project('c', old, { weather: [{ date: '2026-06-01', weather: 'sunny', sentence: '' }] }),
        project('d', old, { status: 'abandoned' }),
        project('e', old),
      ],
      workshops: [workshop('ahead', '2026-07-01', { updated_at: at(old) }), workshop('held', '2026-05-20', { project: 'e', updated_at: at(old) })],
      actions: [],
    };
    expect(attention(library, new Set(), TODAY, dayOf).silent.map(({ project: { id }, days }) => [id, days])).toEqual([['a', 60]]);
    // A note that was written in it is news, and nobody is accused before it is known.
    const touched = (day: string) => attention({ ...library, touched: new Map([['a', at(day)]]) }, new Set(), TODAY, dayOf).silent.length;
    expect([touched('2026-06-10'), touched('2026-04-16')]).toEqual([0, 1]);
    expect(attention({ ...library, touched: null }, new Set(), TODAY, dayOf).silent).toEqual([]);
  });

  it('counts the months of the lab from the end of a project', () => {
    const projects = [project('a', TODAY, { end: '2026-01-10' })];
    const of = (months: number | null) => attention({ projects, workshops: [], actions: [], months }, new Set(), TODAY, dayOf).overdue.length;
    expect([of(null), of(5), of(6)]).toEqual([0, 1, 0]);
  });

  it('counts every point once', () => {
    const library = {
      projects: [project('a', TODAY, { retention_date: '2026-06-01', weather: [{ date: TODAY, weather: 'stormy', sentence: 'Deux cuisines ont arrêté.' }] })],
      workshops: [workshop('soon', '2026-06-20')],
      actions: [action('late', '2026-06-01')],
    };
    const found = attention(library, new Set(['soon']), TODAY, dayOf);
    expect(found.count).toBe(4);
    expect(found.storms[0]?.sentence).toBe('Deux cuisines ont arrêté.');
  });
});
