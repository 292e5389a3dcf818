#!/usr/bin/env bash
# charset-normalizer and chardet: a French list in windows-1252 is taken for Central European, Baltic
# or mainframe text, and comes out with other letters.
#
# Files that offices export for Excel are windows-1252 still. On lists of a few lines, charset-normalizer
# answers cp1250 (`à` becomes `ŕ`), for capitals cp1257; chardet finds the lower-case ones and answers
# cp424 (EBCDIC, Hebrew) for capitals, all with a confidence of at most 0.1. With `except UTF-8, it is
# windows-1252` every one of them is right.
#
# Seen with charset-normalizer 3.5.3 and chardet 7.7.0. Needs Python 3 with venv and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check charset-normalizer==3.5.3 chardet==7.7.0
cat > seen.py <<'PYTHON'
import chardet, charset_normalizer

LISTS = {
    'names and ideas': 'Prénom;Idée\r\nHélène;Créer une aire\r\n',
    'ideas': 'texte;zone;votes\r\nAccès à la mairie le samedi;Horaires;12\r\n'
             'Démarches à l’écran : trop compliqué…;Numérique;7\r\nUn bâtiment à rénover;Lieux;3\r\n',
    'capitals': 'IDÉE;CATÉGORIE\r\nÀ LA MAIRIE;DÉMARCHES\r\nÉLUS;ÉCOUTE\r\n',
}
EXPECTED = {
    'names and ideas': ('cp1250', False, True),
    'ideas': ('cp1250', False, True),
    'capitals': ('cp1257', False, False),
}
for name, text in LISTS.items():
    data = text.encode('cp1252')
    one = charset_normalizer.from_bytes(data).best().encoding
    two = chardet.detect(data)
    same = [bool(code) and data.decode(code, 'replace') == text for code in (one, two['encoding'])]
    print(f"{name}: charset-normalizer {one} ({'the text' if same[0] else 'another text'}), "
          f"chardet {two['encoding']} at {two['confidence']:.2f} ({'the text' if same[1] else 'another text'})")
    assert (one, *same) == EXPECTED[name], f'{name}: told otherwise now'
    assert two['confidence'] <= 0.1, 'chardet is surer now'
PYTHON
venv/bin/python seen.py
