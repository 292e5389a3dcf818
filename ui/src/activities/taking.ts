/** An artefact taken again: made like another one, of this project or another. */
import { asFault, host } from '../host/host';
import type { ArtefactLine } from '../protocol/ArtefactLine';
import type { Fault } from '../protocol/Fault';
import { act } from '../replica/act.svelte';
import { newId } from '../shared/id';

/** What can be taken again as it is. */
export type Artefact = 'persona' | 'empathy_map' | 'journey' | 'stakeholder_map' | 'test_grid';

/** What is copied by one gesture. */
export type Copied = Artefact | 'board' | 'idea_card';

/** Those of the whole library; or why they cannot be read. */
export async function artefacts(noun: Artefact): Promise<readonly ArtefactLine[] | Fault> {
  try {
    const answer = await host.query({ ask: 'artefacts', noun });
    return answer.answer === 'artefacts' ? answer.value : [];
  } catch (reason) {
    return asFault(reason);
  }
}

/** Makes the copy here; its identity, or nothing when it was refused. An empty title: the same. */
export async function take(noun: Copied, id: string, workshop: string, title = ''): Promise<string | null> {
  const made = newId();
  return (await act({ artefact: { copy: { noun, id, new_id: made, workshop, title } } })) ? null : made;
}
