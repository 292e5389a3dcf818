import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ConfirmDialog from './ConfirmDialog.svelte';

interface Backup {
  path: string;
}

describe('a question before something is done', () => {
  const first: Backup = { path: 'a' };
  const second: Backup = { path: 'b' };
  let asked = $state.raw<Backup | null>(null);
  const onconfirm = vi.fn<(about: Backup) => void>();
  const oncancel = vi.fn<(about: Backup) => void>();
  let app: Record<string, unknown>;

  function open(danger: boolean): void {
    app = mount(ConfirmDialog as never, {
      target: document.body,
      props: {
        get asked() {
          return asked;
        },
        set asked(next: Backup | null) {
          asked = next;
        },
        danger,
        title: (about: Backup) => `Restaurer ${about.path} ?`,
        text: () => 'Elle remplace tout.',
        confirm: 'Restaurer',
        cancel: 'Garder',
        onconfirm,
        oncancel,
      },
    });
  }
  async function ask(about: Backup): Promise<void> {
    asked = about;
    flushSync();
    await tick();
    await vi.waitFor(() => expect(document.activeElement?.closest('[role=dialog], [role=alertdialog]')).toBeTruthy());
  }
  function press(label: string): void {
    const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === label);
    if (!found) throw new Error(`no button ${label}`);
    found.click();
    flushSync();
  }

  beforeEach(() => {
    vi.clearAllMocks();
    asked = null;
  });
  afterEach(() => {
    void unmount(app);
    document.body.replaceChildren();
  });

  it('hands over what it was asked about, when it no longer stands', async () => {
    open(true);
    const standing: (Backup | null)[] = [];
    onconfirm.mockImplementation(() => void standing.push(asked));
    for (const about of [first, second]) {
      await ask(about);
      expect(document.body.textContent).toContain(`Restaurer ${about.path} ?`);
      press('Restaurer');
      expect(onconfirm).toHaveBeenLastCalledWith(about);
    }
    expect(standing).toEqual([null, null]);
    expect(onconfirm).toHaveBeenCalledTimes(2);
    expect(oncancel).not.toHaveBeenCalled();
  });

  it('gives one answer only, whichever way it is left', async () => {
    open(false);
    await ask(first);
    press('Garder');
    expect(oncancel).toHaveBeenLastCalledWith(first);

    await ask(second);
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    flushSync();
    await vi.waitFor(() => expect(oncancel).toHaveBeenLastCalledWith(second));
    expect(oncancel).toHaveBeenCalledTimes(2);
    expect(onconfirm).not.toHaveBeenCalled();
    expect(asked).toBeNull();
  });

  it('has the focus on keeping where something is lost, else on the verb', async () => {
    open(true);
    await ask(first);
    expect(document.activeElement?.textContent?.trim()).toBe('Garder');
    void unmount(app);
    document.body.replaceChildren();
    asked = null;
    open(false);
    await ask(first);
    expect(document.activeElement?.textContent?.trim()).toBe('Restaurer');
  });
});

/** Every component's source, without its styles. */
function* components(folder: string): Generator<[string, string]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* components(path);
    else if (entry.name.endsWith('.svelte')) yield [path, readFileSync(path, 'utf8')];
  }
}

describe('answers of dialogs', () => {
  it('are never given by closing first', () => {
    const wrong: string[] = [];
    for (const [path, source] of components(join(import.meta.dirname, '..'))) {
      for (const [, body] of source.matchAll(/function \w+\([^)]*\)[^{]*\{\n([\s\S]*?)\n {2}\}/g)) {
        // Closing, then something that is sent or handed over: what was chosen may be gone by then.
        const close = body?.search(/^\s*onclose\(\);/m) ?? -1;
        if (close < 0) continue;
        const rest = body?.slice(close) ?? '';
        if (/\b(await )?act\(|\bonpick\(|\bonanswer\(|\bonconfirm\(/.test(rest)) wrong.push(path);
      }
    }
    // `PasteDialog` keeps its text another way.
    expect(wrong.filter((path) => !path.endsWith('PasteDialog.svelte'))).toEqual([]);
  });
});
