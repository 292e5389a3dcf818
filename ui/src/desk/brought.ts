// Files dropped on the window, and files and pictures pasted: each goes to the place it was meant
// for. Nothing is lost without a word, and nothing leads the page away.
import { mark, soleTaker, takerFor, takerUnder, type Spot, type Taker } from '../frame/bringing';
import type { BroughtFile, BroughtKind } from '../host/host';
import { host } from '../host/host';
import { importBrought } from '../projects/flows.svelte';
import { readPasted } from '../shared/clipboard/read';
import { overlaid } from '../shared/overlaid';
import { isTextField } from '../shared/text-entry';
import { toast } from '../shared/toast.svelte';
import { t } from '../shared/words.svelte';

/** Where something was brought: at a spot of the page, or to what has the focus. */
interface Place {
  readonly spot: Spot;
  readonly element: Element | null;
}

const at = (x: number, y: number): Place => ({ spot: { x, y }, element: document.elementFromPoint(x, y) });

/** From a share of the page to its own pixels, whatever zoom it has. */
const placed = ([x, y]: [number, number]): Place => at(x * innerWidth, y * innerHeight);

/** The one way of what is brought, whoever brings it. */
export function openDropped(files: readonly BroughtFile[], place: Place): void {
  const kinds = new Map<BroughtKind, BroughtFile[]>();
  for (const file of files) {
    const list = kinds.get(file.kind);
    if (list) list.push(file);
    else kinds.set(file.kind, [file]);
  }
  for (const [kind, some] of kinds) {
    const fits = (taker: Taker): boolean => taker.kinds.includes(kind);
    const found = takerFor(place.element, fits) ?? (place.spot === null ? soleTaker(fits) : takerUnder(place.spot, fits));
    if (found) found[1].take(some, place.spot);
    else if (kind === 'import') void importBrought(some);
    else toast(t(`brought-${kind}`, { count: some.length, name: some[0]?.name ?? '' }), { kind: 'danger' });
  }
}

function hold(place: [number, number] | null): void {
  mark(place === null ? null : (takerFor(placed(place).element, () => true)?.[0] ?? null));
}

/** A link or a text of the page itself is being dragged: no gesture of the desk. */
let own = false;

/** A text dragged from elsewhere: a field takes it by itself, a board as notes. */
function dropText(event: DragEvent): void {
  if (isTextField(event.target)) return;
  event.preventDefault();
  const data = event.dataTransfer;
  if (data === null || own) return;
  const place = at(event.clientX, event.clientY);
  const address = data.getData('text/uri-list').trim();
  if (address !== '') {
    openDropped([{ token: '', name: address.split(/\s+/u)[0] ?? '', kind: 'address' }], place);
    return;
  }
  if (readPasted(data).text.trim() === '') return;
  const writes = (taker: Taker): boolean => taker.text !== undefined;
  const found = takerFor(place.element, writes) ?? (place.spot === null ? null : takerUnder(place.spot, writes));
  if (found) found[1].text?.(data, place.spot);
  else toast(t('brought-words'), { kind: 'danger' });
}

function overText(event: DragEvent): void {
  if (isTextField(event.target)) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
}

/** A text pasted where one does not write: to the place around the focus that makes something of it. */
function pasteText(event: ClipboardEvent): void {
  if (isTextField(event.target) || event.clipboardData === null || overlaid()) return;
  const writes = (taker: Taker): boolean => taker.text !== undefined;
  const found = takerFor(document.activeElement, writes) ?? soleTaker(writes);
  if (!found) return;
  event.preventDefault();
  found[1].text?.(event.clipboardData, null);
}

/** What the page is shown of a clipboard without a text; the core knows the rest. */
async function paste(event: ClipboardEvent): Promise<void> {
  if (event.defaultPrevented) return;
  if (readPasted(event.clipboardData).text.trim() !== '') {
    pasteText(event);
    return;
  }
  const shown = [...(event.clipboardData?.files ?? [])]
    .filter((file) => file.type.startsWith('image/'))
    .map((blob): BroughtFile => ({ token: '', name: blob.name, kind: 'picture', blob }));
  const element = document.activeElement;
  const files = shown.length > 0 ? shown : await host.files.pasted().catch(() => []);
  if (files.length > 0) openDropped(files, { spot: null, element });
}

/** WebKit fires a paste outside of fields only where this is answered. */
function beforePaste(event: Event): void {
  if (!isTextField(event.target)) event.preventDefault();
}

/** From now on; the function returned ends it. */
export function followBrought(): () => void {
  const pasted = (event: ClipboardEvent): void => void paste(event);
  host.window.onFiles(hold, (files, place) => openDropped(files, placed(place)));
  document.addEventListener('beforepaste', beforePaste);
  document.addEventListener('paste', pasted);
  const begin = (): void => void (own = true);
  const end = (): void => void (own = false);
  document.addEventListener('dragstart', begin);
  document.addEventListener('dragend', end);
  document.addEventListener('dragover', overText);
  document.addEventListener('drop', dropText);
  return () => {
    document.removeEventListener('beforepaste', beforePaste);
    document.removeEventListener('paste', pasted);
    document.removeEventListener('dragstart', begin);
    document.removeEventListener('dragend', end);
    document.removeEventListener('dragover', overText);
    document.removeEventListener('drop', dropText);
  };
}
