// Texts that cannot be saved stay: in their field, and when the screen was left, in it again.
import { describe, expect, it, vi } from 'vitest';
import AddLine from './AddLine.svelte';
import { flushDrafts } from './drafts';
import EditableList from './EditableList.svelte';
import EditableText from './EditableText.svelte';
import TextField from './TextField.svelte';
import { aPageOfItsOwn, field, leave, press, said, settle, show, target, type } from './field-bench';
import { unsaved } from './unsaved.svelte';

aPageOfItsOwn();

const LONG = `${'é'.repeat(260)}`;

describe('a text that is too long', () => {
  it('stays in its field with what is too many, is not sent, and is there again after the screen was left', async () => {
    const sent = vi.fn(() => null);
    const props = { label: 'Titre', value: 'Avant', limit: 200, oncommit: sent };
    await show(TextField, props);
    await type(LONG);
    field().dispatchEvent(new FocusEvent('blur'));
    await flushDrafts();
    await settle();
    expect(field().value).toBe(LONG);
    expect(said()).toContain('60 caractères de trop');
    expect(unsaved.all).toMatchObject([{ label: 'Titre', text: LONG, place: '#/ici' }]);
    await leave();
    location.hash = '#/ailleurs';
    await show(TextField, props);
    expect(field().value).toBe('Avant');
    await leave();
    location.hash = '#/ici';
    await show(TextField, props);
    expect(field().value).toBe(LONG);
    expect(sent).not.toHaveBeenCalled();
    await type('Après');
    expect(unsaved.all).toEqual([]);
    await press('Enter');
    expect(sent).toHaveBeenCalledExactlyOnceWith('Après');
  });

  it('is not given to another record of the same words', async () => {
    const props = { label: 'Titre du bloc', value: 'Nouveau bloc', limit: 200, oncommit: () => null };
    await show(TextField, { ...props, of: 'a' });
    await type(LONG);
    await leave();
    await show(TextField, { ...props, of: 'b' });
    expect(field().value).toBe('Nouveau bloc');
    await leave();
    await show(TextField, { ...props, of: 'a' });
    expect(field().value).toBe(LONG);
    await press('Escape');
    expect(field().value).toBe('Nouveau bloc');
    expect(unsaved.all).toEqual([]);
  });

  it('written in place stays open; Escape gives the old one back', async () => {
    const sent = vi.fn(() => null);
    const props = { label: 'Titre', value: 'Avant', limit: 200, editing: true, oncommit: sent };
    await show(EditableText, props);
    await type(LONG);
    field().dispatchEvent(new FocusEvent('blur'));
    await settle();
    expect(field().value).toBe(LONG);
    expect(said()).toContain('60 caractères de trop');
    await leave();
    await show(EditableText, { ...props, editing: false });
    expect(target.textContent).toContain(LONG);
    expect(said()).toContain('60 caractères de trop');
    expect(sent).not.toHaveBeenCalled();
  });

  it('a refused one too is kept with its reason', async () => {
    const fault = { code: 'text_required', noun: null, place: 'title', limit: null, detail: null } as const;
    const props = { label: 'Titre', value: 'Avant', oncommit: () => Promise.resolve(fault) };
    await show(TextField, props);
    await type(' ');
    await flushDrafts();
    await settle();
    expect(unsaved.all).toMatchObject([{ text: ' ' }]);
    await leave();
    expect(unsaved.all).toHaveLength(1);
  });

  it('where rows are added is not added, and waits there', async () => {
    const added = vi.fn(() => Promise.resolve(true));
    const props = { label: 'Ajouter une option', placeholder: '', limit: 200, onadd: added };
    await show(AddLine, props);
    await type(LONG);
    const submit = async (): Promise<void> => {
      target.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await settle();
    };
    await submit();
    expect(added).not.toHaveBeenCalled();
    expect(field().value).toBe(LONG);
    expect(said()).toContain('60 caractères de trop');
    expect(target.textContent).toContain('260 sur 200');
    await leave();
    await show(AddLine, props);
    expect(field().value).toBe(LONG);
    await type('Courte');
    await leave();
    // Not too long, and not added either: it is still there.
    expect(unsaved.all).toEqual([]);
    await show(AddLine, props);
    expect(field().value).toBe('Courte');
    await submit();
    expect(added).toHaveBeenCalledExactlyOnceWith('Courte');
    expect(field().value).toBe('');
    await type('Encore une');
    target.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await Promise.resolve();
    await Promise.resolve();
    // Added while what held it closes: it does not come back.
    await leave();
    await show(AddLine, props);
    expect(field().value).toBe('');
  });
});

describe('a list', () => {
  it('keeps the lines that are too many and says how many, and names a line that is too long', async () => {
    const sent = vi.fn(() => null);
    const items = Array.from({ length: 203 }, (_, at) => `Matériel numéro ${at + 1}`);
    await show(EditableList, { label: 'Matériel', items: ['Feutres'], limit: 500, oncommit: sent });
    const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: (kind: string) => (kind === 'text/plain' ? items.join('\r\n') : '') } });
    field().dispatchEvent(paste);
    await flushDrafts();
    await settle();
    expect(target.querySelectorAll('textarea')).toHaveLength(204);
    expect(said()).toMatch(/4 lignes de trop/);
    expect(sent).not.toHaveBeenCalled();
    await leave();
    await show(EditableList, { label: 'Matériel', items: ['Feutres'], limit: 500, oncommit: sent });
    expect(target.querySelectorAll('textarea')).toHaveLength(204);
    await type('y'.repeat(501));
    expect(said()).toMatch(/Ligne 1\s: Un caractère de trop/);
  });
});
