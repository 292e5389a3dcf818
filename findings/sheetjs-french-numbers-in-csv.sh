#!/usr/bin/env bash
# SheetJS reads a French CSV without a word and with other numbers: the decimal comma is dropped.
#
# A spreadsheet saved as CSV on a French desk has `;` between cells and a comma in its numbers. By
# default every cell that looks like a number becomes one, in American: `1,5` is 15, `12,5 %` is 1.25,
# `12/11/2026` (12 November) is 11 December, `3/4` and `1-2` are days of the year 2001. `raw: true`
# leaves the cells as they stand; nothing else does.
#
# Seen with xlsx 0.18.5 (the newest on npm). Needs Node.js and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5
cat > seen.mjs <<'NODE'
import XLSX from 'xlsx';
const text = 'mean;share;day;part\n1,5;12,5 %;12/11/2026;3/4\n0,25;7,5 %;02/03/2026;1-2\n';
const rows = (options) => {
  const book = XLSX.read(text, { type: 'string', ...options });
  return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }).slice(1);
};
// The number of a day in a sheet: 1 is 1 January 1900.
const day = (number) => new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10);
const seen = rows({}).map(([mean, share, on, part]) => [mean, share, day(on), day(part)]);
console.log('xlsx', XLSX.version);
for (const row of seen) console.log('read as', row.join(' | '));
const raw = rows({ raw: true });
console.log('with raw: true', raw[0].join(' | '));
const expected = [[15, 1.25, '2026-12-11', '2001-03-04'], [25, 0.75, '2026-02-03', '2001-01-02']];
if (JSON.stringify(seen) !== JSON.stringify(expected)) throw new Error('read otherwise now');
if (raw[0].join() !== ['1,5', '12,5 %', '12/11/2026', '3/4'].join()) throw new Error('raw changes cells now');
NODE
node seen.mjs
