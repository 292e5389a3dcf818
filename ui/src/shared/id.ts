// Identities minted by the face: UUID version 7, so that records sort by the time they were made.
// Within a millisecond a counter keeps the order of the gestures.

/** Gives a new identity; tests have one of their own. */
export type NewId = () => string;

let lastTime = 0;
let counter = 0;

export function newId(): string {
  const now = Date.now();
  if (now > lastTime) {
    lastTime = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    lastTime += 1;
    counter = 0;
  }
  const random = crypto.getRandomValues(new Uint8Array(8));
  random[0] = (random[0]! & 0x3f) | 0x80;
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');
  const time = hex(lastTime, 12);
  const tail = Array.from(random, (byte) => hex(byte, 2)).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
