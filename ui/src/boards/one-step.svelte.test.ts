// One gesture is one step, and says what it shortened: paper notes that are divided, an action made of a note.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Host } from '../host/host';
import type { IdeaCard } from '../protocol/IdeaCard';
import CardPanel from '../idea-cards/CardPanel.svelte';
import { aCore, type Core } from '../replica/core-bench';
import { aPageOfItsOwn, answered, press, settle, show, target, type } from '../shared/field-bench';
import { length } from '../shared/limits';
import { toasts } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';
import BecomeDialog from './BecomeDialog.svelte';
import { BoardModel } from './model.svelte';
import PaperPanel from './PaperPanel.svelte';

let core: Core;
let model: BoardModel;
let end: () => void;

const note = (id: string, text: string) => ({ id, board: 'b', text, x: 0, y: 0, width: null, colour: 'yellow', zone: null, cluster: null, author: null, group: null, kind: 'idea', source: 'desk', status: 'visible', starred: false, merged_into: null, image: null, created_at: 1, updated_at: 1 });
const long = 'Un guichet unique pour tout. '.repeat(45);
const button = (label: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.includes(label) || one.getAttribute('aria-label') === label);
  if (!found) throw new Error(`no button ${label}`);
  return found;
};

aPageOfItsOwn();
beforeEach(async () => {
  core = await aCore({
    project: [{ id: 'p' }],
    workshop: [{ id: 'w', project: 'p', title: 'Atelier' }],
    board: [{ id: 'b', workshop: 'w', title: 'Idées', state: 'open', colour_by: 'note' }],
    note: [note('n', long.slice(0, 400)), note('m', 'Une rampe')],
  }, { preferences: { set: async () => {} } } as unknown as Partial<Host>);
  end = $effect.root(() => {
    model = new BoardModel('w', 'b');
  });
  await settle();
});
afterEach(() => {
  end();
  vi.restoreAllMocks();
});

const created = (): { text: string; x: number; y: number }[][] =>
  core.sent.map((sent) => (sent as unknown as { note: { create: { fields: { text: string; x: number; y: number } }[] } }).note.create.map(({ fields }) => fields));
const texts = (): string[][] => created().map((notes) => notes.map(({ text }) => text));

it('a text from paper that is too long for a note becomes several in one step, which can be taken back', async () => {
  await show(PaperPanel, { model });
  await type(long);
  button(t('board-paper-divide', { count: 3 })).click();
  await answered();
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).toHaveLength(3);
  expect(texts()[0]?.every((text) => length(text) <= 500)).toBe(true);
  expect(texts()[0]?.join(' ')).toBe(long.trim());
  expect(toasts.all.at(-1)).toMatchObject({ text: t('board-note-divided', { count: 3 }), undo: true });
  // In the list the newest is first; they lie one below the other.
  expect([...target.querySelectorAll('.added li')].map((one) => one.textContent)).toEqual(texts()[0]?.toReversed());
  const [places = []] = created();
  expect(new Set(places.map(({ x }) => x)).size).toBe(1);
  expect(places.map(({ y }) => y)).toEqual(places.map(({ y }) => y).toSorted((a, b) => a - b));
});

it('a text from paper that is refused is in its field again, whole', async () => {
  await show(PaperPanel, { model });
  vi.spyOn(model, 'send').mockResolvedValue({ code: 'internal' } as never);
  await type('Une rampe');
  await press('Enter');
  await answered();
  expect(target.querySelector('textarea')?.value).toBe('Une rampe');
  expect(target.querySelectorAll('.added li')).toHaveLength(0);
});

it.each([['n', true], ['m', false]])('an action made of a note (%s) says whether its title is shortened', async (id, cut) => {
  model.select([id]);
  await show(BecomeDialog, { model, onclose: () => {} });
  button(t('board-become-action')).click();
  await answered();
  const became = t('board-became', { count: 1, what: t('board-become-action') });
  expect(toasts.all.at(-1)).toMatchObject({ text: cut ? t('board-became-shortened', { became }) : became, undo: true });
});

it.each([[long, true], ['Écrire', false]])('an action made of an idea card says the same', async (first_step, cut) => {
  const lists = { user_benefits: [], staff_benefits: [], actors: [], obstacles: [], levers: [], from_notes: [], tags: [] };
  const card = { id: 'k', workshop: 'w', title: 'Carte', status: 'proposed', reason: '', pitch: '', problem: '', description: '', audience: '', first_step, success_indicator: '', effort: null, group: null, owner: null, copy_of: null, ...lists } as unknown as IdeaCard;
  await show(CardPanel, { card, groups: [], onstate: () => {}, onduplicate: () => {}, onremove: () => {} });
  // As the core fills in what is not said.
  core.done = (command) => {
    const { action } = command as unknown as { action: { create: { fields: object }[] } };
    for (const { fields } of action.create) Object.assign(fields, { status: 'todo' });
  };
  const before = toasts.all.length;
  button(t('idea-card-menu')).click();
  await vi.waitFor(() => expect(document.querySelector('[role=menuitem]')).not.toBeNull());
  [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) => one.textContent?.includes(t('idea-card-action-new')))?.click();
  await answered();
  expect(core.sent).toHaveLength(1);
  if (cut) expect(toasts.all.at(-1)?.text).toBe(t('idea-card-action-shortened'));
  else expect(toasts.all.length).toBe(before);
});
