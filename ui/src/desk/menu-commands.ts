// What the window's own menu asks of the desk.
import type { MenuCommand } from '../host/host';
import { askNewProject, importFiles } from '../projects/flows.svelte';
import { prefer, preferences } from '../frame/preferences.svelte';
import { go, route, type Part } from '../frame/route.svelte';
import { replica } from '../replica/replica.svelte';
import { printHere } from './print-here';
import type { Zoom } from './zoom-keys';

const STEP = 0.1;

function textScale(by: number): void {
  const next = Math.min(1.5, Math.max(0.9, preferences.current.text_scale + by));
  void prefer({ text_scale: Math.round(next * 100) / 100 });
}

export function zoomText(zoom: Zoom): void {
  if (zoom === 'normal') void prefer({ text_scale: 1 });
  else textScale(zoom === 'larger' ? STEP : -STEP);
}

/** A part of the workshop that is open, or was last. */
function toPart(part: Part): void {
  const place = route.current;
  const workshop = place.at === 'workshop' ? place.workshop : preferences.current.last_workshop;
  if (workshop !== null && replica.get('workshop', workshop)) go({ at: 'workshop', workshop, part });
}

const commands: Record<MenuCommand, () => void> = {
  new_project: askNewProject,
  import: () => void importFiles(),
  export_synthesis: () => toPart('synthesis'),
  print: printHere,
  home: () => go({ at: 'home' }),
  projects: () => go({ at: 'projects' }),
  workshops: () => go({ at: 'workshops' }),
  moments: () => toPart('moments'),
  settings: () => go({ at: 'settings' }),
  text_larger: () => zoomText('larger'),
  text_smaller: () => zoomText('smaller'),
  text_normal: () => zoomText('normal'),
  language_fr: () => void prefer({ language: 'fr' }),
  language_en: () => void prefer({ language: 'en' }),
  theme_light: () => void prefer({ theme: 'light' }),
  theme_dark: () => void prefer({ theme: 'dark' }),
  theme_system: () => void prefer({ theme: 'system' }),
};

export function menuCommand(item: MenuCommand): void {
  commands[item]();
}
