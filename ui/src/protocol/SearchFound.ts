import type { SearchHit } from "./SearchHit";
export type SearchFound = { hits: Array<SearchHit>, more: boolean, };
