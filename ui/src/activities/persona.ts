// Makes a persona with the two scales a sheet starts with, and opens it.

import { go } from '../frame/route.svelte';
import { act } from '../replica/act.svelte';
import type { Portrait } from '../protocol/Portrait';
import { replica } from '../replica/replica.svelte';
import { newId } from '../shared/id';
import { t } from '../shared/words.svelte';

/** The drawings a persona can have, in the order new ones take them. */
export const PORTRAITS: readonly Portrait[] = ['bun', 'short', 'long', 'beard', 'glasses', 'scarf', 'curly', 'bald'];

/** The persona just made, whose name is written first. */
export let justMade: string | null = null;

export async function makePersona(workshop: string): Promise<void> {
  const project = replica.get('workshop', workshop)?.project;
  if (project === undefined) return;
  const id = newId();
  const before = replica.of('persona', 'workshop', workshop).length;
  const scale = (name: string) => ({
    label: t(`persona-scale-${name}`), left: t(`persona-scale-${name}-left`), right: t(`persona-scale-${name}-right`), value: null,
  });
  const fault = await act({
    persona: {
      create: [{
        id,
        fields: {
          project, workshop, name: t('persona-new-name'),
          portrait: PORTRAITS[before % PORTRAITS.length] ?? 'bun',
          scales: [scale('digital'), scale('administrative')],
        },
      }],
    },
  });
  if (fault) return;
  justMade = id;
  go({ at: 'workshop', workshop, part: 'persona', id });
}
