// The lines of a table that is brought in: the keys stay among them when there are no more to show.
import { expect, it, vi } from 'vitest';
import { ROLES, type BringPreview, type TablePreview as Table } from '../host/bringing';
import { aPageOfItsOwn, settle, show } from '../shared/field-bench';
import type { Bringing } from './bringing.svelte';
import TablePreview from './TablePreview.svelte';

aPageOfItsOwn();

it('has the keys on the first line that came once the button of more is gone, and else on the button', async () => {
  const table = (count: number): Table => ({ titles: ['Idée'], width: 1, roles: [ROLES[0]], title_lines: [], rows: Array.from({ length: count }, (_, at) => ({ line: at + 1, cells: [`Ligne ${at + 1}`], title: false })), below: 7, remarks: [] }) as unknown as Table;
  const props = $state({ table: table(3) });
  const wish = vi.fn();
  const bringing = { wishes: {}, wish } as unknown as Bringing;
  await show(TablePreview, { bringing, preview: { source: 'table' } as BringPreview, get table() { return props.table; } });
  const button = document.querySelector<HTMLElement>('.more button');
  for (const [count, line] of [[5, null], [7, 5]] as const) {
    button?.focus();
    button?.click();
    expect(wish).toHaveBeenCalled();
    await settle();
    props.table = table(count);
    await settle();
    expect(document.activeElement).toBe(line === null ? button : document.querySelectorAll('tbody tr')[line]);
  }
});
