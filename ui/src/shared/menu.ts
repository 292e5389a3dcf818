// What a menu is made of, and what an icon is.
import type { LucideIcon } from '@lucide/svelte';

/** An icon of `@lucide/svelte/icons/<name>`. */
export type Icon = LucideIcon;

export interface MenuEntry {
  label: string;
  icon?: Icon | undefined;
  /** The key that does the same, shown at the right: "F2". */
  key?: string | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Set: the entry is a choice, ticked or not. */
  checked?: boolean | undefined;
  run?: (() => void) | undefined;
  /** A submenu. */
  items?: MenuItem[] | undefined;
}

/** An entry, or a line between groups. */
export type MenuItem = MenuEntry | 'line';
