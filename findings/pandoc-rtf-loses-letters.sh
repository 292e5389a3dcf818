#!/usr/bin/env bash
# pandoc: RTF loses the letter after a typographic apostrophe, « l’eau » comes in as « l’au ».
#
# RTF writes such a character as its number and one plain character for readers that know no better
# (`l\u8217?eau`). Where no blank stands between the two, pandoc passes over the plain one and over the
# letter or blank after it, without a warning. Its own writer leaves that blank out for ’ “ ” and –, so that
# a report sent through RTF comes back with other words; accents alone show nothing, as it writes `\u233 ?`.
# A plain character in hexadecimal (`\u8217\'92`, as LibreOffice writes) is read right.
#
# Seen with pandoc 3.9 (pypandoc_binary 1.17). Needs Python 3 with venv and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pypandoc_binary==1.17
cat > seen.py <<'PYTHON'
import pypandoc


def read(rtf):
    return pypandoc.convert_text(rtf, 'plain', format='rtf', extra_args=['--wrap=none']).strip()


print('pandoc', pypandoc.get_pandoc_version())
WRITTEN = {
    r"l\u8217?eau": 'l’au',
    r"caf\u233?s": 'café',
    r"l\u8217 ?eau": 'l’eau',
    r"l\u8217\'92eau": 'l’eau',
}
for written, expected in WRITTEN.items():
    seen = read(r'{\rtf1\ansi\ansicpg1252\uc1{\pard ' + written + r'\par}}')
    print(f'{written} -> {seen}')
    assert seen == expected, f'{written}: read otherwise now'

TEXTS = {
    'L’eau de l’hôtel de ville': 'L’au de l’ôtel de ville',
    'Horaires – le samedi': 'Horaires –le samedi',
    '“Oui”, dit-elle': '“ui” dit-elle',
    '« Oui », été comme hiver': '« Oui », été comme hiver',
}
for text, expected in TEXTS.items():
    back = read(pypandoc.convert_text(text, 'rtf', format='markdown', extra_args=['--standalone']))
    print(f'{text} -> its RTF -> {back}')
    assert back == expected, f'{text}: comes back otherwise now'
PYTHON
venv/bin/python seen.py
