import { describe, expect, it } from 'vitest';
import type { Activity } from '../protocol/Activity';
import type { Block } from '../protocol/Block';
import type { Schedule } from '../protocol/Schedule';
import type { Workshop } from '../protocol/Workshop';
import { withActivity } from './activity';
import { make, type Kind } from './make';
import { strip } from './strip';

describe('what « Ajouter » makes', () => {
  const workshop = { id: 'w', project: 'p', present: 24, central_question: 'Comment ?' } as Workshop;
  const say = (id: string): string => id;
  let next = 0;
  const newId = (): string => `n${(next += 1)}`;

  it('is one gesture that opens what it made', () => {
    const kinds: Kind[] = ['board', 'ballot', 'matrix', 'poll', 'idea_card', 'journey', 'decision', 'action'];
    for (const kind of kinds) {
      const made = make(kind, workshop, {}, say, newId);
      expect(JSON.stringify(made.command), kind).toContain(`"id":"${made.id ?? '?'}"`);
    }
  });

  it('binds a board to the activity that opens it, with the central question', () => {
    const { command } = make('board', workshop, {}, say, newId);
    const several = (command as unknown as { several: [{ activity: { create: [{ id: string }] } }, { board: { create: [{ fields: object }] } }] }).several;
    expect(several[1].board.create[0].fields).toMatchObject({ activity: several[0].activity.create[0].id, question: 'Comment ?', workshop: 'w' });
  });

  it('lists idea cards under one activity, whatever their number', () => {
    const first = make('idea_card', workshop, {}, say, newId).command;
    expect(first).toMatchObject({ several: [{ activity: { create: [{ fields: { kind: 'idea_card' } }] } }, { idea_card: {} }] });
    const activities = [{ id: 'a', kind: 'idea_card' }] as Activity[];
    expect(make('idea_card', workshop, { activities }, say, newId).command).toMatchObject({
      idea_card: { create: [{ fields: { activity: 'a' } }] },
    });
  });
});

describe('removing', () => {
  it('takes the activity that opened it, in the same step', () => {
    const removal = { poll: { remove: ['p'] } };
    expect(withActivity(removal, 'a')).toEqual({ several: [removal, { activity: { remove: ['a'] } }] });
    expect(withActivity(removal, null)).toBe(removal);
  });
});

describe('the agenda on one line', () => {
  const block = (id: string, duration_min: number, kind: Block['kind'] = 'activity'): Block =>
    ({ id, duration_min, kind, parallel: false, fixed_start: null }) as Block;
  const blocks = [block('a', 30, 'welcome'), block('b', 60), block('c', 30, 'break')];
  const hours = (start: number | null): Schedule['blocks'] =>
    blocks.map((one, index) => {
      const from = start === null ? null : start + [0, 30, 90][index]!;
      return {
        block: one.id, kind: one.kind, start: from, end: from === null ? null : from + one.duration_min,
        actual_start: index === 0 && start !== null ? start + 10 : null, actual_end: index === 0 && start !== null ? start + 60 : null,
        slack_min: null, clock: null,
      };
    });
  const schedule = (start: number | null): Schedule =>
    ({ blocks: hours(start), planned_min: 120, actual_min: 0, planned_end: null, actual_end: null, over_min: null });

  it('puts planned and actual on one scale', () => {
    const drawn = strip(blocks, schedule(540));
    expect(drawn?.planned.map((one) => [one.left, one.width, one.share])).toEqual([[0, 25, 'common'], [25, 50, 'work'], [75, 25, 'break']]);
    expect(drawn?.actual).toHaveLength(1);
    expect(drawn?.actual[0]?.left).toBeCloseTo(8.33, 2);
    expect(drawn?.ticks.filter((tick) => tick.tall).map((tick) => tick.at)).toEqual([540, 570, 600, 630, 660]);
  });

  it('counts from zero without a start, and draws nothing without a length', () => {
    const drawn = strip(blocks, schedule(null));
    expect(drawn?.dated).toBe(false);
    expect(drawn?.planned.at(-1)?.end).toBe(120);
    expect(strip([], { ...schedule(null), blocks: [] })).toBeNull();
  });
});
