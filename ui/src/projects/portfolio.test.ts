// What is next, what is late, what should be gone.
import { describe, expect, it } from 'vitest';
import type { Action } from '../protocol/Action';
import type { Project } from '../protocol/Project';
import type { Workshop } from '../protocol/Workshop';
import { byDate, inListOrder, inOrderOfDue, isLate, nearest, overRetention, upcoming } from './portfolio';

const action = (id: string, due: string | null, status: Action['status'] = 'todo') => ({ id, due, status }) as Action;
const workshop = (id: string, date: string | null, state: Workshop['state'] = 'ready') =>
  ({ id, date, state }) as Workshop;

describe('portfolio', () => {
  it('lists open actions and workshops to hold by date, late ones first', () => {
    const list = upcoming(
      [action('a', '2026-04-03'), action('done', '2026-04-01', 'done'), action('late', '2026-03-01'), action('free', null)],
      [workshop('w', '2026-04-02'), workshop('past', '2026-03-02'), workshop('held', '2026-04-09', 'finished')],
      '2026-03-10',
    );
    expect(list.map((item) => item.action?.id ?? item.workshop?.id)).toEqual(['late', 'w', 'a']);
  });
  it('lists the actions of a project: open ones by day, those without after them, then what is over', () => {
    const list = [action('done', '2026-01-01', 'done'), action('free', null), action('b', '2026-05-02'), action('a', '2026-05-01', 'in_progress')];
    expect(inOrderOfDue(list).map((one) => one.id)).toEqual(['a', 'b', 'free', 'done']);
  });
  it('keeps the workshops nearest to today, what has no date among them, and leaves no single one out', () => {
    const all = [workshop('old', '2024-01-10'), workshop('held', '2026-03-01'), workshop('next', '2026-03-20'), workshop('later', '2026-12-01')];
    const named = (more: Workshop[]): string[] => nearest([...all, ...more], '2026-03-10').map((one) => one.id);
    expect(named([])).toEqual(['later', 'next', 'held', 'old']);
    expect(named([workshop('far', '2027-06-01')])).toEqual(['later', 'next', 'held']);
    expect(named([workshop('draft', null, 'draft')])).toEqual(['draft', 'next', 'held']);
  });
  it('is late the day after', () => {
    expect(isLate(action('a', '2026-04-03'), '2026-04-03')).toBe(false);
    expect(isLate(action('a', '2026-04-03'), '2026-04-04')).toBe(true);
    expect(isLate(action('a', '2026-04-03', 'dropped'), '2026-04-04')).toBe(false);
  });
  it('names projects past their retention', () => {
    const projects = [
      { id: 'a', retention_date: '2026-02-28', end: null, anonymised_at: null },
      { id: 'b', retention_date: null, end: '2026-01-31', anonymised_at: null },
      { id: 'c', retention_date: '2026-02-28', end: null, anonymised_at: 1 },
    ] as Project[];
    expect(overRetention(projects, '2026-03-01').map((one) => one.id)).toEqual(['a']);
    // A month after the end: the last day of a shorter one.
    // Where the lab purges then, what was made anonymous is still to be done.
    expect(overRetention(projects, '2026-03-01', null, 'purge').map((one) => one.id)).toEqual(['a', 'c']);
    expect(overRetention(projects, '2026-02-28', 1).map((one) => one.id)).toEqual([]);
    expect(overRetention(projects, '2026-03-01', 1).map((one) => one.id)).toEqual(['a', 'b']);
  });
  it('sorts by number, then those without', () => {
    const projects = ['2025-014', '', '2026-003'].map((code) => ({ id: code, code })) as Project[];
    expect(inListOrder(projects).map((one) => one.code)).toEqual(['2026-003', '2025-014', '']);
    expect(byDate([workshop('a', '2026-01-01'), workshop('b', null), workshop('c', '2026-02-01')]).map((one) => one.id)).toEqual(['b', 'c', 'a']);
  });
  it('puts the last entered first where nothing else tells, though the clock was set back a year', () => {
    const year = 31_536_000_000;
    const projects = ['before', 'after'].map((id, index) => ({ id, code: '', created_at: (2 - index) * year })) as Project[];
    expect(inListOrder(projects).map((one) => one.id)).toEqual(['after', 'before']);
    const workshops = projects.map(({ id, created_at }) => ({ ...workshop(id, '2026-02-01'), created_at }));
    expect(byDate(workshops).map((one) => one.id)).toEqual(['after', 'before']);
  });
});
