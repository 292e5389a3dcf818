// The sheet over the whole screen: the window without its frame, the sheet without the rail. For the
// parts that ask for the room (`parts.ts`); wherever else one goes it ends. Never kept.
import { asFault, host } from '../host/host';
import { sentence } from '../shared/refusal';
import { toast } from '../shared/toast.svelte';

let on = $state(false);

export const full = {
  get on(): boolean {
    return on;
  },
  async turn(to: boolean): Promise<void> {
    if (to === on) return;
    on = to;
    try {
      await host.window.fill(to);
    } catch (reason) {
      // The rail is away all the same: that much of the room is won.
      toast(sentence(asFault(reason)), { kind: 'danger' });
    }
  },
};
