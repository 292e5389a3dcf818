/** Time zones of French labs, the computer's, and any other by its name. */
import { FALLBACK_ZONE, isZone } from '../shared/words.svelte';

/** Zones with a name of their own in the sentences (`zone-paris`). */
export const ZONES: readonly (readonly [zone: string, word: string])[] = [
  ['Europe/Paris', 'paris'],
  ['America/Guadeloupe', 'guadeloupe'],
  ['America/Martinique', 'martinique'],
  ['America/Cayenne', 'guyane'],
  ['Indian/Reunion', 'reunion'],
  ['Indian/Mayotte', 'mayotte'],
  ['America/Miquelon', 'miquelon'],
  ['America/St_Barthelemy', 'saint-barthelemy'],
  ['America/Marigot', 'saint-martin'],
  ['Pacific/Noumea', 'noumea'],
  ['Pacific/Tahiti', 'tahiti'],
  ['Pacific/Marquesas', 'marquises'],
  ['Pacific/Gambier', 'gambier'],
  ['Pacific/Wallis', 'wallis'],
];

/** The zone to propose, from what the computer says: one without a place is no lab's. */
export function proposedZone(said: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  return said !== undefined && said.includes('/') && !said.startsWith('Etc/') && isZone(said) ? said : FALLBACK_ZONE;
}

/** The zone of that name as the core writes it; nothing where there is none. */
export function readZone(text: string): string | null {
  const name = text.trim().replace(/\s+/g, '_');
  if (!name.includes('/') || !isZone(name)) return null;
  const known = ZONES.find(([zone]) => zone.toLowerCase() === name.toLowerCase());
  return known ? known[0] : (Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === name.toLowerCase()) ?? null);
}
