#!/usr/bin/env bash
# read-excel-file: 9:15 comes back as 9:14:59.999, and an agenda made of it begins a minute early.
#
# A moment in a workbook is a fraction of days, which most hours meet only nearly; the library cuts the rest
# off instead of rounding. Of the 96 quarter hours of 1 December 2026, 32 lose a thousandth of a second:
# shown as hours and minutes they are 0:59, 9:14, 17:29. 9:00, 10:30 or 14:00 are right, so that an example
# may show nothing. openpyxl, which wrote the file, and exceljs read every one as it was.
#
# Seen with read-excel-file 9.3.17, exceljs 4.4.0, openpyxl 3.1.5. Needs Node.js 20, npm, Python 3 with venv
# and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5
cat > make.py <<'PYTHON'
import datetime, openpyxl

start = datetime.datetime(2026, 12, 1)
moments = [start + datetime.timedelta(minutes=15 * place) for place in range(96)]
book = openpyxl.Workbook()
for moment in moments:
    book.active.append([moment])
book.save('agenda.xlsx')
back = [row[0] for row in openpyxl.load_workbook('agenda.xlsx').active.values]
print('openpyxl', openpyxl.__version__, sum(one != two for one, two in zip(moments, back)), 'of 96 differ')
assert back == moments
PYTHON
venv/bin/python make.py
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts read-excel-file@9.3.17 exceljs@4.4.0 2> /dev/null
cat > seen.mjs <<'NODE'
import ExcelJS from 'exceljs';
import readExcelFile from 'read-excel-file/node';

const start = Date.UTC(2026, 11, 1);
const clock = (moment) => moment.toISOString().slice(11, 16);
function early(moments) {
  return moments.flatMap((moment, place) => {
    const less = start + place * 15 * 60_000 - moment.getTime();
    if (less !== 0 && less !== 1) throw new Error(`${less} ms`);
    return less ? [`${clock(new Date(start + place * 15 * 60_000))} -> ${clock(moment)}`] : [];
  });
}
const [{ data }] = await readExcelFile('agenda.xlsx');
const one = early(data.map((row) => row[0]));
const book = new ExcelJS.Workbook();
await book.xlsx.readFile('agenda.xlsx');
const cells = [];
book.worksheets[0].eachRow((row) => cells.push(row.getCell(1).value));
const two = early(cells);
console.log(`read-excel-file: ${one.length} of ${data.length} a thousandth early: ${one.join(', ')}`);
console.log(`exceljs: ${two.length} of ${cells.length}`);
if (data.length !== 96 || one.length !== 32 || !one.includes('09:15 -> 09:14') || one.some((text) => text.startsWith('09:00')))
  throw new Error('read-excel-file reads otherwise now');
if (cells.length !== 96 || two.length !== 0) throw new Error('exceljs reads otherwise now');
NODE
node seen.mjs
