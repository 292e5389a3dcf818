/**
 * Drawing groups at random, balanced by category, repeatable from a seed.
 *
 * The same people, groups and seed give the same draw on any machine: the order people were typed
 * in does not matter, nor does the clock. Each category is spread as evenly as it can be, and what
 * is left over goes to the emptiest groups, so sizes never differ by more than one unless the
 * groups have sizes of their own.
 */

/** Who is drawn. */
export interface Person {
  id: string;
  category: string;
}

/** Where people go; `size` is the number of people it waits for, if somebody said. */
export interface Place {
  id: string;
  size: number | null;
}

/** A seed that is easy to read aloud and to type again: four digits. */
export function seedFrom(entropy: number): number {
  return 1000 + (Math.abs(Math.trunc(entropy)) % 9000);
}

/** The group of each person. Empty when there is no group. */
export function draw(people: readonly Person[], places: readonly Place[], seed: number): Map<string, string> {
  const out = new Map<string, string>();
  if (places.length === 0) return out;
  const next = generator(seed);
  const wanted = sizes(people.length, places);
  const filled = new Map<string, number>(places.map((place) => [place.id, 0]));

  const categories = [...new Set(people.map((person) => person.category))].sort();
  // The largest categories first: they are the ones that must be spread.
  const byCategory = categories
    .map((category) => people.filter((person) => person.category === category))
    .sort((a, b) => b.length - a.length);

  for (const members of byCategory) {
    const here = new Map<string, number>(places.map((place) => [place.id, 0]));
    for (const person of shuffled([...members].sort((a, b) => (a.id < b.id ? -1 : 1)), next)) {
      const open = places.filter((place) => (filled.get(place.id) ?? 0) < (wanted.get(place.id) ?? 0));
      const among = shuffled(open.length > 0 ? open : [...places], next);
      const best = among.reduce((kept, place) => {
        const order =
          (here.get(place.id) ?? 0) - (here.get(kept.id) ?? 0) ||
          share(filled, wanted, place.id) - share(filled, wanted, kept.id);
        return order < 0 ? place : kept;
      });
      out.set(person.id, best.id);
      here.set(best.id, (here.get(best.id) ?? 0) + 1);
      filled.set(best.id, (filled.get(best.id) ?? 0) + 1);
    }
  }
  return out;
}

function share(filled: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>, id: string): number {
  return (filled.get(id) ?? 0) / Math.max(1, wanted.get(id) ?? 1);
}

/** How many people each group takes: its own size when all have one and they suffice, else equal. */
function sizes(people: number, places: readonly Place[]): Map<string, number> {
  const given = places.reduce((sum, place) => sum + (place.size ?? 0), 0);
  if (places.every((place) => place.size !== null) && given >= people) {
    return new Map(places.map((place) => [place.id, place.size ?? 0]));
  }
  const base = Math.ceil(people / places.length);
  return new Map(places.map((place) => [place.id, base]));
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}

/** A small generator (Weyl sequence and a mix): the draw must not depend on the browser's own. */
function generator(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
