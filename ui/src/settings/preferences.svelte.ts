// What this computer remembers for the person: language, theme, text size, keys, motion. Applied
// to the page as soon as it changes and kept by the host; nothing of the workshops lives here.
import { host, type Preferences } from '../host/host';
import { language } from '../shared/words.svelte';

const DEFAULTS: Preferences = {
  language: 'fr',
  theme: 'system',
  text_scale: 1,
  single_keys: true,
  reduced_motion: false,
  last_workshop: null,
  last_visit: null,
};

let current = $state.raw<Preferences>(DEFAULTS);
const dark = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-color-scheme: dark)');

export const preferences = {
  get current(): Preferences {
    return current;
  },
  /** Reads them and applies them; before the first screen is drawn. */
  async load(): Promise<void> {
    current = { ...DEFAULTS, ...(await host.preferences.get()) };
    apply();
    dark?.addEventListener('change', apply);
  },
  /** Applies at once, then keeps. Rejects with the fault when they cannot be kept. */
  async set(some: Partial<Preferences>): Promise<void> {
    current = { ...current, ...some };
    apply();
    await host.preferences.set(current);
  },
};

function apply(): void {
  language.current = current.language;
  const root = document.documentElement;
  const theme = current.theme === 'system' ? (dark?.matches ? 'dark' : 'light') : current.theme;
  root.dataset['theme'] = theme;
  root.style.fontSize = `${Math.round(current.text_scale * 100)}%`;
  root.toggleAttribute('data-still', current.reduced_motion);
}
