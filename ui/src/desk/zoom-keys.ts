// Ctrl with +, − or 0, however the keyboard makes them: + is Shift and a key on French and American
// keyboards, or a key of the keypad; 0 is Shift and a key on French ones. The window's menu takes the
// plain ones before the page hears of them.
export type Zoom = 'larger' | 'smaller' | 'normal';

export function zoomOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): Zoom | null {
  // AltGr is Ctrl and Alt on Windows: it writes a sign.
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  if (event.key === '+' || event.key === '=' || event.code === 'NumpadAdd') return 'larger';
  if (event.key === '-' || event.key === '\u2212' || event.key === '_' || event.code === 'NumpadSubtract') return 'smaller';
  if (event.key === '0' || event.code === 'Digit0' || event.code === 'Numpad0') return 'normal';
  return null;
}
