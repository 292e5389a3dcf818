// The sheet over the whole screen: the rail goes, and the keys that were in it go on where the screen begins.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { full } from '../frame/full.svelte';
import { go } from '../frame/route.svelte';
import type { Host } from '../host/host';
import { aCore } from '../replica/core-bench';
import { aPageOfItsOwn, answered, leave, show, target } from '../shared/field-bench';
import Desk from './Desk.svelte';

const none = (): void => {};
const own = {
  window: { fill: async () => {}, onMenu: none, onOpenFile: none, onClose: none, onFiles: none, scale: async () => 1, menu: async () => {}, announce: async () => false },
  room: { onStatus: none, onKey: none },
  preferences: { set: async () => {}, get: async () => ({}) },
  page: { keep: async () => {} },
} as unknown as Partial<Host>;

aPageOfItsOwn();
beforeEach(async () => {
  await aCore({ project: [{ id: 'p', title: 'Projet' }], lab: [{ id: 'l', name: 'Lab' }] }, own);
  go({ at: 'workshop', workshop: 'gone', part: 'journey' });
});
afterEach(async () => {
  await leave();
  await full.turn(false);
  go({ at: 'home' });
});

it('keeps the keys on the page', async () => {
  await show(Desk, { start: { opened: true, path: '', log_aside: null, resumed: null, rescued: null } });
  await answered();
  const link = target.querySelector<HTMLElement>('.rail a');
  if (!link) throw new Error('no rail');
  link.focus();
  await full.turn(true);
  await answered();
  expect(target.querySelector('.rail')).toBeNull();
  expect(document.activeElement).toBe(target.querySelector('[data-renewed="screen"]'));
});
