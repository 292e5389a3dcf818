// Leading by keys and buttons that are faster than the disk: each goes on from what the one before left.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../host/host';
import type { Command } from '../protocol/Command';
import { settled } from '../replica/act.svelte';
import { aCore, type Core } from '../replica/core-bench';
import { aPageOfItsOwn, settle, show, target } from '../shared/field-bench';
import { lead } from './lead';
import { t } from '../shared/words.svelte';
import RunScreen from './RunScreen.svelte';

const BLOCKS = ['a', 'b', 'c', 'd'];
let core: Core;
let at: number;
let paused: boolean;
/** The screen of the room is in the core's hands. */
const room = { onStatus: () => {}, onKey: () => {}, show: async () => {}, open: async () => {} } as unknown as Host['room'];

const state = () => ({
  now: 0, begun: at >= 0, paused, ended: false, current: BLOCKS[at] ?? null, beside: [], step: at + 1, steps: 4,
  next: BLOCKS[at + 1] ?? null, before: BLOCKS[at - 1] ?? null, remaining: 60_000, allotted: 60_000, urgency: 'calm',
  late_min: null, expected_end: null, planned_end: null, tracks: [], clock_due: false,
  blocks: BLOCKS.map((block) => ({ block, done: false, start: null, end: null, actual_min: null })),
});
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

aPageOfItsOwn();
beforeEach(async () => {
  at = 0;
  paused = false;
  core = await aCore({
    workshop: [{ id: 'w', project: 'p', title: 'Atelier' }],
    block: BLOCKS.map((id) => ({ id, workshop: 'w', title: `Bloc ${id}`, kind: 'activity', mode: 'plenary', duration_min: 10, instruction: '', private_notes: '', group: null, parallel: false })),
  }, { room });
  // An answer is as slow as a commit: what it says was so when it was asked.
  core.answer = async ({ ask }) => {
    const value = structuredClone(state());
    await turn();
    return { answer: ask, value };
  };
  core.disk = { then: (next: () => void) => turn().then(next) } as Promise<void>;
  core.done = (command) => {
    const { kind, block } = markOf(command);
    if (kind === 'begin') at = BLOCKS.indexOf(block ?? '');
    if (kind === 'pause' || kind === 'resume') paused = kind === 'pause';
  };
});
const markOf = (command: Command) => (command as unknown as { run_event: { mark: { kind: string; block: string | null } } }).run_event.mark;
const begun = (): string[] => core.sent.map(markOf).map(({ kind, block }) => block ?? kind);

async function led(): Promise<void> {
  for (let wait = 0; wait < 30; wait += 1) {
    await turn();
    await settled();
  }
  await settle();
}
const press = (key: string): boolean => dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
async function screen(): Promise<void> {
  await show(RunScreen, { workshop: 'w' });
  await led();
}
function button(name: string): HTMLButtonElement {
  const found = [...target.querySelectorAll<HTMLButtonElement>('.next button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(name));
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

describe('leading', () => {
  it('goes on by one block a press, however quick the presses are', async () => {
    await screen();
    press('PageDown');
    press('PageDown');
    await led();
    expect(begun()).toEqual(['b', 'c']);
    press('PageUp');
    press('PageUp');
    press('PageDown');
    await led();
    expect(begun()).toEqual(['b', 'c', 'b', 'a', 'b']);
  });

  it('begins once what a button names, and holds what runs and no more', async () => {
    await screen();
    const next = button('Bloc b');
    next.click();
    next.click();
    await led();
    expect(begun()).toEqual(['b']);
    press('p');
    press('p');
    await led();
    expect(begun()).toEqual(['b', 'pause', 'resume']);
  });

  it('from another screen goes on by one block a press too', async () => {
    void lead('w', 'PageDown');
    await lead('w', 'PageDown');
    await led();
    expect(begun()).toEqual(['b', 'c']);
  });
});

it('leads on by one button, which is made anew with what it leads to and keeps the keys', async () => {
  await screen();
  const button = () => document.activeElement;
  const first = [...target.querySelectorAll<HTMLElement>('.next button')].at(-1);
  first?.focus();
  expect(button()?.textContent).toContain('Bloc b');
  first?.click();
  await led();
  expect(button()).not.toBe(first);
  expect(button()?.tagName).toBe('BUTTON');
  expect(button()?.textContent).toContain('Bloc c');
  for (const _ of ['c', 'd']) {
    (button() as HTMLElement).click();
    await led();
  }
  // After the last block the same button ends it.
  expect(button()?.textContent).toContain(t('run-finish'));
});

it('pauses and goes on by a button whose new name is spoken', async () => {
  await screen();
  const named = (name: string) => [...target.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.trim() === t(name));
  const pause = named('run-pause');
  pause?.focus();
  pause?.click();
  await led();
  expect(document.activeElement).toBe(named('run-resume'));
  expect(document.activeElement).not.toBe(pause);
});
