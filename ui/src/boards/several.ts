/** Several boards of a workshop: another one like this one, one for the next group, their order. */
import Copy from '@lucide/svelte/icons/copy';
import CopyPlus from '@lucide/svelte/icons/copy-plus';
import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import { go } from '../frame/route.svelte';
import type { Board } from '../protocol/Board';
import { saved } from '../replica/act.svelte';
import { announcePlace } from '../shared/announce.svelte';
import { newId } from '../shared/id';
import { length, limitOf, shortened } from '../shared/limits';
import type { MenuItem } from '../shared/menu';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';
import * as gestures from './gestures';
import type { BoardModel } from './model.svelte';

const LIMIT = limitOf('board', 'title') ?? 200;

/** The title of a copy; a number where that title is there already. */
export function copyTitle(title: string, boards: readonly Pick<Board, 'title'>[], named: (title: string, number: number) => string): string {
  const taken = new Set(boards.map((board) => board.title));
  for (let number = 2; ; number += 1) {
    // The title gives way, never the number that tells them apart.
    const own = shortened(title, Math.max(1, LIMIT - length(named('', number))));
    const made = named(own, number);
    if (!taken.has(made)) return made;
  }
}

async function copy(model: BoardModel, boards: readonly Board[], notes: boolean): Promise<void> {
  const board = model.board;
  if (!board) return;
  const id = newId();
  const title = copyTitle(board.title, boards, (old, number) => t(notes ? 'board-copy-title' : 'board-next-title', { title: old, number }));
  if ((await model.send(gestures.copyBoard(board.id, id, title, notes))) || saved.kept.length > 0) return;
  go({ at: 'workshop', workshop: model.workshop, part: 'board', id });
  toast(t(notes ? 'board-copied' : 'board-emptied', { title }), { undo: true });
}

async function move(model: BoardModel, boards: readonly Board[], to: number): Promise<void> {
  const rest = boards.filter((board) => board.id !== model.id);
  if (await model.send({ board: { place: { ids: [model.id], before: rest[to]?.id ?? null } } })) return;
  const order = [...rest.slice(0, to), ...boards.filter((board) => board.id === model.id), ...rest.slice(to)];
  announcePlace(model.board?.title ?? '', model.id, order);
}

export function boardsItems(model: BoardModel, boards: readonly Board[]): MenuItem[] {
  const at = boards.findIndex((board) => board.id === model.id);
  return [
    { label: t('board-up-board'), icon: ArrowUp, disabled: at <= 0, run: () => void move(model, boards, at - 1) },
    { label: t('board-down-board'), icon: ArrowDown, disabled: at < 0 || at >= boards.length - 1, run: () => void move(model, boards, at + 1) },
    'line',
    { label: t('board-copy'), icon: Copy, run: () => void copy(model, boards, true) },
    { label: t('board-next'), icon: CopyPlus, run: () => void copy(model, boards, false) },
  ];
}
