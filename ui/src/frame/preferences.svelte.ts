// How the person wants the desk: language, theme, size of the text, shortcuts, movement. Applied
// to the page as soon as they change, and kept by the host.
import { asFault, host, type Preferences } from '../host/host';
import { sentence } from '../shared/refusal';
import { toast } from '../shared/toast.svelte';
import { language, zone } from '../shared/words.svelte';

export const DEFAULTS: Preferences = {
  language: 'fr',
  theme: 'system',
  text_scale: 1,
  single_keys: true,
  reduced_motion: false,
  last_workshop: null,
  last_visit: null,
  time_zone: null,
  agenda_columns: ['instruction', 'responsible'],
  portfolio: { view: 'table', group: 'none', columns: ['code', 'owner', 'phase', 'weather', 'next', 'workshops', 'actions'] },
  room_join: null,
  journey_zoom: 1,
};

let current = $state.raw<Preferences>(DEFAULTS);
/** As found at the start: where the person was the last time. */
let found = $state.raw<Preferences>(DEFAULTS);
let dark = $state(false);

export const preferences = {
  get current(): Preferences {
    return current;
  },
  /** Where and when the person was before this start. */
  get before(): Pick<Preferences, 'last_workshop' | 'last_visit'> {
    return found;
  },
  get theme(): 'light' | 'dark' {
    return current.theme === 'system' ? (dark ? 'dark' : 'light') : current.theme;
  },
};

export async function loadPreferences(): Promise<void> {
  const system = matchMedia('(prefers-color-scheme: dark)');
  dark = system.matches;
  system.addEventListener('change', (event) => {
    dark = event.matches;
    apply();
  });
  try {
    current = { ...DEFAULTS, ...(await host.preferences.get()) };
    found = current;
    // Until the library is read.
    zone.current = current.time_zone;
  } catch {
    // Without them the desk opens as it does the first time.
  }
  apply();
}

/** Reads them again, where the core has forgotten some: what is kept next says nothing of it. */
export async function reloadPreferences(): Promise<void> {
  current = { ...DEFAULTS, ...(await host.preferences.get()) };
  apply();
}

/** Changes some, and keeps them. */
export async function prefer(change: Partial<Preferences>): Promise<void> {
  current = { ...current, ...change };
  apply();
  try {
    await host.preferences.set(current);
  } catch (reason) {
    toast(sentence(asFault(reason)), { kind: 'danger' });
  }
}

function apply(): void {
  language.current = current.language;
  const root = document.documentElement;
  root.dataset['theme'] = preferences.theme;
  root.style.setProperty('--text-scale', String(current.text_scale));
  if (current.reduced_motion) root.dataset['motion'] = 'reduced';
  else delete root.dataset['motion'];
}
