#!/usr/bin/env bash
# SVGO: a chart loses its roles, its links and the names of its parts, and looks the same.
#
# `role` and the `href` of a link are taken for unknown attributes; `aria-labelledby` stays, but the id it
# names is cut off. Groups without attributes are dissolved, so that the `<title>` of each bar lands beside
# the others: the first one names the whole drawing from then on, the others name nothing. List items are
# merged into one path. All of it by the default plugins, among which `removeTitle` is not.
#
# Seen with svgo 4.1.0. Needs Node.js and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts svgo@4.1.0
cat > seen.mjs <<'NODE'
import { optimize } from 'svgo';

const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"';
const bar = (x) => `<path d="M${x} 0h3v2h-3z"/>`;
const cases = {
  'a named drawing': [
    `${open} role="img" aria-labelledby="name"><title id="name">Votes</title>${bar(0)}</svg>`,
    (seen) => !seen.includes('role=') && seen.includes('aria-labelledby="name"') && !seen.includes('id='),
  ],
  'a title for each bar': [
    `${open}><g><title>Accueil : 12 voix</title>${bar(0)}</g><g><title>Horaires : 3 voix</title>${bar(4)}</g></svg>`,
    (seen) => !seen.includes('<g') && /^<svg [^>]*><title>Accueil : 12 voix<\/title>/.test(seen) && seen.includes('/><title>Horaires : 3 voix</title><path'),
  ],
  'a list of two': [
    `${open}><g role="list" aria-label="Idées"><g role="listitem">${bar(0)}</g><g role="listitem">${bar(4)}</g></g></svg>`,
    (seen) => !seen.includes('role=') && seen.match(/<path/g).length === 1,
  ],
  'a link': [
    `${open}><a href="https://example.org/idees"><text y="9">Les idées</text></a></svg>`,
    (seen) => !seen.includes('example.org') && seen.includes('<a><text'),
  ],
};
for (const [name, [drawing, expected]] of Object.entries(cases)) {
  const seen = optimize(drawing).data;
  console.log(`${name}\n  ${drawing}\n  ${seen}`);
  if (!expected(seen)) throw new Error(`${name}: written otherwise now`);
}
NODE
node seen.mjs
