// What is drawn goes by the numbers that are typed: one that cannot be read is looked at first.
import { beforeEach, expect, it, vi } from 'vitest';
import { aCore, type Core } from '../replica/core-bench';
import { replica } from '../replica/replica.svelte';
import { aPageOfItsOwn, answered, settle, show } from '../shared/field-bench';
import { t } from '../shared/words.svelte';
import DrawDialog from './DrawDialog.svelte';
import RotateDialog from './RotateDialog.svelte';

aPageOfItsOwn();

let core: Core;
const PEOPLE = ['a', 'b', 'c', 'd'];

beforeEach(async () => {
  core = await aCore({
    workshop: [{ id: 'w', project: 'p', title: 'Atelier', categories: [] }],
    participant: PEOPLE.map((id) => ({ id, workshop: 'w', pseudonym: id, category: '', present: true, group: null, together: [], apart: [], rounds: [] })),
    group: [],
  });
  core.answer = (query) => {
    if (query.ask === 'draw') return { answer: 'draw', value: { draw: 'seated', value: PEOPLE.map((participant, at) => ({ participant, table: at % query.tables })) } };
    return { answer: 'rotation', value: { people: PEOPLE.map((participant) => ({ participant, tables: [0, 1], host: false })), pairs: 6, again: 0, most: 1, back: 0 } };
  };
});

const props = () => ({ workshop: replica.get('workshop', 'w'), people: replica.all('participant'), groups: replica.all('group'), onclose: () => undefined });
const field = (label: string): HTMLInputElement => [...document.querySelectorAll('input')].find((one) => one.labels?.[0]?.textContent === label) as HTMLInputElement;
const primary = (): HTMLButtonElement => [...document.querySelectorAll<HTMLButtonElement>('button.primary')].at(-1) as HTMLButtonElement;

/** Types, leaves the field as a click on the button does, and clicks. */
async function confirmed(label: string, text: string): Promise<void> {
  field(label).focus();
  field(label).value = text;
  field(label).dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  field(label).blur();
  primary().click();
  await answered();
  await answered();
}

it('groups are as many as was typed, and none are made while that cannot be read', async () => {
  await show(DrawDialog, props());
  await answered();
  await confirmed(t('participant-draw-how-many'), 'quatre-vingts');
  expect(core.sent).toEqual([]);
  expect(document.activeElement).toBe(field(t('participant-draw-how-many')));
  await confirmed(t('participant-draw-how-many'), '4');
  await vi.waitFor(() => expect(core.sent).toHaveLength(1));
  expect(JSON.stringify(core.sent[0]).match(/"colour"/g)).toHaveLength(4);
});

it('the number that gives a draw again has to be read', async () => {
  await show(DrawDialog, props());
  await answered();
  await confirmed(t('participant-draw-seed'), 'douze mille neuf cents et quelques');
  expect(core.sent).toEqual([]);
  expect(document.activeElement).toBe(field(t('participant-draw-seed')));
});

it('a rotation has as many rounds as was typed, and is not kept while that cannot be read', async () => {
  await show(RotateDialog, props());
  await answered();
  await confirmed(t('participant-rotate-rounds'), '40');
  expect(core.sent).toEqual([]);
  expect(document.activeElement).toBe(field(t('participant-rotate-rounds')));
  await confirmed(t('participant-rotate-rounds'), '5');
  await vi.waitFor(() => expect(core.sent).toHaveLength(1));
  expect(core.asked.at(-1)).toMatchObject({ ask: 'rotation', rounds: 5 });
});
