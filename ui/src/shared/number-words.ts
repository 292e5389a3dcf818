/**
 * Numbers written in words, as they stand before a unit: « deux semaines », "an hour", "forty-five
 * minutes". Up to sixty, in French and English; the text is lower case and its hyphens are spaces.
 */
const ONES: readonly (readonly string[])[] = [
  ['un', 'une', 'one', 'an', 'a'], ['deux', 'two'], ['trois', 'three'], ['quatre', 'four'], ['cinq', 'five'], ['six'], ['sept', 'seven'],
  ['huit', 'eight'], ['neuf', 'nine'], ['dix', 'ten'], ['onze', 'eleven'], ['douze', 'twelve'], ['treize', 'thirteen'], ['quatorze', 'fourteen'],
  ['quinze', 'fifteen'], ['seize', 'sixteen'], ['dix sept', 'seventeen'], ['dix huit', 'eighteen'], ['dix neuf', 'nineteen'],
];
const TENS: readonly (readonly string[])[] = [['vingt', 'twenty'], ['trente', 'thirty'], ['quarante', 'forty'], ['cinquante', 'fifty'], ['soixante', 'sixty']];

const named = new Map<string, number>();
ONES.forEach((words, at) => words.forEach((word) => named.set(word, at + 1)));
TENS.forEach((words, at) => {
  for (const word of words) {
    named.set(word, (at + 2) * 10);
    ONES.slice(0, 9).forEach((ones, unit) => ones.forEach((one) => named.set(`${word}${unit === 0 && one.startsWith('un') ? ' et' : ''} ${one}`, (at + 2) * 10 + unit + 1)));
  }
});
// The longest first: « dix sept » before « dix ».
const ANY = new RegExp(`(?<![\\p{L}'])(?:${[...named.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}'])`, 'gu');

/** The text with figures in place of the words. */
export function figured(text: string): string {
  return text.replace(ANY, (words) => String(named.get(words)));
}
