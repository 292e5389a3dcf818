#!/usr/bin/env bash
# FlexSearch, its French set: `jeune` finds « jeu », and neither « jeunes » nor, for `usager`, « usagers ».
#
# The list of endings that comes with the library cuts -ne, -le and -e from a singular, and -es from a
# plural: « jeune » becomes `jeu`, « jeunes » `jeun`. Singular and plural part for école, table, zone and
# commune, and for usager and élu too, as a bare -s is none of its endings. « été » (the summer) is left out
# as a form of être. Without the set no singular finds its plural either, but nothing finds what it is not.
#
# Seen with flexsearch 0.8.212. Needs Node.js and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts flexsearch@0.8.212
cat > seen.mjs <<'NODE'
import FlexSearch from 'flexsearch';
import french from 'flexsearch/lang/fr';

const { Charset, Encoder, Index } = FlexSearch;
const encoder = new Encoder(Charset.Default, french);
const notes = ['Écouter les jeunes', 'Une aire de jeu', 'Des écoles ouvertes', 'Les usagers attendent', 'Rendre visite aux communes', 'Des navettes en été'];
const index = new Index({ encoder });
const plain = new Index();
notes.forEach((note, place) => {
  index.add(place, note);
  plain.add(place, note);
});
const cases = [
  ['jeune', 'jeu', ['Une aire de jeu']],
  ['jeunes', 'jeun', ['Écouter les jeunes']],
  ['école', 'eco', []],
  ['écoles', 'ecol', ['Des écoles ouvertes']],
  ['usager', 'usag', []],
  ['commune', 'comu', []],
  ['communes', 'comun', ['Rendre visite aux communes']],
  ['été', '', []],
];
for (const [word, stem, expected] of cases) {
  const seen = encoder.encode(word).join(' ');
  const found = index.search(word).map((place) => notes[place]);
  console.log(`${word}: « ${seen} », finds ${JSON.stringify(found)}`);
  if (seen !== stem || JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`${word}: read otherwise now`);
}
const without = plain.search('jeune').map((place) => notes[place]);
console.log(`jeune, without the French set: finds ${JSON.stringify(without)}`);
if (without.length !== 0) throw new Error('the default finds something now');
NODE
node seen.mjs
