// A cell as a person types it: one line an item. Turns lines into items and back without losing
// what the other fields of an item hold (actor, delay, the note it comes from).
// Pure; no records are changed here.

import type { Cell } from '../protocol/Cell';
import type { CellItem } from '../protocol/CellItem';
import type { Channel } from '../protocol/Channel';

export const CHANNELS: readonly Channel[] = ['face_to_face', 'web', 'app', 'phone', 'email', 'postal', 'sms', 'other'];

export function blankItem(text = '', channel: Channel | null = null): CellItem {
  return { text, channel, from_note: null, actor: '', delay: '', tool: '', rule: '', breaking_point: '' };
}

/** What stands in the editor: a line an item. */
export function linesOf(items: readonly CellItem[]): string {
  return items.map((item) => item.text.replaceAll('\n', ' ')).join('\n');
}

/**
 * The items that a text stands for. A line that was there keeps its item; a line that changed keeps
 * the item at its place, so that correcting a word does not lose the note it comes from.
 */
export function itemsFrom(text: string, before: readonly CellItem[]): CellItem[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const free = new Set(before.map((_, index) => index));
  const kept = lines.map((line) => {
    const same = [...free].find((index) => before[index]?.text.replaceAll('\n', ' ') === line);
    if (same !== undefined) {
      free.delete(same);
    }
    return same;
  });
  return lines.map((line, index) => {
    const same = kept[index];
    if (same !== undefined) {
      return before[same] as CellItem;
    }
    if (free.has(index)) {
      free.delete(index);
      return { ...(before[index] as CellItem), text: line };
    }
    return blankItem(line);
  });
}

/** The channel a cell names, if any. */
export function channelOf(cell: Cell | undefined): Channel | null {
  return cell?.items.find((item) => item.channel !== null)?.channel ?? null;
}

/** The items of a cell whose channel becomes this one; `null` takes the channel away. */
export function withChannel(items: readonly CellItem[], channel: Channel | null): CellItem[] {
  const at = items.findIndex((item) => item.channel !== null);
  if (at < 0) {
    return channel === null ? [...items] : [blankItem('', channel), ...items];
  }
  return items
    .map((item, index) => (index === at ? { ...item, channel } : item))
    .filter((item) => item.text.trim() !== '' || item.channel !== null);
}
