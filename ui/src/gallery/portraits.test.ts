// Portraits in sight: all of them come, as many at once as the core answers, each asked for once.
import { beforeEach, expect, it } from 'vitest';
import { use, type Host } from '../host/host';
import type { GalleryLine } from '../protocol/GalleryLine';
import { PORTRAITS } from '../protocol/limits';
import { Portraits } from './portraits.svelte';

let asked: string[][];
beforeEach(() => {
  asked = [];
  use({
    query: async ({ personas }: { personas: string[] }) => {
      asked.push(personas);
      return { answer: 'portraits', value: personas.slice(0, PORTRAITS).map((id) => ({ id, picture: `data:${id}` })) };
    },
  } as unknown as Host);
});

it('come for more personas than are answered at once', async () => {
  const lines = Array.from({ length: 2 * PORTRAITS + 5 }, (_, at) => ({ id: `${at}`, changed: 1, pictured: true }) as GalleryLine);
  const portraits = new Portraits();
  await portraits.want(lines);
  expect(lines.filter((line) => portraits.of(line) !== `data:${line.id}`)).toEqual([]);
  expect(asked.map((ids) => ids.length)).toEqual([PORTRAITS, PORTRAITS, 5]);
  await portraits.want(lines);
  expect(asked).toHaveLength(3);
});
