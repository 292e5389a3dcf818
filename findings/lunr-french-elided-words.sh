#!/usr/bin/env bash
# lunr with its French rules: a word behind an apostrophe is found by nobody who types the word.
#
# Words are parted at blanks and hyphens only, and the French trimmer strips what is no letter from their
# two ends, so that « l’école » and « d’atelier » are words of their own, stemmed as such: the index holds
# `l’ecol` beside `ecol`. `école` finds no « L’école », whichever apostrophe it has, and `l'école` does not
# find « l’école ». « été » (the summer) is a stop word.
#
# Seen with lunr 2.3.9 and lunr-languages 1.22.0. Needs Node.js and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts lunr@2.3.9 lunr-languages@1.22.0
cat > seen.cjs <<'NODE'
const lunr = require('lunr');
require('lunr-languages/lunr.stemmer.support')(lunr);
require('lunr-languages/lunr.fr')(lunr);

const notes = ['L’école du quartier', "L'école ouverte", 'Une école', 'Une idée d’atelier', 'Les ateliers', 'Un été sans navette'];
const index = lunr(function () {
  this.use(lunr.fr);
  this.ref('place');
  this.field('text');
  notes.forEach((text, place) => this.add({ place, text }));
});
console.log(`lunr ${lunr.version}: ${Object.keys(index.invertedIndex).join(' ')}`);
const cases = [
  ['école', ['Une école']],
  ['l’école', ['L’école du quartier']],
  ["l'école", ["L'école ouverte"]],
  ['atelier', ['Les ateliers']],
  ['été', []],
];
for (const [word, expected] of cases) {
  const found = index.search(word).map(({ ref }) => notes[ref]);
  console.log(`${word} finds ${JSON.stringify(found)}`);
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`${word}: found otherwise now`);
}
NODE
node seen.cjs
