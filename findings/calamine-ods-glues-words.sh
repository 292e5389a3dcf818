#!/usr/bin/env bash
# python-calamine: words around a line break in an ODS cell are glued, and a long duration is text.
#
# A tab and a line break within a paragraph are elements of their own in that format; they are passed over,
# so that « Accueil » and « guichet » on two lines are « Accueilguichet » (two paragraphs keep their line
# end, blanks in a row too). A column of durations comes back in two kinds: 0 h 45 is a time of the day,
# 24 h 00 and 26 h 30 are the text `PT26H30M00S` of the file, so that a total leaves the longest ones out.
# pyexcel-ods3 reads both. The newest package carries calamine 0.37.0; the crate's 0.38.0 keeps tabs and
# line breaks.
#
# Seen with python-calamine 0.9.1, pyexcel-ods3 0.6.1; written with odfpy 1.4.1. Needs Python 3 with venv
# and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-calamine==0.9.1 pyexcel-ods3==0.6.1 odfpy==1.4.1
cat > seen.py <<'PYTHON'
import datetime
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import LineBreak, P, S, Tab
import pyexcel_ods3, python_calamine

sheet = Table(name='Atelier')


def text(*paragraphs):
    cell = TableCell(valuetype='string')
    for parts in paragraphs:
        paragraph = P()
        for part in parts:
            paragraph.addText(part) if isinstance(part, str) else paragraph.addElement(part)
        cell.addElement(paragraph)
    return cell


def duration(value, shown):
    cell = TableCell(valuetype='time', timevalue=value)
    cell.addElement(P(text=shown))
    return cell


ROWS = [
    [text(['Accueil', LineBreak(), 'guichet']), text(['Accueil', Tab(), 'guichet']), text(['Accueil'], ['guichet']), text(['Accueil', S(c=2), 'guichet'])],
    [duration('PT00H45M00S', '00:45'), duration('PT24H00M00S', '24:00'), duration('PT26H30M00S', '26:30')],
]
for cells in ROWS:
    row = TableRow()
    sheet.addElement(row)
    for cell in cells:
        row.addElement(cell)
book = OpenDocumentSpreadsheet()
book.spreadsheet.addElement(sheet)
book.save('atelier.ods')

seen = [[cell for cell in row if cell != ''] for row in python_calamine.CalamineWorkbook.from_path('atelier.ods').get_sheet_by_index(0).to_python()]
other = pyexcel_ods3.get_data('atelier.ods')['Atelier']
for name, rows in (('python-calamine', seen), ('pyexcel-ods3', other)):
    for row in rows:
        print(f'{name}: {row}')
hours = lambda *values: [datetime.timedelta(hours=value) for value in values]
assert seen[0] == ['Accueilguichet', 'Accueilguichet', 'Accueil\nguichet', 'Accueil  guichet'], 'texts are read otherwise now'
assert seen[1] == [datetime.time(0, 45), 'PT24H00M00S', 'PT26H30M00S'], 'durations are read otherwise now'
assert other[0] == ['Accueil\nguichet', 'Accueil\tguichet', 'Accueil\nguichet', 'Accueil  guichet']
assert other[1] == [datetime.time(0, 45), *hours(24, 26.5)]
PYTHON
venv/bin/python seen.py
