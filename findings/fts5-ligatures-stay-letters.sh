#!/usr/bin/env bash
# SQLite FTS5, tokenizer unicode61: `remove_diacritics` leaves œ, æ and ß as letters of their own, so
# that `coeur` does not find « cœur », nor `oeuvre` « œuvre ».
#
# Accents are folded, composed or not, and capitals too (`CŒUR` finds « cœur »). But people who type fast
# write `coeur`, word processors correct some of them to « cœur », and both spellings stand in the notes of
# one workshop: each finds only itself, at every value of `remove_diacritics` and under `porter` too. The
# vocabulary shows it: `cœur` and `coeur` are two words. Folding them has to be the application's, for what
# is indexed and for what is asked.
#
# Seen with apsw 3.54.1.0, which carries SQLite 3.54.1. Needs Python 3 with venv and PyPI.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check apsw==3.54.1.0
cat > seen.py <<'PYTHON'
import apsw

NOTES = ('Au cœur de la mairie', 'Un coeur de ville', 'Une œuvre commune', 'Ex æquo', 'ÉCOLE', 'e\u0301cole')
print('SQLite', apsw.sqlite_lib_version())
for tokenizer in ('unicode61', 'unicode61 remove_diacritics 1', 'unicode61 remove_diacritics 2', 'porter unicode61 remove_diacritics 2'):
    library = apsw.Connection(':memory:')
    library.execute(f'CREATE VIRTUAL TABLE note USING fts5(text, tokenize="{tokenizer}")')
    library.executemany('INSERT INTO note VALUES (?)', [(note,) for note in NOTES])

    def found(word):
        return [text for (text,) in library.execute('SELECT text FROM note WHERE note MATCH ?', (f'"{word}"',))]

    assert found('ecole') == ['ÉCOLE', 'e\u0301cole'], 'accents are told apart now'
    assert found('CŒUR') == found('cœur') == ['Au cœur de la mairie']
    assert found('coeur') == ['Un coeur de ville'], f'{tokenizer}: ligatures are folded now'
    assert found('oeuvre') == [] and found('aequo') == [], f'{tokenizer}: ligatures are folded now'
    library.execute("CREATE VIRTUAL TABLE words USING fts5vocab('note', 'row')")
    words = [word for (word,) in library.execute('SELECT term FROM words ORDER BY term')]
    print(f'{tokenizer}: {" ".join(words)}')
    assert 'cœur' in words and 'coeur' in words
PYTHON
venv/bin/python seen.py
