// The help as it is walked: by the arrows, by the search, with what is heard.
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import HelpPages from './HelpPages.svelte';
import { pagesIn } from './pages';

let target: HTMLElement;
let made: object;

beforeEach(() => {
  target = document.createElement('div');
  document.body.append(target);
  made = mount(HelpPages, { target, props: { pages: pagesIn('fr'), start: 'agenda' } });
  flushSync();
});
afterEach(() => {
  void unmount(made);
  document.body.innerHTML = '';
});

const key = async (name: string): Promise<void> => {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  await tick();
  flushSync();
};
const heard = (): string => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';
const search = (): HTMLInputElement => target.querySelector('input') as HTMLInputElement;
function look(text: string): void {
  search().value = text;
  search().dispatchEvent(new InputEvent('input', { bubbles: true }));
  flushSync();
}
const title = (): string | undefined => target.querySelector('h3')?.textContent;

describe('the help', () => {
  it('begins with what the screen is for, and reads on line by line, signs in words', async () => {
    target.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    expect(heard()).toMatch(/^Conducteur\. Le conducteur dit/);
    await key('End');
    expect(heard()).toMatch(/^Les notes privées/);
    await key('Home');
    for (let line = 0; line < 5; line += 1) await key('ArrowDown');
    expect(heard()).toMatch(/^flèche haut et flèche bas\u00a0: aller de bloc en bloc/);
    await key('ArrowUp');
    expect(heard()).toMatch(/^La vue «/);
    // One Tab stop for the page, one for the list.
    expect(target.querySelectorAll('[data-line][tabindex="0"]').length).toBe(1);
    expect(target.querySelectorAll('nav button[tabindex="0"]').length).toBe(1);
  });

  it('changes the page as the list is walked', async () => {
    target.querySelector<HTMLElement>('[aria-current="page"]')?.focus();
    await key('ArrowDown');
    expect([heard(), title()]).toEqual(['Conduite', 'Conduite']);
    await key('End');
    expect(title()).toBe('Sauvegardes et récupération');
  });

  it('shows only the pages that answer, and leads to the line', async () => {
    look('DECISIONS maj espace');
    expect(target.querySelectorAll('nav button').length).toBeGreaterThan(0);
    search().focus();
    await key('Enter');
    expect(title()).toBe('Décisions et actions');
    expect(document.activeElement?.matches('[data-line]')).toBe(true);
    search().focus();
    await key('Escape');
    expect(search().value).toBe('');
    look('xylophone');
    expect(target.querySelectorAll('nav button, [data-line]').length).toBe(0);
    expect(target.querySelector('.found')?.textContent).toBe('Aucune page ne contient ces mots.');
  });
});
