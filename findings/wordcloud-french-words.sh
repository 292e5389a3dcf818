#!/usr/bin/env bash
# wordcloud: « cours » is counted as `cour`, and « l'accueil » stands beside « accueil ».
#
# An ASCII apostrophe is a letter within a word, the typographic one is not: on one keyboard « l'accueil »,
# « d'accueil » and « accueil » stand in the cloud three times, each too small, on another they are one
# word. What ends in -s is added to the word without it as soon as both were said, which joins lessons to
# the yard and sons to thread; `aujourd’hui` gives two words. The stop words are English: « la » and « des »
# stand in the cloud.
#
# Seen with wordcloud 1.9.6. Needs Python 3 with venv and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-compile wordcloud==1.9.6
cat > seen.py <<'PYTHON'
from wordcloud import WordCloud

CASES = {
    "Refaire l'accueil. Un accueil froid. Horaires d'accueil.": {"l'accueil": 1, 'accueil': 1, "d'accueil": 1},
    'Refaire l’accueil. Un accueil froid. Horaires d’accueil.': {'accueil': 3},
    'Verdir la cour. Des cours du soir. Les cours sont chers.': {'cour': 3, 'la': 1, 'Des': 1},
    'Le fil de l’eau. Les fils de Marie.': {'fil': 2},
    'Ouvert aujourd’hui': {'aujourd': 1, 'hui': 1},
}
for text, expected in CASES.items():
    seen = WordCloud(collocations=False).process_text(text)
    print(f'{text}\n  {seen}')
    for word, count in expected.items():
        assert seen.get(word) == count, f'{word}: counted otherwise now'
    assert not {'cours', 'fils'} & set(seen), 'plurals are kept now'
assert 'l\'accueil' not in WordCloud().process_text('l’accueil'), 'both apostrophes are alike now'
PYTHON
venv/bin/python seen.py
