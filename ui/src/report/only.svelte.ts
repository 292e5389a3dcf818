// The projects that figures are only of, for as long as the window is open: none chosen, all of them.
import { replica } from '../replica/replica.svelte';

let chosen = $state.raw<readonly string[]>([]);

export const only = {
  /** Those that are still there. */
  get projects(): readonly string[] {
    return chosen.filter((id) => replica.get('project', id) !== undefined);
  },
  set projects(next: readonly string[]) {
    chosen = next;
  },
};
