// What is said, when, and how often.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, announceBy, announcePlace } from './announce.svelte';
import Announcements from './Announcements.svelte';
import Field from './Field.svelte';
import IconButton from './IconButton.svelte';
import { language } from './words.svelte';
import X from '@lucide/svelte/icons/x';

let said: string[];
let heard: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  heard = true;
  announceBy(async (text) => {
    said.push(text);
    return heard;
  });
});

afterEach(async () => {
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const typing = () => document.body.dispatchEvent(new InputEvent('input', { bubbles: true }));
const silence = () => vi.runAllTimersAsync();

describe('the announcer', () => {
  it('says each message once, in order, one after the other', async () => {
    announce('Première');
    announce('Deuxième');
    announce('Première');
    await vi.advanceTimersByTimeAsync(100);
    expect(said).toEqual(['Première']);
    await silence();
    expect(said).toEqual(['Première', 'Deuxième']);
    announce('Première');
    await silence();
    expect(said).toEqual(['Première', 'Deuxième', 'Première']);
  });

  it('waits until typing pauses, except for what cannot wait', async () => {
    typing();
    announce('Deux notes trouvées');
    announce('Pas enregistré', { urgent: true });
    for (let letter = 0; letter < 10; letter += 1) {
      await vi.advanceTimersByTimeAsync(300);
      typing();
    }
    expect(said).toEqual(['Pas enregistré']);
    await silence();
    expect(said).toEqual(['Pas enregistré', 'Deux notes trouvées']);
  });

  it('says only the newest of several about the same thing', async () => {
    const counter = {};
    announce('12 caractères', { about: counter });
    announce('13 caractères', { about: counter });
    announcePlace('Accueil', 'a', [{ id: 'b' }, { id: 'a' }]);
    announcePlace('Accueil', 'a', [{ id: 'a' }, { id: 'b' }]);
    await silence();
    expect(said).toEqual(['13 caractères', 'Accueil, en position 1 sur 2.']);
    language.current = 'en';
    announcePlace('Accueil', 'a', [{ id: 'a' }, { id: 'b' }]);
    language.current = 'fr';
    await silence();
    expect(said.at(-1)).toBe('Accueil, position 1 of 2.');
  });

  it('hands a message over only when the host has taken the one before', async () => {
    const taken: (() => void)[] = [];
    announceBy((text) => {
      said.push(text);
      return new Promise((resolve) => taken.push(() => resolve(true)));
    });
    announce('Première');
    announce('Deuxième');
    await vi.advanceTimersToNextTimerAsync();
    await vi.advanceTimersByTimeAsync(2000);
    expect(said).toEqual(['Première']);
    taken.pop()?.();
    await vi.advanceTimersByTimeAsync(2000);
    expect(said).toEqual(['Première', 'Deuxième']);
    taken.pop()?.();
    await silence();
  });

  it('goes on where the host never answers', async () => {
    announceBy((text) => {
      said.push(text);
      return new Promise(() => {});
    });
    announce('Première');
    announce('Deuxième');
    await vi.advanceTimersToNextTimerAsync();
    await vi.advanceTimersByTimeAsync(2000);
    expect(said).toEqual(['Première']);
    await silence();
    expect(said).toEqual(['Première', 'Deuxième']);
  });

  it('adds an element to the newest live region where the host cannot say it', async () => {
    heard = false;
    const page = document.body.appendChild(document.createElement('div'));
    const dialog = document.body.appendChild(document.createElement('div'));
    const below = mount(Announcements, { target: page });
    const above = mount(Announcements, { target: dialog });
    flushSync();
    announce('Import terminé');
    await silence();
    flushSync();
    const first = dialog.querySelector('[aria-live] p');
    expect(first?.textContent).toBe('Import terminé');
    expect(page.querySelector('p')).toBeNull();
    announce('Import annulé');
    await silence();
    flushSync();
    // The first one is untouched, the second is another element.
    expect([...dialog.querySelectorAll('p')].map((p) => p.textContent)).toEqual(['Import terminé', 'Import annulé']);
    expect(dialog.querySelector('p')).toBe(first);
    await unmount(above);
    flushSync();
    announce('Fini');
    await silence();
    flushSync();
    expect(page.querySelector('p')?.textContent).toBe('Fini');
    await unmount(below);
  });

  it('keeps the live region empty where the host says it', async () => {
    const target = document.body.appendChild(document.createElement('div'));
    const region = mount(Announcements, { target });
    announce('Entendu');
    await silence();
    flushSync();
    expect(target.querySelector('p')).toBeNull();
    await unmount(region);
  });
});

describe('what a field and a button say', () => {
  it('says the error of a field when it comes and when it changes, not when it goes', async () => {
    const target = document.body.appendChild(document.createElement('div'));
    const props = $state<{ id: string; label: string; error: string | null; children: never }>({
      id: 'f', label: 'Titre', error: null, children: (() => {}) as never,
    });
    const field = mount(Field, { target, props });
    flushSync();
    await silence();
    props.error = 'Écrivez un titre.';
    flushSync();
    await silence();
    props.error = 'Trois caractères de trop.';
    flushSync();
    await silence();
    props.error = null;
    flushSync();
    await silence();
    expect(said).toEqual(['Écrivez un titre.', 'Trois caractères de trop.']);
    // Solved before it could be said: nothing is said.
    typing();
    props.error = 'Écrivez un titre.';
    flushSync();
    props.error = null;
    flushSync();
    await silence();
    expect(said).toHaveLength(2);
    await unmount(field);
  });

  it('makes a button anew when its name changes, and the focus stays on it', async () => {
    const target = document.body.appendChild(document.createElement('div'));
    const props = $state({ label: 'Annuler : déplacer une note', icon: X });
    const button = mount(IconButton, { target, props });
    flushSync();
    const before = target.querySelector('button');
    before?.focus();
    props.label = 'Annuler : créer une note';
    flushSync();
    const after = target.querySelector('button');
    expect(after).not.toBe(before);
    expect(document.activeElement).toBe(after);
    await unmount(button);
  });
});

describe('what only the announcer may be', () => {
  const sources = import.meta.glob<string>(['../**/*.svelte', '../**/*.ts', '!../**/*.test.ts'], { query: '?raw', import: 'default', eager: true });
  /** Live by themselves: WebKitGTK tells nobody of their text, and elsewhere it would be told twice. */
  const LIVE = /\baria-live\b|\bariaLive\b|<output\b|\brole\b[^>\n;]{0,40}['"`](?:alert|status|log|timer|marquee)['"`]/;

  it('is a live region: no other component has its roles', () => {
    for (const live of ['<p role="alert">', "role={bad ? 'status' : undefined}", "box.setAttribute('role', 'log')", '<div aria-live="polite">']) {
      expect(LIVE.test(live), live).toBe(true);
    }
    expect(LIVE.test('<div role="alertdialog">')).toBe(false);
    const found = Object.entries(sources).filter(([, text]) => LIVE.test(text)).map(([file]) => file);
    expect(found).toEqual(['./Announcements.svelte']);
  });
});
