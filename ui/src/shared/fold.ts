/** What an apostrophe cuts off in French. */
const ELIDED = /(^|[^\p{L}\p{N}])(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu)'/gu;

/** As `fold`, and « l’usager » is found by « d’usager » and by « usager ». */
export const foldWords = (text: string): string => fold(text).replace(ELIDED, '$1');

/** Texts as one compares and searches them: case, accents, ligatures, the kind of apostrophe and of space do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replaceAll('œ', 'oe').replaceAll('æ', 'ae')
    .replace(/[\u2018\u2019\u02bc\u2032]/gu, "'").replace(/\s+/gu, ' ').trim();
}
