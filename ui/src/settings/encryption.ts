// The library's passphrase: what the settings know of it.
import type { Beside } from '../protocol/Beside';
import type { Backup } from '../protocol/Backup';
import type { LibraryInfo } from '../protocol/LibraryInfo';

/** What is done to the passphrase. */
export type Turn = 'on' | 'change' | 'off' | 'around';

/** What a new passphrase has at the least; the core holds it too. */
export const LEAST = 8;

const all = (info: LibraryInfo): (Backup | Beside)[] => [...info.backups, ...info.beside];

/** What lies beside the library and anybody can read. */
export function plainBeside(info: LibraryInfo): string[] {
  return all(info)
    .filter((one) => one.plain)
    .map((one) => one.path);
}

/** Of these, what cannot be encrypted: a log, and what cannot be read. */
export function cannotBe(info: LibraryInfo): string[] {
  return all(info)
    .filter((one) => one.plain && (('kind' in one && one.kind === 'log') || one.doubt === 'unreadable'))
    .map((one) => one.path);
}

/** What is wrong with what was typed; `null` where nothing is. */
export function wrong(to: string, again: string): 'short' | 'differs' | null {
  if ([...to].length < LEAST || to.trim() === '') return 'short';
  return to.normalize('NFC') === again.normalize('NFC') ? null : 'differs';
}
