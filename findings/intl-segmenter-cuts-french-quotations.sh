#!/usr/bin/env bash
# Intl.Segmenter and sbd: a French quotation that ends in a mark is cut before its closing guillemet.
#
# French puts a space before », and after a mark and a space the next sentence begins: it starts with the
# lone sign, « demande-t-elle » behind it. A no-break space, wide or narrow, changes nothing, nor does the
# language `fr`; “Pourquoi ?”, whose sign stands close, is left whole. For Intl.Segmenter the M. of a name
# is a sentence too. Read aloud sentence by sentence, cut to a first sentence or counted, what people said
# comes out in halves.
#
# Seen with Node.js 20.20 (ICU 78.2) and sbd 1.0.19. Needs Node.js and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sbd@1.0.19
cat > seen.mjs <<'NODE'
import sbd from 'sbd';

const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });
const tools = {
  'Intl.Segmenter': (text) => [...segmenter.segment(text)].map(({ segment }) => segment.trim()),
  sbd: (text) => sbd.sentences(text),
};
const narrow = '\u202f';
const quoted = [' ', '\u00a0', narrow].map((space) => `Il a dit : «${space}C’est fermé.${space}» Puis il est parti.`);
const cases = [
  ...quoted.map((text) => [text, (parts) => parts.length === 2 && parts[0].endsWith('fermé.') && parts[1].startsWith('»'), ['Intl.Segmenter', 'sbd']]),
  [`«${narrow}Pourquoi${narrow}?${narrow}» demande-t-elle.`, (parts) => parts.length === 2 && parts[1] === '» demande-t-elle.', ['Intl.Segmenter', 'sbd']],
  ['Il a dit : “C’est fermé.” Puis il est parti.', (parts) => parts.length === 2 && parts[0].endsWith('”'), ['Intl.Segmenter', 'sbd']],
  ['M. Durand ouvre la séance.', (parts) => parts.length === 2 && parts[0] === 'M.', ['Intl.Segmenter']],
];
console.log('ICU', process.versions.icu);
for (const [text, expected, names] of cases) {
  for (const name of names) {
    const parts = tools[name](text);
    console.log(`${name}: ${parts.map((part) => `[${part}]`).join(' ')}`);
    if (!expected(parts)) throw new Error(`${text}: cut otherwise now`);
  }
}
NODE
node seen.mjs
