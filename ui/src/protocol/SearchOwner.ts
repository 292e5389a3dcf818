import type { Noun } from "./Noun";
export type SearchOwner = { noun: Noun, id: string, };
