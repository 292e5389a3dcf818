#!/usr/bin/env bash
# python-docx: words added with tracked changes or in a form's field are not in the text.
#
# `paragraph.text` and `paragraph.runs` walk over the runs and links that lie directly in the paragraph; an
# insertion (`w:ins`) and a content control (`w:sdt`), both of them text on the page, wrap theirs. A whole
# paragraph in a control is not among `document.paragraphs`. The sentence closes up over the gap: « Il faut
# ne pas fermer le guichet », with « ne pas » added by a colleague, is read as its contrary. docx2txt reads
# all of it.
#
# Seen with python-docx 1.2.0 and docx2txt 0.9. Needs Python 3 with venv and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9
cat > seen.py <<'PYTHON'
import docx, docx2txt
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

run = lambda text: f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
added = f'<w:ins w:id="1" w:author="A" w:date="2026-12-01T09:00:00Z">{run("ne pas ")}</w:ins>'
field = f'<w:sdt><w:sdtContent>{run("Mairie annexe")}</w:sdtContent></w:sdt>'
BODY = [
    f'<w:p {{}}>{run("Il faut ")}{added}{run("fermer le guichet")}</w:p>',
    f'<w:p {{}}>{run("Lieu : ")}{field}</w:p>',
    f'<w:sdt {{}}><w:sdtContent><w:p>{run("Douze personnes")}</w:p></w:sdtContent></w:sdt>',
]
document = docx.Document()
for part in BODY:
    document.element.body.insert_element_before(parse_xml(part.format(nsdecls('w'))), 'w:sectPr')
document.save('notes.docx')

seen = [paragraph.text for paragraph in docx.Document('notes.docx').paragraphs]
other = [line for line in docx2txt.process('notes.docx').splitlines() if line]
print('python-docx:', seen)
print('docx2txt:', other)
assert seen == ['Il faut fermer le guichet', 'Lieu : '], 'python-docx reads otherwise now'
assert other == ['Il faut ne pas fermer le guichet', 'Lieu : Mairie annexe', 'Douze personnes'], 'docx2txt reads otherwise now'
PYTHON
venv/bin/python seen.py
