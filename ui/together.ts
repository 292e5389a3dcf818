// Files that are tested together share their modules: each begins with an empty library and no
// message, whatever the one before it has left.
import { beforeAll } from 'vitest';
import { type Host, use } from './src/host/host';
import { replica } from './src/replica/replica.svelte';
import { dismiss, toasts } from './src/shared/toast.svelte';

beforeAll(async () => {
  for (const message of toasts.all) dismiss(message.id);
  if (!replica.ready) return;
  const value = { seq: 0, at: null, history: { undo: null, redo: null }, records: [] };
  use({ query: () => Promise.resolve({ answer: 'snapshot', value }) } as unknown as Host);
  replica.stop();
  await replica.open(null);
  await replica.resync();
});
