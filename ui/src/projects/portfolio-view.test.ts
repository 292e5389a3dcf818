// The portfolio as it is looked at.
import { describe, expect, it } from 'vitest';
import type { Action } from '../protocol/Action';
import type { Project } from '../protocol/Project';
import type { Workshop } from '../protocol/Workshop';
import { ANY, frise, grouped, rowsOf, sorted, wantedOf } from './portfolio-view';

const TODAY = '2026-06-15';
const project = (id: string, more: Partial<Project> = {}) =>
  ({
    id, title: id, code: '', owner_role: '', kind: 'service_design', phase: 'frame', status: 'active', roadmap_axis: '', departments: [],
    weather: [], milestones: [], start: null, end: null, created_at: Date.parse('2026-01-10'), ...more,
  }) as unknown as Project;
const rows = (...projects: Project[]) => rowsOf(projects, [], [], TODAY);
const ids = (list: readonly { project: Project }[]) => list.map((row) => row.project.id);

describe('the portfolio', () => {
  it('says of each project what is next, and how many actions are late', () => {
    const own = project('a', { milestones: [{ title: 'Revue', due: '2026-06-30', done: false }, { title: 'Vu', due: '2026-06-16', done: true }] });
    const workshops = [{ project: 'a', date: '2026-06-22', state: 'ready', title: 'Atelier' }, { project: 'a', date: '2026-06-01', state: 'finished', title: 'Tenu' }] as Workshop[];
    const actions = [{ project: 'a', due: '2026-06-18', status: 'todo', title: 'Faire' }, { project: 'a', due: '2026-06-01', status: 'todo', title: 'Tard' }, { project: 'a', due: '2026-06-16', status: 'done', title: 'Fait' }] as Action[];
    const [row] = rowsOf([own], workshops, actions, TODAY);
    expect(row).toMatchObject({ workshops: 2, open: 2, late: 1, next: { date: '2026-06-18', title: 'Faire' } });
  });

  it('is filtered by what is over, the kind, the axis and the department', () => {
    const all = [project('a', { departments: ['35', '22'] }), project('b', { status: 'done' }), project('c', { kind: 'training', roadmap_axis: 'Usagers' })];
    const found = (wanted: Partial<typeof ANY>) => wantedOf(all, { ...ANY, ...wanted }).map((one) => one.id);
    expect(found({})).toEqual(['a', 'c']);
    expect(found({ which: 'over' })).toEqual(['b']);
    expect(found({ which: 'all', department: '22' })).toEqual(['a']);
    expect(found({ kind: 'training', axis: 'Usagers' })).toEqual(['c']);
  });

  it('is sorted either way, what says nothing last both times', () => {
    const all = rows(project('none'), project('late', { phase: 'deploy', code: '2026-010' }), project('early', { phase: 'explore', code: '2026-002' }));
    expect(ids(sorted(all, { by: 'code', down: false }, 'fr'))).toEqual(['early', 'late', 'none']);
    expect(ids(sorted(all, { by: 'code', down: true }, 'fr'))).toEqual(['late', 'early', 'none']);
    expect(ids(sorted(all, { by: 'phase', down: false }, 'fr'))).toEqual(['none', 'early', 'late']);
    expect(ids(sorted(rows(project('é'), project('z'), project('a')), { by: 'title', down: false }, 'fr'))).toEqual(['a', 'é', 'z']);
  });

  it('is grouped in the order of the closed list, and by department a project stands in each', () => {
    const all = rows(project('a', { phase: 'deploy', departments: ['35', '22'] }), project('b', { phase: 'frame' }));
    expect(grouped(all, 'phase').map(({ of }) => of)).toEqual(['frame', 'deploy']);
    expect(grouped(all, 'department').map(({ of, rows: own }) => [of, ids(own)])).toEqual([['22', ['a']], ['35', ['a']], ['', ['b']]]);
    expect(grouped(all, 'none')).toHaveLength(1);
  });

  it('lies on a ruler on which nothing is left out', () => {
    const all = [
      project('a', { start: '2025-11-03', end: '2026-08-31', milestones: [{ title: 'Bilan', due: '2026-12-15', done: false }] }),
      project('b', { start: '2026-02-01' }),
    ];
    const ruler = frise(all, [], TODAY, (moment) => new Date(moment).toISOString().slice(0, 10));
    expect([ruler.from, ruler.to]).toEqual(['2025-11-01', '2027-01-01']);
    for (const bar of ruler.bars) {
      expect(bar.from).toBeGreaterThanOrEqual(0);
      expect(bar.from + bar.length).toBeLessThanOrEqual(1.0001);
    }
    expect(ruler.bars.map((bar) => bar.open)).toEqual([false, true]);
    expect(ruler.bars[0]?.marks[0]?.at).toBeLessThan(1);
    expect(ruler.today).toBeGreaterThan(ruler.bars[1]?.from ?? 1);
    expect(ruler.ticks.map((tick) => tick.day)).toEqual(['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']);
  });
});
