/** The lab as the settings and the first start change it: there from the first thing said of it. */
import type { Fault } from '../protocol/Fault';
import type { Lab } from '../protocol/Lab';
import { act } from '../replica/act.svelte';
import { replica } from '../replica/replica.svelte';
import { newId } from '../shared/id';
import { FALLBACK_ZONE } from '../shared/words.svelte';
import { proposedZone } from './zones';

let making: Promise<Fault | null> | null = null;

/** Changes the lab, or makes it, in the zone of the computer. Two fields left at once make one. */
export async function setLab(fields: Partial<Lab>, key: string): Promise<Fault | null> {
  await making;
  const known = replica.all('lab')[0];
  if (known) return act({ lab: { patch: [{ id: known.id, fields }] } }, { mergeKey: `lab:${key}` });
  making = act({ lab: { create: [{ id: newId(), fields: { time_zone: proposedZone(), ...fields } }] } }).finally(() => {
    making = null;
  });
  return making;
}

/** Where nothing was said of the lab, its zone is still the computer's, not that of Paris. */
export async function keepProposedZone(): Promise<void> {
  await making;
  if (!replica.all('lab')[0] && proposedZone() !== FALLBACK_ZONE) await setLab({}, 'time_zone');
}
