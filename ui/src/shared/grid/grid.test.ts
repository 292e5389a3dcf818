import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flushDrafts } from '../drafts';
import { toasts } from '../toast.svelte';
import { dropText, unsaved } from '../unsaved.svelte';
import type { Column } from './column';
import Grid from './Grid.svelte';

interface Person {
  id: string;
  name: string;
  seats: number;
  here: boolean;
}

const people: Person[] = [
  { id: 'a', name: 'Aurélie', seats: 5, here: true },
  { id: 'b', name: 'Bruno', seats: 4, here: false },
];

describe('a table edited cell by cell', () => {
  let target: HTMLElement;
  let app: Record<string, unknown>;
  const named = vi.fn((_person: Person, text: string) => (text.trim() === '' ? 'Écrivez un nom.' : null));
  const ticked = vi.fn(() => null);
  const moved = vi.fn();
  const removed = vi.fn();
  const added = vi.fn((text: string) => (text === 'Bruno' ? 'Déjà là.' : null));

  const columns: Column<Person>[] = [
    { key: 'name', label: 'Nom', kind: 'text', limit: 20, shown: (one) => one.name, commit: named },
    { key: 'seats', label: 'Places', kind: 'read', end: true, shown: (one) => String(one.seats) },
    { key: 'here', label: 'Présent', kind: 'check', shown: (one) => String(one.here), commit: ticked },
  ];

  beforeEach(() => {
    vi.clearAllMocks();
    target = document.createElement('div');
    document.body.append(target);
    app = mount(Grid as never, {
      target,
      props: { label: 'Personnes', columns, rows: people, onmove: moved, onremove: removed, onadd: added, addLabel: 'Ajouter', addLimit: 200 },
    });
    flushSync();
  });

  afterEach(() => {
    void unmount(app);
    target.remove();
    for (const one of unsaved.all) dropText(one.key);
  });

  function cell(row: string, column: string): HTMLElement {
    const found = target.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    if (!found) throw new Error(`no cell ${row} ${column}`);
    return found;
  }

  async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    flushSync();
    await tick();
    await tick();
    flushSync();
  }

  function type(text: string): void {
    const field = target.querySelector<HTMLInputElement>('td input');
    if (!field) throw new Error('no open cell');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
  }

  /** A sign as a field is given it: the key, then the text. */
  async function sign(text: string): Promise<void> {
    await press(text);
    const field = document.activeElement as HTMLInputElement;
    field.value += text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
    flushSync();
  }

  const at = (): string => {
    const focused = document.activeElement?.closest<HTMLElement>('td');
    return `${focused?.dataset['row']} ${focused?.dataset['column']}`;
  };

  it('has one Tab stop, and arrows go from cell to cell', async () => {
    const stops = (): number => target.querySelectorAll('td[tabindex="0"], td input').length;
    expect(stops()).toBe(1);
    cell('a', 'name').focus();
    flushSync();
    await press('ArrowDown');
    expect(at()).toBe('b name');
    await press('End');
    expect(at()).toBe('b here');
    await press('Home', { ctrlKey: true });
    expect(at()).toBe('a name');
    expect(stops()).toBe(1);
  });

  it('holds a field in the cell one stands on, with its text and what has changed of row and column', async () => {
    const pin = (): string[] => {
      const field = document.activeElement as HTMLInputElement;
      return [field.tagName, field.value, field.labels?.[0]?.textContent ?? ''];
    };
    cell('a', 'seats').focus();
    flushSync();
    expect(pin()).toEqual(['INPUT', '5', 'Aurélie, Places']);
    await press('ArrowDown');
    expect(pin()).toEqual(['INPUT', '4', 'Bruno']);
    await press('ArrowRight');
    expect(pin()).toEqual(['INPUT', 'false', 'Présent']);
    expect(target.querySelectorAll('.pin')).toHaveLength(1);
  });

  it('opens by typing in place of what was there, and not before a sign is whole', async () => {
    cell('a', 'name').focus();
    flushSync();
    const pin = document.activeElement as HTMLInputElement;
    await press('Dead', { keyCode: 229 } as KeyboardEventInit);
    expect(pin.value).toBe('');
    // What WebKitGTK does with ^ and e, seen in the window.
    pin.value = '^';
    pin.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertCompositionText', data: '^', isComposing: true }));
    pin.value = '';
    pin.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '' }));
    flushSync();
    expect(document.activeElement).toBe(pin);
    pin.value = 'ê';
    pin.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromComposition', data: 'ê', isComposing: true }));
    pin.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'ê' }));
    flushSync();
    expect(target.querySelector<HTMLInputElement>('td.open input')?.value).toBe('ê');
    await press('Escape');
    expect(named).not.toHaveBeenCalled();
    expect(at()).toBe('a name');
    await sign('Z');
    expect(target.querySelector<HTMLInputElement>('td.open input')?.value).toBe('Z');
  });

  it('opens with Enter, commits with Enter and goes down', async () => {
    cell('a', 'name').focus();
    flushSync();
    await press('Enter');
    type('Aurélie B.');
    await press('Enter');
    expect(named).toHaveBeenCalledWith(people[0], 'Aurélie B.');
    expect(at()).toBe('b name');
  });

  it('gives the old value back with Escape, and says why a value is refused', async () => {
    cell('a', 'name').focus();
    flushSync();
    await press('F2');
    type(' ');
    await press('Enter');
    expect(target.querySelector('.error')?.textContent).toBe('Écrivez un nom.');
    expect(target.querySelector('td input')?.getAttribute('aria-invalid')).toBe('true');
    await press('Escape');
    expect(target.querySelector('td.open')).toBeNull();
    expect(at()).toBe('a name');
    expect(cell('a', 'name').textContent).toContain('Aurélie');
  });

  it('empties a cell with Delete and says why not, never the row', async () => {
    cell('a', 'here').focus();
    flushSync();
    await press('Delete');
    expect(ticked).toHaveBeenCalledWith(people[0], 'false');
    await press('ArrowLeft');
    await press('Delete');
    expect(target.querySelector('.error')?.textContent).toBe('Cette cellule ne se modifie pas ici.');
    await press('ArrowLeft');
    expect(target.querySelector('.error')).toBeNull();
    await press('Delete');
    expect(named).toHaveBeenCalledWith(people[0], '');
    expect(target.querySelector('.error')?.textContent).toBe('Écrivez un nom.');
    expect(removed).not.toHaveBeenCalled();
  });

  it('ticks with Space, moves with Alt, removes a row that is chosen', async () => {
    cell('b', 'here').focus();
    flushSync();
    await press(' ');
    expect(ticked).toHaveBeenCalledWith(people[1], 'true');
    await press('ArrowUp', { altKey: true });
    expect(moved).toHaveBeenCalledWith(people[1], -1);
    await press(' ', { shiftKey: true });
    expect(target.querySelector('tr[aria-selected="true"]')?.textContent).toContain('Bruno');
    await press('Delete');
    expect(removed).toHaveBeenCalledWith(people[1]);
    expect(at()).toBe('a here');
  });

  it('loses no word when the screen goes, and refuses what is too long', async () => {
    cell('b', 'name').focus();
    flushSync();
    await press('Enter');
    type('x'.repeat(21));
    await press('Enter');
    expect(target.querySelector('td .error')).not.toBeNull();
    expect(named).not.toHaveBeenCalled();
    type('Brune');
    await flushDrafts();
    expect(named).toHaveBeenCalledWith(people[1], 'Brune');
  });

  it('keeps what cannot be taken in its cell, also when the screen is left, and gives the old value back with Escape', async () => {
    const long = 'x'.repeat(80);
    cell('b', 'name').focus();
    flushSync();
    await press('Enter');
    type(long);
    target.querySelector('td input')?.dispatchEvent(new FocusEvent('blur'));
    await vi.waitFor(() => expect(target.querySelector('td input')).toBeNull());
    flushSync();
    expect(cell('b', 'name').textContent).toContain(long);
    expect(cell('b', 'name').textContent).toContain('60 caractères de trop');
    expect(cell('b', 'name').getAttribute('aria-invalid')).toBe('true');
    expect(unsaved.all).toMatchObject([{ label: 'Nom', text: long }]);

    await unmount(app);
    app = mount(Grid as never, { target, props: { label: 'Personnes', columns, rows: people } });
    flushSync();
    expect(cell('b', 'name').textContent).toContain(long);
    expect(cell('a', 'name').textContent).not.toContain(long);
    cell('b', 'name').focus();
    flushSync();
    await press('Enter');
    expect(target.querySelector<HTMLInputElement>('td input')?.value).toBe(long);
    await press('Escape');
    expect(cell('b', 'name').textContent).toContain('Bruno');
    expect(unsaved.all).toEqual([]);
    expect(named).not.toHaveBeenCalled();
  });

  function clip(type: 'copy' | 'cut' | 'paste', text = '', html = ''): Record<string, string> {
    const held: Record<string, string> = {};
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
      clipboardData: { getData: (kind: string) => (kind === 'text/html' ? html : text), setData: (kind: string, given: string) => (held[kind] = given) },
    });
    document.activeElement?.dispatchEvent(event);
    flushSync();
    return held;
  }

  it('copies a cell and pastes one, which stays open when it cannot be taken', async () => {
    cell('b', 'name').focus();
    flushSync();
    expect(clip('copy')['text/plain']).toBe('Bruno');
    expect(clip('cut')['text/html']).toContain('>Bruno</td>');
    cell('b', 'here').focus();
    flushSync();
    expect(clip('copy')['text/plain']).toBe('non');
    clip('paste', 'non');
    expect(ticked).not.toHaveBeenCalled();
    cell('b', 'name').focus();
    flushSync();
    expect(named).toHaveBeenCalledWith(people[1], '');
    clip('paste', 'Chloé\n');
    await vi.waitFor(() => expect(named).toHaveBeenCalledWith(people[1], 'Chloé'));
    await vi.waitFor(() => expect(at()).toBe('b name'));
    clip('paste', ' ');
    await vi.waitFor(() => expect(target.querySelector('.error')?.textContent).toBe('Écrivez un nom.'));
  });

  it('takes a table from the cell on, down and to the right, and says what it made of it', async () => {
    cell('a', 'name').focus();
    flushSync();
    clip('paste', 'Nom\tPlaces\tPrésent\r\nZoé\t8\tnon\r\nYann\t\toui\r\nXavier\t9\tnon');
    expect(named.mock.calls).toEqual([[people[0], 'Zoé'], [people[1], 'Yann']]);
    expect(ticked.mock.calls).toEqual([[people[0], 'false'], [people[1], 'true']]);
    expect(toasts.all.at(-1)?.text).toBe('La première ligne (Nom, Places, Présent) est prise pour des titres. 4 valeurs collées n’ont pas trouvé de cellule.');
  });

  it('lays columns where their headings say, wherever the focus is', () => {
    cell('a', 'seats').focus();
    flushSync();
    clip('paste', 'présent\tNOM\nnon\tZoé');
    expect(named.mock.calls).toEqual([[people[0], 'Zoé']]);
    expect(ticked.mock.calls).toEqual([[people[0], 'false']]);
  });

  it('names what cannot be taken by line and value, and lets go of it with the next key', async () => {
    cell('a', 'name').focus();
    flushSync();
    clip('paste', '', '<table><tr><td>Zoé</td><td>1</td><td>peut-être</td></tr><tr><td></td><td></td><td>oui</td></tr></table>');
    expect(target.querySelector('.error')?.textContent).toBe(
      'Rien n’a été collé. Ligne 1, « peut-être » : Écrivez « oui » ou « non ». Ligne 2, cellule vide : Écrivez un nom.',
    );
    await press('ArrowDown');
    expect(target.querySelector('.error')).toBeNull();
  });

  it('adds at the end, and says why not', () => {
    const form = target.querySelector('form');
    const field = form?.querySelector('input');
    if (!form || !field) throw new Error('no field');
    const submit = (text: string): void => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      flushSync();
    };
    submit('y'.repeat(201));
    expect(added).not.toHaveBeenCalled();
    expect(field.value).toHaveLength(201);
    expect(target.querySelector('form .error')?.textContent).toBe('Un caractère de trop.');
    submit('Chloé');
    expect(added).toHaveBeenCalledWith('Chloé');
    expect(field.value).toBe('');
    submit('Bruno');
    expect(field.value).toBe('Bruno');
    expect(target.querySelector('.error')?.textContent).toBe('Déjà là.');
  });
});
