#!/usr/bin/env bash
# Intl, Babel, date-fns, luxon, dayjs: « 1 décembre », where French writes « 1er ».
#
# The French patterns behind them write every day alike, so that one date in thirty is misspelled on a cover
# or an invitation, in every form that names the month; an example of another day shows nothing. The ordinal
# day of date-fns and dayjs (`do`, `Do`) is right on the first and on all others. The way back is shut too:
# with `d MMMM yyyy` luxon, date-fns and dayjs take « 1 décembre 2026 » and refuse « 1er décembre 2026 ».
#
# Seen with Node.js 20.20 (ICU 78.2), Babel 2.19.0, date-fns 4.4.0, luxon 3.7.2 and dayjs 1.11.23. Needs
# Node.js, npm, Python 3 with venv and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts date-fns@4.4.0 luxon@3.7.2 dayjs@1.11.23
cat > seen.mjs <<'NODE'
import { format, isValid, parse } from 'date-fns';
import { fr } from 'date-fns/locale';
import dayjs from 'dayjs';
import 'dayjs/locale/fr.js';
import advanced from 'dayjs/plugin/advancedFormat.js';
import custom from 'dayjs/plugin/customParseFormat.js';
import localized from 'dayjs/plugin/localizedFormat.js';
import { DateTime } from 'luxon';

for (const plugin of [advanced, custom, localized]) dayjs.extend(plugin);
const first = new Date(2026, 11, 1, 12);
const written = {
  Intl: new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(first),
  luxon: DateTime.fromJSDate(first).setLocale('fr').toLocaleString(DateTime.DATE_FULL),
  'date-fns': format(first, 'PPP', { locale: fr }),
  dayjs: dayjs(first).locale('fr').format('LL'),
};
for (const [name, seen] of Object.entries(written)) {
  console.log(`${name}: ${seen}`);
  if (seen !== '1 décembre 2026') throw new Error(`${name}: written otherwise now`);
}
const ordinal = [format(first, 'do MMMM', { locale: fr }), dayjs(first).locale('fr').format('Do MMMM'), format(new Date(2026, 11, 2), 'do MMMM', { locale: fr })];
console.log(`ordinal: ${ordinal.join(', ')}`);
if (String(ordinal) !== '1er décembre,1er décembre,2 décembre') throw new Error('ordinals are written otherwise now');

const reads = {
  luxon: (text) => DateTime.fromFormat(text, 'd MMMM yyyy', { locale: 'fr' }).isValid,
  'date-fns': (text) => isValid(parse(text, 'd MMMM yyyy', first, { locale: fr })),
  dayjs: (text) => dayjs(text, 'D MMMM YYYY', 'fr').isValid(),
};
for (const [name, read] of Object.entries(reads)) {
  const seen = ['1 décembre 2026', '1er décembre 2026'].map(read);
  console.log(`${name} reads « 1 décembre 2026 »: ${seen[0]}, « 1er décembre 2026 »: ${seen[1]}`);
  if (!seen[0] || seen[1]) throw new Error(`${name}: read otherwise now`);
}
NODE
node seen.mjs
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check babel==2.19.0
cat > seen.py <<'PYTHON'
import datetime
from babel.dates import format_date

seen = [format_date(datetime.date(2026, 12, 1), form, locale='fr') for form in ('long', 'full')]
print('Babel:', ', '.join(seen))
assert seen == ['1 décembre 2026', 'mardi 1 décembre 2026']
PYTHON
venv/bin/python seen.py
