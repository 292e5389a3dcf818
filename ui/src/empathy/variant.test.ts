import { describe, expect, it } from 'vitest';
import type { Board } from '../protocol/Board';
import type { Command } from '../protocol/Command';
import type { EmpathyMap } from '../protocol/EmpathyMap';
import type { Note } from '../protocol/Note';
import type { Zone } from '../protocol/Zone';
import { laidOut, SENSES, type Sense } from './layout';
import { newEmpathyMap, removal, toVariant, type Names } from './variant';

const NAMES: Record<Sense, string> = {
  says: 'Dit', thinks: 'Pense', does: 'Fait', feels: 'Ressent', thinks_and_feels: 'Pense et ressent', hears: 'Entend', sees: 'Voit',
  pains: 'Peines', gains: 'Gains',
};
const names: Names = (sense) => [NAMES[sense], sense];
const ids = (): (() => string) => {
  let last = 0;
  return () => `new${(last += 1)}`;
};
const zone = (id: string, title: string): Zone => ({ id, title, board: 'b' }) as Zone;
const note = (id: string, zone: string, merged_into: string | null = null): Note => ({ id, zone, text: 'un mot', image: null, merged_into }) as Note;
const map = (variant: EmpathyMap['variant']): EmpathyMap => ({ id: 'm', board: 'b', variant }) as EmpathyMap;
const parts = (command: Command): Record<string, unknown>[] => (command as { several: Record<string, unknown>[] }).several;
const find = (command: Command, noun: string, verb: string): { id: string; fields: Record<string, unknown> }[] => {
  const part = parts(command).find((one) => verb in ((one[noun] as object | undefined) ?? {}));
  return part ? ((part[noun] as Record<string, unknown>)[verb] as { id: string; fields: Record<string, unknown> }[]) : [];
};

describe('the zones of an empathy map', () => {
  it('never lie on each other, however much is in them', () => {
    for (const variant of ['four', 'seven'] as const) {
      for (const count of [0, 3, 40]) {
        const blocks = (sense: Sense) => Array.from({ length: count }, (_, at) => ({ id: `${sense}${at}`, width: 176, height: 61 }));
        const { senses, others } = laidOut(variant, new Map(SENSES[variant].map((sense) => [sense, blocks(sense)])), new Map([['x', blocks('gains')]]));
        const rects = [...senses.values(), ...others.values()].map(({ rect }) => rect);
        for (const [index, a] of rects.entries()) {
          for (const b of rects.slice(index + 1)) {
            expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
          }
        }
        for (const { rect, notes } of senses.values()) {
          for (const at of notes) expect(at.y >= rect.y && at.y + 61 <= rect.y + rect.height && at.x >= rect.x).toBe(true);
        }
      }
    }
  });

  it('come with the board of a new one', () => {
    const made = newEmpathyMap({ workshop: 'w', title: 'Nadège', persona: 'p', variant: 'seven' }, (sense) => NAMES[sense], 'm', ids());
    expect(find(made, 'zone', 'create').map(({ fields }) => fields['title'])).toEqual(SENSES.seven.map((sense) => NAMES[sense]));
    expect(find(made, 'empathy_map', 'create')[0]?.fields).toMatchObject({ persona: 'p', variant: 'seven' });
  });

  it('become seven, with what was thought and felt in one', () => {
    const zones = [zone('z1', 'Dit'), zone('z2', 'Pense'), zone('z3', 'Fait'), zone('z4', 'Ressent')];
    const command = toVariant(map('four'), 'seven', zones, [note('n1', 'z2'), note('n2', 'z4'), note('n3', 'z4', 'n2')], names, ids());
    expect(find(command, 'zone', 'create').map(({ fields }) => fields['title'])).toEqual(['Entend', 'Voit', 'Peines', 'Gains']);
    expect(find(command, 'zone', 'patch').find(({ id }) => id === 'z2')?.fields['title']).toBe('Pense et ressent');
    expect(find(command, 'note', 'patch').map(({ id, fields }) => [id, fields['zone']])).toEqual([['n1', 'z2'], ['n2', 'z2'], ['n3', 'z2']]);
    expect(find(command, 'zone', 'remove')).toEqual(['z4']);
  });

  it('become four, and a zone that is none of them stays while it holds a note', () => {
    const zones = SENSES.seven.map((sense) => zone(sense, NAMES[sense]));
    const command = toVariant(map('seven'), 'four', zones, [note('n1', 'hears'), note('n2', 'thinks_and_feels')], names, ids());
    expect(find(command, 'zone', 'remove')).toEqual(['sees', 'pains', 'gains']);
    expect(find(command, 'zone', 'create').map(({ fields }) => fields['title'])).toEqual(['Ressent']);
    expect(find(command, 'zone', 'patch').find(({ id }) => id === 'thinks_and_feels')?.fields['title']).toBe('Pense');
    expect(find(command, 'note', 'patch').find(({ id }) => id === 'n1')?.fields['zone']).toBe('hears');
  });
});

it('goes with its board and the activity that opened it', () => {
  expect(removal(map('four'), { id: 'b', activity: 'a' } as Board)).toEqual({ several: [{ board: { remove: ['b'] } }, { activity: { remove: ['a'] } }] });
  expect(removal(map('four'), { id: 'b', activity: null } as Board)).toEqual({ board: { remove: ['b'] } });
});
