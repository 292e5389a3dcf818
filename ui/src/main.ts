// Starts the desk: preferences first, so that the first picture has its language and theme, then
// how the library was found.
import { mount } from 'svelte';
import './app.css';
import Desk from './desk/Desk.svelte';
import { followPixels } from './frame/pixels.svelte';
import { loadPreferences } from './frame/preferences.svelte';
import { asFault, use, type Start } from './host/host';
import { host } from './host/tauri';
import { announceBy } from './shared/announce.svelte';
import { pageEnded } from './desk/taken-up.svelte';
import { begin as beginPage } from './shared/kept';

async function begin(): Promise<void> {
  use(host);
  announceBy(host.window.announce);
  await Promise.all([loadPreferences(), followPixels(), beginPage().then(pageEnded)]);
  let start: Start;
  try {
    start = await host.library.start();
  } catch (reason) {
    start = { opened: false, path: '', fault: asFault(reason), backups: [], renamed: [], home: null };
  }
  const target = document.getElementById('desk');
  if (target) mount(Desk, { target, props: { start } });
}

void begin();
