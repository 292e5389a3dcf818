#!/usr/bin/env bash
# parse-duration: « 1,5 h » is fifteen hours, « 1 heure 30 » thirty minutes.
#
# Facilitators write the length of a block as they speak. The comma is taken for a separator of
# thousands, a word the package does not know is passed over together with its number, and `1:30` is a
# minute and a half. `1 h 30` and `1h30` are right.
#
# Seen with parse-duration 2.1.9. Needs Node.js and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund parse-duration@2.1.9
cat > seen.mjs <<'NODE'
import parse from 'parse-duration';
const cases = [['1 h 30', 90], ['1h30', 90], ['1,5 h', 900], ['0,5 h', 300], ['1 heure 30', 30], ['1:30', 1.5], ['45 mn', null]];
for (const [text, expected] of cases) {
  const seen = parse(text, 'm');
  console.log(`${text} -> ${seen} min`);
  if (seen !== expected) throw new Error(`${text}: read otherwise now`);
}
NODE
node seen.mjs
