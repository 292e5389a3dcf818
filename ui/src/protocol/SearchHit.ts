import type { Noun } from "./Noun";
import type { SearchOwner } from "./SearchOwner";
import type { SearchPiece } from "./SearchPiece";
export type SearchHit = { kind: string, noun: Noun, id: string, place: string, item: number | null, owners: Array<SearchOwner>, workshop: string | null, project: string | null, title: Array<SearchPiece>, snippet: Array<SearchPiece>, hidden: boolean, };
