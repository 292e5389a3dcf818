// Pages of the room turned faster than the room tells where it is.
import { expect, it } from 'vitest';
import { use, type Host, type RoomStatus } from '../host/host';
import { room } from './room.svelte';

it('two turns in a row are two pages, one back after them is one, and a frozen screen turns from what it shows', async () => {
  const pages: number[] = [];
  let tell: (status: RoomStatus) => void = () => undefined;
  use({
    room: {
      onStatus: (told: (status: RoomStatus) => void) => (tell = told),
      show: ({ page }: { page: number }) => (pages.push(page), Promise.resolve()),
    },
  } as unknown as Host);
  room.listen();
  const at = (page: number): void => tell({ open: true, full: false, screens: 1, width: 800, height: 600, page, pages: 4, shows: 'groups' });
  at(0);
  await Promise.all([room.turn('w', 1), room.turn('w', 1)]);
  expect(pages).toEqual([1, 2]);
  at(1);
  await room.turn('w', 1);
  expect(pages.at(-1)).toBe(3);
  at(2);
  at(3);
  await room.turn('w', 1);
  await room.turn('w', -1);
  expect(pages.slice(-2)).toEqual([3, 2]);
  at(2);
  await room.setFrozen('w', true);
  await Promise.all([room.turn('w', 1), room.turn('w', 1)]);
  expect(pages.slice(-2)).toEqual([3, 3]);
});
