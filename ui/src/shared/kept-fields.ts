// Texts that are being typed, in whatever field: handed over as they grow, and put back into their
// field by the page that is loaded after this one's process has ended. A field is known by where the
// desk is, by its name, and by its place among those of that name.
//
// A text that becomes a command through a draft is dropped with that draft. Any other is dropped when
// its field has closed, is empty again, or shows what it showed before.
import { accessibleName } from './field-name';
import { allLeft, keep } from './kept';
import { dropText, keepAway, keptText } from './unsaved.svelte';
import { t } from './words.svelte';

type TextField = HTMLInputElement | HTMLTextAreaElement;

export interface KeptField {
  route: string;
  name: string;
  index: number;
  value: string;
  /** What it showed before. */
  before: string;
  /** What had the focus before it, and may open it. */
  opener: { name: string; index: number } | null;
}

interface Held {
  field: TextField;
  kept: KeptField;
  /** A draft will say when it is done. */
  drafted: boolean;
}

const FIELDS = 'input, textarea';
const OPENERS = '[role="button"], button, td, th, [role="gridcell"]';
const TEXTS = new Set(['text', 'search', 'number', 'date', 'time', 'email', 'url', 'tel']);
const LOOK = 400;

const held = new Map<string, Held>();
const befores = new WeakMap<TextField, string>();
let opener: KeptField['opener'] = null;
let timer: ReturnType<typeof setInterval> | undefined;
/** The field whose typing is being handled right now. */
let typing: string | null = null;

/** The field being typed in now, for a draft that begins: done when it is dropped. */
export function ofDraft(): (() => void) | null {
  const key = typing;
  const own = key === null ? undefined : held.get(key);
  if (key === null || own === undefined) return null;
  own.drafted = true;
  return () => drop(key);
}

/** Follows all that is typed, until it is told to stop. */
export function followFields(): () => void {
  const onTyped = (event: Event) => typed(event.target);
  const onFocus = (event: FocusEvent) => focused(event.target);
  document.addEventListener('input', onTyped, true);
  document.addEventListener('focusin', onFocus, true);
  return () => {
    document.removeEventListener('input', onTyped, true);
    document.removeEventListener('focusin', onFocus, true);
    clearInterval(timer);
    timer = undefined;
    held.clear();
  };
}

/**
 * Puts back what the page before left: a field that is there gets its text, one that something
 * opens is opened; the others get it when people open them. Gives what came back, and what waits.
 */
export async function putBack(): Promise<{ back: number; waiting: string[] }> {
  const waiting: string[] = [];
  let back = 0;
  for (const [key, value] of allLeft('field ')) {
    const kept = value as KeptField;
    const field = kept.route === location.hash ? (fieldOf(kept) ?? (await opened(kept))) : null;
    if (field === null) {
      later.push({ key, kept });
      // Not saved, and asked about before the window closes, until its field has it again.
      keepAway({ key, label: kept.name, text: kept.value, why: t('guard-found-why'), place: kept.route, stored: kept.before });
      waiting.push(kept.value);
      continue;
    }
    keep(key, null);
    if (field.value === kept.value) continue;
    write(field, kept.value);
    back += 1;
  }
  return { back, waiting };
}

/** Those whose field has not been seen yet. */
const later: { key: string; kept: KeptField }[] = [];

function typed(target: EventTarget | null): void {
  if (!isText(target)) return;
  const found = [...held].find(([, own]) => own.field === target);
  const name = accessibleName(target);
  const kept: KeptField = found?.[1].kept ?? {
    route: location.hash,
    name,
    index: indexOf(target, name, FIELDS),
    value: '',
    before: befores.get(target) ?? target.defaultValue,
    opener,
  };
  const key = found?.[0] ?? `field ${kept.route} ${kept.name} ${kept.index}`;
  const own = { field: target, kept: { ...kept, value: target.value }, drafted: found?.[1].drafted ?? false };
  held.set(key, own);
  keep(key, own.kept);
  typing = key;
  setTimeout(() => (typing = null));
  timer ??= setInterval(look, LOOK);
}

function focused(target: EventTarget | null): void {
  if (isText(target)) {
    befores.set(target, target.value);
    const found = later.find(({ kept }) => kept.route === location.hash && fieldOf(kept) === target);
    if (found === undefined) return;
    later.splice(later.indexOf(found), 1);
    keep(found.key, null);
    // People may have dropped it meanwhile.
    const wanted = keptText(found.key) !== undefined;
    dropText(found.key);
    if (wanted && target.value === found.kept.before) write(target, found.kept.value);
  } else if (target instanceof Element) {
    const at = target.closest(OPENERS);
    const name = at ? accessibleName(at) : '';
    opener = at ? { name, index: indexOf(at, name, OPENERS) } : null;
  }
}

/** What has become of the texts that no draft answers for. */
function look(): void {
  for (const [key, { field, kept, drafted }] of held) {
    if (drafted) continue;
    const now = field.isConnected ? field.value : '';
    if (now === '' || now === kept.before) drop(key);
    else if (now !== kept.value) {
      held.set(key, { field, kept: { ...kept, value: now }, drafted });
      keep(key, { ...kept, value: now });
    }
  }
}

function drop(key: string): void {
  held.delete(key);
  keep(key, null);
  if (held.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

function isText(target: EventTarget | null): target is TextField {
  if (target instanceof HTMLTextAreaElement) return target.closest('[data-keeps-itself]') === null;
  // A passphrase is kept by nobody, also while it is shown.
  return target instanceof HTMLInputElement && TEXTS.has(target.type) && !target.hasAttribute('data-secret');
}

function indexOf(element: Element, name: string, kind: string): number {
  return alike(name, kind).indexOf(element);
}

function alike(name: string, kind: string): Element[] {
  return [...document.querySelectorAll(kind)].filter((one) => accessibleName(one) === name);
}

function fieldOf(kept: KeptField): TextField | null {
  const found = alike(kept.name, FIELDS)[kept.index];
  return found !== undefined && isText(found) ? found : null;
}

async function opened(kept: KeptField): Promise<TextField | null> {
  const at = kept.opener && alike(kept.opener.name, OPENERS)[kept.opener.index];
  if (!(at instanceof HTMLElement)) return null;
  at.focus();
  at.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', code: 'F2', bubbles: true, cancelable: true }));
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const field = fieldOf(kept);
    if (field !== null) return field;
  }
  return null;
}

/** As if it were typed. */
function write(field: TextField, value: string): void {
  field.focus({ preventScroll: true });
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: value }));
  if (field instanceof HTMLTextAreaElement || field.type === 'text' || field.type === 'search') {
    field.setSelectionRange(value.length, value.length);
  }
}
