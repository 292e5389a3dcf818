// A file on its way in: what a choice does to the others, and where it goes.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BringPreview, Role, Wishes } from '../host/bringing';
import { type Host, use } from '../host/host';
import { toasts } from '../shared/toast.svelte';
import { Bringing } from './bringing.svelte';

let wished: Wishes[];
let brought: unknown[];

function aHost(boards: number): void {
  const read = async (_: string, __: string, wishes: Wishes): Promise<BringPreview> => {
    wished.push(wishes);
    const roles: Role[] = wishes.roles ?? ['text', 'zone', 'ignore'];
    return { counts: { boards }, table: { roles, titles: ['Idée', 'Lieu', 'Quartier'] } } as unknown as BringPreview;
  };
  use({ bring: { read, in: vi.fn(async (...asked: unknown[]) => (brought.push(asked[2]), {})) } } as unknown as Host);
}

beforeEach(() => {
  wished = [];
  brought = [];
});

describe('the role of a column', () => {
  it('is of one column, and the one that had it is told', async () => {
    aHost(1);
    const own = new Bringing('w', null, { token: 't', name: 'a.csv' } as never);
    await own.read();
    own.role(2, 'zone');
    await vi.waitFor(() => expect(own.preview?.table?.roles).toEqual(['text', 'ignore', 'zone']));
    expect(toasts.all.at(-1)?.text).toContain('Lieu');
    const told = toasts.all.length;
    // Texts are joined.
    own.role(1, 'text');
    await vi.waitFor(() => expect(own.preview?.table?.roles).toEqual(['text', 'text', 'zone']));
    expect(toasts.all.length).toBe(told);
  });
});

describe('where it goes', () => {
  it('is the board that was chosen, and new ones where the file holds several', async () => {
    for (const [boards, board] of [[1, 'b'], [2, null]] as const) {
      aHost(boards);
      const own = new Bringing('w', 'b', { token: 't', name: 'a.json' } as never);
      await own.read();
      await own.bring();
      expect(brought.at(-1)).toBe(board);
    }
  });
});
