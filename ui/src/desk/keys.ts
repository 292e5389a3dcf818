// The keys of everywhere: undo, redo, search (Ctrl K), printing (Ctrl P), the regions (F6), help (F1), naming a moment (F9), the whole screen (F11), back, the size of the text. A text
// field keeps its own undo; a dialog keeps all keys but those of the size.
import { overlaid } from '../shared/overlaid';
import { isTextField } from '../shared/text-entry';
import { zoomOf, type Zoom } from './zoom-keys';

const lastIn = new WeakMap<Element, HTMLElement>();

export interface DeskKeys {
  undo: () => void;
  redo: () => void;
  help: () => void;
  search: () => void;
  /** Names the present moment. */
  moment: () => void;
  /** Over the whole screen, or back; `false`: only back. */
  full: (toggle: boolean) => void;
  /** Prints what is on the sheet, if nothing lies over it. */
  print: () => void;
  zoom: (zoom: Zoom) => void;
}

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

function regions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null || region.getClientRects().length > 0,
  );
}

/** The innermost region that holds the element. */
function regionOf(element: Element | null, among: readonly HTMLElement[]): number {
  const region = element?.closest('[data-region]');
  return among.findIndex((one) => one === region);
}

export function nextRegion(back: boolean): void {
  const all = regions();
  if (all.length === 0) return;
  const from = regionOf(document.activeElement, all);
  const to = all[(from + (back ? -1 : 1) + all.length) % all.length];
  if (!to) return;
  const before = lastIn.get(to);
  const inside = before?.isConnected ? before : firstStop(to, all);
  (inside ?? to).focus();
}

function firstStop(region: HTMLElement, all: readonly HTMLElement[]): HTMLElement | undefined {
  const found = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return found.find(
    (element) => element.getClientRects().length > 0 && all[regionOf(element, all)] === region && element.tabIndex >= 0,
  );
}

/** Listens until the function returned is called. */
export function listenToKeys(keys: DeskKeys): () => void {
  const onFocus = (event: FocusEvent) => {
    const target = event.target;
    const region = target instanceof HTMLElement ? target.closest('[data-region]') : null;
    if (region && target instanceof HTMLElement && target !== region) lastIn.set(region, target);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (overlaid()) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (command && !event.altKey && !event.shiftKey && key === 'k') {
      event.preventDefault();
      keys.search();
    } else if (event.key === 'F6') {
      event.preventDefault();
      nextRegion(event.shiftKey);
    } else if (event.key === 'F1') {
      event.preventDefault();
      keys.help();
    } else if (event.key === 'F11' && !command && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      keys.full(true);
    } else if (event.key === 'Escape') {
      keys.full(false);
    } else if (event.key === 'F9' && !command && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      keys.moment();
    } else if (command && !event.altKey && (key === 'z' || key === 'y') && !isTextField(event.target)) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) keys.redo();
      else keys.undo();
    } else if (event.altKey && event.key === 'ArrowLeft' && !isTextField(event.target)) {
      // A list that moves things with Alt and arrows has prevented this before it came here.
      event.preventDefault();
      window.history.back();
    }
  };
  // Before whoever keeps its keys to itself: a note being written, an open cell.
  const onZoom = (event: KeyboardEvent) => {
    const zoom = zoomOf(event);
    if (zoom === null) return;
    event.preventDefault();
    event.stopPropagation();
    keys.zoom(zoom);
  };
  // Wherever one is: the page itself is never what is printed.
  const onPrint = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const asked = command && !event.altKey && key === 'p';
    if (!asked) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.shiftKey && !event.repeat && !overlaid()) keys.print();
  };
  addEventListener('focusin', onFocus);
  addEventListener('keydown', onPrint, true);
  addEventListener('keydown', onZoom, true);
  addEventListener('keydown', onKey);
  return () => {
    removeEventListener('focusin', onFocus);
    removeEventListener('keydown', onZoom, true);
    removeEventListener('keydown', onPrint, true);
    removeEventListener('keydown', onKey);
  };
}
