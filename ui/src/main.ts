// Starts the desk: preferences first, so that the first picture has its language and theme, then
// how the library was found.
import { mount } from 'svelte';
import './app.css';
import Desk from './desk/Desk.svelte';
import { followPixels } from './frame/pixels.svelte';
import { loadPreferences } from './frame/preferences.svelte';
import { asFault, use, type Start } from './host/host';
import { host } from './host/tauri';
import { replica } from './replica/replica.svelte';
import { announceBy } from './shared/announce.svelte';
import { pageEnded } from './desk/taken-up.svelte';
import { begin as beginPage } from './shared/kept';

async function found(): Promise<Start> {
  try {
    const start = await host.library.start();
    // The records are on their way while the desk is put together.
    if (start.opened) void replica.begin();
    return start;
  } catch (reason) {
    return { opened: false, path: '', fault: asFault(reason), backups: [], renamed: [], home: null };
  }
}

async function begin(): Promise<void> {
  use(host);
  announceBy(host.window.announce);
  // All at once: each answer takes its own way through the webview.
  const [start] = await Promise.all([found(), loadPreferences(), followPixels(), beginPage().then(pageEnded)]);
  const target = document.getElementById('desk');
  if (target) mount(Desk, { target, props: { start } });
}

void begin();
