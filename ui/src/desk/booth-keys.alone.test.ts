// The booth holds the keyboard: nothing of the desk is reached from it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followAddress, go, route } from '../frame/route.svelte';
import { aPageOfItsOwn, leave, settle, show, target } from '../shared/field-bench';
import VotingBooth from '../ballots/VotingBooth.svelte';
import { listenToKeys } from './keys';

const ballot = { id: 'b', question: 'On y va ?', method: 'consent', secret: false };
const here = { at: 'workshop', workshop: 'w', part: 'ballot', id: 'b' } as const;
const called = vi.fn();
const back = vi.spyOn(history, 'back');
let ends: (() => void)[];

aPageOfItsOwn();
beforeEach(() => {
  called.mockReset();
  back.mockReset();
  const keys = { undo: called, redo: called, help: called, search: called, moment: called, full: called, print: called, zoom: () => {} };
  ends = [listenToKeys(keys), followAddress()];
});
afterEach(() => ends.forEach((end) => end()));

const PRESSED: KeyboardEventInit[] = [
  { key: 'z', ctrlKey: true }, { key: 'Z', ctrlKey: true, shiftKey: true }, { key: 'y', ctrlKey: true }, { key: 'k', ctrlKey: true },
  { key: 'p', ctrlKey: true }, { key: 'ArrowLeft', altKey: true }, { key: 'F1' }, { key: 'F6' }, { key: 'F9' }, { key: 'F11' },
];

it('lets no key of the desk through, wherever the focus is', async () => {
  await show(VotingBooth, { ballot, options: [{ id: 'o', label: 'Ouvrir' }], people: [{ id: 'p', pseudonym: 'Camille' }], voted: new Set(), rule: '', onclose: () => {} });
  const pressAll = (): void => {
    const stops = [document.body, ...target.querySelectorAll('h1, button, input, dialog')];
    for (const stop of stops) for (const key of PRESSED) stop.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
  };
  pressAll();
  target.querySelector<HTMLElement>('.foot button:last-child')?.click();
  await settle();
  pressAll();
  expect(called).not.toHaveBeenCalled();
  expect(back).not.toHaveBeenCalled();
  await leave();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
  expect(called).toHaveBeenCalledTimes(1);
});

it('stays where it is when the window goes back', async () => {
  go(here);
  await show(VotingBooth, { ballot, options: [], people: [], voted: new Set(), rule: '', onclose: () => {} });
  history.replaceState(null, '', '#/settings');
  dispatchEvent(new PopStateEvent('popstate'));
  expect(route.current).toEqual(here);
  expect(location.hash).toBe('#/workshop/w/ballot/b');
  await leave();
  history.replaceState(null, '', '#/settings');
  dispatchEvent(new PopStateEvent('popstate'));
  expect(route.current).toEqual({ at: 'settings' });
});
