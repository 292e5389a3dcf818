// Lists that a record holds: a gesture takes the newest list and gives the next one. Pure.

/** A list with one item one place up or down; the same list at the ends. */
export function shifted<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const one = list[index];
  const to = index + by;
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(index, 1).toSpliced(to, 0, one);
}

/** Before which record one stands when it goes one place up or down: `null` at the end, nothing where it cannot go. */
export function placeBefore(list: readonly { id: string }[], id: string, by: -1 | 1): string | null | undefined {
  const at = list.findIndex((one) => one.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return undefined;
  return list[by < 0 ? to : to + 1]?.id ?? null;
}

/** Texts of several kinds with those of one kind replaced; kinds stand in the order given. */
export function withTexts<Kind extends string>(
  list: readonly { kind: Kind; text: string }[],
  kinds: readonly Kind[],
  kind: Kind,
  texts: readonly string[],
): { kind: Kind; text: string }[] {
  return kinds.flatMap((one) =>
    one === kind ? texts.map((text) => ({ kind, text })) : list.filter((item) => item.kind === one),
  );
}
