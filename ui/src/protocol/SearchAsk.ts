export type SearchAsk = { words: string, kinds: Array<string>, project: string | null, from: string | null, to: string | null, tag: string | null, most: number, };
