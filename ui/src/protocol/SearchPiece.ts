export type SearchPiece = { text: string, marked: boolean, };
