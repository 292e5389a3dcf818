// Several edits that are one gesture: a pasted table, a row of cells. What they would send is kept
// until the last one is read, then goes out at once, or not at all. Knows neither the core nor what
// is edited.
interface Kept {
  one: unknown;
  answer: (result: unknown) => void;
}
interface Gathering {
  kept: Kept[];
  send: ((all: unknown[]) => Promise<unknown>) | null;
  lists: Map<string, { edits: unknown[]; write: (edits: unknown[]) => void }>;
}

let gathering: Gathering | null = null;

/** Keeps what would be sent while a gesture is gathered; `null` when none is. */
export function kept<One, Result>(one: One, send: (all: One[]) => Promise<Result>): Promise<Result> | null {
  const now = gathering;
  if (now === null) return null;
  now.send ??= send as (all: unknown[]) => Promise<unknown>;
  return new Promise((answer) => now.kept.push({ one, answer: answer as (result: unknown) => void }));
}

/**
 * An edit of a list that is written as a whole: alone it is written at once, gathered with others
 * all are written together, so that none undoes another.
 */
export function edited<Edit>(list: string, edit: Edit, write: (edits: Edit[]) => void): void {
  if (gathering === null) {
    write([edit]);
    return;
  }
  const held = gathering.lists.get(list);
  if (held) held.edits.push(edit);
  else gathering.lists.set(list, { edits: [edit], write: write as (edits: unknown[]) => void });
}

/** Runs edits as one gesture. When `edits` gives back false nothing is sent. */
export function gather(edits: () => boolean): void {
  if (gathering !== null) {
    edits();
    return;
  }
  const mine: Gathering = { kept: [], send: null, lists: new Map() };
  gathering = mine;
  let good = false;
  try {
    good = edits();
    if (good) for (const { edits: all, write } of mine.lists.values()) write(all);
  } finally {
    gathering = null;
  }
  if (!good || mine.send === null) return;
  const result = mine.send(mine.kept.map((each) => each.one));
  void result.then((answer) => {
    for (const each of mine.kept) each.answer(answer);
  });
}
