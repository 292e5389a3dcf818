// What the screen on the sheet puts in the top bar: its title, its one primary action, one other.
// A screen sets it inside an effect; the desk draws it.
import type { Icon, MenuItem } from '../shared/menu';

export interface BarAction {
  label: string;
  icon?: Icon | undefined;
  run: () => void;
  disabled?: boolean | undefined;
  /** Why it is disabled, in words. */
  reason?: string | undefined;
}

export interface Bar {
  title: string;
  /** What is so at present, and must be seen: not a button. */
  chip?: { label: string; icon: Icon } | undefined;
  primary?: BarAction | undefined;
  secondary?: BarAction | undefined;
  /** What Ctrl P and « Imprimer… » behind « … » do here. */
  print?: (() => void) | undefined;
  /** Behind « … »: what is rarer. */
  menu?: MenuItem[] | undefined;
}

let bar = $state.raw<Bar>({ title: '' });

export const desk = {
  get bar(): Bar {
    return bar;
  },
  set bar(value: Bar) {
    bar = value;
  },
};
