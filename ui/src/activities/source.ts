/** Something that can be voted on, or placed in a matrix. */
export interface Source {
  label: string;
  note?: string;
  cluster?: string;
  idea_card?: string;
}

/** What it stands for, as fields of an option or an item. */
export function stands({ note, cluster, idea_card }: Source): { note: string | null; cluster: string | null; idea_card: string | null } {
  return { note: note ?? null, cluster: cluster ?? null, idea_card: idea_card ?? null };
}

/** What is in already: notes, clusters and cards that something stands for. */
export function presentIn(all: readonly { note: string | null; cluster: string | null; idea_card: string | null }[]): ReadonlySet<string> {
  return new Set(all.flatMap(({ note, cluster, idea_card }) => [note, cluster, idea_card].filter((each) => each !== null)));
}
