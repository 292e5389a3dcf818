// What « Ajouter » makes, and what goes with an activity.
import { describe, expect, it } from 'vitest';
import type { Activity } from '../protocol/Activity';
import type { Workshop } from '../protocol/Workshop';
import { withActivity } from './activity';
import { make, type Kind } from './make';

describe('what « Ajouter » makes', () => {
  const workshop = { id: 'w', project: 'p', present: 24, central_question: 'Comment ?' } as Workshop;
  const say = (id: string): string => id;
  let next = 0;
  const newId = (): string => `n${(next += 1)}`;

  it('is one gesture that opens what it made', () => {
    const kinds: Kind[] = ['board', 'ballot', 'matrix', 'poll', 'word_cloud', 'weather', 'idea_card', 'journey', 'decision', 'action'];
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
