#!/usr/bin/env bash
# chrono-node and dateparser: the French way of writing an hour, « 14 h 30 », is read as another hour.
#
# French typography puts spaces around the h. chrono-node keeps the hour and loses the minutes
# (« le 2 décembre à 14 h 30 » is 14:00), takes « de 9 h 30 » for "in nine hours", and reads « avant-hier »
# as yesterday. dateparser adds the hours to the present moment (« demain à 14 h » asked at 9:00 is
# tomorrow at 23:00). Written together, `14h30`, both are right: a test with that spelling sees nothing.
#
# Seen with chrono-node 2.10.3 and dateparser 1.5.0. Needs Node.js, Python 3 with venv, npm and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat > seen.mjs <<'NODE'
import * as chrono from 'chrono-node';
const now = new Date(2026, 10, 29, 9, 0);
const two = (number) => String(number).padStart(2, '0');
const moment = (date) => `${date.getMonth() + 1}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
const cases = [
  ['le 2 décembre à 14h30', '12-02 14:30'],
  ['le 2 décembre à 14 h 30', '12-02 14:00'],
  ['réunion à 9 h 15', '11-29 09:00'],
  ['de 9 h 30', '11-29 18:00'],
  ['avant-hier', '11-28 09:00'],
];
console.log('chrono-node, asked on 11-29 at 09:00');
for (const [text, expected] of cases) {
  const date = chrono.fr.parseDate(text, now);
  const seen = date ? moment(date) : 'nothing';
  console.log(`  ${text} -> ${seen}`);
  if (seen !== expected) throw new Error(`${text}: read otherwise now`);
}
NODE
node seen.mjs
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check dateparser==1.5.0
cat > seen.py <<'PYTHON'
import datetime, dateparser
now = datetime.datetime(2026, 11, 29, 9, 0)
cases = {'14h30': '11-29 14:30', '14 h 30': '11-28 19:00', 'demain à 14 h': '11-30 23:00', 'mardi en huit': '11-08 00:00'}
print('dateparser', dateparser.__version__)
for text, expected in cases.items():
    seen = dateparser.parse(text, languages=['fr'], settings={'RELATIVE_BASE': now})
    seen = seen.strftime('%m-%d %H:%M') if seen else 'nothing'
    print(f'  {text} -> {seen}')
    assert seen == expected, f'{text}: read otherwise now'
PYTHON
venv/bin/python seen.py
