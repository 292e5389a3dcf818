#!/usr/bin/env bash
# pandoc: no picture of an ODT has an alternative text; in a DOCX of the same text each has.
#
# The frame of a picture is written without `svg:title` and `svg:desc`, so that a screen reader says
# « image » and a PDF made of it has nothing to read out. In the other direction too: a text in an ODT
# (LibreOffice's dialogue writes those two elements) is not read. Whoever checks the way through Word sees
# nothing of it.
#
# Seen with pandoc 3.9 (pypandoc_binary 1.17). Needs Python 3 with venv and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pypandoc_binary==1.17
cat > seen.py <<'PYTHON'
import base64, re, zipfile
import pypandoc

PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
TEXT = '''Avant ![Un mur couvert de notes](wall.png) après.

![Le mur à midi](wall.png){alt="Cinq colonnes de notes jaunes"}
'''
ALTERNATIVES = ['Un mur couvert de notes', 'Cinq colonnes de notes jaunes']
with open('wall.png', 'wb') as file:
    file.write(base64.b64decode(PIXEL))
with open('text.md', 'w', encoding='utf-8') as file:
    file.write(TEXT)


def page(path):
    read = pypandoc.convert_file(path, 'html', extra_args=['--wrap=none'])
    assert read.count('<img ') == 2
    return re.findall(r'alt="([^"]*)"', read)


print('pandoc', pypandoc.get_pandoc_version())
for kind, part in (('docx', 'word/document.xml'), ('odt', 'content.xml')):
    pypandoc.convert_file('text.md', kind, outputfile=f'text.{kind}')
    written = zipfile.ZipFile(f'text.{kind}').read(part).decode()
    held = [text for text in ALTERNATIVES if text in written]
    frames = len(re.findall('<wp:docPr |<draw:frame ', written))
    print(f'{kind}: {frames} pictures, alternative texts in it: {held}, read again: {page(f"text.{kind}")}')
    assert frames == 2 and held == (ALTERNATIVES if kind == 'docx' else []), f'{kind}: written otherwise now'

# An ODT whose picture has both elements.
with zipfile.ZipFile('text.odt') as before, zipfile.ZipFile('described.odt', 'w') as after:
    for name in before.namelist():
        data = before.read(name)
        if name == 'content.xml':
            data = data.replace(b'</draw:frame>', '<svg:title>Mur</svg:title><svg:desc>Un mur couvert de notes</svg:desc></draw:frame>'.encode())
        after.writestr(name, data)
read = page('described.odt')
print('an ODT with svg:title and svg:desc is read as:', read)
assert read == [], 'they are read now'
PYTHON
venv/bin/python seen.py
